"""Years, decades and centuries: "1998", "480 BC", "fiscal 1989", "the mid-1990s", "the 20th century"."""

from __future__ import annotations

import re
from datetime import date

from timeline.temporal.algebra.dates import Fixed, FixedSpan
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.interval import Interval
from timeline.temporal.rules_en.build import dated
from timeline.temporal.words import word_class

# A plural noun after four figures makes them a count: "2000 troops"; these words are no nouns.
_NO_NOUN = frozenset(
    ("was", "has", "this", "its", "does", "goes", "says", "comes", "makes", "across", "less")
)
_NUMBERED = re.compile(r"(?:resolution|resolutions|no\.|number|flight|page|route|highway|model|room)\s$")
_COUNTED = word_class("COUNTED")
_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def _year(match: Match) -> Meaning | None:
    year = match.number("year")
    return dated(Fixed(Period.of_year(year))) if 1000 <= year <= 2199 else None


def _bare_year(match: Match) -> Meaning | None:
    if not 1400 <= match.number("year") <= 2100:
        return None
    if _NUMBERED.search(match.before(12).lower()):
        return None
    word = _NEXT_WORD.match(match.after())
    # Round figures before a plural are a count: "2000 troops", but "2005 levels", "the 2010 elections".
    is_round = match.number("year") % 100 == 0
    is_plural = word and len(word[1]) > 3 and word[1].endswith("s") and word[1] not in _NO_NOUN
    is_count = match.next_kind == _COUNTED or (is_round and is_plural)
    return None if is_count and not _has_year_cue(match) else _year(match)


def _has_year_cue(match: Match) -> bool:
    return bool(
        re.search(r"(?:\b(?:in|since|by|until|till|the|from|during|of)|\()\s*$", match.before(8).lower())
    )


def _split_year(match: Match) -> Meaning | None:
    first, second = (int(part) for part in match.word("years").split("/"))
    start, end = Period.of_year(first).interval, Period.of_year(first + 1).interval
    if second != (first + 1) % 100 or start is None or end is None:
        return None
    return dated(FixedSpan(str(first), Interval(start.start, end.end)))


def _short_year(match: Match) -> Meaning | None:
    is_joined = match.end - match.start == 3 and not match.before(1).isalnum()
    year = match.number("year")
    return dated(Fixed(Period.of_year(1900 + year if year > 30 else 2000 + year))) if is_joined else None


def _bc_year(match: Match) -> Meaning:
    return dated(Fixed(Period.of_year(1 - match.number("year"))))


def _ad_year(match: Match) -> Meaning | None:
    year = match.number("year")
    return dated(Fixed(Period.of_year(year))) if year > 0 else None


def _decade(match: Match) -> Meaning | None:
    figures = match.word("figures").rstrip("s")
    # "in his 30s" is an age; of two figures only "the 30s" and "'30s" are a decade.
    is_age = len(figures) == 2 and match.text[0].isdigit()
    if not figures.endswith("0") or is_age:
        return None
    year = int(figures)
    if 100 <= year < 1000:
        return None
    return dated(Fixed(Period(Grain.DECADE, (1900 + year if year < 100 else year) // 10)))


def _bc_decade(match: Match) -> Meaning | None:
    figures = match.word("figures").rstrip("s")
    return dated(Fixed(Period(Grain.DECADE, -1 - int(figures) // 10))) if figures.endswith("0") else None


def _nicknamed_decade(match: Match) -> Meaning:
    return dated(Fixed(Period(Grain.DECADE, 190 + match.number("name") // 10)))


def _century(match: Match) -> Meaning | None:
    if match.word("unit") != "CE":
        return None
    number = match.number("n")
    return dated(Fixed(Period(Grain.CENTURY, -number if match.has("bc") else number - 1)))


def _numbered_week(match: Match) -> Meaning | None:
    if match.word("unit") != "W":
        return None
    try:
        monday = date.fromisocalendar(match.number("year"), match.number("n"), 1)
    except ValueError:  # no year has a week 54
        return None
    return dated(Fixed(Period.of_day(monday).to(Grain.WEEK)))


YEARS = (
    Rule(
        "year before Christ",
        "(?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES]) ERA_BC",
        "YEAR_DATE",
        _bc_year,
        "480 BC",
    ),
    Rule(
        "year after Christ",
        "(?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES]) ERA_AD",
        "YEAR_DATE",
        _ad_year,
        "79 AD",
    ),
    Rule(
        "AD year",
        "ERA_AD (?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES])",
        "YEAR_DATE",
        _ad_year,
        "AD 79",
    ),
    Rule(
        "decade before Christ",
        "THE? (?P<figures>DECADE_FIGURES) ERA_BC",
        "DECADE_DATE",
        _bc_decade,
        "the 470s BC",
    ),
    Rule("decade", "THE? APOSTROPHE? (?P<figures>DECADE_FIGURES)", "DECADE_DATE", _decade, "the 1990s"),
    Rule(
        "decade with an apostrophe",
        "THE? (?P<figures>YEAR_FIGURES) APOSTROPHE? GENITIVE (?! _)",
        "DECADE_DATE",
        _decade,
        "the 1980's",
    ),
    Rule(
        "decade in words",
        "(?:THE|(?<= [EARLY LATE MID])|(?<= [EARLY LATE MID] HYPHEN)) (?:TEENS|CARD)? HYPHEN?"
        " (?P<name>NICKNAMED_DECADE)",
        "DECADE_DATE",
        _nicknamed_decade,
        "the nineties",
    ),
    Rule(
        "century",
        "THE? (?P<n>ORD|SECOND) HYPHEN? (?P<unit>UNIT) (?P<bc>ERA_BC)?",
        "CENTURY_DATE",
        _century,
        "the 20th century",
    ),
    Rule(
        "numbered week",
        "(?P<unit>UNIT) (?P<n>[TO_12 TO_24 TO_31 TO_59]) COMMA? OF? (?P<year>YEAR_NUMBER)",
        "WEEK_DATE",
        _numbered_week,
        "week 42 of 2016",
    ),
    Rule("the year in words", "THE UNIT (?P<year>CARD)", "YEAR_DATE", _year, "the year two thousand"),
    Rule(
        "year and fiscal", "THE (?P<year>YEAR_NUMBER) FISCAL UNIT", "YEAR_DATE", _year, "the 2016 fiscal year"
    ),
    Rule("split year", "(?P<years>YEAR_SLASH)", "YEAR_DATE", _split_year, "2016/17"),
    Rule("period of a year", "THE (?P<year>YEAR_NUMBER) PERIOD", "YEAR_DATE", _year, "the 1988 period"),
    Rule("fiscal year", "FISCAL UNIT? (?P<year>YEAR_NUMBER)", "YEAR_DATE", _year, "fiscal 1989"),
    Rule("the year so-and-so", "THE UNIT (?P<year>YEAR_NUMBER)", "YEAR_DATE", _year, "the year 2000"),
    Rule(
        "short year",
        "APOSTROPHE (?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99]) (?! GENITIVE)",
        "YEAR_DATE",
        _short_year,
        "'89",
    ),
    Rule(
        "year",
        "(?:(?<! [DOLLAR HYPHEN SLASH])|(?<= [MID PRE] HYPHEN)|(?<= YEAR_FIGURES HYPHEN))"
        " (?P<year>YEAR_NUMBER) (?! PERCENT|HUNDRED|HYPHEN? ANY_UNIT|HYPHEN? OLD|AM|PM)",
        "YEAR_DATE",
        _bare_year,
        "1998",
    ),
)
