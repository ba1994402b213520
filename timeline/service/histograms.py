"""How many of an actor's events lie in each day, week, month or year, by quad class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from timeline.lexicon import read_toml
from timeline.model import Actor
from timeline.schemas.actors import dump_brief
from timeline.service.timelines import TimelineRequest, select_events
from timeline.storage import Store
from timeline.storage.totals import Counted, count_events

_BESIDE = "none"  # types beside PLOVER have no class
CLASSES = ("1", "2", "3", "4", _BESIDE)


class Unit(StrEnum):
    """What events are counted by."""

    DAY = "day"
    WEEK = "week"  # from Monday, as ISO 8601 has it
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bin:
    """A unit of the calendar and the events in it by quad class; both days are inclusive."""

    first: date
    last: date
    classes: Counter[str] = field(default_factory=Counter)

    @property
    def events(self) -> int:
        """How many events are in it."""
        return self.classes.total()


@dataclass(frozen=True, slots=True)
class Histogram:
    """The counts from the first unit with an event to the last, and how many events are in no one unit."""

    actor: Actor
    unit: Unit
    bins: tuple[Bin, ...]
    coarser: int  # dated to more than one unit, or open

    def as_dict(self) -> dict[str, Any]:
        """The counts as HTTP and the command line give them."""
        return {
            "actor": dump_brief(self.actor),
            "by": self.unit.value,
            "bins": [_dump(each) for each in self.bins],
            "coarser": self.coarser,
        }


def read_histogram(store: Store, request: TimelineRequest, unit: Unit) -> Histogram:
    """The counts of the events that are asked for; raises what `read_timeline` raises."""
    actor, selection = select_events(store, request)
    with store.reading() as connection:
        counted = tuple(count_events(connection, selection))
    inside: dict[date, Counter[str]] = {}
    coarser = 0
    for row in counted:
        begin = _only_unit(row, unit)
        if begin is None:
            coarser += row.events
        else:
            inside.setdefault(begin, Counter())[_class_of(row.type)] += row.events
    return Histogram(actor, unit, tuple(_bins(inside, unit)), coarser)


def _only_unit(row: Counted, unit: Unit) -> date | None:
    """The first day of the unit that holds all its days, `None` where none does."""
    if row.first is None or row.last is None:
        return None
    begin = _begin(date.fromisoformat(row.first), unit)
    return begin if date.fromisoformat(row.last) < _after(begin, unit) else None


def _begin(day: date, unit: Unit) -> date:
    if unit is Unit.DAY:
        return day
    if unit is Unit.WEEK:
        return day - timedelta(day.weekday()) if day.toordinal() > day.weekday() else date.min
    return day.replace(day=1) if unit is Unit.MONTH else day.replace(month=1, day=1)


def _after(begin: date, unit: Unit) -> date:
    """The first day of the next unit, or the last day there is."""
    try:
        if unit is Unit.MONTH:
            return date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)
        if unit is Unit.YEAR:
            return date(begin.year + 1, 1, 1)
        return begin + timedelta(1 if unit is Unit.DAY else 7)
    except (OverflowError, ValueError):
        return date.max


def _bins(inside: dict[date, Counter[str]], unit: Unit) -> Iterator[Bin]:
    """Those with an event: the gaps between them are empty."""
    for begin in sorted(inside):
        yield Bin(begin, _after(begin, unit) - timedelta(1), inside[begin])


def _class_of(kind: str) -> str:
    return str(read_toml("event_types.toml")[kind].get("quad_class", _BESIDE))


def _dump(each: Bin) -> dict[str, Any]:
    counts = {name: each.classes[name] for name in CLASSES}
    days = {"from": each.first.isoformat(), "to": each.last.isoformat()}
    return {**days, "events": each.events, "quad": counts}
