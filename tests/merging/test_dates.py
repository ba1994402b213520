"""The best founded date stands; a reading is corroborated, and what contradicts is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.merging.build import dated, told
from timeline.merging.dates import is_ambiguous, settled_date
from timeline.model import Basis, DateReading, Event, EventDate, Extent

OR_DECEMBER = dated("2015-12-24", readings=(("2015-12-24", 0.6), ("2015-11-24", 0.4)))
NOVEMBER = dated("2015-11-01", "2015-11-30")


def settled(*whens: EventDate | None) -> EventDate | None:
    return settled_date(tellings(*whens)).date


def tellings(*whens: EventDate | None) -> tuple[Event, ...]:
    """One telling for each date; an article without one gives none."""
    made = (told(key, when) for key, when in zip("abcdef", whens, strict=False))
    return tuple(
        each if when is not None else replace(each, date=None) for each, when in zip(made, whens, strict=True)
    )


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        (None, dated("2015-11-24", basis=Basis.PUBLICATION)),
        (dated("2015-11-24", basis=Basis.NONE), dated("2015-11-24", basis=Basis.PUBLICATION)),
        (dated("2015-11-24", basis=Basis.PUBLICATION), dated("2015-11-24", basis=Basis.CONTEXT)),
        (dated("2015-11-24", basis=Basis.CONTEXT), NOVEMBER),
        (dated("2015-11-24", basis=Basis.PUBLICATION), dated("2015-11-23")),
        (NOVEMBER, dated("2015-11-24")),
        (NOVEMBER, dated("2015-11-24", basis=Basis.RELATIVE)),
        (OR_DECEMBER, NOVEMBER),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_better_founded_date_wins_and_then_the_finer(
    worse: EventDate | None, better: EventDate, turned: bool
) -> None:
    found = settled(*((better, worse) if turned else (worse, better)))
    assert found is not None
    assert found.edtf == better.edtf


def test_no_telling_has_a_date() -> None:
    found = settled_date(tellings(None, None))
    assert (found.date, found.disputed) == (None, False)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_days_that_contradict_are_disputed_and_all_shown(order: tuple[int, int, int]) -> None:
    one, other, again = dated("2015-11-23"), dated("2015-11-24"), dated("2015-11-24")
    whens = [[one, other, again][place] for place in order]
    found = settled_date(tellings(*whens))
    assert found.disputed
    assert found.date is not None
    assert found.date.edtf == "2015-11-24"
    assert found.date.readings == (DateReading("2015-11-24", 0.67), DateReading("2015-11-23", 0.33))


def test_of_as_many_the_earliest_told_wins() -> None:
    found = settled_date(tellings(dated("2015-11-23"), dated("2015-11-24")))
    assert found.disputed
    assert found.date is not None
    assert found.date.readings == (DateReading("2015-11-23", 0.5), DateReading("2015-11-24", 0.5))


@pytest.mark.parametrize(
    "other",
    [
        NOVEMBER,
        dated("2015-11-23", basis=Basis.PUBLICATION),
        dated("2015-11-23", basis=Basis.CONTEXT),
        dated("2015-11-23", extent=Extent.THROUGHOUT),
        dated(None),
        None,
    ],
)
def test_a_vaguer_word_disputes_nothing(other: EventDate | None) -> None:
    found = settled_date(tellings(dated("2015-11-24"), other))
    assert not found.disputed
    assert found.date == dated("2015-11-24")


def test_a_reading_that_another_article_settles_is_corroborated() -> None:
    found = settled_date(tellings(OR_DECEMBER, dated("2015-11-24")))
    assert not found.disputed
    assert found.date == replace(dated("2015-11-24"), basis=Basis.CORROBORATED)
    assert found.telling.id == "b"


def test_what_one_article_leaves_open_it_does_not_settle_itself() -> None:
    one, other = tellings(OR_DECEMBER, dated("2015-11-24"))
    same = replace(other, reports=tuple(replace(each, article="a") for each in other.reports))
    found = settled_date((one, same)).date
    assert found is not None
    assert found.basis is Basis.EXPLICIT


def test_two_that_leave_it_open_alike_stay_open() -> None:
    found = settled(OR_DECEMBER, OR_DECEMBER)
    assert found == OR_DECEMBER


@pytest.mark.parametrize(
    ("when", "ambiguous"),
    [
        (OR_DECEMBER, True),
        (replace(OR_DECEMBER, basis=Basis.LANDMARK), False),
        (dated("2015-11-24"), False),
        (dated("2015-11-24", readings=(("2015-11-24", 0.9), ("2015-12-24", 0.1))), False),
    ],
)
def test_a_date_is_ambiguous_where_its_phrase_has_two_likely_readings(
    when: EventDate, ambiguous: bool
) -> None:
    assert is_ambiguous(told("a", when)) is ambiguous
    assert is_ambiguous(replace(told("a"), date=None)) is False
