"""The few shapes of meaning that rules build."""

from __future__ import annotations

from datetime import date

from timeline.temporal.algebra.base import Expr
from timeline.temporal.algebra.dates import Fixed
from timeline.temporal.algebra.lengths import Era, Length, Recurrence, Vague
from timeline.temporal.algebra.names import DayOfYear
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Meaning

UNITS = {
    "D": Grain.DAY,
    "W": Grain.WEEK,
    "M": Grain.MONTH,
    "Y": Grain.YEAR,
    "Q": Grain.QUARTER,
    "DE": Grain.DECADE,
    "CE": Grain.CENTURY,
    "ML": Grain.MILLENNIUM,
    "WE": Grain.WEEKEND,
}
ITEMS = {
    Grain.DAY: "DAY_DATE",
    Grain.WEEK: "WEEK_DATE",
    Grain.WEEKEND: "WEEK_DATE",
    Grain.MONTH: "MONTH_DATE",
    Grain.QUARTER: "QUARTER_DATE",
    Grain.HALF: "HALF_DATE",
    Grain.SEASON: "SEASON_DATE",
    Grain.YEAR: "YEAR_DATE",
}


def dated(expr: Expr, mod: str | None = None) -> Meaning:
    """A DATE."""
    return Meaning("DATE", expr, mod)


def timed(expr: Expr, mod: str | None = None) -> Meaning:
    """A TIME."""
    return Meaning("TIME", expr, mod)


def lasting(value: str, mod: str | None = None) -> Meaning:
    """A DURATION of the TIMEX3 value."""
    return Meaning("DURATION", Length(value), mod)


def repeated(value: str, quant: str | None = None, freq: str | None = None) -> Meaning:
    """A SET of the TIMEX3 value."""
    return Meaning("SET", Recurrence(value), None, quant, freq)


def vague(era: Era) -> Meaning:
    """A DATE without a calendar."""
    return Meaning("DATE", Vague(era))


def fixed_day(year: int, month: int, day: int) -> Meaning | None:
    """The day, `None` where the calendar has none such."""
    try:
        return dated(Fixed(Period.of_day(date(year, month, day))))
    except ValueError:
        return None


def day_of_year(month: int, day: int) -> DayOfYear | None:
    """The month's day, `None` where no year has it."""
    try:
        return DayOfYear(month, day)
    except ValueError:
        return None
