"""Words that narrow or blur a whole expression: "early", "the end of", "about", "more than", "or so"."""

from __future__ import annotations

from dataclasses import replace

from timeline.temporal.algebra.modified import Beyond, Side, Third, TimeOf, UpToAnchor
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import timed
from timeline.temporal.rules_en.clock import clock_value

_PARTS = {"START": 1, "MID": 2, "END": 3}


def _third(match: Match) -> Meaning:
    whole, mod = match.meaning("whole"), match.word("part")
    expr = whole.expr if whole.type == "DURATION" else Third(_PARTS[mod], whole.expr)
    return replace(whole, expr=expr, mod=mod)


def _clock_in_part(match: Match) -> Meaning | None:
    part = match.meaning("part").expr
    if not isinstance(part, TimeOf) or part.time not in ("TMO", "TAF", "TEV", "TNI"):
        return None
    if match.has("time") and match.meaning("time").rule != "o'clock":
        time = match.meaning("time").expr
        return timed(TimeOf(time.time, part.day)) if isinstance(time, TimeOf) else None
    hour, minute = _hour_and_minute(match)
    is_late = part.time in ("TAF", "TEV") or (part.time == "TNI" and hour > 4)
    value = clock_value(hour + 12 if is_late and hour < 12 else hour, minute)
    return timed(TimeOf(value, part.day)) if value else None


def _hour_and_minute(match: Match) -> tuple[int, int]:
    if match.has("hour"):
        return match.number("hour"), 0
    time = match.meaning("time").expr if match.has("time") else None
    figures = time.time.removeprefix("T") if isinstance(time, TimeOf) else match.word("clock")
    hour, minute = figures.split(":")[:2]
    return int(hour), int(minute)


def _earlier(match: Match) -> Meaning:
    whole = match.meaning("whole")
    return replace(whole, expr=UpToAnchor(whole.expr), mod="START")


def _later(match: Match) -> Meaning:
    whole = match.meaning("whole")
    return replace(whole, expr=UpToAnchor(whole.expr, is_after=True), mod="END")


def _over(match: Match) -> Meaning:
    # "spent over ten years" is "during"; after a preposition it is "more than": "in over ten years".
    whole = match.meaning("whole" if match.has("whole") else "length")
    return replace(whole, mod="MORE_THAN")


def _beyond(match: Match) -> Meaning:
    whole, side = match.meaning("whole"), match.word("side")
    return replace(whole, expr=Beyond(Side(side), whole.expr), mod=side)


def _blurred(match: Match) -> Meaning:
    return replace(match.meaning("whole"), mod=match.word("mod"))


_ANY = "DATE_ITEM|WHICH_DATE|PART_DATE|TIME"
MODIFY = (
    Rule(
        "clock in a part",
        "(?:(?P<clock>CLOCK_FIGURES)|(?P<hour>TO_12|CARD) OCLOCK?|(?P<time>CLOCK)) (?:ON)?"
        " (?P<part>PART_DATE|TIME)",
        "TIME",
        _clock_in_part,
        "at 7 tonight",
    ),
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
        "(?P<mod>OVER) (?P<whole>UNIT_LENGTH|AGO_DATE)|(?<=[IN WITHIN AFTER OF SINCE])"
        " (?P<over>OVER) (?P<length>LENGTH)",
        "MODIFIED",
        _over,
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
