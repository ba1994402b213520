"""Dates of other languages are read by shape and month name, and nothing is guessed."""

from __future__ import annotations

import pytest

from timeline.errors import InvalidInput
from timeline.temporal.foreign import find_foreign_dates, is_day_first, month_of


@pytest.mark.parametrize(
    ("word", "language", "month"),
    [
        ("März", "de", 3),
        ("août", "fr", 8),
        ("marzo", "es", 3),
        ("Temmuz", "tr", 7),
        ("марте", "ru", 3),
        ("Haus", "de", None),
    ],
)
def test_a_month(word: str, language: str, month: int | None) -> None:
    assert month_of(word, language) == month


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("it", "il 14 marzo 2014", "2014-03-14"),
        ("pt", "em 14 de março de 2014", "2014-03-14"),
        ("pl", "w dniu 14 marca 2014", "2014-03-14"),
        ("nl", "op 14 maart 2014", "2014-03-14"),
        ("ja", "2014年3月14日に", "2014-03-14"),
        ("zh", "2014年3月", "2014-03"),
        ("uk", "14 березня 2014 року", "2014-03-14"),
        ("de", "2014-03-14", "2014-03-14"),
    ],
)
def test_a_date(language: str, text: str, value: str) -> None:
    (found,) = find_foreign_dates(text, language)
    assert found.expr.unread() == value
    assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("text", ["12 Personen 2014", "45. Mai", "2014-13-40", "2014年13月"])
def test_what_is_no_day(text: str) -> None:
    assert all("2014" not in found.expr.unread() for found in find_foreign_dates(text, "de"))


def test_days_stand_first() -> None:
    assert is_day_first("de")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InvalidInput, match="'xx'"):
        find_foreign_dates("14 März 2014", "xx")
