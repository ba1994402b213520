"""Raw JSON becomes an article, or an error that names the field."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from timeline.errors import InvalidInput, TooLarge
from timeline.model import Article
from timeline.schemas.articles import MAX_TEXT_BYTES, dump_article, load_article

DAY = date(2017, 10, 10)
GOOD = {"text": "It rained.", "published": "2017-10-10"}


def no_dateline(_text: str) -> date | None:
    return None


def test_every_field_arrives() -> None:
    raw = {**GOOD, "id": "x-1", "title": "Rain", "source": "Wire", "url": "https://example.org/1"}
    article = load_article(raw, no_dateline)
    assert article == Article("It rained.", DAY, "Wire", "https://example.org/1", "Rain", "x-1")
    assert dump_article(article) == raw


def test_what_is_not_said_is_none() -> None:
    article = load_article({**GOOD, "title": " ", "source": None}, no_dateline)
    assert (article.title, article.source, article.url, article.given_id) == (None, None, None, None)


def test_a_title_is_one_line() -> None:
    assert load_article({**GOOD, "title": "Rain\n in  Spain "}, no_dateline).title == "Rain in Spain"


def test_the_text_is_left_as_it_was_sent() -> None:
    assert load_article({**GOOD, "text": "  It\r\nrained. "}, no_dateline).text == "  It\r\nrained. "


@pytest.mark.parametrize("published", [{}, {"published": None}])
def test_the_dateline_gives_a_missing_day(published: dict[str, Any]) -> None:
    assert load_article({"text": "x", **published}, lambda _text: DAY).published == DAY


def test_the_sender_knows_better_than_the_dateline() -> None:
    assert load_article(GOOD, lambda _text: date(1999, 1, 1)).published == DAY


def test_without_any_day_the_error_says_why_one_is_needed() -> None:
    with pytest.raises(InvalidInput, match=r"dateline gives.*'last month'") as caught:
        load_article({"text": "It rained."}, no_dateline)
    assert caught.value.field == "published"


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"text": ""}, "text", "empty"),
        ({"text": " \n"}, "text", "empty"),
        ({"text": 7}, "text", "string"),
        ({"text": "a\0b"}, "text", "NUL"),
        ({"published": "2017-02-30"}, "published", "2017-02-30"),
        ({"published": "10/10/2017"}, "published", "10/10/2017"),
        ({"published": "20171010"}, "published", "20171010"),
        ({"published": "2017-W41-2"}, "published", "2017-W41-2"),
        ({"published": "2017-10-10T08:00"}, "published", "2017-10-10T08:00"),
        ({"published": 20171010}, "published", "20171010"),
        ({"published": "٢٠١٧-١٠-١٠"}, "published", "no day"),
        ({"id": ""}, "id", "1 to 200 characters"),
        ({"id": "a\nb"}, "id", "control character"),
        ({"id": 12}, "id", "string"),
        ({"url": "javascript:alert(1)"}, "url", "http"),
        ({"url": "https://example.org/\n"}, "url", "http"),
        ({"title": "a\x07b"}, "title", "control character"),
        ({"body": "It rained."}, "body", "known are id, title, published, source, url, text"),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_article({**GOOD, **change}, no_dateline)
    assert caught.value.field == field
    assert words in caught.value.message


def test_all_that_is_wrong_is_named() -> None:
    with pytest.raises(InvalidInput) as caught:
        load_article({"published": "soon", "extra": 1}, no_dateline)
    fields = {caught.value.field, *(field for field, _ in caught.value.others)}
    assert fields == {"published", "extra", "text"}


@pytest.mark.parametrize("raw", [None, "text", 3, ["text"]])
def test_only_an_object_is_an_article(raw: object) -> None:
    with pytest.raises(InvalidInput, match="not a JSON object"):
        load_article(raw, no_dateline)


def test_a_text_may_be_a_million_bytes_and_not_one_more() -> None:
    assert load_article({**GOOD, "text": "ü" * (MAX_TEXT_BYTES // 2)}, no_dateline)
    with pytest.raises(TooLarge, match="1,000,002 bytes") as caught:
        load_article({**GOOD, "text": "ü" * (MAX_TEXT_BYTES // 2 + 1)}, no_dateline)
    assert caught.value.field == "text"
