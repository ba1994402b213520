"""Calendar units as whole numbers: a grain and an index, so that the next one is one more."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from enum import StrEnum

from timeline.temporal.interval import Interval


class Grain(StrEnum):
    """The calendar units, coarsest first; the value is how a duration counts them."""

    MILLENNIUM = "ML"
    CENTURY = "CE"
    DECADE = "DE"
    YEAR = "Y"
    HALF = "H"
    SEASON = "S"
    QUARTER = "Q"
    MONTH = "M"
    WEEK = "W"
    WEEKEND = "WE"
    DAY = "D"


MONTHS = {
    Grain.MILLENNIUM: 12000,
    Grain.CENTURY: 1200,
    Grain.DECADE: 120,
    Grain.YEAR: 12,
    Grain.HALF: 6,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.MONTH: 1,
}
FIRST_MONTH = {Grain.SEASON: 2}  # a year's first season, spring, begins in March; its winter ends next year
SEASONS = ("SP", "SU", "FA", "WI")
_COARSENESS = {grain: place for place, grain in enumerate(Grain)}
_FIRST_MONTH_OF_ALL = MINYEAR * 12
_LAST_MONTH_OF_ALL = MAXYEAR * 12 + 11
_LAST_DAY_OF_ALL = date.max.toordinal()
_UNKNOWN = {
    Grain.YEAR: "XXXX",
    Grain.HALF: "XXXX-HX",
    Grain.SEASON: "XXXX-XX",
    Grain.QUARTER: "XXXX-QX",
    Grain.MONTH: "XXXX-XX",
    Grain.WEEK: "XXXX-WXX",
    Grain.WEEKEND: "XXXX-WXX-WE",
    Grain.DAY: "XXXX-XX-XX",
    Grain.DECADE: "XXX",
    Grain.CENTURY: "XX",
    Grain.MILLENNIUM: "X",
}


@dataclass(frozen=True, slots=True)
class Period:
    """The calendar unit number `index` of its grain: `Period(Grain.YEAR, 1998)`.

    Units of months count from the year 0 (1 BC), weeks and days from 1 January 1, so `shift` is addition.
    """

    grain: Grain
    index: int

    @classmethod
    def of_day(cls, day: date) -> Period:
        """The day itself."""
        return cls(Grain.DAY, day.toordinal())

    @classmethod
    def of_year(cls, year: int) -> Period:
        """The year; 0 is 1 BC, -1 is 2 BC."""
        return cls(Grain.YEAR, year)

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        """The month 1 to 12 of a year."""
        return cls(Grain.MONTH, year * 12 + month - 1)

    @classmethod
    def part_of_year(cls, grain: Grain, year: int, number: int) -> Period:
        """The half, season, quarter or month `number` (from 1) of a year."""
        return cls(grain, year * (12 // MONTHS[grain]) + number - 1)

    @property
    def year(self) -> int:
        """The year it begins in."""
        return self.first_month // 12

    @property
    def month(self) -> int:
        """The month 1 to 12 it begins in."""
        return self.first_month % 12 + 1

    @property
    def first_month(self) -> int:
        """The number of the month it begins in, counted from January of the year 0."""
        if self.grain in MONTHS:
            return self.index * MONTHS[self.grain] + FIRST_MONTH.get(self.grain, 0)
        day = self.day
        return day.year * 12 + day.month - 1

    @property
    def day(self) -> date:
        """Its first day, held inside the years 1 to 9999."""
        return date.fromordinal(self.ordinal)

    @property
    def ordinal(self) -> int:
        """The number of its first day from 1 January 1, held inside the years 1 to 9999."""
        if self.grain in MONTHS:
            month = min(max(self.first_month, _FIRST_MONTH_OF_ALL), _LAST_MONTH_OF_ALL)
            return date(month // 12, month % 12 + 1, 1).toordinal()
        return min(max(self._first_ordinal, 1), _LAST_DAY_OF_ALL)

    @property
    def _first_ordinal(self) -> int:
        if self.grain is Grain.DAY:
            return self.index
        return self.index * 7 + (6 if self.grain is Grain.WEEKEND else 1)

    @property
    def in_calendar(self) -> bool:
        """Whether its days are in the years 1 to 9999, which `date` can hold."""
        if self.grain in MONTHS:
            return _FIRST_MONTH_OF_ALL <= self.first_month <= _LAST_MONTH_OF_ALL - MONTHS[self.grain]
        return 1 <= self._first_ordinal <= date.max.toordinal() - 7

    @property
    def interval(self) -> Interval | None:
        """Its days, `None` outside the years 1 to 9999."""
        return Interval(self.day, self._next_day()) if self.in_calendar else None

    def _next_day(self) -> date:
        if self.grain is Grain.WEEKEND:
            return date.fromordinal(self._first_ordinal + 2)
        return self.shift(1).day

    def shift(self, count: int) -> Period:
        """The unit `count` later, or earlier where it is negative."""
        return Period(self.grain, self.index + count)

    def to(self, grain: Grain) -> Period:
        """The unit of `grain` that holds its first day; a week belongs where its Thursday is."""
        if grain is self.grain:
            return self
        if grain in MONTHS:
            return Period(grain, (self._month_of_most - FIRST_MONTH.get(grain, 0)) // MONTHS[grain])
        ordinal = self.ordinal
        return Period(grain, ordinal if grain is Grain.DAY else (ordinal - 1) // 7)

    @property
    def _month_of_most(self) -> int:
        return self.to(Grain.DAY).shift(3).first_month if self.grain is Grain.WEEK else self.first_month

    def is_coarser(self, grain: Grain) -> bool:
        """Whether it is too large to say which unit of `grain` is meant: a year for a month."""
        return _COARSENESS[self.grain] < _COARSENESS[grain]

    def contains(self, other: Period) -> bool:
        """Whether `other` begins inside it."""
        return (
            other.to(self.grain) == self if self.grain in MONTHS else self.day <= other.day < self._next_day()
        )

    @property
    def value(self) -> str:
        """The TIMEX3 value: "1998-02", "1998-W08", "1998-Q3", "199", "BC0480"."""
        if self.grain not in MONTHS:
            return _day_value(self.grain, self.day)
        if self.grain in _SHORT:
            return _short_value(self.index, _SHORT[self.grain])
        year, number = divmod(self.index, 12 // MONTHS[self.grain])
        return year_value(year) + _PART[self.grain](number)


def period_of_value(value: str) -> Period | None:
    """The unit that a TIMEX3 date value names, its time of day left out; `None` where it names none."""
    if found := _SHORT_VALUE.match(value):
        index = -1 - int(found["index"]) if found["bc"] else int(found["index"])
        return Period(Grain.DECADE if len(found["index"]) == 3 else Grain.CENTURY, index)
    found = _VALUE.match(value)
    if found is None:
        return None
    year = 1 - int(found["year"]) if found["bc"] else int(found["year"])
    unit = found["unit"]
    if not unit:
        return Period.of_year(year)
    if unit in SEASONS:
        return Period.part_of_year(Grain.SEASON, year, SEASONS.index(unit) + 1)
    if unit[0] in "QH":
        return Period.part_of_year(Grain.QUARTER if unit[0] == "Q" else Grain.HALF, year, int(unit[1]))
    return _by_numbers(year, unit, found["bc"] is not None)


_SHORT_VALUE = re.compile(r"(?P<bc>BC)?(?P<index>\d{2,3})$")
_VALUE = re.compile(
    r"(?P<bc>BC)?(?P<year>\d{4})"
    r"(?:-(?P<unit>SP|SU|FA|WI|Q[1-4]|H[12]|W\d\d(?:-WE)?|\d\d-\d\d|\d\d))?(?:T.*|-XX)?$"
)


def _by_numbers(year: int, unit: str, is_bc: bool) -> Period | None:
    try:
        if unit[0] == "W":
            week = Period.of_day(date.fromisocalendar(year, int(unit[1:3]), 1))
            return week.to(Grain.WEEKEND if unit.endswith("WE") else Grain.WEEK)
        month, _, day = unit.partition("-")
        if day and not is_bc:
            return Period.of_day(date(year, int(month), int(day)))
        return Period.of_month(year, int(month)) if 1 <= int(month) <= 12 else None
    except ValueError:
        return None


_SHORT = {Grain.MILLENNIUM: 1, Grain.CENTURY: 2, Grain.DECADE: 3}
_PART: dict[Grain, Callable[[int], str]] = {
    Grain.YEAR: lambda _: "",
    Grain.HALF: lambda number: f"-H{number + 1}",
    Grain.SEASON: lambda number: f"-{SEASONS[number]}",
    Grain.QUARTER: lambda number: f"-Q{number + 1}",
    Grain.MONTH: lambda number: f"-{number + 1:02d}",
}


def year_value(year: int) -> str:
    """The year as TIMEX3 writes it: "1998"; "BC0480" for -479."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def unknown_value(grain: Grain) -> str:
    """The value of some unit of the grain: "XXXX-WXX"."""
    return _UNKNOWN[grain]


def _short_value(index: int, width: int) -> str:
    return f"{index:0{width}d}" if index >= 0 else f"BC{-1 - index:0{width}d}"


def _day_value(grain: Grain, day: date) -> str:
    if grain is Grain.DAY:
        return day.isoformat()
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if grain is Grain.WEEKEND else "")
