"""What comes again and again: "every Friday", "each year", "daily", "twice a week"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.period import Grain, unknown_value
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import UNITS, repeated
from timeline.temporal.rules_en.lengths import length_of, unit_of, vague_length


def _each(match: Match) -> Meaning:
    unit = unit_of(match)
    return repeated(length_of(match.number("n") if match.has("n") else 1, unit), match.word("each"))


def _each_few(match: Match) -> Meaning:
    return repeated(vague_length(unit_of(match)), match.word("each"))


def _each_named(match: Match) -> Meaning | None:
    expr = match.meaning("name").expr
    part = match.word("part") if match.has("part") else ""
    return repeated(expr.name.pattern + part, match.word("each")) if isinstance(expr, Named) else None


def _weekdays(match: Match) -> Meaning:
    part = match.word("part") if match.has("part") else ""
    return repeated(f"XXXX-WXX-{match.number('day')}{part}")


def _weekday_nights(match: Match) -> Meaning:
    return repeated(f"XXXX-WXX-{match.number('day')}{match.word('part')}")


def _frequency(match: Match) -> Meaning | None:
    # "the Daily Mail" is a name.
    if match.text[0].isupper() and re.match(r"\s[A-Z]", match.after(2)):
        return None
    return repeated(match.word("word"))


def _times(match: Match) -> Meaning:
    freq = match.word("times") if match.has("times") else f"{match.number('n')}X"
    return repeated(length_of(1, unit_of(match)), None, freq)


def _per(match: Match) -> Meaning | None:
    grain = UNITS.get(match.word("unit"))
    return repeated(length_of(1, unit_of(match))) if grain else None


def _each_part(match: Match) -> Meaning:
    return repeated(unknown_value(Grain.DAY) + match.word("part"), match.word("each"))


SETS = (
    Rule(
        "every other unit",
        "(?P<each>EACH) (?:OTHER_WORD|SECOND) (?P<unit>ONE_UNIT)",
        "SET",
        lambda match: repeated(length_of(2, unit_of(match)), "EVERY"),
        "every second year",
    ),
    Rule(
        "each unit", "(?P<each>EACH) LENGTH_ADJ? (?P<unit>ONE_UNIT|SECOND (?! _))", "SET", _each, "each year"
    ),
    Rule(
        "every so many units",
        "(?P<each>EACH) (?P<n>COUNT) (?P<unit>ANY_UNIT)",
        "SET",
        _each,
        "every four years",
    ),
    Rule(
        "every few units",
        "(?P<each>EACH) VAGUE_NUMBER (?P<unit>PLURAL)",
        "SET",
        _each_few,
        "every few months",
    ),
    Rule("each part of the day", "(?P<each>EACH) (?P<part>PART|NIGHT)", "SET", _each_part, "every morning"),
    Rule(
        "weekday nights", "(?P<day>WEEKDAY) (?P<part>NIGHTS|PARTS)", "SET", _weekday_nights, "Tuesday nights"
    ),
    Rule("on weekdays", "(?P<day>WEEKDAYS) (?P<part>PART|NIGHT)?", "SET", _weekdays, "on Fridays"),
    Rule("frequency", "(?P<word>FREQUENCY)", "SET", _frequency, "daily"),
    Rule(
        "frequency of a payment", "(?P<word>QUARTERLY) (?= COMMA|DOT)", "SET", _frequency, "paid quarterly."
    ),
    Rule("times a unit", "(?P<times>TIMES) (?:ART|EACH|PER) (?P<unit>UNIT)", "SET", _times, "twice a week"),
    Rule(
        "so many times a unit",
        "(?P<n>COUNT) TIMES_WORD (?:ART|EACH|PER) (?P<unit>UNIT)",
        "SET",
        _times,
        "three times a day",
    ),
    Rule("per unit", "PER (?P<unit>UNIT)", "SET", _per, "per day"),
)

NAMED_SETS = (
    Rule(
        "each name",
        "(?P<each>EACH) (?P<name>WEEKDAY_DATE|MONTH_DATE|SEASON_DATE|HOLIDAY_DATE) (?P<part>PART|NIGHT)?",
        "SET",
        _each_named,
        "each July",
    ),
)
