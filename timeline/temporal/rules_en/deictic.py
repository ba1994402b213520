"""Dates told by where they stand: "last year", "this Friday", "the following week", "yesterday", "now"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.base import Reference
from timeline.temporal.algebra.dates import Fixed, SameTime, Shift
from timeline.temporal.algebra.modified import Third, TimeOf, UpToAnchor
from timeline.temporal.algebra.named import Choice, Named
from timeline.temporal.algebra.names import Name, PartOfYear, Weekday, Weekend
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import UNITS, dated, day_of_year, lasting, timed
from timeline.temporal.words import class_name

_TO_PREVIOUS = frozenset({"PREVIOUS", "FOLLOWING", "SAME", "THAT"})
_CHOICES = {
    "LAST": Choice.LAST,
    "PAST": Choice.LAST,
    "PREVIOUS": Choice.LAST,
    "NEXT": Choice.NEXT,
    "COMING": Choice.NEXT,
    "FOLLOWING": Choice.NEXT,
}


def which(match: Match, group: str = "which") -> str:
    """The class of the group's last word: "LAST" for "this past"."""
    return class_name(match.stream.kinds[match.found.end(group) - 1])


def _unit(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    if grain is None:
        return None
    kind, count = which(match), match.number("which")
    if kind == "LATEST":
        return dated(Shift(grain, -1))
    follows = kind in _TO_PREVIOUS or (kind == "NEXT" and (match.has("the") or grain is Grain.DAY))
    count = {"PAST": -1, "COMING": 1}.get(kind, count)
    return dated(Shift(grain, count, Reference.PREVIOUS if follows else Reference.SPEECH))


def _past_ten_years(match: Match) -> Meaning | None:
    return (
        lasting({"DE": "P10Y", "CE": "P100Y"}[match.word("unit")])
        if match.word("unit") in ("DE", "CE")
        else None
    )


def chosen(name: Name, match: Match) -> Meaning:
    """The name's occurrence that the word in the group `which` picks."""
    kind = which(match)
    base = Reference.PREVIOUS if kind in _TO_PREVIOUS else Reference.OPEN
    return dated(Named(name, _CHOICES.get(kind, Choice.THIS), base))


def _day_of_month(match: Match) -> Meaning | None:
    name = day_of_year(match.number("month"), match.number("day"))
    return chosen(name, match) if name else None


def _weekday(match: Match) -> Meaning:
    return chosen(Weekday(match.number("day")), match)


def _month(match: Match) -> Meaning | None:
    # "this may help", "the next march on the capital"
    is_verb = match.text.endswith(("may", "march")) and re.match(r"\s+[a-z]{2}", match.after())
    return None if is_verb else chosen(PartOfYear(Grain.MONTH, match.number("month")), match)


def _season(match: Match) -> Meaning:
    return chosen(PartOfYear(Grain.SEASON, match.number("season")), match)


def _part_of_day(match: Match) -> Meaning:
    kind, part = which(match), match.word("part")
    follows = kind in _TO_PREVIOUS or match.has("the")
    count = {"LAST": -1, "PREVIOUS": -1, "NEXT": 1, "FOLLOWING": 1, "COMING": 1}.get(kind, 0)
    day = Shift(Grain.DAY, count, Reference.PREVIOUS if follows else Reference.SPEECH)
    return timed(TimeOf(part, day))


def _today(match: Match) -> Meaning:
    return dated(Shift(Grain.DAY, match.number("day")))


def _tonight(match: Match) -> Meaning:
    return timed(TimeOf(match.word("night"), Shift(Grain.DAY, 0)))


def _overnight(match: Match) -> Meaning:
    return timed(TimeOf(match.word("night"), Shift(Grain.DAY, 0)))


def _day_beside(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    if grain is None:
        return None
    count = match.number("side")
    return dated(Shift(grain, count, Reference.PREVIOUS))


def _before_last(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    return dated(Shift(grain, -2)) if grain is not None else None


def _part_beside(match: Match) -> Meaning:
    return timed(TimeOf(match.word("part"), Shift(Grain.DAY, match.number("side"), Reference.PREVIOUS)))


def _year_ago(match: Match) -> Meaning | None:
    if match.word("unit" if match.has("unit") else "bare") != "Y":
        return None
    return dated(SameTime(-1, Reference.PREVIOUS))


def _quarter_known(_: Match) -> Meaning:
    return dated(Shift(Grain.QUARTER, 0, Reference.PREVIOUS))


def _weekend(_: Match) -> Meaning:
    return dated(Named(Weekend()))


def _year_ended(match: Match) -> Meaning | None:
    return lasting("P1Y") if "year" in match.text.lower() else None


def _the_year(match: Match) -> Meaning | None:
    # Only "the year" and "the fiscal year" stand alone for a date; "the day" hardly ever does.
    is_clause = re.match(r"\s+(?:[A-Z]|he\b|she\b|it\b|they\b|we\b|that\b|when\b)", match.after(6))
    if match.word("unit") != "Y" or match.text.endswith("Year") or is_clause:
        return None
    return dated(Shift(Grain.YEAR, 0, Reference.OPEN))


def _in_the_unit(match: Match) -> Meaning | None:
    grain, is_later = UNITS.get(match.word("unit")), match.number("side") > 0
    if grain is None:
        return None
    return dated(UpToAnchor(Shift(grain, 0, Reference.OPEN), is_later), "END" if is_later else "START")


def _year_end(match: Match) -> Meaning:
    year = (
        Fixed(Period.of_year(match.number("year")))
        if match.has("year")
        else Shift(Grain.YEAR, 0, Reference.OPEN)
    )
    return dated(Third(3, year), "END")


def _same_period(_: Match) -> Meaning:
    return dated(SameTime(-1, Reference.PREVIOUS))


DEICTIC = (
    Rule(
        "part of this day",
        "(?P<the>THE)? (?P<which>LAST|THIS|THAT SAME?|NEXT|(?<=THE) FOLLOWING|PREVIOUS|SAME)"
        " (?P<part>PART|NIGHT)",
        "PART_DATE",
        _part_of_day,
        "last night",
    ),
    Rule("past decade", "THE? PAST (?P<unit>UNIT)", "LENGTH", _past_ten_years, "the past decade"),
    Rule(
        "which unit",
        "(?P<the>THE)? (?P<which>LAST (?! [UNIT QUARTER] [OF IN] [MONTH MARCH MAY MONTH_ABBR YEAR_FIGURES"
        " LAST NEXT THIS])|THIS? PAST|PREVIOUS|NEXT|THIS? COMING|(?<=THE) FOLLOWING|CURRENT|THIS"
        " CURRENT|LATEST|(?:THAT|THIS)? SAME|THIS|THAT) (?:FISCAL|FULL)? (?P<unit>ONE_UNIT)",
        "WHICH_DATE",
        _unit,
        "the following year",
    ),
    Rule(
        "which weekday",
        "THE? (?P<which>LAST|THIS? PAST|PREVIOUS|NEXT|THIS? COMING|(?<=THE) FOLLOWING|THIS|THAT SAME?)"
        " (?P<day>WEEKDAY) (?! [OF IN] [MONTH MARCH MAY MONTH_ABBR])",
        "WEEKDAY_DATE",
        _weekday,
        "last Monday",
    ),
    Rule(
        "which day of a month",
        "THE? (?P<which>LAST|THIS? PAST|NEXT|THIS? COMING|THIS) (?P<month>MONTH_NAME) (?P<day>DAY_NUMBER)",
        "DAY_DATE",
        _day_of_month,
        "last Oct. 23",
    ),
    Rule(
        "which month by name",
        "THE? (?P<which>LAST|THIS? PAST|PREVIOUS|NEXT|THIS? COMING|(?<=THE) FOLLOWING|THIS)"
        " (?P<month>MONTH_NAME) (?! DOT? DAY_NUMBER)",
        "MONTH_DATE",
        _month,
        "last July",
    ),
    Rule(
        "which season",
        "THE? (?P<which>LAST|THIS? PAST|PREVIOUS|NEXT|THIS? COMING|(?<=THE) FOLLOWING|THIS)"
        " (?P<season>SEASON_NAME)",
        "SEASON_DATE",
        _season,
        "last fall",
    ),
    Rule(
        "the part beside",
        "THE (?P<part>PART|NIGHT) (?P<side>BEFORE|AFTER) (?! _|THE|ART|THAT)",
        "PART_DATE",
        _part_beside,
        "the night before",
    ),
    Rule(
        "the unit before last",
        "THE (?P<unit>UNIT|WEEKEND) BEFORE LAST (?! [MONTH MONTH_ABBR MARCH MAY WEEKDAY UNIT SEASON"
        " SPRING FALL WEEKEND QUARTER PART NIGHT FIXED_HOLIDAY FLOATING_HOLIDAY])",
        "WHICH_DATE",
        _before_last,
        "the year before last",
    ),
    Rule(
        "the unit beside",
        "THE (?P<unit>UNIT|WEEKEND) (?P<side>BEFORE|AFTER|(?<=THE) FOLLOWING|PREVIOUS) (?= [COMMA"
        " DOT AND]|$)",
        "WHICH_DATE",
        _day_beside,
        "the day before",
    ),
    Rule("today", "THE? (?P<day>TODAY)", "DAY_DATE", _today, "yesterday"),
    Rule("tonight", "(?P<night>TONIGHT)", "PART_DATE", _tonight, "tonight"),
    Rule("overnight", "(?P<night>OVERNIGHT)", "PART_DATE", _overnight, "overnight"),
    Rule(
        "same period of the year before",
        "(?:THE? (?:SIMILAR)? (?P<unit>UNIT) HYPHEN (?:EARLIER|AGO) (?:NTHS?"
        " QUARTER|PERIOD)|(?P<bare>UNIT) HYPHEN (?:EARLIER|AGO))",
        "YEAR_DATE",
        _year_ago,
        "year-earlier",
    ),
    Rule(
        "same period last year",
        "THE? (?:SAME|SIMILAR) (?:QUARTER|PERIOD) (?:OF|IN)? (?:LAST|THE PREVIOUS) UNIT",
        "QUARTER_DATE",
        _same_period,
        "the same period last year",
    ),
    Rule("the weekend", "THE WEEKEND", "WEEK_DATE", _weekend, "over the weekend"),
    Rule(
        "the year ended",
        "THE? (?:FISCAL|FULL)? UNIT (?= ENDED)",
        "LENGTH",
        _year_ended,
        "the year ended Sept. 30",
    ),
    Rule(
        "the year",
        "THE (?:FISCAL|FULL)? (?P<unit>UNIT) (?! [EARLIER LATER BEFORE AFTER AGO FOLLOWING OF AHEAD"
        " YEAR_FIGURES YEAR_SPOKEN CARD HYPHEN])",
        "WHICH_DATE",
        _the_year,
        "for the year",
    ),
    Rule(
        "in the unit",
        "(?P<side>EARLIER|LATER) IN THE (?P<unit>UNIT|QUARTER|SEASON)",
        "MODIFIED",
        _in_the_unit,
        "earlier in the week",
    ),
    Rule("year-end", "(?P<unit>YEAR_END) (?P<year>YEAR_NUMBER)?", "YEAR_DATE", _year_end, "by year-end"),
    Rule("the latest period", "THE LATEST PERIOD", "QUARTER_DATE", _quarter_known, "the latest period"),
    Rule("the quarter", "THE QUARTER (?! OF|HYPHEN)", "QUARTER_DATE", _quarter_known, "in the quarter"),
)
