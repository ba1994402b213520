"""What the store takes and gives: rows as frozen values, an event's JSON as the bytes that were written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.model import ActorKind, Event, EventDate, Participant, Precision, Role, Status

_STRONGEST = (Role.SOURCE, Role.BOTH, Role.TARGET, Role.OTHER)
GRAINS = {precision: rank for rank, precision in enumerate(Precision)}


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the total order of timelines: day, then finer grain first, then id."""

    day: str
    grain: int
    event: str


@dataclass(frozen=True, slots=True)
class Stay:
    """The days on which somebody belongs to those whose timelines are united, half-open."""

    actor: str
    begin: date | None = None  # None: from the beginning
    end: date | None = None  # None: to this day


@dataclass(frozen=True, slots=True)
class Selection:
    """Which events of an actor's timeline are wanted, from where on, and how many.

    With `stays` the timelines of all of these are one, each for its days; an event of several stands once.
    """

    actor: str
    first: date | None = None  # None: from the beginning
    last: date | None = None  # None: to the end
    statuses: tuple[Status, ...] = ()  # empty: all
    types: tuple[str, ...] = ()  # empty: all
    descending: bool = False
    limit: int = 100
    after: Position | None = None  # None: the first page
    roles: tuple[Role, ...] = ()  # empty: all
    itself: bool = False  # without what others did on its behalf
    stays: tuple[Stay, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Events of a timeline in order; `end` is where the next page continues."""

    events: tuple[bytes, ...]
    end: Position | None  # None: nothing follows


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor that articles have brought, with the keys it is found by."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A stored report with the merged event it belongs to."""

    id: str
    event: str
    json: bytes


def position_of(event: Event) -> Position | None:
    """Where an event stands in a timeline: by its first day, an open start by its last; `None` is undated."""
    if event.date is None:
        return None
    day = event.date.interval.first or event.date.interval.last
    if day is None:
        return None
    return Position(day.isoformat(), GRAINS[event.date.precision], event.id)


def appearance_rows(event: Event) -> list[dict[str, object]]:
    """The timeline rows of an event: one for each actor in it and each on whose behalf one of them acts."""
    position = position_of(event)
    if event.date is None or position is None:
        return []
    roles: dict[str, list[Role]] = {}
    for each in event.actors:
        for actor in (each.id, *each.acts_for):
            if actor is not None:
                roles.setdefault(actor, []).append(each.role)
    itself = {each.id for each in event.actors if _is_whole(each)}
    return [
        {
            "actor": actor,
            "role": min(roles[actor], key=_STRONGEST.index).value,
            "itself": actor in itself,
            **_appearance(event, event.date, position),
        }
        for actor in sorted(roles)
    ]


def _is_whole(participant: Participant) -> bool:
    """Whether the actor itself takes part: of a state neither its army nor its government alone."""
    return participant.kind not in (ActorKind.STATE, ActorKind.REGION) or participant.sector is None


def _appearance(event: Event, dated: EventDate, position: Position) -> dict[str, object]:
    return {
        "day": position.day,
        "grain": position.grain,
        "event": event.id,
        "first": iso_or_none(dated.interval.first),
        "last": iso_or_none(dated.interval.last),
        "status": event.status.value,
        "type": event.type,
    }


def iso_or_none(day: date | None) -> str | None:
    """The day as ISO text."""
    return None if day is None else day.isoformat()
