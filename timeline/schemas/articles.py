"""Raw JSON to `Article`, and back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from marshmallow import ValidationError, fields, validate

from timeline.errors import InvalidInput, TooLarge
from timeline.model import Article
from timeline.schemas.base import CONTROLS, Day, Record, Whole, load, one_line

MAX_TEXT_BYTES = 1_000_000
EMPTY = "is empty"

NO_DAY = (
    "missing, and no dateline gives a full date: say on which day the story ran (2017-10-10), "
    "because phrases such as 'last month' are dated from it"
)
WEB_ADDRESS = Whole(
    r"^https?://[^\s\x00-\x1f\x7f]+$", error="{input!r} is no address that begins with http:// or https://"
)


def _some_text(text: str) -> None:
    if not text.strip():
        raise ValidationError(EMPTY)
    if "\0" in text:
        raise ValidationError("has the character NUL in it: this is no text")


class OneLine(fields.String):
    """A text in one line; one without a word says nothing."""

    def _deserialize(self, value: Any, *rest: Any, **options: Any) -> Any:
        return " ".join(super()._deserialize(value, *rest, **options).split()) or None


def _plain(value: str | None) -> None:
    if value is not None and CONTROLS.search(value):
        raise ValidationError("has a control character in it")


class ArticleSchema(Record):
    """An article as it is sent."""

    id = fields.String(
        data_key="id",
        attribute="given_id",
        load_default=None,
        allow_none=True,
        validate=[validate.Length(1, 200, error="must have {min} to {max} characters"), one_line],
        metadata={"description": "your own id; without one, the content gives it", "example": "wire-4711"},
    )
    title = OneLine(
        load_default=None,
        allow_none=True,
        validate=_plain,
        metadata={"example": "Turkey says it has paid for Russian missiles"},
    )
    published = Day(
        load_default=None,
        allow_none=True,
        metadata={
            "description": "the day the story ran; may be left out where the dateline gives a full date",
            "example": "2017-10-10",
        },
    )
    source = OneLine(
        load_default=None,
        allow_none=True,
        validate=_plain,
        metadata={"description": "who published it", "example": "Reuters"},
    )
    url = fields.String(
        load_default=None,
        allow_none=True,
        validate=[validate.Length(1, 2000, error="must have {min} to {max} characters"), WEB_ADDRESS],
        metadata={"description": "where it can be read", "example": "https://news.example/4711"},
    )
    text = fields.String(
        required=True,
        validate=_some_text,
        metadata={
            "description": f"the story, at most {MAX_TEXT_BYTES:,} bytes of UTF-8",
            "example": "ANKARA, Sept 14 - Turkey signed a deal with Russia on Tuesday.",
        },
    )


ARTICLE = ArticleSchema()


def load_article(raw: object, day_of_dateline: Callable[[str], date | None]) -> Article:
    """The article that raw JSON gives; a missing day is looked for in the dateline."""
    if text_bytes(raw) > MAX_TEXT_BYTES:
        raise TooLarge(
            "text", f"{text_bytes(raw):,} bytes are too many: an article may have {MAX_TEXT_BYTES:,}"
        )
    values: dict[str, Any] = load(ARTICLE, raw)
    values["published"] = values["published"] or day_of_dateline(values["text"])
    if values["published"] is None:
        raise InvalidInput("published", NO_DAY)
    return Article(**values)


def dump_article(article: Article) -> dict[str, Any]:
    """The article as JSON, under the id it is stored by."""
    return {**ARTICLE.dump(article), "id": article.id}


def text_bytes(raw: object) -> int:
    """How many bytes of UTF-8 the text of a raw article has."""
    text = raw.get("text") if isinstance(raw, Mapping) else None
    return len(text.encode("utf-8", "replace")) if isinstance(text, str) else 0
