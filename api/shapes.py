"""The shapes of answers about articles."""

from __future__ import annotations

from typing import ClassVar

from marshmallow import Schema, fields

from api.errors import ProblemSchema
from timeline.schemas.actors import BriefActorSchema
from timeline.schemas.base import Day
from timeline.schemas.events import EventSchema
from timeline.schemas.queries import UNITS
from timeline.service import Outcome

KEPT = tuple(outcome.value for outcome in Outcome)
OUTCOMES = (*KEPT, "refused")


class IngestedSchema(Schema):
    """What became of an article, and the events it tells of."""

    id = fields.String(required=True)
    outcome = fields.String(required=True, metadata={"enum": list(KEPT)})
    published = Day(required=True, metadata={"description": "as sent, or as the dateline says"})
    events = fields.List(fields.Nested(EventSchema), required=True)


class OutcomeSchema(Schema):
    """What became of one article of a batch."""

    id = fields.String(
        required=True, allow_none=True, metadata={"description": "null: refused, and sent without"}
    )
    outcome = fields.String(required=True, metadata={"enum": list(OUTCOMES)})
    events = fields.List(
        fields.String(), required=True, metadata={"description": "ids of the events it tells of"}
    )
    problem = fields.Nested(
        ProblemSchema, required=True, allow_none=True, metadata={"description": "why refused"}
    )


class BatchSchema(Schema):
    """The outcome of each article of a batch, in order."""

    stored = fields.Integer(required=True)
    known = fields.Integer(required=True)
    replaced = fields.Integer(required=True)
    outdated = fields.Integer(required=True)
    refused = fields.Integer(required=True)
    articles = fields.List(fields.Nested(OutcomeSchema), required=True)


class StoredArticleSchema(Schema):
    """An article as it was sent, with the events it tells of."""

    id = fields.String(required=True)
    title = fields.String(required=True, allow_none=True)
    published = Day(required=True)
    source = fields.String(required=True, allow_none=True)
    url = fields.String(required=True, allow_none=True)
    text = fields.String(required=True)
    events = fields.List(fields.Nested(EventSchema), required=True)


class ChangeSchema(Schema):
    """What became of an event."""

    change = fields.String(required=True, metadata={"enum": ["added", "changed", "withdrawn"]})
    id = fields.String(required=True, metadata={"description": "id of the event"})
    merged_into = fields.String(
        required=True, allow_none=True, metadata={"description": "the event it became part of; null: of none"}
    )
    event = fields.Nested(
        EventSchema,
        required=True,
        allow_none=True,
        metadata={"description": "the event as it is now; null: it is no more, as a later change says"},
    )


class ChangesSchema(Schema):
    """What became of events, in the order in which it was committed."""

    changes = fields.List(fields.Nested(ChangeSchema), required=True)
    next = fields.String(required=True, metadata={"description": "pass it as `since`, now or later"})
    more = fields.Boolean(required=True, metadata={"description": "whether something follows already"})


class QuadSchema(Schema):
    """Events by quad class."""

    class Meta:
        """The classes are numbers, which are no names of Python's."""

        include: ClassVar = {
            "1": fields.Integer(required=True, metadata={"description": "verbal cooperation"}),
            "2": fields.Integer(required=True, metadata={"description": "material cooperation"}),
            "3": fields.Integer(required=True, metadata={"description": "verbal conflict"}),
            "4": fields.Integer(required=True, metadata={"description": "material conflict"}),
            "none": fields.Integer(required=True, metadata={"description": "types beside PLOVER"}),
        }


class BinSchema(Schema):
    """A unit of the calendar and the events in it."""

    first = Day(data_key="from", required=True, metadata={"description": "inclusive"})
    last = Day(data_key="to", required=True, metadata={"description": "inclusive"})
    events = fields.Integer(required=True)
    quad = fields.Nested(QuadSchema, required=True)


class HistogramSchema(Schema):
    """An actor's events counted; units without an event are left out."""

    actor = fields.Nested(BriefActorSchema, required=True)
    by = fields.String(required=True, metadata={"enum": list(UNITS)})
    bins = fields.List(fields.Nested(BinSchema), required=True)
    coarser = fields.Integer(
        required=True, metadata={"description": "events whose dates are in no single unit: coarser, or open"}
    )


class DigestDaySchema(Schema):
    """A day that mattered."""

    date = Day(required=True)
    summary = fields.List(fields.String(), required=True, metadata={"description": "sentences that tell it"})
    events = fields.List(
        fields.Nested(EventSchema), required=True, metadata={"description": "what they report"}
    )


class DigestSchema(Schema):
    """The days that mattered most, in order."""

    days = fields.List(fields.Nested(DigestDaySchema), required=True)
