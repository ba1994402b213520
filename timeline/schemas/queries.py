"""The parameters of the HTTP service, which are the options of the command line too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from timeline.model import Basis, Precision, Role, Status
from timeline.schemas.base import Choices, Day, Record, WholeNumber, YesNo, one_line
from timeline.schemas.events import EVENT_TYPES

ORDERS = ("asc", "desc")
SCOPES = ("state", "self", "members")
UNITS = ("day", "week", "month", "year")
PRECISIONS = tuple(precision.value for precision in Precision)
NAME = [validate.Length(1, 200, error="must have {min} to {max} characters"), one_line]


def check_order(values: Mapping[str, Any]) -> None:
    """Refuses a beginning after the end."""
    first, last = values.get("first"), values.get("last")
    if first and last and first > last:
        raise ValidationError(f"{first} is after to={last}", "from")


class EventsQuery(Record):
    """Which of whose events."""

    actor = fields.String(
        required=True,
        validate=NAME,
        metadata={"description": "any name, code, adjective or capital of an actor", "example": "turkey"},
        error_messages={"required": "missing: say whose timeline, as in actor=turkey"},
    )
    other = fields.String(
        data_key="with",
        load_default=None,
        validate=NAME,
        metadata={
            "description": "only events in which this actor takes part too, by any of its names",
            "example": "russia",
        },
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
    bases = Choices(
        tuple(basis.value for basis in Basis),
        data_key="basis",
        load_default=list,
        metadata={"description": "why the date is what it is", "example": ["explicit", "relative"]},
    )
    precision = fields.String(
        data_key="min_precision",
        load_default=None,
        validate=validate.OneOf(PRECISIONS, error="{input!r} is unknown; known are {choices}"),
        metadata={"description": "dated so finely at the least: day, then week, month …", "example": "month"},
    )
    reports = WholeNumber(
        data_key="min_reports",
        load_default=1,
        validate=validate.Range(1, error="{input} is less than {min}"),
        metadata={"description": "told by so many articles at the least"},
    )
    known = Day(
        data_key="as_of",
        load_default=None,
        metadata={
            "description": "as it was known on this day: from the articles that had run by then",
            "example": "2017-09-30",
        },
    )

    @validates_schema
    def check_days(self, values: dict[str, Any], **_options: Any) -> None:
        """Refuses a beginning after the end."""
        check_order(values)


class TimelineQuery(EventsQuery):
    """Which part of whose timeline."""

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


class HistogramQuery(EventsQuery):
    """Which of whose events are counted, and by what."""

    unit = fields.String(
        data_key="by",
        load_default="month",
        validate=validate.OneOf(UNITS, error="{input!r} is unknown; known are {choices}"),
        metadata={"description": "a week begins on Monday"},
    )
    scope = fields.String(
        load_default="state",
        validate=validate.OneOf(SCOPES[:2], error="{input!r} is unknown; known are {choices}"),
        metadata={"description": "state: with what its government, army and leaders did; self: it alone"},
    )


class DigestQuery(Record):
    """Of whom, or of what, the days that mattered most."""

    actor = fields.String(
        load_default=None,
        validate=NAME,
        metadata={"description": "any name of an actor; or leave it out and say `q`", "example": "turkey"},
    )
    q = fields.String(
        load_default=None,
        validate=NAME,
        metadata={"description": "in words what the stories are about", "example": "missile deal"},
    )
    first = Day(data_key="from", load_default=None, metadata={"description": "from this day on"})
    last = Day(data_key="to", load_default=None, metadata={"description": "up to this day"})
    top = WholeNumber(
        load_default=10,
        validate=validate.Range(1, 1000, error="{input} is not between {min} and {max}"),
        metadata={"description": "so many days at most"},
    )
    sentences = WholeNumber(
        load_default=2,
        validate=validate.Range(1, 10, error="{input} is not between {min} and {max}"),
        metadata={"description": "of each day so many sentences at most"},
    )

    @validates_schema
    def check(self, values: dict[str, Any], **_options: Any) -> None:
        """Refuses a beginning after the end, and a digest of nothing or of two things."""
        check_order(values)
        if (values.get("actor") is None) == (values.get("q") is None):
            raise ValidationError("say either actor=NAME or q=WORDS", "q")


class ChangesQuery(Record):
    """From where on changes are wanted."""

    since = fields.String(
        load_default=None,
        validate=validate.Length(1, 100, error="must have {min} to {max} characters"),
        metadata={"description": "the `next` of the answer before; without it, from the beginning"},
    )
    limit = WholeNumber(
        load_default=100,
        validate=validate.Range(1, 1000, error="{input} is not between {min} and {max}"),
        metadata={"description": "changes in an answer"},
    )


class ActorsQuery(Record):
    """What to look for among the actors."""

    q = fields.String(
        required=True,
        validate=NAME,
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
