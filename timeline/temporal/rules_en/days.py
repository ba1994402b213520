"""Days of the calendar: "March 5, 1998", "10/30/89", "Friday", "the 25th"."""

from __future__ import annotations

import re

from timeline.temporal.algebra.dates import EitherOrder, Fixed
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import DayOfMonth, Weekday
from timeline.temporal.algebra.period import Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated, day_of_year, fixed_day

# A plural noun after four figures makes them a count: "2000 troops"; these words are no nouns.
_NO_NOUN = frozenset(
    ("was", "has", "this", "its", "does", "goes", "says", "comes", "makes", "across", "less")
)
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


def _weekday(match: Match) -> Meaning:
    return dated(Named(Weekday(match.number("day"))))


def _abbreviated_weekday(match: Match) -> Meaning | None:
    return _weekday(match) if match.text[0].isupper() else None


def _nth_of_month(match: Match) -> Meaning | None:
    return dated(Named(DayOfMonth(match.number("day")))) if 1 <= match.number("day") <= 31 else None


def _iso(match: Match) -> Meaning | None:
    parts = [int(part) for part in match.word("date").replace("/", "-").replace(".", "-").split("-")]
    return fixed_day(parts[0], parts[1], parts[2])


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
        "month and day",
        "(?P<month>[MONTH MARCH]|[MONTH_ABBR MAR] DOT?) THE? (?P<day>DAY_NUMBER)",
        "DAY_DATE",
        _day,
        "Sept. 30",
    ),
    Rule("May and day", "(?P<month>MAY) THE? (?P<day>DAY_NUMBER)", "DAY_DATE", _may_day, "May 22"),
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
        "(?<= ON) THE (?P<day>NTH|ORD) (?! [_ OF UNIT QUARTER HALF PART NIGHT CARD ONES TO_12])",
        "DAY_DATE",
        _nth_of_month,
        "on the 25th",
    ),
)
