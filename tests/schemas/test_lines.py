"""The lines of the filters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from timeline.errors import InvalidInput
from timeline.schemas.lines import NameLine, TextLine, load_name, load_spans, load_text

DAY = date(2017, 10, 10)


@pytest.mark.parametrize("published", ["", None])
def test_an_empty_day_is_none(published: str | None) -> None:
    assert load_text({"id": 1, "text": "x", "published": published}) == TextLine("x")


def test_a_line_may_say_more_than_is_asked() -> None:
    assert load_text({"text": "x", "published": "2017-10-10", "lang": "en"}) == TextLine("x", DAY)
    assert load_name({"text": "x", "context": None, "on": "2017-10-10", "n": 1}) == NameLine("x", None, DAY)


def test_spans_are_pairs_in_the_text() -> None:
    line = load_spans({"text": "abc", "published": "2017-10-10", "spans": [[0, 1], [2, 3]]})
    assert line == TextLine("abc", DAY, ((0, 1), (2, 3)))


@pytest.mark.parametrize("spans", [[[0, 4]], [[2, 2]], [[-1, 1]], [[1]], [1], "0-1", None, [[0, "1"]]])
def test_spans_outside_the_text_are_refused(spans: Any) -> None:
    with pytest.raises(InvalidInput) as caught:
        load_spans({"text": "abc", "published": "2017-10-10", "spans": spans})
    assert caught.value.field.startswith("spans")


@pytest.mark.parametrize("raw", [{}, {"text": None}, {"text": "x", "published": "2017"}, 7])
def test_a_wrong_line_is_refused(raw: object) -> None:
    with pytest.raises(InvalidInput):
        load_text(raw)
