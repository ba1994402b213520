"""Meanings that join: a time with its day, a month with its year, a length with its direction."""

from __future__ import annotations

import re

from timeline.temporal.algebra.base import Expr, Reference
from timeline.temporal.algebra.dates import Fixed, InYear, SameTime, Shift, Within
from timeline.temporal.algebra.lengths import Era, Length, Vague
from timeline.temporal.algebra.modified import Third, TimeOf
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import NthWeekday, PartOfYear, Weekday, Weekend, YearlyName
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import UNITS, dated, lasting, timed
from timeline.temporal.rules_en.deictic import which

_ONE_UNIT = re.compile(r"P(T?)(\d+|X)(DE|CE|ML|WE|TNI|[DWMYQHS])")


def shift_by(length: str, sign: int, base: Reference) -> Expr:
    """So long before or after the base: "P3Y" and -1 is "three years ago"; vague lengths are vague."""
    era = Vague(Era.PAST if sign < 0 else Era.FUTURE, base)
    found = _ONE_UNIT.match(length)
    if found is None or found[2] == "X":
        return era
    if found[1]:
        return Shift(Grain.DAY, 0, base)
    grain, count = UNITS.get(found[3], Grain.DAY), int(found[2])
    if count > 12_000:
        return era
    if (grain, count) == (Grain.YEAR, 1) and base is Reference.PREVIOUS:
        return SameTime(sign)
    return Shift(grain, sign * count, base)


def _length(match: Match) -> str:
    expr = match.meaning("length").expr
    return expr.value if isinstance(expr, Length) else ""


def _ago(match: Match) -> Meaning:
    if _length(match) == "P1Y":
        return dated(SameTime(-1, Reference.SPEECH))
    return dated(shift_by(_length(match), -1, Reference.SPEECH), match.meaning("length").mod)


def _earlier(match: Match) -> Meaning:
    return dated(shift_by(_length(match), -1, Reference.PREVIOUS), match.meaning("length").mod)


def _later(match: Match) -> Meaning:
    return dated(shift_by(_length(match), 1, Reference.PREVIOUS), match.meaning("length").mod)


def _from_now(match: Match) -> Meaning:
    return dated(shift_by(_length(match), 1, Reference.SPEECH), match.meaning("length").mod)


def _from_day(match: Match) -> Meaning | None:
    day = match.meaning("day").expr
    is_today = isinstance(day, Shift) and day.count == 0
    return dated(shift_by(_length(match), 1, Reference.SPEECH)) if is_today else None


def _nth_weekday(match: Match) -> Meaning | None:
    day, month = match.meaning("day").expr, match.meaning("month").expr
    if not isinstance(day, Named) or not isinstance(day.name, Weekday):
        return None
    nth = -1 if which(match, "n") in ("LAST", "FINAL") else match.number("n")
    if (isinstance(month, Fixed) and 1 <= nth <= 4) or (nth == -1 and isinstance(month, Fixed)):
        name = NthWeekday(month.period.month, day.name.number, nth)
        return dated(InYear(name, Fixed(Period.of_year(month.period.year))))
    if not isinstance(month, Named) or not isinstance(month.name, PartOfYear) or not -1 <= nth <= 4:
        return None
    return dated(Named(NthWeekday(month.name.number, day.name.number, nth)))


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
    if not isinstance(name, Named) or not isinstance(name.name, YearlyName) or not _is_year(year):
        return None
    return dated(InYear(name.name, year))


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


def _past_length(match: Match) -> Meaning:
    meaning = match.meaning("length")
    return lasting(_length(match), meaning.mod)


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
        "THE? (?P<early>EARLY) HOURS_OF (?P<day>DAYS_ITEM|TIME) [PART NIGHT]?",
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
        "ago",
        "(?P<length>LENGTH|UNIT_LENGTH) (?:OR_SO)? (?:AGO|BACK)",
        "AGO_DATE",
        _ago,
        "two years ago",
    ),
    Rule(
        "earlier",
        "(?P<length>LENGTH|UNIT_LENGTH) (?:OR_SO)? (?:EARLIER|BEFORE (?! [THE ART THIS THAT DATE_ITEM _]))",
        "AGO_DATE",
        _earlier,
        "a year earlier",
    ),
    Rule(
        "later",
        "(?P<length>LENGTH|UNIT_LENGTH) (?:OR_SO)? (?:LATER|AFTER (?= COMMA|DOT))",
        "AGO_DATE",
        _later,
        "two days later",
    ),
    Rule(
        "from a day on",
        "(?P<length>LENGTH|UNIT_LENGTH) FROM (?P<day>DAY_DATE)",
        "AGO_DATE",
        _from_day,
        "two weeks from today",
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
    Rule("from now", "(?P<length>LENGTH|UNIT_LENGTH) AHEAD", "AGO_DATE", _from_now, "two weeks from now"),
    Rule(
        "middle of a part",
        "THE? (?P<mid>MID) HYPHEN? (?P<part>PART) (?P<day>DAYS_ITEM)?",
        "TIME",
        _mid_part,
        "mid-afternoon",
    ),
    Rule(
        "each of a length",
        "EACH OF (?:THE|THESE|THOSE) (?:LAST|PAST|NEXT|COMING|PREVIOUS) (?P<length>LENGTH)",
        "PAST_LENGTH",
        _past_length,
        "each of the past three years",
    ),
    Rule(
        "past length",
        "(?:THE|THESE|THOSE)?"
        " (?:LAST|PAST|NEXT|COMING|ORD|PREVIOUS|FOLLOWING|FINAL|LATEST|SAME|RECENT) (?P<length>LENGTH)",
        "PAST_LENGTH",
        _past_length,
        "the past five years",
    ),
    Rule(
        "period of a length",
        "(?:THE|THIS|THAT|ART)? (?P<length>JOINED_LENGTH) PERIOD",
        "PAST_LENGTH",
        _past_length,
        "a three-year period",
    ),
    Rule(
        "past length, joined",
        "(?:THE|THESE|THOSE)? (?:LAST|PAST|NEXT|COMING|PREVIOUS|FOLLOWING) (?P<length>JOINED_LENGTH)",
        "PAST_LENGTH",
        _past_length,
        "the past 12-month",
    ),
    Rule(
        "the length",
        "(?:THE|THESE|THOSE) (?P<length>LENGTH)",
        "PAST_LENGTH",
        _past_length,
        "the nine months",
    ),
)
