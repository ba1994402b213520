"""Words that narrow or blur a whole expression: "early", "the end of", "about", "more than", "or so"."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.algebra.modified import Beyond, Side, Third, UpToAnchor
from timeline.temporal.grammar import Match, Meaning, Rule

_PARTS = {"START": 1, "MID": 2, "END": 3}


def _third(match: Match) -> Meaning:
    whole, mod = match.meaning("whole"), match.word("part")
    expr = whole.expr if whole.type == "DURATION" else Third(_PARTS[mod], whole.expr)
    return replace(whole, expr=expr, mod=mod)


def _earlier(match: Match) -> Meaning:
    whole = match.meaning("whole")
    return replace(whole, expr=UpToAnchor(whole.expr), mod="START")


def _later(match: Match) -> Meaning:
    whole = match.meaning("whole")
    return replace(whole, expr=UpToAnchor(whole.expr, is_after=True), mod="END")


def _beyond(match: Match) -> Meaning:
    whole, side = match.meaning("whole"), match.word("side")
    return replace(whole, expr=Beyond(Side(side), whole.expr), mod=side)


def _blurred(match: Match) -> Meaning:
    return replace(match.meaning("whole"), mod=match.word("mod"))


_ANY = "DATE_ITEM|WHICH_DATE|PART_DATE|TIME"
MODIFY = (
    Rule(
        "early",
        f"THE? (?:[EARLY MID] HYPHEN? TO HYPHEN?)? (?P<part>EARLY|LATE|MID) (?:HYPHEN|IN THE|IN|ON)?"
        f" (?P<whole>{_ANY})",
        "MODIFIED",
        _third,
        "early next year",
    ),
    Rule(
        "the end of",
        f"(?:THE|THE VERY)? (?P<part>BEGINNING|END|MID) OF (?P<whole>{_ANY})",
        "MODIFIED",
        _third,
        "the end of 1990",
    ),
    Rule("earlier in", f"EARLIER (?:IN|ON)? (?P<whole>{_ANY})", "MODIFIED", _earlier, "earlier this year"),
    Rule("later in", f"LATER (?:IN|ON)? (?P<whole>{_ANY})", "MODIFIED", _later, "later this month"),
    Rule(
        "blurred",
        f"(?P<mod>APPROX|MORE_THAN) DOT?"
        f" (?P<whole>LENGTH|PAST_LENGTH|JOINED_LENGTH|UNIT_LENGTH|AGO_DATE|{_ANY}|CLOCK)",
        "MODIFIED",
        _blurred,
        "about two years",
    ),
    Rule(
        "or so",
        "(?P<whole>LENGTH|PAST_LENGTH|UNIT_LENGTH|WHICH_DATE) (?P<mod>OR_SO)",
        "MODIFIED",
        _blurred,
        "two years or so",
    ),
    Rule(
        "over a length",
        "(?P<mod>OVER) (?P<whole>LENGTH|UNIT_LENGTH|AGO_DATE)",
        "MODIFIED",
        _blurred,
        "over a week",
    ),
    Rule(
        "before or after a year",
        "(?P<side>PRE) HYPHEN? (?P<whole>YEAR_DATE|DECADE_DATE)",
        "MODIFIED",
        _beyond,
        "post-2003",
    ),
    Rule(
        "and beyond",
        "(?P<whole>DATE_ITEM|WHICH_DATE) (?P<side>AND_BEYOND)",
        "MODIFIED",
        _beyond,
        "1990 and beyond",
    ),
)
