"""Absolute dates in other languages: found by their shape, their month names read by dateparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from functools import cache, lru_cache

from dateparser.data.languages_info import language_order
from dateparser.date import DateDataParser

from timeline.errors import InvalidInput
from timeline.model import Timex, TimexType
from timeline.temporal.algebra.base import Expr
from timeline.temporal.algebra.dates import Fixed
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import DayOfYear
from timeline.temporal.algebra.period import Period

# Nothing here nests a repetition, so hostile text costs linear time.
_SHAPES = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)(?![\d-])"
    r"|(?P<cjk_year>\d{4})年(?P<cjk_month>\d{1,2})月(?:(?P<cjk_day>\d{1,2})日)?"
    r"|(?<!\d)(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<figures_year>\d{4})(?!\d)"
    r"|(?<![\d.,])(?P<day>\d{1,2})(?:\.|er\b|º|ª)?[ \u00a0](?:de )?(?P<day_month>[^\W\d_]{3,20})\.?"
    r"(?:,? (?:del? )?(?P<day_year>\d{4})(?!\d)(?: года| г\.| року)?)?"
    r"|(?<![^\W\d_])(?P<month>[^\W\d_]{3,20})\.? (?:del? )?(?P<month_year>\d{4})(?!\d)(?: года| г\.| року)?"
)
# dateparser knows "марта" but not the case that follows "в": "в марте".
_CASES = {"ru": (("е", "а"), ("е", "я")), "uk": (("і", "я"), ("у", "о"))}
_BASE = datetime(2000, 1, 1)  # noqa: DTZ001 -- dateparser fills what a text leaves out from here, never the clock


def find_foreign_dates(text: str, language: str) -> tuple[Timex, ...]:
    """The absolute dates of a text in the language (ISO 639-1), in order; raises `InvalidInput`."""
    reader_of(language)
    return tuple(_found(text, language))


def _found(text: str, language: str) -> Iterator[Timex]:
    place = 0
    while shape := _SHAPES.search(text, place):
        expr = _meaning(shape, language)
        if expr is None:
            # A number and a word that are no date may hide the start of one: "in 14 days of March 2014".
            place = shape.start() + len(_leading_word(shape))
            continue
        start, end = shape.span()
        yield Timex(start, end, text[start:end], TimexType.DATE, f"dates of {language}", expr)
        place = end


def _leading_word(shape: re.Match[str]) -> str:
    found = re.match(r"\w+", shape.group())
    return found.group() if found else shape.group()


def _meaning(shape: re.Match[str], language: str) -> Expr | None:
    part = shape.groupdict()
    if part["iso"]:
        year, month, day = (int(each) for each in part["iso"].split("-"))
        return _day(year, month, day)
    if part["cjk_year"]:
        return _of_numbers(int(part["cjk_year"]), int(part["cjk_month"]), part["cjk_day"])
    if part["figures_year"]:
        first, second = int(part["first"]), int(part["second"])
        day, month = (first, second) if is_day_first(language) else (second, first)
        return _day(int(part["figures_year"]), month, day)
    month_number = month_of(part["day_month"] or part["month"], language)
    if month_number is None:
        return None
    if part["month"]:
        return Fixed(Period.of_month(int(part["month_year"]), month_number))
    if part["day_year"]:
        return _day(int(part["day_year"]), month_number, int(part["day"]))
    return _day_of_year(month_number, int(part["day"]))


def _of_numbers(year: int, month: int, day: str | None) -> Expr | None:
    if day is not None:
        return _day(year, month, int(day))
    return Fixed(Period.of_month(year, month)) if 1 <= month <= 12 else None


def _day(year: int, month: int, day: int) -> Expr | None:
    try:
        return Fixed(Period.of_day(date(year, month, day)))
    except ValueError:
        return None


def _day_of_year(month: int, day: int) -> Expr | None:
    try:
        return Named(DayOfYear(month, day))
    except ValueError:
        return None


@cache
def reader_of(language: str) -> DateDataParser:
    """The one parser of the language; raises `InvalidInput` where dateparser knows none of that code."""
    settings = {
        "RELATIVE_BASE": _BASE,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "PARSERS": ["absolute-time"],
    }
    if language not in language_order:  # dateparser itself would only notice at the first date
        raise InvalidInput("language", f"no dates are known in {language!r}: write ISO 639-1, as de or tr")
    return DateDataParser(languages=[language], settings=settings)


@lru_cache(maxsize=20_000)
def month_of(word: str, language: str) -> int | None:
    """The month 1 to 12 that the word names in the language, `None` where it names none."""
    forms = [
        word,
        *(word[:-1] + after for ending, after in _CASES.get(language, ()) if word.endswith(ending)),
    ]
    read = (reader_of(language).get_date_data(f"1 {form} 2001").date_obj for form in forms)
    return next((day.month for day in read if day and (day.year, day.day) == (2001, 1)), None)


@cache
def is_day_first(language: str) -> bool:
    """Whether the language writes 1/2 for the first of February."""
    found = reader_of(language).get_date_data("1/2/2001").date_obj
    return found is not None and found.month == 2
