"""Meanings that join: a time with its day, a month with its year, a week with its month."""

from __future__ import annotations

from timeline.temporal.algebra.base import Expr, Reference
from timeline.temporal.algebra.dates import Fixed, InYear, SameTime, Shift, Within
from timeline.temporal.algebra.feasts import IslamicDay
from timeline.temporal.algebra.modified import Third, TimeOf
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import NthWeekday, PartOfYear, Weekday, Weekend, YearlyName
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import UNITS, dated, timed
from timeline.temporal.rules_en.deictic import which


def _nth_weekday(match: Match) -> Meaning | None:
    day, month = match.meaning("day").expr, match.meaning("month").expr
    if not isinstance(day, Named) or not isinstance(day.name, Weekday):
        return None
    nth = -1 if which(match, "n") in ("LAST", "FINAL") else match.number("n")
    if nth > 4:
        return None
    if isinstance(month, Fixed):
        name = NthWeekday(month.period.month, day.name.number, nth)
        return dated(InYear(name, Fixed(Period.of_year(month.period.year))))
    if not isinstance(month, Named) or not isinstance(month.name, PartOfYear):
        return None
    return dated(Named(NthWeekday(month.name.number, day.name.number, nth)))


def _nth_of_month(match: Match) -> Meaning | None:
    whole = match.meaning("whole").expr
    is_month = isinstance(whole, Shift) and whole.grain is Grain.MONTH
    return dated(Within(Grain.DAY, match.number("n"), whole)) if is_month else None


def _weekend_of(match: Match) -> Meaning | None:
    expr = match.meaning("unit").expr
    is_weekend = isinstance(expr, Named) and isinstance(expr.name, Weekend)
    return dated(Within(Grain.WEEKEND, 1, match.meaning("day").expr)) if is_weekend else None


def _day_of_time(match: Match) -> Meaning | None:
    time, day = match.meaning("time").expr, match.meaning("day").expr
    return timed(TimeOf(time.time, day), match.meaning("time").mod) if isinstance(time, TimeOf) else None


def _part_of_day(match: Match) -> Meaning:
    return timed(TimeOf(match.word("part"), match.meaning("day").expr))


def _small_hours(match: Match) -> Meaning:
    return timed(TimeOf("TMO", match.meaning("day").expr), "START")


def _weekday_and_date(match: Match) -> Meaning:
    return match.meaning("date")


def _in_year(match: Match) -> Meaning | None:
    name, year = match.meaning("name").expr, match.meaning("year").expr
    if not isinstance(name, Named) or not _is_year(year):
        return None
    if isinstance(name.name, YearlyName):
        return dated(InYear(name.name, year))
    if not isinstance(name.name, IslamicDay) or not isinstance(year, Fixed):
        return None
    # The moon's year is shorter: its feasts may come twice in one of ours, and the first is meant.
    inside = [each for each in name.name.near(year.period) if each.year == year.period.year]
    return dated(Fixed(inside[0])) if inside else None


def _is_year(expr: Expr) -> bool:
    if isinstance(expr, Shift):
        return expr.grain is Grain.YEAR
    return (isinstance(expr, Fixed) and expr.period.grain is Grain.YEAR) or isinstance(expr, SameTime)


def _half_of(match: Match) -> Meaning | None:
    number, year = match.number("n"), match.meaning("year").expr
    if not _is_year(year) or abs(number) not in (1, 2):
        return None
    return dated(InYear(PartOfYear(Grain.HALF, number if number > 0 else 2), year))


