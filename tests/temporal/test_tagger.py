"""Expressions are found in order with their places, in English and in other languages."""

from __future__ import annotations

import pytest

from timeline.errors import InvalidInput
from timeline.temporal.tagger import find_timexes


def test_offsets_give_the_phrase() -> None:
    text = "Later that week, on Oct. 9, 2017, they met;  two  years\nlater they parted."
    found = find_timexes(text)
    assert [timex.text for timex in found] == ["Later that week", "Oct. 9, 2017", "two  years\nlater"]
    assert all(text[timex.start : timex.end] == timex.text for timex in found)


def test_letters_that_grow_when_made_small_keep_their_places() -> None:
    text = "İİİ met on Oct. 9, 2017."
    (found,) = find_timexes(text)
    assert text[found.start : found.end] == "Oct. 9, 2017"


def test_no_expression_crosses_a_paragraph() -> None:
    assert [timex.text for timex in find_timexes("It was March\n\n2014 ended well")] == ["March", "2014"]


def test_an_empty_text_holds_none() -> None:
    assert find_timexes("") == ()


def test_other_dates_of_the_text_settle_the_order_of_figures() -> None:
    european = find_timexes("from 03/04/2016 to 25/12/2016")
    american = find_timexes("from 03/04/2016 to 12/25/2016")
    assert european[0].expr.unread() == "2016-04-03"
    assert american[0].expr.unread() == "2016-03-04"


def test_a_language_nobody_knows_is_refused() -> None:
    with pytest.raises(InvalidInput, match="'xx'"):
        find_timexes("14 March 2014", language="xx")
