"""Dates: said in full, relative to an anchor, or by a name that comes round again."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.temporal.algebra.base import Anchor, Expr, Reading, Reference
from timeline.temporal.algebra.names import YearlyName
from timeline.temporal.algebra.period import Grain, Period, unknown_value
from timeline.temporal.algebra.scores import (
    EXPLICIT,
    FIGURES,
    OTHER_FIGURES,
    PARTLY_KNOWN,
    SAME_TIME,
    score_of_shift,
)
from timeline.temporal.interval import Interval


def reading_of(period: Period, score: float = EXPLICIT) -> Reading:
    """The period as a reading."""
    return Reading(period.value, period.interval, score)


@dataclass(frozen=True, slots=True)
class Fixed(Expr):
    """A date said in full: "14 March 2014", "the 1990s", "480 BC"."""

    period: Period

    def read(self, _: Anchor, /) -> tuple[Reading, ...]:
        """The one reading, whatever the anchor."""
        return (reading_of(self.period),)

    def unread(self) -> str:
        """Its value, which needs no anchor."""
        return self.period.value


@dataclass(frozen=True, slots=True)
class FixedSpan(Expr):
    """Days said in full that are no calendar unit, with the value that TIMEX3 gives them."""

    value: str
    interval: Interval | None

    def read(self, _: Anchor, /) -> tuple[Reading, ...]:
        """The one reading, whatever the anchor."""
        return (Reading(self.value, self.interval),)

    def unread(self) -> str:
        """Its value, which needs no anchor."""
        return self.value


@dataclass(frozen=True, slots=True)
class EitherOrder(Expr):
    """A date in figures whose month may stand first or second: "03/04/2016"."""

    month_first: Period
    day_first: Period
    is_day_first: bool = False  # as other dates of the text show; the American order where none does

    def read(self, _: Anchor, /) -> tuple[Reading, ...]:
        """Both days, the likelier first."""
        likelier, other = (
            (self.day_first, self.month_first) if self.is_day_first else (self.month_first, self.day_first)
        )
        return (reading_of(likelier, FIGURES), reading_of(other, OTHER_FIGURES))

    def unread(self) -> str:
        """The likelier day's value."""
        return (self.day_first if self.is_day_first else self.month_first).value


@dataclass(frozen=True, slots=True)
class Shift(Expr):
    """So many units from the anchor's own: "last year" is `Shift(YEAR, -1)`."""

    grain: Grain
    count: int
    base: Reference = Reference.SPEECH

    @property
    def reference(self) -> Reference:
        """Its base: the day of writing or the date before."""
        return self.base

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The unit, or as much of it as an anchor coarser than the unit tells."""
        base = anchor.period
        if base.is_coarser(self.grain):
            return (Reading(partial_value(base, self.grain), base.interval, PARTLY_KNOWN),)
        period = base.to(self.grain).shift(self.count)
        if abs(period.year) > 9999:
            return (Reading("PAST_REF" if self.count < 0 else "FUTURE_REF", None),)
        return (reading_of(period, score_of_shift(self.grain, self.count)),)

    def unread(self) -> str:
        """Some unit of its grain."""
        return unknown_value(self.grain)


@dataclass(frozen=True, slots=True)
class SameTime(Expr):
    """So many years from the anchor at the anchor's own grain: "a year earlier" after "the third quarter"."""

    years: int
    base: Reference = Reference.PREVIOUS

    @property
    def reference(self) -> Reference:
        """Its base."""
        return self.base

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The year, or the quarter of that year where the anchor is a quarter."""
        base = anchor.period
        grain = base.grain if base.grain in (Grain.QUARTER, Grain.HALF) else Grain.YEAR
        count = self.years * {Grain.QUARTER: 4, Grain.HALF: 2}.get(grain, 1)
        return (reading_of(base.to(grain).shift(count), SAME_TIME),)

    def unread(self) -> str:
        """Some year."""
        return unknown_value(Grain.YEAR)


@dataclass(frozen=True, slots=True)
class SameQuarter(Expr):
    """The anchor's quarter in another year: "the 1988 quarter" in a report on a third quarter."""

    year: int

    @property
    def reference(self) -> Reference:
        """The quarter told before."""
        return Reference.PREVIOUS

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The year where the anchor is no quarter."""
        if anchor.period.grain is not Grain.QUARTER:
            return (reading_of(Period.of_year(self.year), SAME_TIME),)
        return (reading_of(Period(Grain.QUARTER, self.year * 4 + anchor.period.index % 4), SAME_TIME),)

    def unread(self) -> str:
        """Some quarter of the year."""
        return f"{self.year:04d}-QX"


@dataclass(frozen=True, slots=True)
class InYear(Expr):
    """A name's occurrence in a year said or relative: "July last year", "the third quarter of 1984"."""

    name: YearlyName
    year: Expr

    @property
    def reference(self) -> Reference:
        """What the year wants."""
        return self.year.reference

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The occurrence in each reading of the year."""
        return tuple(self._in(reading) for reading in self.year.read(anchor))

    def _in(self, year: Reading) -> Reading:
        number = _year_number(year.value)
        place = None if number is None else self.name.in_year(number)
        return Reading(year.value, year.interval, 0.3) if place is None else reading_of(place, year.score)

    def unread(self) -> str:
        """The name's pattern."""
        return self.name.pattern


def _year_number(value: str) -> int | None:
    if value.startswith("BC"):
        return 1 - int(value[2:6]) if value[2:6].isdigit() else None
    return int(value[:4]) if value[:4].isdigit() else None


def partial_value(anchor: Period, grain: Grain) -> str:
    """What is known of a unit inside the anchor: a day in "1943-07" is "1943-07-XX"."""
    unknown = unknown_value(grain)
    known = anchor.value
    if anchor.grain in (Grain.YEAR, Grain.MONTH) and anchor.is_coarser(grain):
        return known + unknown[4 if anchor.grain is Grain.YEAR else 7 :]
    return known


@dataclass(frozen=True, slots=True)
class Within(Expr):
    """A numbered unit of a larger one: "the second week of March", "the first day of next month"."""

    grain: Grain
    number: int  # from 1; from the end where negative
    whole: Expr

    @property
    def reference(self) -> Reference:
        """What the larger unit wants."""
        return self.whole.reference

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The numbered unit of each reading, or the larger unit where it is not known or has no such part."""
        return tuple(self._in(reading) for reading in self.whole.read(anchor))

    def _in(self, whole: Reading) -> Reading:
        days = whole.interval
        if days is None or days.start is None or days.last is None:
            return whole
        edge = Period.of_day(days.start if self.number > 0 else days.last).to(self.grain)
        if edge.day < days.start and self.number > 0 and self.grain is not Grain.WEEK:
            edge = edge.shift(1)
        place = edge.shift(self.number - 1 if self.number > 0 else self.number + 1)
        inside = place.interval is not None and days.overlaps(place.interval)
        return reading_of(place, whole.score) if inside else whole

    def unread(self) -> str:
        """Some unit of its grain."""
        return unknown_value(self.grain)
