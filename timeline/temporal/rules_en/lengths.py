"""Lengths of time: "two weeks", "a year and a half", "several months", "40-day"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.lengths import Length
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import lasting

# How TIMEX3 writes so many of a unit: what stands before the number, the factor, and the unit.
_CODES = {
    "D": ("P", 1, "D"),
    "W": ("P", 1, "W"),
    "M": ("P", 1, "M"),
    "Y": ("P", 1, "Y"),
    "Q": ("P", 1, "Q"),
    "DE": ("P", 10, "Y"),
    "CE": ("P", 100, "Y"),
    "ML": ("P", 1000, "Y"),
    "WE": ("P", 1, "WE"),
    "TH": ("PT", 1, "H"),
    "TM": ("PT", 1, "M"),
    "TS": ("PT", 1, "S"),
    "TNI": ("P", 1, "TNI"),
    "25Y": ("P", 25, "Y"),
    "50Y": ("P", 50, "Y"),
    "5Y": ("P", 5, "Y"),
    "2W": ("P", 2, "W"),
    "6M": ("P", 6, "M"),
}
_VAGUE = {
    "DE": "PXDE",
    "CE": "PXCE",
    "ML": "PXML",
    "25Y": "PXY",
    "50Y": "PXY",
    "5Y": "PXY",
    "2W": "PXW",
    "6M": "PXM",
}
_SMALLER = {"Y": (12, "M"), "TH": (60, "M"), "TM": (60, "S"), "D": (24, "H"), "DE": (10, "Y"), "M": (2, "W")}


def length_of(count: float, unit: str) -> str:
    """The TIMEX3 value of so many units: 2.5 years are "P2Y6M", two decades "P20Y"."""
    head, factor, code = _CODES[unit]
    whole, rest = divmod(count * factor, 1)
    if not rest:
        return f"{head}{int(whole)}{code}"
    per, smaller = _SMALLER.get(unit, (0, ""))
    parts = rest * per
    if not parts or parts != int(parts):
        return f"{head}{count * factor:g}{code}"
    tail = f"{int(parts)}{smaller}"
    if unit == "D":
        return f"P{int(whole)}DT{tail}" if whole else f"PT{tail}"
    return f"{head}{int(whole)}{code}{tail}" if whole else f"{head}{tail}"


def vague_length(unit: str) -> str:
    """The TIMEX3 value of some units: "PXD"."""
    head, _, code = _CODES[unit]
    return _VAGUE.get(unit, f"{head}X{code}")


def unit_of(match: Match, group: str = "unit") -> str:
    """The unit's code; the word "second" is an ordinal elsewhere."""
    unit = match.word(group)
    return "TS" if unit == "2" else unit


def _counted(match: Match) -> Meaning:
    return lasting(length_of(float(match.word("n")), unit_of(match)))


def _counted_plainly(match: Match) -> Meaning | None:
    # "three quarters of the foodstuffs" is no time.
    is_share = unit_of(match) == "Q" and match.after(4).lower().startswith(" of ")
    return None if is_share else _counted(match)


def _joined(match: Match) -> Meaning | None:
    """A length that stands before a noun: "a five-year plan", "a three hour meeting"; "one day" does not."""
    is_joined = "-" in match.text or match.word("n") != "1"
    return _counted(match) if is_joined else None


def _one(match: Match) -> Meaning:
    return lasting(length_of(1, unit_of(match)))


def _one_and_a_half(match: Match) -> Meaning:
    return lasting(length_of(1.5, unit_of(match)))


def _one_or_two(match: Match) -> Meaning:
    return lasting(length_of(1, unit_of(match)), "EQUAL_OR_MORE")


def _half(match: Match) -> Meaning:
    return lasting(length_of(0.5, unit_of(match)))


def _counted_and_a_half(match: Match) -> Meaning:
    return lasting(length_of(float(match.word("n")) + 0.5, unit_of(match)))


def _vague(match: Match) -> Meaning:
    return lasting(vague_length(unit_of(match)))


def _couple(match: Match) -> Meaning:
    return lasting(length_of(match.number("n"), unit_of(match)), "APPROX")


def _between(match: Match) -> Meaning:
    low, high = float(match.word("low")), float(match.word("high"))
    if high <= low:
        return lasting(length_of(high, unit_of(match)))
    return lasting(length_of(low, unit_of(match)), "EQUAL_OR_MORE")


