"""Actors as JSON, and the timeline that begins with one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from marshmallow import fields

from timeline.model import Actor, ActorKind, Membership, Office
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


class FoundActorSchema(BriefActorSchema):
    """Who somebody is, and how much is told of him."""

    events = fields.Integer(required=True, metadata={"description": "how many events its timeline has"})


class MembershipSchema(Value):
    """That somebody belonged to an organisation."""

    organisation = fields.String(required=True, metadata={"description": "id"})
    member = fields.String(required=True, metadata={"description": "id"})
    first = Day(data_key="from", required=True, allow_none=True, metadata={"description": "null: not known"})
    last = Day(
        data_key="to",
        required=True,
        allow_none=True,
        metadata={"description": "last day, inclusive; null: to this day, or not known"},
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


class ActorSchema(FoundActorSchema):
    """An actor with its names, offices and memberships."""

    sector = fields.String(required=True, allow_none=True, metadata={"description": "PLOVER sector"})
    names = fields.List(fields.String(), required=True)
    seats = fields.List(
        fields.String(), required=True, metadata={"description": "capitals of a state, else headquarters"}
    )
    first = Day(
        data_key="from",
        required=True,
        allow_none=True,
        metadata={"description": "since when a state or body exists; null: not known"},
    )
    last = Day(
        data_key="to",
        required=True,
        allow_none=True,
        metadata={"description": "its last day, inclusive; null: it exists, or not known"},
    )
    offices = fields.List(fields.Nested(OfficeSchema), required=True)
    memberships = fields.List(
        fields.Nested(MembershipSchema),
        required=True,
        metadata={"description": "what it belongs to, or who belongs to it; with `on` those of that day"},
    )
    on = Day(required=True, allow_none=True, metadata={"description": "the day that was asked for"})
    acts_for = fields.List(
        fields.Nested(OfficeSchema),
        required=True,
        allow_none=True,
        metadata={"description": "the offices held on that day; null: no day was asked for"},
    )


class ActorsSchema(Value):
    """Actors whose names fit, best first."""

    actors = fields.List(fields.Nested(FoundActorSchema), required=True)


class ChoiceSchema(FoundActorSchema):
    """One of several who are called so."""

    href = fields.String(required=True, metadata={"description": "the same request for this one"})


class ChoicesSchema(Value):
    """Who may be meant, those with most events first."""

    detail = fields.String(required=True, metadata={"description": "what is ambiguous, in one sentence"})
    choices = fields.List(fields.Nested(ChoiceSchema), required=True)


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
FOUND = FoundActorSchema()
CHOICE = ChoiceSchema()
FULL = ActorSchema()


def dump_brief(actor: Actor) -> dict[str, Any]:
    """The actor in four fields."""
    dumped: dict[str, Any] = BRIEF.dump(actor)
    return dumped


def dump_found(actor: Actor, events: int) -> dict[str, Any]:
    """The actor in short, with the number of its events."""
    dumped: dict[str, Any] = FOUND.dump({**dump_brief(actor), "kind": actor.kind, "events": events})
    return dumped


def dump_choice(actor: Actor, events: int, href: str) -> dict[str, Any]:
    """The actor as one of several, with the address of the same request for it."""
    return {**dump_found(actor, events), "href": href}


def dump_actor(
    actor: Actor, on: date | None, events: int = 0, memberships: Sequence[Membership] = ()
) -> dict[str, Any]:
    """The actor with its names, offices and memberships, and the offices held on the day."""
    held = None if on is None else [_office(each) for each in actor.offices if on in _days(each)]
    values = {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "events": events,
        "sector": actor.sector,
        "names": actor.names,
        "seats": actor.seats,
        "first": _days(actor).first,
        "last": _days(actor).last,
        "offices": [_office(each) for each in actor.offices],
        "memberships": [_membership(each) for each in memberships if on is None or on in _days(each)],
        "on": on,
        "acts_for": held,
    }
    dumped: dict[str, Any] = FULL.dump(values)
    return dumped


def _office(office: Office) -> dict[str, Any]:
    days = _days(office)
    return {"title": office.title, "holder_of": office.holder_of, "first": days.first, "last": days.last}


def _membership(each: Membership) -> dict[str, Any]:
    days = _days(each)
    return {"organisation": each.organisation, "member": each.member, "first": days.first, "last": days.last}


def _days(each: Office | Membership | Actor) -> Interval:
    return Interval(each.begin, each.end)