def _nth_unit_of(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    if grain is None:
        return None
    number = -1 if which(match, "n") in ("LAST", "FINAL") else match.number("n")
    return dated(Within(grain, number, match.meaning("whole").expr))


def _end_of(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    if grain is None:
        return None
    mod = match.word("part")
    return dated(Third({"START": 1, "MID": 2, "END": 3}[mod], Shift(grain, 0, Reference.OPEN)), mod)


def _week_of(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    if grain not in (Grain.WEEK, Grain.WEEKEND):
        return None
    return dated(Within(grain, 1, match.meaning("day").expr))


def _mid_part(match: Match) -> Meaning:
    day = match.meaning("day").expr if match.has("day") else Shift(Grain.DAY, 0, Reference.OPEN)
    return timed(TimeOf(match.word("part"), day), "MID")


COMBINE = (
    Rule(
        "time, day",
        "(?P<time>CLOCK) (?:COMMA|ON|OF|COMMA ON)? (?P<day>DAYS_ITEM|WHICH_DATE) (?! [PART NIGHT])",
        "TIME",
        _day_of_time,
        "10 p.m. Wednesday",
    ),
    Rule(
        "day at time",
        "(?P<day>DAYS_ITEM) (?:COMMA|AT|COMMA AT)? (?P<time>CLOCK)",
        "TIME",
        _day_of_time,
        "Friday at noon",
    ),
    Rule(
        "part of the day before it",
        "(?P<day>DAYS_ITEM) (?:IN THE)? (?P<part>PART|NIGHT)",
        "TIME",
        _part_of_day,
        "Friday night",
    ),
    Rule(
        "hours of a part",
        "THE? EARLY? (?P<part>PART|NIGHT) HOURS_OF (?P<day>DAYS_ITEM)",
        "TIME",
        _part_of_day,
        "the early morning hours of 30 April",
    ),
    Rule(
        "small hours",
        "THE? (?:EARLY|WEE) HOURS_OF (?P<day>DAYS_ITEM|TIME) [PART NIGHT]?",
        "TIME",
        _small_hours,
        "the early hours of Thursday",
    ),
    Rule(
        "part of the day after it",
        "THE? (?P<part>PART|NIGHT) (?:OF|ON|COMMA)? (?P<day>DAYS_ITEM)",
        "TIME",
        _part_of_day,
        "the night of 13 February",
    ),
    Rule(
        "weekday and date",
        "(?P<day>WEEKDAY_DATE) COMMA? THE? (?P<date>DAY_DATE)",
        "DAY_DATE",
        _weekday_and_date,
        "Friday, Oct. 23",
    ),
    Rule(
        "part of the year",
        "(?P<name>MONTH_DATE|QUARTER_DATE|HALF_DATE|SEASON_DATE|HOLIDAY_DATE|DAY_DATE)"
        " (?:OF|IN|COMMA)? (?P<year>WHICH_DATE|YEAR_DATE)",
        "MONTH_DATE",
        _in_year,
        "July last year",
    ),
    Rule(
        "year's part",
        "(?P<year>WHICH_DATE|YEAR_DATE) APOSTROPHE? GENITIVE"
        " (?P<name>MONTH_DATE|QUARTER_DATE|SEASON_DATE|HOLIDAY_DATE)",
        "MONTH_DATE",
        _in_year,
        "last year's July",
    ),
    Rule(
        "half of a year",
        "THE? (?P<n>NTHS|LATTER|FINAL|LAST) HYPHEN? HALF (?:OF)? (?P<year>WHICH_DATE|YEAR_DATE)",
        "HALF_DATE",
        _half_of,
        "the first half of this year",
    ),
    Rule(
        "nth unit of",
        "THE? (?P<n>NTHS|LAST|FINAL) (?P<unit>ONE_UNIT) (?:OF|IN) (?P<whole>SPAN_ITEM|WHICH_DATE)",
        "WEEK_DATE",
        _nth_unit_of,
        "the first week of March",
    ),
    Rule(
        "end of the unit",
        "(?:THE)? (?P<part>BEGINNING|END|MID) OF THE (?P<unit>ONE_UNIT)",
        "WEEK_DATE",
        _end_of,
        "the end of the month",
    ),
    Rule(
        "week of a day",
        "THE (?P<unit>ONE_UNIT) OF (?P<day>DAY_DATE)",
        "WEEK_DATE",
        _week_of,
        "the week of March 6",
    ),
    Rule(
        "nth of a month",
        "THE? (?P<n>ORD|SECOND) OF (?P<whole>WHICH_DATE)",
        "DAY_DATE",
        _nth_of_month,
        "the 10th of this month",
    ),
    Rule(
        "nth weekday",
        "THE? (?P<n>NTHS|LAST|FINAL) (?P<day>WEEKDAY_DATE) (?:OF|IN) (?P<month>MONTH_DATE)",
        "DAY_DATE",
        _nth_weekday,
        "the third Tuesday of November",
    ),
    Rule(
        "weekend of a day",
        "(?P<unit>WEEK_DATE) OF (?P<day>DAY_DATE)",
        "WEEK_DATE",
        _weekend_of,
        "the weekend of Oct. 7",
    ),
    Rule(
        "middle of a part",
        "THE? (?P<mid>MID) HYPHEN? (?P<part>PART) (?P<day>DAYS_ITEM)?",
        "TIME",
        _mid_part,
        "mid-afternoon",
    ),
)
