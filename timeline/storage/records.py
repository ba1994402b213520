"""What the store takes and gives: rows as frozen values, an event's JSON as the bytes that were written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline.model import ActorKind, Basis, Precision, Role, Status

LAST = "\U0010ffff"  # behind every text that begins with what stands before it
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
    other: str | None = None  # only events that this actor is in too; None: whoever else is
    bases: tuple[Basis, ...] = ()  # empty: all
    precision: Precision | None = None  # so fine at the least; None: any
    reports: int = 1  # told by so many articles at the least
    known: date | None = None  # as it was known on that day; None: as it is known now


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
    """One article's account of an event, with the merged event it belongs to and the cluster of that."""

    id: str
    article: str
    place: int  # among the article's reports
    published: str
    weight: float
    sketch: bytes
    blocks: bytes  # the keys it is found by, as [[key, day], …]
    event: str
    cluster: str
    day: str | None  # of the event; None: undated
    grain: int | None
    json: bytes | None  # None: the event's is its own


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as it was known from the day `told` to the day before `until`."""

    id: str
    cluster: str
    told: str
    json: bytes
    raw: Mapping[str, Any]  # what the JSON says
    until: str | None = None  # None: it is known so still


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """That an event was added, changed or withdrawn; one that went into another names it."""

    event: str
    kind: str
    merged_into: str | None = None  # None: it is no part of another


@dataclass(frozen=True, slots=True)
class Change:
    """A change as it is read: its number, and the event as it is now."""

    number: int
    event: str
    kind: str
    merged_into: str | None
    json: bytes | None  # None: it is no more


def iso_or_none(day: date | None) -> str | None:
    """The day as ISO text."""
    return None if day is None else day.isoformat()
