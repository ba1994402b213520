"""What a written number may be in a time expression: a day, a year, a clock time, a date in figures."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.temporal.words import OTHER, Entry, word_class

LONGEST = 24  # characters; no date or count in figures is longer
FIRST_YEAR, LAST_YEAR = 1000, 2199

_SHAPES = tuple(
    (word_class(name), re.compile(shape))
    for name, shape in (
        ("DECADE_FIGURES", r"\d{0,2}\d0s"),
        ("NTH", r"\d{1,2}(?:st|nd|rd|th)"),
        ("CLOCK_FIGURES", r"\d{1,2}:\d\d(?::\d\d)?"),
        ("ISO_DATE", r"[12]\d{3}-\d\d-\d\d"),
        ("SLASH_DATE", r"\d{1,2}([/.])\d{1,2}\1(?:\d{4}|\d\d)"),
        ("YEAR_FIRST_DATE", r"[12]\d{3}([/.])\d{1,2}\1\d{1,2}"),
        ("YEAR_SLASH", r"(?:1[5-9]|20)\d\d/\d\d"),
        ("FRACTION", r"\d{1,2}/\d{1,2}"),
        ("COMPACT_DATE", r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"),
        ("CLOCK_DOTTED", r"\d{1,2}\.\d\d"),
        ("DECIMAL", r"\d+\.\d+"),
        ("LONG_NUMBER", r"\d{1,3}(?:,\d{3})+"),
    )
)
_SIZES = tuple(
    (word_class(name), last)
    for name, last in (("ZERO", 0), ("TO_12", 12), ("TO_24", 24), ("TO_31", 31), ("TO_59", 59), ("TO_99", 99))
)
_YEAR = word_class("YEAR_FIGURES")
_THREE = word_class("THREE_FIGURES")
_NUMBER = word_class("NUMBER")
_NONE = Entry(OTHER, 0)


@lru_cache(maxsize=20_000)
def classify(figures: str) -> Entry:
    """The class of a token that begins with a digit, with its number or, for shapes, its text."""
    if len(figures) > LONGEST or not figures.isascii():
        return _NONE
    if figures.isdigit() and len(figures) <= 7:
        return _by_size(figures)
    for kind, shape in _SHAPES:
        if shape.fullmatch(figures):
            return Entry(kind, _value(figures))
    return Entry(_NUMBER, int(figures)) if figures.isdigit() else _NONE


def _by_size(figures: str) -> Entry:
    number = int(figures)
    if len(figures) <= 2:
        return Entry(next(kind for kind, last in _SIZES if number <= last), number)
    if len(figures) == 4 and FIRST_YEAR <= number <= LAST_YEAR:
        return Entry(_YEAR, number)
    return Entry(_THREE if len(figures) == 3 else _NUMBER, number)


def _value(figures: str) -> str | int | float:
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", figures):
        return int(figures[:-2])
    if "," in figures:
        return int(figures.replace(",", ""))
    return figures
