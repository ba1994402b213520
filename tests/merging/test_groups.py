"""Which tellings are of one event depends on these alone; a third never joins two that contradict."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.merging.build import JAPAN, RUSSIA, SKETCHES, TURKEY, dated, party, sketched
from timeline.merging import Address, Links, Sketch, clusters, events_of, likeness, link, links_within
from timeline.model import Role

NOVEMBER = dated("2015-11-01", "2015-11-30")
Partition = list[list[str]]


def partition(tellings: tuple[Sketch, ...]) -> Partition:
    links = link(map(Address.of, tellings))
    found = clusters(tellings, links)
    return [
        [each.id for each in group]
        for cluster, own in zip(found, links_within(found, links), strict=True)
        for group in events_of(cluster, own)
    ]


STORIES = {
    "two days and a month that holds both": (
        sketched("a", dated("2015-11-10")),
        sketched("b", dated("2015-11-24")),
        sketched("c", NOVEMBER),
    ),
    "a chain of days": tuple(
        sketched(f"{day}", dated(f"2015-11-{day}"), place="Latakia", sentence="A jet fell in Latakia.")
        for day in (20, 22, 24, 26)
    ),
    "two doers and one who names none": (
        sketched("a"),
        sketched("b", actors=(party("japan", "JPN"), RUSSIA)),
        sketched("c", actors=(RUSSIA,)),
    ),
    "the sides changed over": (
        sketched("a"),
        sketched("b", actors=(party("russia", "RUS"), party("turkey", "TUR", Role.TARGET))),
        sketched("c", actors=(party("russia", "RUS", Role.BOTH), party("turkey", "TUR", Role.BOTH))),
    ),
    "nothing in common": (
        sketched("a"),
        sketched("b", dated("2015-01-01")),
        sketched("c", actors=(JAPAN,)),
    ),
}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_the_order_of_tellings_does_not_matter(story: tuple[Sketch, ...]) -> None:
    assert len({str(partition(order)) for order in permutations(story)}) == 1


TELLINGS = st.lists(SKETCHES, max_size=8, unique_by=lambda each: each.id).map(tuple)


@given(TELLINGS, st.randoms(use_true_random=False))
def test_any_tellings_are_parted_alike_in_any_order(tellings: tuple[Sketch, ...], random: object) -> None:
    shuffled = list(tellings)
    random.shuffle(shuffled)
    assert partition(tuple(shuffled)) == partition(tellings)


@given(TELLINGS)
def test_every_telling_is_of_one_event(tellings: tuple[Sketch, ...]) -> None:
    ids = [id for group in partition(tellings) for id in group]
    assert sorted(ids) == sorted(each.id for each in tellings)


@given(TELLINGS, TELLINGS)
def test_a_link_is_a_pair_that_is_alike(own: tuple[Sketch, ...], others: tuple[Sketch, ...]) -> None:
    named = {each.id: each for each in others} | {each.id: each for each in own}
    strangers = tuple(each for each in others if each.id not in {mine.id for mine in own})
    links = link(map(Address.of, own), map(Address.of, strangers))
    for (one, other), strength in links.items():
        assert one < other
        assert strength == likeness(named[one], named[other]) >= 0
    assert links.items() >= link(map(Address.of, own)).items()


def test_two_that_contradict_are_not_joined_by_a_third() -> None:
    first, second = sketched("a", dated("2015-11-10")), sketched("b", dated("2015-11-24"))
    month = sketched("c", NOVEMBER, title="Turkey shot down a jet of Russia")
    found = partition((first, second, month))
    assert len(found) == 2
    assert not any({"a", "b"} <= {*group} for group in found)


def test_the_strongest_link_comes_first() -> None:
    words = "Turkey shot down a Russian jet near Latakia, killing 2."
    like = sketched("b", dated("2015-11-24"), sentence=words, place="Latakia")
    unlike = sketched(
        "a", dated("2015-11-10"), title="Strike over Idlib", sentence="A strike hit Idlib.", place="Idlib"
    )
    month = sketched("c", NOVEMBER, sentence=words, place="Latakia")
    assert partition((unlike, like, month)) == [["a"], ["b", "c"]]


def test_days_drift_no_farther_than_two_papers_may_differ() -> None:
    for group in partition(STORIES["a chain of days"]):
        assert max(map(int, group)) - min(map(int, group)) <= 2


def test_clusters_hang_together_by_links_alone() -> None:
    tellings = [sketched(key) for key in "dcba"]
    links: Links = {("a", "c"): 1, ("b", "c"): 0, ("d", "x"): 9}
    found = clusters(tellings, links)
    assert [[each.id for each in cluster] for cluster in found] == [["a", "b", "c"], ["d"]]
    assert links_within(found, links) == [{("a", "c"): 1, ("b", "c"): 0}, {}]


def test_nothing_is_in_no_cluster() -> None:
    assert clusters((), {}) == ()
    assert links_within((), {}) == []
    assert link(()) == {}


def test_groups_are_ordered_by_their_first_telling() -> None:
    late, early = sketched("a", published="2015-11-26"), sketched("b", dated("2015-11-20"))
    assert events_of((late, early), {}) == ((early,), (late,))


def test_one_event_is_found_with_those_turkey_and_russia_share() -> None:
    both = sketched("b", actors=(TURKEY, RUSSIA, JAPAN))
    assert partition((sketched("a"), both)) == [["a", "b"]]
