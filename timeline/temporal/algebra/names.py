"""Names that come round again: a weekday every week, "March" and "Christmas" every year."""

from __future__ import annotations

from abc import ABC, abstractmethod
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.temporal.algebra.period import SEASONS, Grain, Period

AROUND = (-2, -1, 0, 1, 2)


class Name(ABC):
    """What comes round again."""

    __slots__ = ()

    @property
    @abstractmethod
    def grain(self) -> Grain:
        """The size of what it names."""

    @abstractmethod
    def near(self, anchor: Period) -> tuple[Period, ...]:
        """Its occurrences around the anchor in order, at least two on each side."""

    @property
    @abstractmethod
    def pattern(self) -> str:
        """The TIMEX3 value with X for what is not said: "XXXX-10-09"."""


class YearlyName(Name):
    """What comes round once a year."""

    __slots__ = ()

    @abstractmethod
    def in_year(self, year: int) -> Period | None:
        """Its occurrence in the year, `None` when the year has none (29 February)."""

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """Its occurrences from two years before the anchor's to two years after."""
        reach = range(-2, 3) if self.in_year(2001) else range(-8, 9)
        found = (self.in_year(anchor.year + offset) for offset in reach)
        return tuple(period for period in found if period is not None)


@dataclass(frozen=True, slots=True)
class PartOfYear(YearlyName):
    """Month, quarter, season or half `number`, from 1: `PartOfYear(Grain.MONTH, 3)` is "March"."""

    unit: Grain
    number: int

    @property
    def grain(self) -> Grain:
        """Its unit."""
        return self.unit

    def in_year(self, year: int) -> Period | None:
        """That part of the year."""
        return Period.part_of_year(self.unit, year, self.number)

    @property
    def pattern(self) -> str:
        """`"XXXX-03"`, `"XXXX-Q3"`, `"XXXX-SU"`."""
        tail = {Grain.MONTH: f"{self.number:02d}", Grain.SEASON: SEASONS[(self.number - 1) % 4]}
        return f"XXXX-{tail.get(self.unit, f'{self.unit}{self.number}')}"


@dataclass(frozen=True, slots=True)
class DayOfYear(YearlyName):
    """A month's day: "5 March". Raises `ValueError` for a day that no year has."""

    month: int
    number: int

    def __post_init__(self) -> None:
        if not 1 <= self.month <= 12 or not 1 <= self.number <= monthrange(2000, self.month)[1]:
            raise ValueError(f"no such day: month {self.month}, day {self.number}")

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def in_year(self, year: int) -> Period | None:
        """That day of the year, `None` for 29 February of most."""
        if not 1 <= year <= 9998 or self.number > monthrange(year, self.month)[1]:
            return None
        return Period.of_day(date(year, self.month, self.number))

    @property
    def pattern(self) -> str:
        """`"XXXX-03-05"`."""
        return f"XXXX-{self.month:02d}-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class Weekday(Name):
    """A day of the week, Monday 1 to Sunday 7."""

    number: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """That day of the anchor's week and of two weeks on each side."""
        monday = (anchor.ordinal - 1) // 7 * 7 + 1
        return tuple(Period(Grain.DAY, monday + self.number - 1 + 7 * week) for week in AROUND)

    @property
    def pattern(self) -> str:
        """`"XXXX-WXX-5"`."""
        return f"XXXX-WXX-{self.number}"


@dataclass(frozen=True, slots=True)
class Weekend(Name):
    """Saturday and Sunday: "the weekend"."""

    @property
    def grain(self) -> Grain:
        """A weekend."""
        return Grain.WEEKEND

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """The weekends around the anchor."""
        this = anchor.to(Grain.WEEKEND)
        return tuple(this.shift(week) for week in AROUND)

    @property
    def pattern(self) -> str:
        """`"XXXX-WXX-WE"`."""
        return "XXXX-WXX-WE"


@dataclass(frozen=True, slots=True)
class DayOfMonth(Name):
    """A numbered day of some month: "the 25th"."""

    number: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """That day of the months around the anchor which have it."""
        months = (anchor.to(Grain.MONTH).shift(offset) for offset in range(-4, 5))
        return tuple(
            Period.of_day(month.day.replace(day=self.number))
            for month in months
            if month.in_calendar and self.number <= monthrange(month.year, month.month)[1]
        )

    @property
    def pattern(self) -> str:
        """`"XXXX-XX-25"`."""
        return f"XXXX-XX-{self.number:02d}"


@dataclass(frozen=True, slots=True)
class NthWeekday(YearlyName):
    """The `nth` such weekday of a month (from the end where negative), `after` days later: Thanksgiving."""

    month: int
    weekday: int
    nth: int
    after: int = 0
    label: str = ""

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def in_year(self, year: int) -> Period | None:
        """That day of the year."""
        if not 1 <= year <= 9998:
            return None
        days = monthrange(year, self.month)[1]
        if self.nth < 0:
            last = date(year, self.month, days)
            back = (last.isoweekday() - self.weekday) % 7 - 7 * (self.nth + 1)
            return Period.of_day(last - timedelta(back) + timedelta(self.after))
        first = date(year, self.month, 1)
        ahead = (self.weekday - first.isoweekday()) % 7 + 7 * (self.nth - 1)
        return Period.of_day(first + timedelta(ahead + self.after))

    @property
    def pattern(self) -> str:
        """The month is known: `"XXXX-11-XX"`."""
        return f"XXXX-{self.month:02d}-XX"


@dataclass(frozen=True, slots=True)
class AfterEaster(YearlyName):
    """A day so many days after Easter Sunday, of the western or the eastern churches."""

    after: int
    is_eastern: bool = False

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def in_year(self, year: int) -> Period | None:
        """That day of the year."""
        if not 1 <= year <= 9998:
            return None
        easter = eastern_easter(year) if self.is_eastern else western_easter(year)
        return Period.of_day(easter + timedelta(self.after))

    @property
    def pattern(self) -> str:
        """`"XXXX-XX-XX"`."""
        return "XXXX-XX-XX"


def western_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's way)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    epact = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def eastern_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian day (Meeus)."""
    full_moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    month, day = divmod(full_moon + to_sunday + 114, 31)
    julian = date(year, month, day + 1)
    return julian + timedelta(year // 100 - year // 400 - 2)
