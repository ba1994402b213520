"""Dates: said in full, relative to an anchor, or by a name that comes round again."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.temporal.algebra.base import Anchor, Expr, Leaning, Reading, Reference
from timeline.temporal.algebra.names import DayOfMonth, DayOfYear, Name, Weekday, YearlyName
from timeline.temporal.algebra.period import Grain, Period, unknown_value
from timeline.temporal.interval import Interval

FIRST, SECOND = 0.9, 0.1


class Choice(StrEnum):
    """Which occurrence of a name is meant."""

    LAST = "last"  # the latest that was over before the anchor's own: "last July"
    THIS = "this"  # the one of the anchor's own year or week: "this September"
    NEXT = "next"  # the first after the anchor: "next Friday"
    NEAR = "near"  # the name alone: "Friday", "March", "Oct. 9"


def reading_of(period: Period, score: float = 1.0) -> Reading:
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
            return (Reading(partial_value(base, self.grain), base.interval, 0.5),)
        period = base.to(self.grain).shift(self.count)
        if abs(period.year) > 9999:
            return (Reading("PAST_REF" if self.count < 0 else "FUTURE_REF", None),)
        return (reading_of(period),)

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
        return (
            reading_of(base.to(grain).shift(self.years * {Grain.QUARTER: 4, Grain.HALF: 2}.get(grain, 1))),
        )

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
            return (reading_of(Period.of_year(self.year), 0.5),)
        return (reading_of(Period(Grain.QUARTER, self.year * 4 + anchor.period.index % 4)),)

    def unread(self) -> str:
        """Some quarter of the year."""
        return f"{self.year:04d}-QX"


@dataclass(frozen=True, slots=True)
class Named(Expr):
    """An occurrence of a name, chosen by where the anchor is: "last July", "Friday", "Oct. 9"."""

    name: Name
    choice: Choice = Choice.NEAR
    base: Reference = Reference.OPEN

    @property
    def reference(self) -> Reference:
        """Open for the name alone, else the base, which is the day of writing where it is not said."""
        is_alone = self.choice is Choice.NEAR or self.base is not Reference.OPEN
        return self.base if is_alone else Reference.SPEECH

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The likeliest occurrence and, where grammar cannot decide, the second likeliest."""
        base = anchor.period
        if (
            self.choice is Choice.NEAR
            and anchor.leaning is Leaning.STORY
            and isinstance(self.name, YearlyName)
        ):
            return (_told_after(base, self.name),)
        places = self.name.near(base)
        begun = [place for place in places if place.day <= base.day]
        ahead = [place for place in places if place.day > base.day]
        if not begun or not ahead:
            return (Reading(self.name.pattern, None, 0.0),)
        chosen = _CHOOSERS[self.choice](self.name, base, begun, ahead)
        if anchor.leaning is Leaning.AHEAD and self.choice is Choice.NEAR:
            chosen = _ahead(self.name, base, chosen, ahead[0])
        if anchor.leaning is Leaning.OVER:
            chosen = [(begun[-1], FIRST), *((place, SECOND) for place, _ in chosen if place != begun[-1])]
        return tuple(reading_of(place, score) for place, score in chosen)

    def unread(self) -> str:
        """The name's pattern."""
        return self.name.pattern


def _told_after(base: Period, name: YearlyName) -> Reading:
    """The name's occurrence in the year of the date told before, or the next where the year went by."""
    place = name.in_year(base.year)
    turned = (
        place is not None and base.grain not in (Grain.YEAR,) and base.first_month - place.first_month > 6
    )
    place = name.in_year(base.year + 1) if turned else place
    return Reading(name.pattern, None, 0.0) if place is None else reading_of(place, FIRST)


def _last(name: Name, anchor: Period, begun: list[Period], _: list[Period]) -> list[tuple[Period, float]]:
    over = [place for place in begun if not place.contains(anchor)]
    if isinstance(name, YearlyName) and len(over) > 1 and over[-1].year == anchor.year:
        # "last July" in October is this year's July to some writers and the year before's to others.
        return [(over[-1], 0.6), (over[-2], 0.4)]
    return [(over[-1], FIRST)] if over else [(begun[-1], 0.5)]


def _this(name: Name, anchor: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    places = [*begun, *ahead]
    if name.grain is Grain.DAY and not isinstance(name, YearlyName):
        week = anchor.to(Grain.WEEK)
        return [(place, FIRST) for place in places if week.contains(place)] or [(places[0], 0.5)]
    return [(place, FIRST) for place in places if place.year == anchor.year] or [(places[0], 0.5)]


def _next(_: Name, __: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    return [(place, FIRST) for place in ahead[:1]] or [(begun[-1], 0.5)]


def _near(name: Name, anchor: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    past, future = begun[-1:], ahead[:1]
    by_nearness = isinstance(name, DayOfYear | DayOfMonth) or (
        isinstance(name, YearlyName) and name.grain is Grain.DAY
    )
    if by_nearness and past and future and _is_nearer(future[0], past[0], anchor):
        past, future = future, past
    first, second = (0.93, 0.07) if isinstance(name, Weekday) else (FIRST, SECOND)
    return [(place, first) for place in past] + [(place, second if past else first) for place in future]


def _ahead(
    name: Name, anchor: Period, chosen: list[tuple[Period, float]], following: Period
) -> list[tuple[Period, float]]:
    # The tense misleads for a numbered day: "was to end on Nov. 16" may be written on Nov. 20.
    # The anchor's own weekday is that day whatever the tense.
    if isinstance(name, DayOfYear) or chosen[0][0] == anchor:
        return chosen
    latest = chosen[0][0]
    # "expects to report third-quarter earnings", "by February": the tense decides only where both are far.
    if isinstance(name, YearlyName) and not _is_nearer(following, latest, anchor):
        return chosen
    return [(following, 0.85), *((place, 0.15) for place, _ in chosen if place != following)]


def _is_nearer(one: Period, other: Period, anchor: Period) -> bool:
    return abs((one.day - anchor.day).days) < abs((other.day - anchor.day).days)


_CHOOSERS = {Choice.LAST: _last, Choice.THIS: _this, Choice.NEXT: _next, Choice.NEAR: _near}


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
