"""Actors as JSON."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.model import Actor, ActorKind, Office
from timeline.schemas.actors import dump_actor, dump_brief

BACK_AND_FORTH = Actor(
    "ann",
    "Ann",
    ActorKind.PERSON,
    "UTO",
    "GOV",
    ("Ann", "Ann of Utopia"),
    (
        Office("minister", "utopia", date(2010, 1, 1), date(2014, 3, 1)),
        Office("secretary-general", "league", date(2014, 3, 1), None),
    ),
)


def test_the_brief_form_says_who_it_is() -> None:
    assert dump_brief(BACK_AND_FORTH) == {"id": "ann", "name": "Ann", "kind": "person", "country": "UTO"}


def test_the_days_of_an_office_are_inclusive() -> None:
    offices = dump_actor(BACK_AND_FORTH, None)["offices"]
    assert offices == [
        {"title": "minister", "of": "utopia", "from": "2010-01-01", "to": "2014-02-28"},
        {"title": "secretary-general", "of": "league", "from": "2014-03-01", "to": None},
    ]


@pytest.mark.parametrize(
    ("on", "of"),
    [
        (date(2009, 12, 31), []),
        (date(2010, 1, 1), ["utopia"]),
        (date(2014, 2, 28), ["utopia"]),
        (date(2014, 3, 1), ["league"]),
    ],
)
def test_on_a_day_it_acts_for_whom_it_serves_then(on: date, of: list[str]) -> None:
    dumped = dump_actor(BACK_AND_FORTH, on)
    assert dumped["on"] == on.isoformat()
    assert [office["of"] for office in dumped["acts_for"]] == of


def test_where_no_day_is_asked_nothing_is_said_of_one() -> None:
    assert dump_actor(BACK_AND_FORTH, None)["acts_for"] is None
