"""The shapes of answers about articles."""

from __future__ import annotations

from marshmallow import Schema, fields

from api.errors import ProblemSchema
from timeline.schemas.base import Day
from timeline.schemas.events import EventSchema

OUTCOMES = {"enum": ["stored", "known"]}


class IngestedSchema(Schema):
    """What became of an article, and the events it tells of."""

    id = fields.String(required=True)
    outcome = fields.String(required=True, metadata=OUTCOMES)
    published = Day(required=True, metadata={"description": "as sent, or as the dateline says"})
    events = fields.List(fields.Nested(EventSchema), required=True)


class OutcomeSchema(Schema):
    """What became of one article of a batch."""

    id = fields.String(
        required=True, allow_none=True, metadata={"description": "null: refused, and sent without"}
    )
    outcome = fields.String(required=True, metadata={"enum": ["stored", "known", "refused"]})
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
