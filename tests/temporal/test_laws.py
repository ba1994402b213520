"""What holds for every text: nothing raises, offsets give the phrase, readings are ordered and fair."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import InvalidInput
from timeline.lexicon import read_toml
from timeline.model import ResolvedTimex
from timeline.temporal.algebra import Grain, Period
from timeline.temporal.algebra.modified import third
from timeline.temporal.algebra.period import period_of_value
from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.edtf import edtf_of_interval, edtf_of_value, parse_edtf, precision_of
from timeline.temporal.interval import Interval
from timeline.temporal.rules_en import RULES
from timeline.temporal.tagger import find_timexes

WORDS = sorted(word for table in read_toml("times_en.toml").values() for word in table)
FIGURES = [
    "0",
    "3",
    "12",
    "31",
    "99",
    "1998",
    "2014",
    "480",
    "10:30",
    "9/11",
    "25/12/2016",
    "1990s",
    "3rd",
    "1,000",
]
days = st.dates()
piece = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(FIGURES),
    st.sampled_from([rule.example for rule in RULES]),
    st.text(max_size=6),
)
texts = st.lists(piece, max_size=14).map(" ".join)
grains = st.sampled_from([grain for grain in Grain if grain is not Grain.MILLENNIUM])


def resolve(text: str, published: date | None) -> tuple[ResolvedTimex, ...]:
    return resolve_timexes(text, find_timexes(text), published)


@settings(max_examples=600, deadline=None)
@given(texts, st.none() | days)
def test_every_text_resolves(text: str, published: date | None) -> None:
    found = find_timexes(text)
    resolved = resolve_timexes(text, found, published)
    # A clock time may be lent the day beside it; where it stands and what it is stay as found.
    assert [replace(each.timex, expr=one.expr) for each, one in zip(resolved, found, strict=True)] == list(
        found
    )
    assert all(text[timex.start : timex.end] == timex.text and timex.text.strip() for timex in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for each in resolved:
        assert each.readings
        assert all(reading.value and 0 <= reading.score <= 1 for reading in each.readings)
        scores = [reading.score for reading in each.readings]
        assert scores == sorted(scores, reverse=True)
        assert sum(scores) <= 1.001 or len(scores) == 1


@settings(max_examples=300, deadline=None)
@given(texts, days)
def test_every_rendering_is_read_back(text: str, published: date) -> None:
    for each in resolve(text, published):
        for reading in each.readings:
            assert edtf_of_value(reading.value) is None or reading.value
            if reading.interval is not None:
                assert parse_edtf(edtf_of_interval(reading.interval)) == reading.interval
                assert precision_of(reading.interval)


@given(days, grains, st.integers(-500, 500))
def test_neighbouring_units_touch(day: date, grain: Grain, count: int) -> None:
    unit = Period.of_day(day).to(grain).shift(count)
    one, other = unit.interval, unit.shift(1).interval
    if one and other and grain is not Grain.WEEKEND:
        assert one.end == other.start


@given(days, grains)
def test_a_unit_holds_the_day_it_is_of(day: date, grain: Grain) -> None:
    unit = Period.of_day(day).to(grain)
    if unit.interval is not None and grain is not Grain.WEEKEND:
        assert day in unit.interval


@given(days, grains)
def test_a_unit_is_read_from_its_value(day: date, grain: Grain) -> None:
    unit = Period.of_day(day).to(grain)
    if unit.in_calendar:
        assert period_of_value(unit.value) == unit


@given(days, st.integers(1, 4000))
def test_an_interval_survives_edtf(first: date, length: int) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal() - 1))
    interval = Interval.of_days(first, last)
    assert parse_edtf(edtf_of_interval(interval)) == interval


@given(days, st.integers(3, 4000))
def test_three_parts_make_the_whole(first: date, length: int) -> None:
    last = min(first.toordinal() + length - 1, date.max.toordinal() - 1)
    if last - first.toordinal() < 3:
        return
    whole = Interval.of_days(first, date.fromordinal(last))
    parts = [third(whole, part) for part in (1, 2, 3)]
    edges = [(part.start, part.end) for part in parts if part is not None]
    assert [edges[0][0], edges[2][1]] == [whole.start, whole.end]
    assert [edges[0][1], edges[1][1]] == [edges[1][0], edges[2][0]]


@given(st.text(max_size=12))
def test_no_text_breaks_the_reader_of_edtf(text: str) -> None:
    with suppress(InvalidInput):
        assert isinstance(parse_edtf(text), Interval)
