"""What was known of events, day of print by day of print."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.merging.build import dated, sketched, told
from timeline.merging import Address, Version, history, link, merge_events, sketch_of
from timeline.model import Event

NOVEMBER = dated("2015-11-01", "2015-11-30")


def versions(*events: Event, links: dict[tuple[str, str], int] | None = None) -> tuple[Version, ...]:
    sketches = tuple(sorted((sketch_of(each) for each in events), key=lambda each: each.order))
    return history(sketches, links or link(map(Address.of, sketches)), {each.id: each for each in events})


def day(number: int) -> date:
    return date(2015, 11, number)


def test_an_event_told_once_has_one_version_that_holds() -> None:
    alone = told("a")
    assert versions(alone) == (Version(merge_events([alone]), day(25)),)


def test_a_later_day_of_print_makes_a_new_version() -> None:
    first, second = told("a", NOVEMBER, published="2015-11-25"), told("b", published="2015-11-27")
    assert versions(first, second) == (
        Version(merge_events([first]), day(25), day(27)),
        Version(merge_events([first, second]), day(27)),
    )


def test_one_day_of_print_makes_one_version() -> None:
    both = told("a"), told("b")
    assert versions(*both) == (Version(merge_events(both), day(25)),)


def test_the_order_of_arrival_is_no_part_of_it() -> None:
    tellings = [told(key, published=f"2015-11-{number}") for key, number in (("a", 25), ("b", 26), ("c", 27))]
    assert versions(*tellings) == versions(*reversed(tellings))


def test_two_events_that_a_later_telling_joins_were_two_until_then() -> None:
    first, second = told("a", published="2015-11-25"), told("b", published="2015-11-26")
    bridge = told("c", published="2015-11-28")
    found = versions(first, second, bridge, links={("a", "c"): 5, ("b", "c"): 4})
    assert found == (
        Version(merge_events([first]), day(25), day(28)),
        Version(merge_events([second]), day(26), day(28)),
        Version(merge_events([first, second, bridge]), day(28)),
    )


def test_what_a_new_telling_does_not_touch_stands_on() -> None:
    one, other = told("a"), told("b", dated("2015-11-10"))
    late = told("c", published="2015-11-28")
    found = versions(one, other, late, links={("a", "c"): 5, ("b", "c"): 1})
    assert [(each.event.id, each.told, each.until) for each in found] == [
        ("a", day(25), day(28)),
        ("a", day(28), None),
        ("b", day(25), None),
    ]


STORIES = st.lists(st.integers(20, 28), min_size=1, max_size=5)


@given(STORIES)
def test_versions_of_an_event_follow_each_other(days: list[int]) -> None:
    tellings = [told(f"e{number}", published=f"2015-11-{day}") for number, day in enumerate(days)]
    found = versions(*tellings)
    by_event: dict[str, list[Version]] = {}
    for each in found:
        by_event.setdefault(each.event.id, []).append(each)
    for known in by_event.values():
        assert all(
            before.until is not None and before.until <= after.told for before, after in pairwise(known)
        )
        assert all(each.until is None or each.told < each.until for each in known)
    (now,) = [each.event for each in found if each.until is None]
    assert now == merge_events(tellings)


def test_the_history_up_to_a_day_is_the_history_of_what_ran_by_then() -> None:
    tellings = [told(key, published=f"2015-11-{number}") for key, number in (("a", 25), ("b", 26), ("c", 28))]
    then = [each for each in versions(*tellings) if each.told <= day(26)]
    by_then = versions(*tellings[:2])
    assert [each.event for each in then] == [each.event for each in by_then]


def test_a_sketch_is_all_that_history_is_ordered_by() -> None:
    assert sketched("a").published == day(25).toordinal()
