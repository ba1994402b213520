"""An event matters the more, the more tell it, return to it, and the higher those in it rank."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merging.build import PUTIN, RUSSIA, TURKEY, party, told
from timeline.merging import merge_events
from timeline.merging.salience import salience_of
from timeline.model import ActorKind, Event

ONE = told("a")


def reported(*each: tuple[str, str]) -> Event:
    """The event with a report for each source and day of print."""
    (report,) = ONE.reports
    reports = tuple(
        replace(report, article=f"{number}", source=source, published=date.fromisoformat(day))
        for number, (source, day) in enumerate(each)
    )
    return replace(ONE, reports=reports)


DAY, YEAR_AFTER = "2015-11-25", "2016-11-24"


@pytest.mark.parametrize(
    ("less", "more"),
    [
        (reported(("Wire", DAY)), reported(("Wire", DAY), ("Wire", DAY))),
        (reported(("Wire", DAY), ("Wire", DAY)), reported(("Wire", DAY), ("Post", DAY))),
        (reported(("Wire", DAY), ("Post", DAY)), reported(("Wire", DAY), ("Post", YEAR_AFTER))),
        (replace(ONE, intensity=-1.0), replace(ONE, intensity=-9.0)),
        (replace(ONE, intensity=2.0), replace(ONE, intensity=8.0)),
        (replace(ONE, actors=(TURKEY,)), replace(ONE, actors=(TURKEY, RUSSIA))),
        (told("a", actors=(PUTIN,)), ONE),
        (told("a", actors=()), told("a", actors=(TURKEY,))),
        (told("a", actors=(party(None, name="protesters"),)), told("a", actors=(TURKEY,))),
    ],
)
def test_more_of_it_matters_more(less: Event, more: Event) -> None:
    assert salience_of(less) < salience_of(more)


def test_a_person_in_office_ranks_below_a_state_and_above_a_private_one() -> None:
    private = replace(PUTIN, acts_for=())
    ranked = [salience_of(told("a", actors=(each,))) for each in (private, PUTIN, RUSSIA)]
    assert ranked == sorted(set(ranked))


def test_an_event_without_a_day_is_not_returned_to() -> None:
    undated = replace(reported(("Wire", YEAR_AFTER)), date=None)
    assert salience_of(undated) < salience_of(reported(("Wire", YEAR_AFTER)))


@given(
    st.lists(st.tuples(st.sampled_from(["Wire", "Post"]), st.dates().map(str)), min_size=1, max_size=30),
    st.floats(-10, 10),
    st.lists(st.sampled_from(ActorKind), max_size=4),
)
def test_it_lies_between_0_and_1(
    reports: list[tuple[str, str]], intensity: float, kinds: list[ActorKind]
) -> None:
    actors = tuple(replace(TURKEY, id=f"{number}", kind=kind) for number, kind in enumerate(kinds))
    event = replace(reported(*reports), intensity=intensity, actors=actors)
    assert 0 <= salience_of(event) <= 1


def test_a_merged_event_has_the_salience_of_all_its_reports() -> None:
    merged = merge_events((told("a"), told("b")))
    assert merged.salience == salience_of(merged) > merge_events((told("a"),)).salience
