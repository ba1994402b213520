"""A sketch holds what decides on merging, and comes back as it was packed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from tests.merging.build import JAPAN, PUTIN, SKETCHES, TURKEY, dated, party, sketched, told
from timeline.merging import Sketch, pack, sketch_of, unpack
from timeline.merging.sketch import Window, family_of, windows_of
from timeline.model import Basis, EventDate, Role, Span, Status
from timeline.render.jsontext import decode, encode


def days(*ends: str) -> tuple[Window, ...]:
    ordinals = [date.fromisoformat(day).toordinal() for day in ends]
    return tuple(Window(*pair) for pair in zip(ordinals[::2], ordinals[1::2], strict=True))


@given(SKETCHES)
def test_what_is_packed_as_json_is_unpacked(sketch: Sketch) -> None:
    assert unpack(decode(encode(pack(sketch)))) == sketch


def test_a_sketch_of_an_event_is_packed_too() -> None:
    sketch = sketched("a", place="Latakia")
    assert unpack(pack(sketch)) == sketch


def test_putin_may_be_called_russia() -> None:
    assert sketched("a", actors=(TURKEY, PUTIN)).sides == (
        frozenset({"RUS", "russia"}),
        frozenset({"TUR", "turkey"}),
    )


def test_those_without_a_name_are_no_side() -> None:
    assert sketched("a", actors=(party(None, name="protesters"), TURKEY)).sides == (
        frozenset({"TUR", "turkey"}),
    )


def test_who_did_it_and_had_it_done_to_him_is_neither() -> None:
    court, citizen = party("turkey", "TUR"), party("turkey", "TUR", Role.TARGET)
    sketch = sketched("a", actors=(court, citizen, JAPAN))
    assert (sketch.doers, sketch.sufferers) == (frozenset(), frozenset({"japan", "JPN"}))


def test_the_words_of_actors_deed_and_date_are_left_out() -> None:
    event = told("a", title="Turkey shot down a Russian jet on Tuesday", trigger="shot down")
    (report,) = event.reports
    dating = replace(report, expression=Span("on Tuesday", 0, 10))
    sketch = sketch_of(replace(event, reports=(dating,)))
    assert "jet" in sketch.title
    assert not sketch.title & {"shot", "turkey", "tuesday"}


def test_names_and_numbers_of_the_sentence_are_told_apart() -> None:
    sketch = sketched("a", sentence="Turkey killed 12 men near Latakia in 2015.")
    assert sketch.names == {"latakia"}
    assert sketch.numbers == {"12"}


def test_a_trigger_of_empty_words_is_one_all_the_same() -> None:
    assert sketched("a", trigger="has").trigger


@pytest.mark.parametrize(
    ("when", "status", "windows"),
    [
        (dated("2015-11-24"), Status.HAPPENED, days("2015-11-24", "2015-11-24")),
        (dated("2015-11-01", "2015-11-30"), Status.HAPPENED, days("2015-11-01", "2015-11-30")),
        (dated("2015-10-01", "2015-10-31"), Status.HAPPENED, days("2015-10-01", "2015-10-31")),
        (dated("2015-01-01", "2015-12-31"), Status.HAPPENED, ()),
        (dated(None), Status.HAPPENED, ()),
        (None, Status.HAPPENED, ()),
    ],
)
def test_a_date_of_a_month_at_most_is_a_window(
    when: EventDate | None, status: Status, windows: tuple[Window, ...]
) -> None:
    assert windows_of(when, status, date(2015, 11, 25)) == windows


def test_each_likely_reading_is_a_window_and_an_unlikely_one_is_none() -> None:
    when = dated("2015-11-24", readings=(("2015-11-24", 0.6), ("2015-12-24", 0.35), ("2014-11-24", 0.05)))
    assert windows_of(when, Status.HAPPENED, date(2015, 11, 25)) == days(
        "2015-11-24", "2015-11-24", "2015-12-24", "2015-12-24"
    )


def test_what_is_told_as_past_without_a_date_was_lately() -> None:
    past = replace(dated(None), interval=dated("2015-11-25").interval.__class__(None, date(2015, 11, 26)))
    (window,) = windows_of(past, Status.HAPPENED, date(2015, 11, 25))
    assert window.last == date(2015, 11, 25).toordinal()
    assert 0 < window.last - window.first < 31
    assert windows_of(past, Status.HAPPENED, date(2016, 11, 25)) == ()


def test_what_is_told_as_coming_without_a_date_is_soon() -> None:
    coming = replace(dated(None), interval=dated("2015-11-25").interval.__class__(date(2015, 11, 25), None))
    (window,) = windows_of(coming, Status.PLANNED, date(2015, 11, 25))
    assert window.first == date(2015, 11, 25).toordinal()
    assert 0 < window.last - window.first < 31
    assert windows_of(coming, Status.HAPPENED, date(2015, 11, 25)) == ()


@pytest.mark.parametrize(
    ("basis", "is_founded"),
    [(Basis.EXPLICIT, True), (Basis.LANDMARK, True), (Basis.PUBLICATION, False), (Basis.CONTEXT, False)],
)
def test_a_date_is_founded_where_text_or_world_give_it(basis: Basis, is_founded: bool) -> None:
    sketch = sketched("a", dated("2015-11-24", basis=basis))
    assert sketch.is_founded is sketch.is_day is is_founded


def test_windows_at_the_ends_of_the_calendar_are_kept() -> None:
    sketch = sketched("a", dated("9999-12-01", "9999-12-31"))
    assert unpack(pack(sketch)) == sketch
    assert sketched("a", dated("0001-01-01")).windows == (Window(1, 1),)


def test_sketches_are_ordered_by_day_of_print_then_article_then_place() -> None:
    tellings = [
        sketched("b"),
        sketched("a", start=9),
        sketched("a", start=3),
        sketched("c", published="2015-11-24"),
    ]
    ordered = sorted(tellings, key=lambda each: each.order)
    assert [each.id for each in ordered] == ["c", "a3", "a9", "b"]


@pytest.mark.parametrize(
    ("kind", "family"), [("ASSAULT", "force"), ("DISASTER", "force"), ("CONSULT", "talks"), ("X", "X")]
)
def test_a_type_has_a_family_or_is_its_own(kind: str, family: str) -> None:
    assert family_of(kind) == family
