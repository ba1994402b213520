"""Cursors come back as they went, and in no other way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InvalidInput
from timeline.service.cursor import read_cursor, write_cursor
from timeline.storage import Position, Selection

SELECTION = Selection("turkey")
HERE = Position("2017-10-10", 0, "e1")
POSITIONS = st.builds(
    Position, st.dates().map(str), st.integers(0, 9), st.text(st.characters(exclude_categories=["Cs"]))
)


@given(POSITIONS)
def test_a_cursor_is_its_position_in_a_word_for_urls(position: Position) -> None:
    cursor = write_cursor(position, SELECTION)
    assert re.fullmatch(r"[\w-]+", cursor, re.ASCII)
    assert read_cursor(cursor, SELECTION) == position


@pytest.mark.parametrize("place", range(0, len(write_cursor(HERE, SELECTION)), 3))
def test_a_damaged_cursor_is_refused(place: int) -> None:
    cursor = write_cursor(HERE, SELECTION)
    letter = "A" if cursor[place] != "A" else "B"
    with pytest.raises(InvalidInput):
        read_cursor(cursor[:place] + letter + cursor[place + 1 :], SELECTION)


@pytest.mark.parametrize("cursor", ["x", "=", "ü", "a b", "A" * 11, write_cursor(HERE, SELECTION) + "="])
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        read_cursor(cursor, SELECTION)
    assert caught.value.field == "cursor"
