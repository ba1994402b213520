"""A question about the dates of a text, and its answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from marshmallow import Schema, fields

from timeline.errors import TooLarge
from timeline.model import Extent, TimexType
from timeline.schemas.articles import MAX_TEXT_BYTES, text_bytes
from timeline.schemas.base import Day, Record, load
from timeline.schemas.lines import TextLine


class DatesQuestionSchema(Record):
    """A text whose time expressions are asked for."""

    text = fields.String(
        required=True,
        metadata={
            "description": f"at most {MAX_TEXT_BYTES:,} bytes of UTF-8",
            "example": "He took office three years ago.",
        },
    )
    published = Day(
        load_default=None,
        allow_none=True,
        metadata={
            "description": "the day it was written; without it relative expressions stay open",
            "example": "2017-10-10",
        },
    )
    language = fields.String(
        load_default="en",
        metadata={
            "description": "ISO 639-1; of other languages than English the absolute dates alone are read",
            "example": "en",
        },
    )


class ScoredValueSchema(Schema):
    """One possible value with its score."""

    value = fields.String(required=True)
    score = fields.Float(required=True, metadata={"minimum": 0, "maximum": 1})


class ExpressionSchema(Schema):
    """A time expression: where it stands, its TIMEX3 attributes, and the days it may mean."""

    start = fields.Integer(required=True, metadata={"description": "in characters of the text"})
    end = fields.Integer(required=True, metadata={"description": "behind its last character"})
    text = fields.String(required=True)
    type = fields.String(required=True, metadata={"enum": [each.value for each in TimexType]})
    value = fields.String(required=True, metadata={"description": "TIMEX3", "example": "2014"})
    mod = fields.String(required=True, allow_none=True, metadata={"description": "TIMEX3: START, APPROX …"})
    quant = fields.String(required=True, allow_none=True, metadata={"description": "TIMEX3, of a SET"})
    freq = fields.String(required=True, allow_none=True, metadata={"description": "TIMEX3, of a SET"})
    first = Day(required=True, allow_none=True, data_key="from", metadata={"description": "inclusive"})
    last = Day(required=True, allow_none=True, data_key="to", metadata={"description": "inclusive"})
    extent = fields.String(
        required=True, allow_none=True, metadata={"enum": [*(each.value for each in Extent), None]}
    )
    edtf = fields.String(
        required=True, allow_none=True, metadata={"description": "EDTF, where it names days"}
    )
    anchor = Day(
        required=True, allow_none=True, metadata={"description": "null: it needs none, or none is known"}
    )
    rule = fields.String(required=True, metadata={"description": "the rule that found it"})
    readings = fields.List(
        fields.Nested(ScoredValueSchema), required=True, metadata={"description": "best first"}
    )


class DatesAnswerSchema(Schema):
    """The expressions of a text, in order."""

    expressions = fields.List(fields.Nested(ExpressionSchema), required=True)


QUESTION = DatesQuestionSchema()


def load_question(raw: object) -> TextLine:
    """The text, day and language that raw JSON gives; raises `InvalidInput`, or `TooLarge` over 1 MB."""
    if text_bytes(raw) > MAX_TEXT_BYTES:
        raise TooLarge("text", f"{text_bytes(raw):,} bytes are too many: a text may have {MAX_TEXT_BYTES:,}")
    values: dict[str, Any] = load(QUESTION, raw)
    published: date | None = values["published"]
    return TextLine(values["text"], published, language=values["language"])
