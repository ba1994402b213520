"""The one event of several tellings: whatever their order, with each article's own word kept."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from tests.merging.build import JAPAN, RUSSIA, TURKEY, dated, party, told
from timeline.merging import merge_events
from timeline.model import Basis, Event, Place, Status

NOVEMBER = dated("2015-11-01", "2015-11-30")


def test_merging_does_not_depend_on_the_order_of_arrival() -> None:
    coarse = told("c", NOVEMBER, status=Status.PLANNED)
    events = (told("b"), told("a", dated("2015-11-24", basis=Basis.CONTEXT)), coarse)
    merged = {merge_events(order) for order in permutations(events)}
    assert len(merged) == 1
    (one,) = merged
    assert one.id == "a"
    assert [report.article for report in one.reports] == ["a", "b", "c"]
    assert one.date == told("b").date
    assert one.status is Status.HAPPENED
    assert one.confidence == 0.99


def test_the_earliest_day_of_print_gives_the_id() -> None:
    merged = merge_events((told("a"), told("b", published="2015-11-24")))
    assert merged.id == "b"
    assert [report.article for report in merged.reports] == ["b", "a"]


def test_one_article_is_one_report_from_where_it_tells_it_first() -> None:
    merged = merge_events((told("a", start=90), told("a", start=3)))
    assert [(report.article, report.sentence.start) for report in merged.reports] == [("a", 3)]
    assert merged.confidence == 0.8


def test_an_event_told_once_keeps_what_it_is() -> None:
    alone = told("a")
    merged = merge_events((alone,))
    assert replace(merged, salience=alone.salience) == alone
    assert merged.salience > 0


def test_title_and_trigger_are_those_of_the_telling_whose_date_is_taken() -> None:
    fine = told("b", title="Turkish F-16 downs a Russian jet", trigger="downs")
    merged = merge_events((told("a", NOVEMBER), fine))
    assert (merged.title, merged.trigger) == (fine.title, fine.trigger)
    assert merged.id == "a"


def test_each_report_keeps_its_status_and_date() -> None:
    planned = told("a", NOVEMBER, status=Status.PLANNED, published="2015-11-01")
    merged = merge_events((planned, told("b")))
    assert [(report.status, report.edtf) for report in merged.reports] == [
        (Status.PLANNED, "2015-11-01/2015-11-30"),
        (Status.HAPPENED, "2015-11-24"),
    ]
    assert (merged.status, merged.date) == (Status.HAPPENED, dated("2015-11-24"))


@pytest.mark.parametrize(
    ("first", "last", "merged"),
    [
        (Status.PLANNED, Status.HAPPENED, Status.HAPPENED),
        (Status.HAPPENED, Status.PLANNED, Status.HAPPENED),
        (Status.HAPPENED, Status.DENIED, Status.HAPPENED),
        (Status.ONGOING, Status.PLANNED, Status.ONGOING),
        (Status.ONGOING, Status.HAPPENED, Status.HAPPENED),
        (Status.PLANNED, Status.DENIED, Status.DENIED),
        (Status.DENIED, Status.PLANNED, Status.PLANNED),
        (Status.POSSIBLE, Status.PLANNED, Status.PLANNED),
    ],
)
def test_what_is_told_as_fact_stands_and_else_the_last_word_counts(
    first: Status, last: Status, merged: Status
) -> None:
    told_so = (told("b", status=first), told("a", status=last, published="2015-11-26"))
    assert merge_events(told_so).status is merge_events(told_so[::-1]).status is merged


def test_contradicting_days_are_disputed_and_all_readings_shown() -> None:
    merged = merge_events((told("a", dated("2015-11-23")), told("b"), told("c")))
    assert merged.disputed
    assert merged.date is not None
    assert [(each.edtf, each.score) for each in merged.date.readings] == [
        ("2015-11-24", 0.67),
        ("2015-11-23", 0.33),
    ]
    assert not merge_events((told("b"), told("c"))).disputed


def test_actors_are_united_those_of_the_dated_telling_first() -> None:
    nobody = party(None, name="protesters")
    one = told("a", NOVEMBER, actors=(JAPAN, nobody))
    other = told("b", actors=(TURKEY, RUSSIA, nobody))
    names = [each.name for each in merge_events((one, other)).actors]
    assert names == ["Turkey", "Russia", "protesters", "Japan"]


def test_one_actor_in_two_sectors_stays_two() -> None:
    army = replace(TURKEY, sector="MIL")
    merged = merge_events((told("a", actors=(TURKEY,)), told("b", actors=(army,))))
    assert [each.sector for each in merged.actors] == [None, "MIL"]


def test_place_and_contexts_come_from_whoever_tells_them() -> None:
    one = replace(told("a"), contexts=("military",))
    other = replace(told("b", place="Latakia"), contexts=("territory", "military"))
    merged = merge_events((one, other))
    assert merged.place == Place("Latakia")
    assert merged.contexts == ("military", "territory")


def confidence(*each: tuple[str, float]) -> float:
    events: list[Event] = [
        replace(told(article, start=place), confidence=sure) for place, (article, sure) in enumerate(each)
    ]
    return merge_events(events).confidence


def test_each_further_article_takes_from_the_doubt() -> None:
    assert confidence(("a", 0.8)) == 0.8
    assert confidence(("a", 0.6), ("b", 0.5)) == 0.8
    assert confidence(("a", 0.6), ("a", 0.5)) == 0.6
    assert confidence(("a", 0.9), ("b", 0.9), ("c", 0.9)) == 0.99
