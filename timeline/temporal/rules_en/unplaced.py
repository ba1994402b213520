"""Times without a place in the calendar: "now", "recently", "soon", "recent years", "the weeks ahead"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.lengths import Era
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import lasting, vague
from timeline.temporal.rules_en.lengths import vague_length

_MODAL = re.compile(
    r"\b(?:will|would|may|might|could|can|should|must|very|'ll)\b[^.;:]*$|\b(?:to|be|is|are)\s+$"
)
_TOO = re.compile(r"\b(?:as|too|so|how)\s+$")
_SEQUEL = re.compile(r"\s+(?:as|after|before|afterwards?|enough)\b")


def _soon(match: Match) -> Meaning | None:
    # "will soon leave" looks ahead of the writer; "soon after" and "soon fled" tell what followed.
    before = match.before()
    is_ahead = _MODAL.search(before) and not _TOO.search(before) and not _SEQUEL.match(match.after())
    return vague(Era.FUTURE) if is_ahead else None


def _recent(match: Match) -> Meaning:
    return lasting(vague_length(match.word("unit"))) if match.has("unit") else vague(Era.PAST)


def _present(_: Match) -> Meaning:
    return vague(Era.PRESENT)


def _past(_: Match) -> Meaning:
    return vague(Era.PAST)


def _future(_: Match) -> Meaning:
    return vague(Era.FUTURE)


UNPLACED = (
    Rule("soon", "(?P<word>SOON)", "VAGUE_DATE", _soon, "will soon leave"),
    Rule(
        "past units",
        "(?:THE|THESE)? (?:PAST|PREVIOUS|EARLIER) (?P<unit>UNITS|QUARTERS)",
        "VAGUE_DATE",
        _past,
        "past years",
    ),
    Rule(
        "following units",
        "THE (?:FOLLOWING|NEXT|COMING) (?P<unit>UNITS|QUARTERS)",
        "PAST_LENGTH",
        _recent,
        "the following days",
    ),
    Rule("units ahead", "THE? (?P<unit>UNITS) AHEAD_WORD (?! OF)", "PAST_LENGTH", _recent, "the weeks ahead"),
    Rule("recent units", "(?:THE|THESE)? RECENT (?P<unit>UNITS|QUARTERS)", "LENGTH", _recent, "recent years"),
    Rule("these past units", "COMING (?P<unit>UNITS|QUARTERS)", "LENGTH", _recent, "coming weeks"),
    Rule("now", "(?P<word>PRESENT) (?! THAT)", "VAGUE_DATE", _present, "now"),
    Rule("current", "(?P<word>CURRENT) (?! ONE_UNIT)", "VAGUE_DATE", _present, "current"),
    Rule("recently", "(?P<word>PAST_WORD)", "VAGUE_DATE", _past, "recently"),
    Rule(
        "the past",
        "THE PAST (?! [COUNT UNIT UNITS HYPHEN SEASON QUARTER QUARTERS LENGTH VAGUE_NUMBER COUPLE"
        " WEEKEND WEEKENDS FALL SPRING SEASONS DAY_DATE LENGTH_ADJ HALF])",
        "VAGUE_DATE",
        _past,
        "the past",
    ),
    Rule("recent", "(?P<word>RECENT) (?! UNITS)", "VAGUE_DATE", _past, "recent"),
    Rule("future", "(?P<word>FUTURE_WORD)", "VAGUE_DATE", _future, "the near future"),
)
