"""The parameters of the HTTP service, which are the options of the command line too."""

from __future__ import annotations

from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from timeline.model import Role, Status
from timeline.schemas.base import Choices, Day, Record, WholeNumber, YesNo, one_line
from timeline.schemas.events import EVENT_TYPES

ORDERS = ("asc", "desc")
SCOPES = ("state", "self", "members")


class TimelineQuery(Record):
    """Which part of whose timeline."""

    actor = fields.String(
        required=True,
        validate=[validate.Length(1, 200, error="must have {min} to {max} characters"), one_line],
        metadata={"description": "any name, code, adjective or capital of an actor", "example": "turkey"},
        error_messages={"required": "missing: say whose timeline, as in actor=turkey"},
    )
    first = Day(
        data_key="from",
        load_default=None,
        metadata={
            "description": "what happened, or may have, from this day on; an open side counts as one day",
            "example": "2014-01-01",
        },
    )
    last = Day(
        data_key="to",
        load_default=None,
        metadata={
            "description": "what happened, or may have, up to this day; an open side counts as one day",
            "example": "2017-12-31",
        },
    )
    statuses = Choices(
        tuple(status.value for status in Status),
        data_key="status",
        load_default=list,
        metadata={"description": "repeat it, or join several by commas", "example": ["happened", "ongoing"]},
    )
    types = Choices(
        EVENT_TYPES,
        data_key="type",
        load_default=list,
        metadata={"description": "repeat it, or join several by commas", "example": ["CONSULT"]},
    )
    plover = YesNo(
        load_default=False,
        metadata={"description": "true: only the sixteen types of PLOVER, none of those beside it"},
    )
    roles = Choices(
        tuple(role.value for role in Role),
        data_key="role",
        load_default=list,
        metadata={
            "description": "source: did it; target: had it done to it; both: with others; other: concerned",
            "example": ["source", "both"],
        },
    )
    order = fields.String(
        load_default="asc",
        validate=validate.OneOf(ORDERS, error="{input!r} is neither asc nor desc"),
        metadata={"description": "asc: earliest first"},
    )
    scope = fields.String(
        load_default="state",
        validate=validate.OneOf(SCOPES, error="{input!r} is unknown; known are {choices}"),
        metadata={
            "description": "state: with what its government, army and leaders did; self: the actor alone; "
            "members: an organisation with all who belonged to it at the time"
        },
    )
    limit = WholeNumber(
        load_default=100,
        validate=validate.Range(1, 1000, error="{input} is not between {min} and {max}"),
        metadata={"description": "events on a page"},
    )
    cursor = fields.String(
        load_default=None,
        validate=validate.Length(1, 500, error="must have {min} to {max} characters"),
        metadata={"description": "the `next` of the page before, with the same other parameters"},
    )

    @validates_schema
    def check_days(self, values: dict[str, Any], **_options: Any) -> None:
        """Refuses a beginning after the end."""
        first, last = values.get("first"), values.get("last")
        if first and last and first > last:
            raise ValidationError(f"{first} is after to={last}", "from")


class ActorsQuery(Record):
    """What to look for among the actors."""

    q = fields.String(
        required=True,
        validate=[validate.Length(1, 200, error="must have {min} to {max} characters"), one_line],
        metadata={"description": "the beginning of a name, or something like it", "example": "erd"},
        error_messages={"required": "missing: say what to look for, as in q=erd"},
    )
    limit = WholeNumber(
        load_default=20,
        validate=validate.Range(1, 100, error="{input} is not between {min} and {max}"),
        metadata={"description": "at most so many"},
    )


class ActorQuery(Record):
    """For which day an actor is described."""

    on = Day(
        load_default=None,
        metadata={"description": "also say for whom it acted on this day", "example": "2017-10-10"},
    )


class NoQuery(Record):
    """No parameter at all."""