def _while(match: Match) -> Meaning:
    return lasting(match.word("while"))


def _sum(match: Match) -> Meaning | None:
    one, other = (match.meaning(group).expr for group in ("one", "other"))
    if (
        not isinstance(one, Length)
        or not isinstance(other, Length)
        or re.search("X|TNI|WE", one.value + other.value)
    ):
        return None
    if "T" in one.value and "T" in other.value:
        return lasting(one.value + other.value.removeprefix("PT"))
    return lasting(one.value + other.value.removeprefix("P")) if "T" not in one.value else None


LENGTHS = (
    # First, since an age is no length: "40-year-old".
    Rule(
        "age",
        "(?P<n>COUNT) HYPHEN? (?:UNIT|UNITS) HYPHEN? OLD",
        "AGE",
        lambda _: 0,
        "6-year-old",
    ),
    Rule(
        "one and a half",
        "(?:ART) (?P<unit>ONE_UNIT|SECOND) AND ART HALF",
        "LENGTH",
        _one_and_a_half,
        "a year and a half",
    ),
    Rule(
        "so many and a half",
        "(?P<n>COUNT) (?P<unit>ANY_UNIT) AND ART HALF",
        "LENGTH",
        _counted_and_a_half,
        "two years and a half",
    ),
    Rule(
        "half a unit", "(?:HALF HYPHEN? ART|ART HALF HYPHEN?) (?P<unit>UNIT)", "LENGTH", _half, "half an hour"
    ),
    Rule(
        "from so many to so many",
        "(?<!DOLLAR) (?:BETWEEN)? (?P<low>COUNT) (?:TO|OR|AND|HYPHEN) (?P<high>COUNT) LENGTH_WORD?"
        " HYPHEN? (?P<unit>ANY_UNIT)",
        "LENGTH",
        _between,
        "two to three weeks",
    ),
    Rule("unit-long", "(?P<unit>UNIT) HYPHEN LONG_WORD", "JOINED_LENGTH", _one, "a month-long trip"),
    Rule("units-long", "(?P<unit>UNITS) HYPHEN LONG_WORD", "JOINED_LENGTH", _vague, "a years-long war"),
    Rule(
        "one or two",
        "(?:THE (?:NEXT|LAST|PAST))? ART? (?P<unit>UNIT) OR COUNT",
        "LENGTH",
        _one_or_two,
        "a year or two",
    ),
    Rule(
        "so many, joined",
        "(?<!DOLLAR) (?P<n>COUNT) HYPHEN? (?P<unit>UNIT|QUARTER|SECOND|WEEKEND) (?:HYPHEN?"
        " LONG_WORD)? (?! AGO|EARLIER|LATER)",
        "JOINED_LENGTH",
        _joined,
        "a five-year plan",
    ),
    Rule(
        "so many",
        "(?<!DOLLAR) (?P<n>COUNT) (?:HYPHEN (?! QUARTERS)|LENGTH_WORD{0,2}) (?P<unit>ANY_UNIT)",
        "LENGTH",
        _counted_plainly,
        "five years",
    ),
    Rule("a couple", "(?P<n>COUPLE) LENGTH_WORD? (?P<unit>ANY_UNIT)", "LENGTH", _couple, "a couple of years"),
    Rule(
        "some",
        "VAGUE_NUMBER HYPHEN? LENGTH_WORD{0,2} (?P<unit>PLURAL|UNIT)",
        "LENGTH",
        _vague,
        "several months",
    ),
    Rule(
        "units alone",
        "(?<= [WITHIN IN OF SINCE MORE_THAN OVER AFTER]) (?P<unit>UNITS) (?! [AGO EARLIER LATER])",
        "LENGTH",
        _vague,
        "within weeks",
    ),
    Rule("units and direction", "(?P<unit>UNITS) (?= [AGO EARLIER LATER])", "LENGTH", _vague, "weeks ago"),
    Rule("one", "ART LENGTH_WORD? (?P<unit>UNIT|WEEKEND) (?! HYPHEN)", "UNIT_LENGTH", _one, "a week"),
    Rule("while", "(?P<while>WHILE)", "LENGTH", _while, "a while"),
)
SUMS = (
    Rule(
        "sum of lengths",
        "(?P<one>LENGTH) (?:COMMA|AND|COMMA AND)? (?P<other>LENGTH)",
        "LENGTH",
        _sum,
        "two hours and 30 minutes",
    ),
)
