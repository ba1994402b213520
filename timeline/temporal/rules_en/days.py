"""Days and months of the calendar: "March 5, 1998", "10/30/89", "October", "Friday"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.dates import EitherOrder, Fixed
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import DayOfMonth, PartOfYear, Weekday
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated, day_of_year, fixed_day

# A plural noun after four figures makes them a count: "2000 troops"; these words are no nouns.
_NO_NOUN = frozenset(
    ("was", "has", "this", "its", "does", "goes", "says", "comes", "makes", "across", "less")
)
_ARTICLE = re.compile(r"\b(?:an|the)\s$")
_SENTENCE_STARTS = ".!?:\"“”'\u2019(-"
_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def _day(match: Match) -> Meaning | None:
    month, day = match.number("month"), match.number("day")
    if match.has("year"):
        return fixed_day(match.number("year"), month, day)
    name = day_of_year(month, day)
    return dated(Named(name)) if name else None


def _may_day(match: Match) -> Meaning | None:
    # "may 20 people": a modal and a count.
    word = _NEXT_WORD.match(match.after())
    is_count = word and word[1].endswith("s") and word[1] not in _NO_NOUN
    return None if is_count and not match.text[0].isupper() and not match.has("year") else _day(match)


def _month(match: Match) -> Meaning:
    return dated(Fixed(Period.of_month(match.number("year"), match.number("month"))))


def _cued_month(match: Match) -> Meaning | None:
    if match.is_lower_in_cased_text:
        return None
    group = "month" if match.has("month") else "short"
    return dated(Named(PartOfYear(Grain.MONTH, match.number(group))))


def _bare_month(match: Match) -> Meaning | None:
    is_adjective = match.text == "august" and _ARTICLE.search(match.before(4))  # "an august body"
    if match.is_lower_in_cased_text or is_adjective:
        return None
    return dated(Named(PartOfYear(Grain.MONTH, match.number("month"))))


def _named_by_case(match: Match) -> Meaning | None:
    """A bare "May" or "March" with a capital that no sentence start explains."""
    before = match.before(3)
    starts_sentence = not before.strip() or before.rstrip()[-1] in _SENTENCE_STARTS
    follows_name = bool(re.search(r"[A-Z][a-z.]*\s$", match.before(20)))
    precedes_name = bool(re.match(r"\s(?:[A-Z]|on\b|in\b|to\b)", match.after()))
    is_name = match.text[0].isupper() and not starts_sentence and not follows_name and not precedes_name
    return _bare_month(match) if is_name else None


def _abbreviated_month(match: Match) -> Meaning | None:
    return _bare_month(match) if match.text[0].isupper() and match.text.endswith(".") else None


def _weekday(match: Match) -> Meaning:
    return dated(Named(Weekday(match.number("day"))))


def _abbreviated_weekday(match: Match) -> Meaning | None:
    return _weekday(match) if match.text[0].isupper() else None


def _nth_of_month(match: Match) -> Meaning | None:
    return dated(Named(DayOfMonth(match.number("day")))) if 1 <= match.number("day") <= 31 else None


def _iso(match: Match) -> Meaning | None:
    parts = [int(part) for part in match.word("date").replace("/", "-").replace(".", "-").split("-")]
    return fixed_day(parts[0], parts[1], parts[2])


def _year_month(match: Match) -> Meaning | None:
    year, month = match.number("year"), match.number("month")
    is_iso = len(match.text) == 7 and month != (year + 1) % 100  # "2011-12" are two years
    return _month(match) if is_iso else None


def _compact(match: Match) -> Meaning | None:
    figures = match.word("date")
    return fixed_day(int(figures[:4]), int(figures[4:6]), int(figures[6:]))


def _figures(match: Match) -> Meaning | None:
    first, second, year = (int(part) for part in re.split(r"[/.]", match.word("date")))
    year += 0 if year > 99 else 1900 if year > 40 else 2000
    month_first, day_first = fixed_day(year, first, second), fixed_day(year, second, first)
    if "." in match.word("date") or month_first is None:
        return day_first
    if day_first is None or first == second:
        return month_first
    return dated(EitherOrder(_period(month_first), _period(day_first)))


def _period(meaning: Meaning) -> Period:
    expr = meaning.expr
    return expr.period if isinstance(expr, Fixed) else Period.of_year(1)


DAYS = (
    Rule("ISO date", "(?P<date>ISO_DATE|YEAR_FIRST_DATE)", "DAY_DATE", _iso, "2014-03-05"),
    Rule(
        "year and month in figures",
        "(?P<year>YEAR_FIGURES) HYPHEN (?P<month>TO_12)",
        "MONTH_DATE",
        _year_month,
        "2014-03",
    ),
    Rule("date in figures", "(?P<date>SLASH_DATE)", "DAY_DATE", _figures, "10/30/89"),
    Rule("compact date", "(?P<date>COMPACT_DATE)", "DAY_DATE", _compact, "19980108"),
    Rule(
        "month, day, year",
        "(?P<month>MONTH_NAME) THE? (?P<day>DAY_NUMBER) COMMA? (?:OF|IN)? (?P<year>YEAR_NUMBER)",
        "DAY_DATE",
        _day,
        "March 5, 1998",
    ),
    Rule(
        "day, month, year",
        "THE? (?P<day>DAY_NUMBER) (?:OF|HYPHEN)? (?P<month>MONTH_NAME) (?:COMMA|OF|HYPHEN)?"
        " (?P<year>YEAR_NUMBER)",
        "DAY_DATE",
        _day,
        "5 March 1998",
    ),
    Rule(
        "day and month",
        "THE? (?P<day>DAY_NUMBER) OF? (?P<month>MONTH|MARCH|MONTH_ABBR DOT?|(?<=[ORD NTH OF]) MAY)",
        "DAY_DATE",
        _day,
        "13 April",
    ),
    Rule(
        "day and May",
        "(?P<day>DAY_NUMBER) (?P<month>MAY) (?! [CARD TO_12 TO_24])",
        "DAY_DATE",
        _may_day,
        "on 7 May",
    ),
    Rule(
        "month and year",
        "(?P<month>MONTH_NAME) COMMA? OF? (?P<year>YEAR_NUMBER)",
        "MONTH_DATE",
        _month,
        "March 1998",
    ),
    Rule(
        "month and day",
        "(?P<month>[MONTH MARCH]|[MONTH_ABBR MAR] DOT?) THE? (?P<day>DAY_NUMBER)",
        "DAY_DATE",
        _day,
        "Sept. 30",
    ),
    Rule("May and day", "(?P<month>MAY) THE? (?P<day>DAY_NUMBER)", "DAY_DATE", _may_day, "May 22"),
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
    Rule("weekday", "(?P<day>WEEKDAY)", "WEEKDAY_DATE", _weekday, "Friday"),
    Rule(
        "weekday abbreviated",
        "(?P<day>WEEKDAY_ABBR) DOT",
        "WEEKDAY_DATE",
        _abbreviated_weekday,
        "Tues. morning",
    ),
    Rule(
        "weekday before a date",
        "(?P<day>WEEKDAY_ABBR) (?= COMMA? MONTH_NAME DAY_FIGURES)",
        "WEEKDAY_DATE",
        _weekday,
        "sat , oct. 3",
    ),
    Rule(
        "the nth",
        "(?<= ON) THE (?P<day>NTH|ORD) (?! [_ OF UNIT QUARTER HALF PART NIGHT])",
        "DAY_DATE",
        _nth_of_month,
        "on the 25th",
    ),
)
