"""Every sheet of tests/corpus/sentences, read by the whole pipeline and the shipped parser."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests.sentences import Row, degraded, find_problems, read_all, read_rows
from timeline.model import Event

# What a row says is true and not reached yet: the test fails as soon as it is, and the mark is taken away.
MISSED = pytest.mark.xfail(strict=True, raises=AssertionError)
ROWS = read_rows()


def named(row: Row, missed: bool) -> Any:
    return pytest.param(row, id=f"{row.sheet}: {row.text[:70]}", marks=MISSED if missed else ())


@cache
def read(*, lowered: bool) -> dict[str, tuple[Event, ...]]:
    return read_all([lower(row) if lowered else row for row in ROWS])


def lower(row: Row) -> Row:
    return replace(row, text=degraded(row.text))


def problems_of(row: Row, *, lowered: bool) -> list[str]:
    return [f"{each.kind}: {each.said}" for each in find_problems(row, read(lowered=lowered)[row.text])]


@pytest.mark.parametrize("row", [named(row, row.missed) for row in ROWS])
def test_sentences(row: Row) -> None:
    assert problems_of(row, lowered=False) == []


@pytest.mark.parametrize("row", [named(row, row.cased) for row in ROWS if not row.missed])
def test_sentences_degraded(row: Row) -> None:
    assert problems_of(lower(row), lowered=True) == []


def test_the_sheets_are_as_large_as_promised() -> None:
    assert len(ROWS) >= 420
    assert sum(not row.events for row in ROWS) >= 120


def test_no_sentence_stands_twice() -> None:
    assert len({row.text for row in ROWS}) == len(ROWS)
