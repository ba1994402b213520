"""Lengths with a direction: "two years ago", "a week later", "the past five years"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.base import Expr, Reference
from timeline.temporal.algebra.dates import SameTime, Shift
from timeline.temporal.algebra.lengths import Era, Length, Vague
from timeline.temporal.algebra.modified import Away
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import Weekday
from timeline.temporal.algebra.period import Grain
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import UNITS, dated, lasting

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
    if isinstance(day, Shift) and day.count == 0:
        return dated(shift_by(_length(match), 1, Reference.SPEECH))
    # "a week from Monday", but not the length "three days from June 5 on"
    found = _ONE_UNIT.match(_length(match))
    if not isinstance(day, Named) or not isinstance(day.name, Weekday) or found is None:
        return None
    if found[1] or found[2] == "X" or found[3] not in ("D", "W"):
        return None
    return dated(Away(int(found[2]) * (7 if found[3] == "W" else 1), day))


def _past_length(match: Match) -> Meaning:
    meaning = match.meaning("length")
    return lasting(_length(match), meaning.mod)


DIRECTED = (
    Rule(
        "ago",
        "(?P<length>LENGTH|UNIT_LENGTH) (?:OR_SO)? (?:AGO|BACK)",
        "AGO_DATE",
        _ago,
        "two years ago",
    ),
    Rule(
        "earlier",
        "(?P<length>LENGTH|UNIT_LENGTH) (?:OR_SO)? (?:EARLIER|BEFORE (?= [COMMA DOT AND]|$))",
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
        "(?P<length>LENGTH|UNIT_LENGTH) FROM (?P<day>DAY_DATE|WEEKDAY_DATE)",
        "AGO_DATE",
        _from_day,
        "two weeks from today",
    ),
    Rule("from now", "(?P<length>LENGTH|UNIT_LENGTH) AHEAD", "AGO_DATE", _from_now, "two weeks from now"),
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
