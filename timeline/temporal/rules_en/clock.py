"""Times of the day: "5 p.m. EST", "10:30", "noon", "three o'clock"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.base import Reference
from timeline.temporal.algebra.dates import Shift
from timeline.temporal.algebra.modified import TimeOf
from timeline.temporal.algebra.period import Grain
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import fixed_day, timed


def clock_value(
    hour: int, minute: int | None = None, second: int | None = None, zone: str = ""
) -> str | None:
    """The TIMEX3 time: "T17:00", "T05:34:10Z"; `None` where no clock shows it."""
    if not 0 <= hour <= 24 or not 0 <= (minute or 0) <= 59 or not 0 <= (second or 0) <= 59:
        return None
    seconds = "" if second is None else f":{second:02d}"
    return f"T{hour:02d}:{minute or 0:02d}{seconds}{zone}"


def _of_day(value: str | None) -> Meaning | None:
    # The day is the one talked about: that of the date beside it, else of the text's last date.
    return timed(TimeOf(value, Shift(Grain.DAY, 0, Reference.OPEN))) if value else None


def _zone(match: Match) -> str:
    return match.word("zone") if match.has("zone") else ""


def _half_day(match: Match) -> int:
    return match.number("half")


def _clock(match: Match) -> Meaning | None:
    parts = [int(part) for part in match.word("clock").replace(".", ":").split(":")]
    hour = parts[0]
    if match.has("half"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + _half_day(match)
    return _of_day(clock_value(hour, parts[1], parts[2] if len(parts) > 2 else None, _zone(match)))


def _bare_clock(match: Match) -> Meaning | None:
    parts = [int(part) for part in match.word("clock").split(":")]
    return _of_day(clock_value(parts[0], parts[1], parts[2] if len(parts) > 2 else None, _zone(match)))


def _hour(match: Match) -> Meaning | None:
    hour = match.number("hour")
    if not 1 <= hour <= 12:
        return None
    return _of_day(clock_value(hour % 12 + _half_day(match), None, None, _zone(match)))


def _oclock(match: Match) -> Meaning | None:
    hour = match.number("hour")

    return _of_day(clock_value(hour)) if 1 <= hour <= 12 else None


def _in_part(match: Match) -> Meaning | None:
    hour = match.number("hour")
    if not 1 <= hour <= 12:
        return None
    later = match.word("part") in ("TAF", "TEV") or (match.word("part") == "TNI" and hour > 5)
    return _of_day(clock_value(hour % 12 + (12 if later else 0)))


def _joined_clock(match: Match) -> Meaning | None:
    hour, minute = divmod(match.number("figures"), 100)
    return _of_day(clock_value(hour, minute, None, _zone(match)))


def _noon(match: Match) -> Meaning:
    return timed(TimeOf(match.word("noon"), Shift(Grain.DAY, 0, Reference.OPEN)))


def _stamp(match: Match) -> Meaning | None:
    if not re.fullmatch(r"[\d-]{10}[Tt]\d\d:\d\d(?::\d\d)?", match.text):
        return None
    year, month, day = (int(part) for part in match.word("day").split("-"))
    hour, minute, *second = (int(part) for part in match.word("clock").split(":"))
    on, at = fixed_day(year, month, day), clock_value(hour, minute, second[0] if second else None)
    return timed(TimeOf(at, on.expr)) if on and at else None


CLOCK = (
    Rule("time stamp", "(?P<day>ISO_DATE) _ (?P<clock>CLOCK_FIGURES)", "TIME", _stamp, "2017-10-09T14:30"),
    Rule(
        "clock with half-day",
        "(?P<clock>CLOCK_FIGURES|CLOCK_DOTTED) (?P<half>AM|PM) (?P<zone>HOURS_ZONE)?",
        "CLOCK",
        _clock,
        "10:35 a.m.",
    ),
    Rule(
        "hour with half-day",
        "(?P<hour>TO_12|CARD) (?P<half>AM|PM) (?P<zone>HOURS_ZONE)?",
        "CLOCK",
        _hour,
        "5 p.m. EST",
    ),
    Rule(
        "hour in part of day",
        "(?P<hour>TO_12|CARD) (?:OCLOCK)? IN THE (?P<part>PART)",
        "CLOCK",
        _in_part,
        "4 in the morning",
    ),
    Rule("o'clock", "(?P<hour>TO_12|CARD) OCLOCK", "CLOCK", _oclock, "three o'clock"),
    Rule(
        "clock",
        "(?P<clock>CLOCK_FIGURES) OPEN? (?P<zone>HOURS_ZONE)",
        "CLOCK",
        _bare_clock,
        "14:30 GMT",
    ),
    Rule(
        "clock of a place",
        "(?P<clock>CLOCK_FIGURES) (?= LOCAL_TIME)",
        "CLOCK",
        _bare_clock,
        "18:30 local time",
    ),
    Rule(
        "clock without zone",
        "(?<= AT) (?P<clock>CLOCK_FIGURES) (?P<zone>HOURS_ZONE)?",
        "CLOCK",
        _bare_clock,
        "at 14:30",
    ),
    Rule(
        "clock without a colon",
        "(?P<figures>[YEAR_FIGURES NUMBER]) (?P<zone>HOURS_ZONE)",
        "CLOCK",
        _joined_clock,
        "1930 GMT",
    ),
    Rule("noon", "(?:TO_12)? (?P<noon>NOON)", "CLOCK", _noon, "noon"),
)
