"""Actors as JSON, and the timeline that begins with one."""

from __future__ import annotations

from datetime import date
from typing import Any

from marshmallow import fields

from timeline.model import Actor, ActorKind, Office
from timeline.schemas.base import Day
from timeline.schemas.events import EventSchema, Value
from timeline.temporal.interval import Interval


class BriefActorSchema(Value):
    """Who somebody is."""

    id = fields.String(required=True)
    name = fields.String(required=True)
    kind = fields.Enum(ActorKind, by_value=True, required=True)
    country = fields.String(
        required=True, allow_none=True, metadata={"description": "ISO 3166-1 alpha-3, or EUR for the EU"}
    )


class OfficeSchema(Value):
    """A post and the days it was held."""

    title = fields.String(required=True)
    holder_of = fields.String(
        data_key="of", required=True, metadata={"description": "id of whom it acts for"}
    )
    first = Day(data_key="from", required=True, allow_none=True, metadata={"description": "null: not known"})
    last = Day(
        data_key="to",
        required=True,
        allow_none=True,
        metadata={"description": "last day, inclusive; null: still held, or not known"},
    )


class ActorSchema(BriefActorSchema):
    """An actor with its names and offices."""

    sector = fields.String(required=True, allow_none=True, metadata={"description": "PLOVER sector"})
    names = fields.List(fields.String(), required=True)
    offices = fields.List(fields.Nested(OfficeSchema), required=True)
    on = Day(required=True, allow_none=True, metadata={"description": "the day that was asked for"})
    acts_for = fields.List(
        fields.Nested(OfficeSchema),
        required=True,
        allow_none=True,
        metadata={"description": "the offices held on that day; null: no day was asked for"},
    )


class ActorsSchema(Value):
    """Actors whose names fit, best first."""

    actors = fields.List(fields.Nested(BriefActorSchema), required=True)


class TimelineSchema(Value):
    """What an actor did, in the order in which it happened."""

    actor = fields.Nested(BriefActorSchema, required=True)
    events = fields.List(fields.Nested(EventSchema), required=True)
    next = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "cursor of the next page; null: this is the last"},
    )


BRIEF = BriefActorSchema()
FULL = ActorSchema()


def dump_brief(actor: Actor) -> dict[str, Any]:
    """The actor in four fields."""
    dumped: dict[str, Any] = BRIEF.dump(actor)
    return dumped


def dump_actor(actor: Actor, on: date | None) -> dict[str, Any]:
    """The actor with its names and offices, and those held on the day."""
    held = None if on is None else [_office(each) for each in actor.offices if on in _days(each)]
    values = {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sector": actor.sector,
        "names": actor.names,
        "offices": [_office(each) for each in actor.offices],
        "on": on,
        "acts_for": held,
    }
    dumped: dict[str, Any] = FULL.dump(values)
    return dumped


def _office(office: Office) -> dict[str, Any]:
    days = _days(office)
    return {"title": office.title, "holder_of": office.holder_of, "first": days.first, "last": days.last}


def _days(office: Office) -> Interval:
    return Interval(office.begin, office.end)
