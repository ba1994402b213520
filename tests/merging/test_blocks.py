"""Whatever is alike is found: by its family where the texts date it, by its words where they do not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings

from tests.merging.build import JAPAN, PAIRS, PUTIN, SKETCHES, TURKEY, dated, party, sketched
from timeline.merging import Address, Sketch, blocks_of, likeness, searches_for
from timeline.merging.blocks import ANY_DAY, NEAR
from timeline.model import Basis

DAY = date(2015, 11, 24).toordinal()
NOVEMBER = dated("2015-11-01", "2015-11-30")


def finds(one: Sketch, other: Sketch) -> bool:
    return any(
        search.key == block.key and (block.day == ANY_DAY or search.first <= block.day <= search.last)
        for search in searches_for(one)
        for block in blocks_of(other)
    )


NATO = party("nato", "NATO")
SECRETARY = party("jens-stoltenberg", "NATO", acts_for=("nato",))


def test_a_fresh_telling_in_other_words_is_found() -> None:
    one = sketched("a")
    other = sketched("b", dated("2015-11-24", basis=Basis.PUBLICATION), trigger="hit")
    assert likeness(one, other) >= 0
    assert finds(one, other)


def test_who_acts_for_a_body_is_found_by_it() -> None:
    one, other = sketched("a", actors=(NATO,)), sketched("b", actors=(SECRETARY,))
    assert likeness(one, other) >= 0
    assert finds(one, other)


@settings(max_examples=500)
@example((sketched("a"), sketched("b", dated("2015-11-24", basis=Basis.PUBLICATION), trigger="hit")))
@given(PAIRS)
def test_whatever_is_alike_finds_each_other(pair: tuple[Sketch, Sketch]) -> None:
    one, other = pair
    if likeness(one, other) >= 0:
        assert finds(one, other)
        assert finds(other, one)


@given(SKETCHES)
def test_who_has_a_window_finds_himself(sketch: Sketch) -> None:
    assert finds(sketch, sketch) is bool(sketch.windows)


@given(SKETCHES)
def test_keys_are_signed_numbers_of_eight_bytes(sketch: Sketch) -> None:
    keys = [each.key for each in (*blocks_of(sketch), *searches_for(sketch))]
    assert all(-(2**63) <= key < 2**63 for key in keys)


def test_a_day_is_found_under_its_day_and_searched_around_it() -> None:
    assert {block.day for block in blocks_of(sketched("a"))} == {DAY}
    around = {(search.first, search.last) for search in searches_for(sketched("a"))}
    assert around == {(DAY - NEAR, DAY + NEAR)}


def test_several_days_are_found_under_none() -> None:
    assert {block.day for block in blocks_of(sketched("a", NOVEMBER))} == {ANY_DAY}


@pytest.mark.parametrize("when", [dated(None), dated("2015-01-01", "2015-12-31")])
def test_what_nothing_bounds_is_not_found(when: object) -> None:
    sketch = sketched("a", when)
    assert (blocks_of(sketch), searches_for(sketch)) == ([], set())


def test_who_has_no_name_is_not_found() -> None:
    sketch = sketched("a", actors=(party(None, name="protesters"),))
    assert (blocks_of(sketch), searches_for(sketch)) == ([], set())


@pytest.mark.parametrize(
    "other",
    [
        sketched("b", trigger="downed"),
        sketched("b", actors=(TURKEY, PUTIN)),
        sketched("b", actors=(PUTIN,)),
        sketched("b", NOVEMBER),
        sketched("b", dated("2015-11-22")),
        sketched("b", dated("2015-11-24", basis=Basis.PUBLICATION)),
    ],
)
def test_what_may_be_one_event_is_found(other: Sketch) -> None:
    assert finds(sketched("a"), other)
    assert finds(other, sketched("a"))


@pytest.mark.parametrize(
    "other",
    [
        sketched("b", dated("2015-11-27")),
        sketched("b", dated("2015-12-01", "2015-12-31")),
        sketched("b", actors=(JAPAN,)),
        sketched("b", kind="CONSULT", trigger="met"),
    ],
)
def test_what_cannot_be_one_event_is_not_even_compared(other: Sketch) -> None:
    assert not finds(sketched("a"), other)
    assert not finds(other, sketched("a"))


def test_days_around_the_end_of_a_month_find_each_other() -> None:
    last, first = sketched("a", dated("2015-11-30")), sketched("b", dated("2015-12-01"))
    assert finds(last, first)
    assert finds(first, last)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-30"])
def test_the_ends_of_the_calendar_have_blocks(day: str) -> None:
    assert finds(sketched("a", dated(day)), sketched("b", dated(day)))


@given(SKETCHES)
def test_an_address_holds_each_place_once(sketch: Sketch) -> None:
    address = Address.of(sketch)
    assert address.blocks == sorted({*blocks_of(sketch)})
    assert address.searches == searches_for(sketch)
