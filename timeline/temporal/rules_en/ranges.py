"""The parts of a range that lean on each other: "April 6-7", "from 499 to 493 BC", "2006-07"."""

from __future__ import annotations

from timeline.temporal.algebra.dates import Fixed
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated, day_of_year, fixed_day
from timeline.temporal.words import word_class

_MONTHS = frozenset(word_class(name) for name in ("MONTH", "MARCH", "MAY", "MONTH_ABBR", "MAR"))
_DOT = word_class("DOT")


def _day(match: Match, month: int) -> Meaning | None:
    if match.has("year"):
        return fixed_day(match.number("year"), month, match.number("day"))
    name = day_of_year(month, match.number("day"))
    return dated(Named(name)) if name else None


def _first_day(match: Match) -> Meaning | None:
    return _day(match, match.number("month"))


def _second_day(match: Match) -> Meaning | None:
    """The day behind "April 6-": its month is the word before the first day."""
    place = 4 if match.kind_back(3) == _DOT else 3
    month = match.back(place)
    if match.kind_back(place) not in _MONTHS or not isinstance(month, int):
        return None
    first = match.back(2)
    is_later = isinstance(first, int) and first < match.number("day")
    return _day(match, month) if is_later else None


def _season(match: Match) -> Meaning:
    season = Period.part_of_year(Grain.SEASON, match.number("year"), match.number("season"))
    return dated(Fixed(season))


def _month(match: Match) -> Meaning:
    return dated(Fixed(Period.of_month(match.number("year"), match.number("month"))))


def _first_year_before_christ(match: Match) -> Meaning:
    return dated(Fixed(Period.of_year(1 - match.number("year"))))


def _second_year(match: Match) -> Meaning | None:
    """The "07" of "2006-07"."""
    first, second = match.back(2), match.number("year")
    if not isinstance(first, int) or second <= first % 100 or match.end - match.start != 2:
        return None
    is_joined = match.stream.text[match.start - 1].isspace() is False
    return dated(Fixed(Period.of_year(first // 100 * 100 + second))) if is_joined else None


_JOINED = "[AND OR TO HYPHEN SLASH COMMA]"
_SMALL = "[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES]"
RANGES = (
    Rule(
        "first month of a range",
        f"(?P<month>MONTH_NAME) (?= {_JOINED} MONTH_NAME (?:DAY_FIGURES COMMA?)? OF? (?P<year>YEAR_NUMBER))",
        "MONTH_DATE",
        _month,
        "April and June 1955",
    ),
    Rule(
        "first season of a range",
        f"THE? (?P<season>SEASON_NAME) (?= {_JOINED} SEASON_NAME (?:OF|IN)? (?P<year>YEAR_NUMBER))",
        "SEASON_DATE",
        _season,
        "the spring and summer of 2014",
    ),
    Rule(
        "first day of a range",
        f"(?P<month>MONTH_NAME) (?P<day>DAY_NUMBER) (?= {_JOINED} MONTH_NAME? DAY_NUMBER COMMA?"
        " (?P<year>YEAR_NUMBER))",
        "DAY_DATE",
        _first_day,
        "March 19 to April 30, 2003",
    ),
    Rule(
        "first day before its month",
        "(?P<day>DAY_NUMBER) (?= [AND OR TO HYPHEN] DAY_NUMBER (?P<month>MONTH_NAME) (?P<year>YEAR_NUMBER)?)",
        "DAY_DATE",
        _first_day,
        "6-7 February 1920",
    ),
    Rule(
        "second day of a range",
        "(?<= DAY_FIGURES [AND TO HYPHEN]) (?P<day>DAY_FIGURES) (?:COMMA? (?P<year>YEAR_NUMBER))?"
        " (?! PERCENT|ANY_UNIT|HUNDRED|HYPHEN? ANY_UNIT|MONTH_NAME|AM|PM)",
        "DAY_DATE",
        _second_day,
        "April 6-7",
    ),
    Rule(
        "first year before Christ",
        f"(?P<year>{_SMALL}) (?= [HYPHEN TO AND] {_SMALL} ERA_BC)",
        "YEAR_DATE",
        _first_year_before_christ,
        "from 499 to 493 BC",
    ),
    Rule(
        "second year in two figures",
        "(?<= YEAR_FIGURES [HYPHEN SLASH]) (?P<year>[ZERO TO_12 TO_24 TO_31 TO_59 TO_99])",
        "YEAR_DATE",
        _second_year,
        "2006-07",
    ),
)
