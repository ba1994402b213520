"""Months, with and without a year, told from the words and the persons that share their names."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.temporal.algebra.dates import Fixed
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import PartOfYear
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated
from timeline.temporal.words import ENGLISH_WORDS, read_words, word_class

_ARTICLE = re.compile(r"\b(?:an|the)\s$")
_WEAK_CUE = re.compile(r"\b(?:of|by|from|between|to|and|or)\s+$", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:(?P<first>[A-Z][a-z]+|[Mm]rs?\.?|[Mm]s\.?|theresa|minister) (?P<name>May|March|may|march))\b"
    r"(?! \d)"
)
_TITLE = word_class("TITLE")
_SENTENCE_STARTS = ".!?:\"“”'\u2019(-"


def _month(match: Match) -> Meaning:
    return dated(Fixed(Period.of_month(match.number("year"), match.number("month"))))


def _month_of_short_year(match: Match) -> Meaning:
    year = match.number("short")
    return dated(Fixed(Period.of_month(1900 + year if year > 30 else 2000 + year, match.number("month"))))


def _cued_month(match: Match) -> Meaning | None:
    if match.is_lower_in_cased_text:
        return None
    # "a rebuke of May", "pressure by May"
    is_weak = _WEAK_CUE.search(match.before(8)) is not None
    if is_weak and match.has("month") and names_a_person(match.stream.text, match.text):
        return None
    group = "month" if match.has("month") else "short"
    return dated(Named(PartOfYear(Grain.MONTH, match.number(group))))


def _bare_month(match: Match) -> Meaning | None:
    is_adjective = match.text == "august" and _ARTICLE.search(match.before(4))  # "an august body"
    if match.is_lower_in_cased_text or is_adjective:
        return None
    return dated(Named(PartOfYear(Grain.MONTH, match.number("month"))))


def _named_by_case(match: Match) -> Meaning | None:
    """A bare "May" or "March" with a capital that no sentence start and no person of that name explains."""
    before = match.before(3)
    starts_sentence = not before.strip() or before.rstrip()[-1] in _SENTENCE_STARTS
    follows_name = bool(re.search(r"[A-Z][a-z.]*\s$", match.before(20)))
    precedes_name = bool(re.match(r"\s(?:[A-Z]|on\b|in\b|to\b)", match.after()))
    is_name = (
        starts_sentence or follows_name or precedes_name or names_a_person(match.stream.text, match.text)
    )
    return _bare_month(match) if match.text[0].isupper() and not is_name else None


@lru_cache(maxsize=64)
def names_a_person(text: str, month: str) -> bool:
    """Whether the text calls somebody by the name of the month: "Theresa May", "prime minister may"."""
    found = (each for each in _PERSON.finditer(text) if each["name"].lower() == month.lower())
    return any(_may_be_a_first_name(each["first"]) for each in found)


def _may_be_a_first_name(word: str) -> bool:
    entry = read_words(ENGLISH_WORDS).single.get(word.lower())
    return entry is None or entry.kind == _TITLE


def _abbreviated_month(match: Match) -> Meaning | None:
    return _bare_month(match) if match.text[0].isupper() and match.text.endswith(".") else None


def _year_month(match: Match) -> Meaning | None:
    year, month = match.number("year"), match.number("month")
    is_iso = len(match.text) == 7 and month <= year % 100  # "2007-09" are three years
    return _month(match) if is_iso else None


MONTHS = (
    Rule(
        "year and month in figures",
        "(?P<year>YEAR_FIGURES) HYPHEN (?P<month>TO_12)",
        "MONTH_DATE",
        _year_month,
        "2014-03",
    ),
    Rule(
        "month and year",
        "(?P<month>MONTH_NAME) COMMA? OF? (?P<year>YEAR_NUMBER)",
        "MONTH_DATE",
        _month,
        "March 1998",
    ),
    Rule(
        "month and short year",
        "(?P<month>MONTH_NAME) APOSTROPHE (?P<short>[TO_12 TO_24 TO_31 TO_59 TO_99]) (?! GENITIVE)",
        "MONTH_DATE",
        _month_of_short_year,
        "Oct '15",
    ),
    Rule("month", "(?P<month>MONTH)", "MONTH_DATE", _bare_month, "October"),
    Rule(
        "month after a cue",
        "(?:(?<=MAY_CUE)|(?<=[MID EARLY LATE] HYPHEN)|(?<=[MONTH MARCH MAY MONTH_ABBR] [TO AND OR]))"
        " (?P<month>[MAY"
        " MARCH])|(?<=TIME_CUE) (?P<short>MONTH_ABBR) DOT?",
        "MONTH_DATE",
        _cued_month,
        "in may",
    ),
    Rule("May by its capital", "(?P<month>[MAY MARCH])", "MONTH_DATE", _named_by_case, "the May vote"),
    Rule(
        "month abbreviated",
        "(?P<month>[MONTH_ABBR MAR]) DOT",
        "MONTH_DATE",
        _abbreviated_month,
        "Nov. figures",
    ),
)
