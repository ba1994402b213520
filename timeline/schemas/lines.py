"""The JSON lines that the filters of the command line read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from marshmallow import EXCLUDE, ValidationError, fields, post_load, validates_schema

from timeline.schemas.base import Day, Record, load


@dataclass(frozen=True, slots=True)
class TextLine:
    """A text, and the spans of it that a question is about."""

    text: str
    published: date | None = None  # None: not said
    spans: tuple[tuple[int, int], ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name, the text around it, and a day."""

    text: str
    context: str | None = None  # None: it stands alone
    on: date | None = None  # None: any day


class MaybeDay(Day):
    """A day, or nothing: left out, null or empty."""

    def _deserialize(self, value: Any, *rest: Any, **options: Any) -> Any:
        return super()._deserialize(value, *rest, **options) if value else None


class Line(Record):
    """A line may carry more than is asked for: it comes from other people's files."""

    class Meta:
        """See above."""

        unknown = EXCLUDE

    text = fields.String(required=True)


class TextLineSchema(Line):
    """A text."""

    published = MaybeDay(load_default=None, allow_none=True)
    language = fields.String(load_default="en")

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> TextLine:
        """The line."""
        return TextLine(**values | {"spans": tuple(values.get("spans", ()))})


class SpansLineSchema(TextLineSchema):
    """A text and spans of it."""

    spans = fields.List(
        fields.Tuple((fields.Integer(strict=True), fields.Integer(strict=True))), required=True
    )

    @validates_schema
    def check_spans(self, values: dict[str, Any], **_options: Any) -> None:
        """Refuses spans that are not in the text."""
        size = len(values.get("text", ""))
        for start, end in values.get("spans", ()):
            if not 0 <= start < end <= size:
                raise ValidationError(f"[{start}, {end}] is no span of a text of {size} characters", "spans")


class NameLineSchema(Line):
    """A name."""

    context = fields.String(load_default=None, allow_none=True)
    on = MaybeDay(load_default=None, allow_none=True)

    @post_load
    def make(self, values: dict[str, Any], **_options: Any) -> NameLine:
        """The line."""
        return NameLine(**values)


TEXT_LINE = TextLineSchema()
SPANS_LINE = SpansLineSchema()
NAME_LINE = NameLineSchema()


def load_text(raw: object) -> TextLine:
    """A line of the filters `dates` and `events`."""
    line: TextLine = load(TEXT_LINE, raw)
    return line


def load_spans(raw: object) -> TextLine:
    """A line of the filter `when`."""
    line: TextLine = load(SPANS_LINE, raw)
    return line


def load_name(raw: object) -> NameLine:
    """A line of the filter `actors`."""
    line: NameLine = load(NAME_LINE, raw)
    return line
