"""Which pairs of tellings are one event; the points may move, what is clear stays clear."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from tests.merging.build import JAPAN, PAIRS, PUTIN, RUSSIA, SKETCHES, TURKEY, dated, party, sketched
from timeline.merging import Sketch, likeness
from timeline.merging.likeness import contradicts
from timeline.model import Basis, Role, Status

NOVEMBER = dated("2015-11-01", "2015-11-30")
JET = "Turkey shot down a Russian jet near Latakia on Tuesday."

TWINS = {
    "the same words": (sketched("a"), sketched("b")),
    "other words of the same deed": (
        sketched("a"),
        sketched("b", title="Turkish F-16 downed a Russian jet", trigger="downed"),
    ),
    "the president for his country": (sketched("a"), sketched("b", actors=(TURKEY, PUTIN))),
    "a month that holds the day": (sketched("a"), sketched("b", NOVEMBER)),
    "announced and then done": (sketched("a", status=Status.PLANNED), sketched("b")),
    "denied by one side": (sketched("a"), sketched("b", status=Status.DENIED)),
    "a visit and the talks it was for": (
        sketched("a", kind="CONSULT", title="Putin visits Ankara for talks", trigger="visits"),
        sketched("b", kind="AGREE", title="Putin to hold talks in Ankara", trigger="visit"),
    ),
    "a reading that is not the likeliest": (
        sketched(
            "a",
            dated("2015-12-24", readings=(("2015-12-24", 0.6), ("2015-11-24", 0.4))),
            sentence=JET,
        ),
        sketched("b", sentence=JET),
    ),
    "one that has no date but the day of print": (
        sketched("a", dated("2015-11-23", "2015-11-25", Basis.PUBLICATION), sentence=JET),
        sketched("b", sentence=JET),
    ),
    "two papers that differ about the day": (
        sketched("a", dated("2015-11-23"), sentence=JET, place="Latakia"),
        sketched("b", sentence=JET, place="Latakia"),
    ),
}
STRANGERS = {
    "other days": (sketched("a"), sketched("b", dated("2015-11-27"))),
    "another month": (sketched("a"), sketched("b", dated("2015-10-01", "2015-10-31"))),
    "no day at all": (sketched("a"), sketched("b", dated(None))),
    "a year": (sketched("a"), sketched("b", dated("2015-01-01", "2015-12-31"))),
    "others took part": (
        sketched("a", actors=(TURKEY,)),
        sketched("b", actors=(replace(JAPAN, role=Role.SOURCE),)),
    ),
    "another did it": (
        sketched("a"),
        sketched("b", actors=(replace(JAPAN, role=Role.SOURCE), RUSSIA)),
    ),
    "done by the one to the other, and the other way round": (
        sketched("a"),
        sketched("b", actors=(replace(RUSSIA, role=Role.SOURCE), replace(TURKEY, role=Role.TARGET))),
    ),
    "said to somebody else": (
        sketched("a", kind="REQUEST", trigger="urged"),
        sketched("b", kind="REQUEST", trigger="urged", actors=(TURKEY, JAPAN)),
    ),
    "deeds of two families": (
        sketched("a"),
        sketched("b", kind="CONSULT", title="Turkey met Russia", trigger="met"),
    ),
    "two deeds of one sentence": (sketched("a"), sketched("a", start=9)),
}


@pytest.mark.parametrize("pair", TWINS.values(), ids=TWINS)
def test_twins_are_one_event(pair: tuple[Sketch, Sketch]) -> None:
    assert likeness(*pair) >= 0


@pytest.mark.parametrize("pair", STRANGERS.values(), ids=STRANGERS)
def test_strangers_are_two(pair: tuple[Sketch, Sketch]) -> None:
    assert likeness(*pair) < 0


@given(PAIRS)
def test_likeness_and_contradiction_are_symmetric(pair: tuple[Sketch, Sketch]) -> None:
    one, other = pair
    assert likeness(one, other) == likeness(other, one)
    assert contradicts(one, other) == contradicts(other, one)


@given(PAIRS)
def test_what_contradicts_is_never_alike(pair: tuple[Sketch, Sketch]) -> None:
    one, other = pair
    assert not contradicts(one, other) or likeness(one, other) < 0


@given(SKETCHES)
def test_another_paper_with_the_same_words_tells_the_same(sketch: Sketch) -> None:
    one = replace(sketch, is_founded=True, windows=sketch.windows[:1], doers=frozenset())
    assert not one.windows or likeness(one, replace(one, id="twin", article="twin")) >= 0


@pytest.mark.parametrize(("days", "contradict"), [(0, False), (2, False), (3, True)])
def test_days_contradict_each_other_where_they_lie_far_apart(days: int, contradict: bool) -> None:
    other = sketched("b", dated(f"2015-11-{24 + days}"))
    assert contradicts(sketched("a"), other) is contradict
    assert contradicts(sketched("a"), sketched("b", NOVEMBER)) is False


def test_a_shared_country_is_a_shared_side() -> None:
    army = party("russian-army", "RUS", Role.TARGET)
    assert likeness(sketched("a"), sketched("b", actors=(TURKEY, army))) >= 0


def test_more_in_common_is_more_alike() -> None:
    alone = sketched("a", sentence=JET, place="Latakia")
    same = sketched("b", sentence=JET, place="Latakia")
    elsewhere = sketched("b", sentence="Turkey shot down a jet in Idlib.", place="Idlib")
    assert likeness(alone, same) > likeness(alone, elsewhere)
