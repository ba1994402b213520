"""An actor's timeline: what may be asked of it, and the page that answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from timeline.actors.gazetteer import gazetteer
from timeline.errors import InvalidInput
from timeline.model import Actor, Basis, Precision, Role, Status
from timeline.render.jsontext import encode, json_array, json_object
from timeline.schemas.actors import dump_brief
from timeline.schemas.events import PLOVER_TYPES
from timeline.service.actors import find_actor
from timeline.service.cursor import read_cursor, write_cursor
from timeline.storage import Selection, Stay, Store


class Scope(StrEnum):
    """Whose deeds stand in an actor's timeline."""

    STATE = "state"  # its own, and those of all who act on its behalf: government, army, leaders
    SELF = "self"  # only those of the actor itself
    MEMBERS = "members"  # its own, and those of whoever belonged to it at the time


@dataclass(frozen=True, slots=True)
class TimelineRequest:
    """What is asked of a timeline; the actors by any of their names."""

    actor: str
    other: str | None = None  # only events that this actor is in too; None: whoever else is
    first: date | None = None  # None: from the beginning
    last: date | None = None  # None: to the end
    statuses: tuple[str, ...] = ()  # empty: all
    types: tuple[str, ...] = ()  # empty: all
    roles: tuple[str, ...] = ()  # empty: all
    bases: tuple[str, ...] = ()  # empty: all
    plover: bool = False  # whether only PLOVER's types count
    reports: int = 1  # told by so many articles at the least
    precision: str | None = None  # so fine at the least; None: any
    known: date | None = None  # as it was known on that day; None: as it is known now
    order: str = "asc"
    limit: int = 100
    cursor: str | None = None  # None: the first page
    scope: Scope = Scope.STATE

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> TimelineRequest:
        """The request that the values of a `TimelineQuery` or `HistogramQuery` make."""
        many = {name: tuple(values[name]) for name in ("statuses", "types", "roles", "bases")}
        scope = Scope(values.get("scope", Scope.STATE))
        return cls(**{**values, **many, "scope": scope})


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A part of an actor's timeline, its events as JSON."""

    actor: Actor
    events: tuple[bytes, ...]
    next: str | None  # None: nothing follows

    def as_json(self) -> bytes:
        """The page as HTTP and the command line give it."""
        actor, events = encode(dump_brief(self.actor)), json_array(self.events)
        return json_object(actor=actor, events=events, next=encode(self.next))


def read_timeline(store: Store, request: TimelineRequest) -> TimelinePage:
    """The page that is asked for.

    Raises `UnknownName`, or `AmbiguousName`, for an actor, and `InvalidInput` for cursor, types and scope.
    """
    actor, selection = select_events(store, request)
    if request.cursor is not None:
        selection = replace(selection, after=read_cursor(request.cursor, selection))
    page = store.page(selection)
    cursor = None if page.end is None else write_cursor(page.end, selection)
    return TimelinePage(actor, page.events, cursor)


def select_events(store: Store, request: TimelineRequest) -> tuple[Actor, Selection]:
    """Whose events are asked for, and which; the cursor apart."""
    actor = find_actor(store, request.actor)
    return actor, Selection(
        actor=actor.id,
        first=request.first,
        last=request.last,
        statuses=tuple(Status(name) for name in request.statuses),
        types=_types(request),
        descending=request.order == "desc",
        limit=request.limit,
        roles=tuple(Role(name) for name in request.roles),
        itself=request.scope is Scope.SELF,
        stays=_stays(actor, request.scope),
        other=None if request.other is None else find_actor(store, request.other, "with").id,
        bases=tuple(Basis(name) for name in request.bases),
        precision=None if request.precision is None else Precision(request.precision),
        reports=request.reports,
        known=request.known,
    )


def _types(request: TimelineRequest) -> tuple[str, ...]:
    """The event types that are asked for, none for all; raises `InvalidInput` where no type is left."""
    if not request.plover:
        return request.types
    types = tuple(name for name in PLOVER_TYPES if not request.types or name in request.types)
    if not types:
        raise InvalidInput("type", "none of them is PLOVER's: ask for others, or leave plover=true out")
    return types


def _stays(actor: Actor, scope: Scope) -> tuple[Stay, ...]:
    """The organisation itself and its members, each for its days; raises `InvalidInput` where it has none."""
    if scope is not Scope.MEMBERS:
        return ()
    rows = [each for each in gazetteer().memberships(actor.id) if each.organisation == actor.id]
    if not rows:
        raise InvalidInput(
            "scope", f"no members of {actor.name} are known: leave it out, or ask for scope=self"
        )
    # Whose beginning is not known belongs to it as long as it is there.
    stays = (Stay(each.member, each.begin or actor.begin, each.end or actor.end) for each in rows)
    return (Stay(actor.id), *stays)
