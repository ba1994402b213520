"""Expressions that narrow another: a part of it, or a time of its day."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from timeline.temporal.algebra.base import Anchor, Expr, Reading, Reference
from timeline.temporal.algebra.period import Grain, period_of_value, unknown_value
from timeline.temporal.interval import Interval


class _Narrowed(Expr):
    """Another expression with other days: its value, and what it is relative to, stay."""

    __slots__ = ()
    whole: Expr

    @property
    def reference(self) -> Reference:
        """What the whole wants."""
        return self.whole.reference

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """Each reading of the whole with its days narrowed."""
        return tuple(
            replace(reading, interval=self.narrow(reading.interval, anchor))
            for reading in self.whole.read(anchor)
        )

    def unread(self) -> str:
        """The whole's value."""
        return self.whole.unread()

    @abstractmethod
    def narrow(self, interval: Interval | None, anchor: Anchor) -> Interval | None:
        """The days that are left of the whole's."""


@dataclass(frozen=True, slots=True)
class Third(_Narrowed):
    """The beginning (1), middle (2) or end (3) of another: "early March", "mid-1996"."""

    part: int
    whole: Expr

    def narrow(self, interval: Interval | None, anchor: Anchor) -> Interval | None:  # noqa: ARG002
        """That third of the days."""
        return third(interval, self.part)


class Side(StrEnum):
    """On which side of a date; the values are TIMEX3's."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"


@dataclass(frozen=True, slots=True)
class Beyond(_Narrowed):
    """All days on a side of another: "post-2003", "1990 and beyond"."""

    side: Side
    whole: Expr

    def narrow(self, interval: Interval | None, anchor: Anchor) -> Interval | None:  # noqa: ARG002
        """The days on that side."""
        return _on_side(interval, self.side)


@dataclass(frozen=True, slots=True)
class UpToAnchor(_Narrowed):
    """The days of a unit before the anchor, or after it: "earlier this year", "later this month"."""

    whole: Expr
    is_after: bool = False

    def narrow(self, interval: Interval | None, anchor: Anchor) -> Interval | None:
        """The days cut at the anchor, uncut where it lies outside them."""
        return _cut(interval, anchor.period.day, self.is_after)


@dataclass(frozen=True, slots=True)
class Away(Expr):
    """So many days from another day: "a week from Monday" is `Away(7, Monday)`."""

    days: int
    whole: Expr

    @property
    def reference(self) -> Reference:
        """What the day wants."""
        return self.whole.reference

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """Each reading of the day moved on; one that names no day stays."""
        return tuple(_moved(reading, self.days) for reading in self.whole.read(anchor))

    def unread(self) -> str:
        """Some day."""
        return unknown_value(Grain.DAY)


def _moved(reading: Reading, days: int) -> Reading:
    period = period_of_value(reading.value)
    if period is None or period.grain is not Grain.DAY or not period.in_calendar:
        return reading
    moved = period.shift(days)
    return Reading(moved.value, moved.interval, reading.score)


@dataclass(frozen=True, slots=True)
class TimeOf(Expr):
    """A time of a day: `TimeOf("TNI", yesterday)` is "last night", `TimeOf("T17:00", …)` "5 p.m. Tuesday"."""

    time: str
    day: Expr

    @property
    def reference(self) -> Reference:
        """What the day wants."""
        return self.day.reference

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """Each reading of the day with the time put behind its value."""
        return tuple(
            replace(reading, value=_with_time(reading.value, self.time)) for reading in self.day.read(anchor)
        )

    def unread(self) -> str:
        """The day's value with the time."""
        return _with_time(self.day.unread(), self.time)


def _with_time(value: str, time: str) -> str:
    return value if "T" in value or value.endswith("_REF") else value + time


def _on_side(interval: Interval | None, side: Side) -> Interval | None:
    if interval is None or interval.start is None or interval.end is None:
        return interval
    if side in (Side.BEFORE, Side.ON_OR_BEFORE):
        end = interval.start if side is Side.BEFORE else interval.end
        return Interval(None, end) if end > date.min else None
    return Interval(interval.end if side is Side.AFTER else interval.start, None)


def third(interval: Interval | None, part: int) -> Interval | None:
    """The first, second or last third of the days, rounded so that the three make the whole."""
    if interval is None or interval.start is None or interval.end is None:
        return interval
    days = (interval.end - interval.start).days
    if days < 3:
        return interval
    cuts = [interval.start + timedelta(days * cut // 3) for cut in range(4)]
    return Interval(cuts[part - 1], cuts[part])


def _cut(interval: Interval | None, day: date, is_after: bool) -> Interval | None:
    if interval is None or day not in interval or day == interval.first or day == date.max:
        return interval
    days = Interval(day, interval.end) if is_after else Interval(interval.start, day + timedelta(1))
    return interval.meet(days)
