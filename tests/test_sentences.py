"""Every sheet of tests/corpus/sentences, read by the whole pipeline and the shipped parser."""

import pytest

from tests.sentences import Row, find_problems, read_rows

# What a row says is true and not reached yet: the test fails as soon as it is, and the mark is taken away.
MISSED = pytest.mark.xfail(strict=True, raises=AssertionError)
ROWS = read_rows()


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=f"{row.sheet}: {row.text[:70]}", marks=MISSED if row.missed else ())
        for row in ROWS
    ],
)
def test_sentences(row: Row) -> None:
    problems = [f"{each.kind}: {each.said}" for each in find_problems(row)]
    assert problems == []


def test_the_sheets_are_as_large_as_promised() -> None:
    assert len(ROWS) >= 420
    assert sum(not row.events for row in ROWS) >= 120


def test_no_sentence_stands_twice() -> None:
    assert len({row.text for row in ROWS}) == len(ROWS)
