"""Parameters: what is taken, and which sentence answers what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from timeline.errors import InvalidInput
from timeline.schemas.base import load
from timeline.schemas.queries import ActorQuery, ActorsQuery, NoQuery, TimelineQuery


def test_what_is_not_asked_has_a_default() -> None:
    assert load(TimelineQuery(), {"actor": "turkey"}) == {
        "actor": "turkey",
        "first": None,
        "last": None,
        "statuses": [],
        "types": [],
        "plover": False,
        "roles": [],
        "order": "asc",
        "scope": "state",
        "limit": 100,
        "cursor": None,
    }


def test_days_are_days() -> None:
    values = load(TimelineQuery(), {"actor": "turkey", "from": "2014-01-01", "to": "2014-01-01"})
    assert values["first"] == values["last"] == date(2014, 1, 1)
    assert load(ActorQuery(), {"on": "2014-01-01"}) == {"on": date(2014, 1, 1)}


@pytest.mark.parametrize(
    "sent", [["happened", "planned"], ["happened,planned"], ["happened, planned"], ["Happened", "PLANNED"]]
)
def test_choices_may_repeat_or_be_joined(sent: list[str]) -> None:
    assert load(TimelineQuery(), {"actor": "x", "status": sent})["statuses"] == ["happened", "planned"]


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"actor": None}, "actor", ""),
        ({"actor": ""}, "actor", ""),
        ({"actor": "a\nb"}, "actor", "control"),
        ({"from": "2017-02-29"}, "from", "2017-02-29"),
        ({"from": "2017-03-01", "to": "2017-02-28"}, "from", "2017-03-01 is after to=2017-02-28"),
        ({"status": ["done"]}, "status", "known are happened, ongoing, planned, possible, denied"),
        ({"type": ["CONSULT,WAR"]}, "type", "'WAR' is unknown"),
        ({"status": ["happened,"]}, "status", "'' is unknown"),
        ({"plover": "1"}, "plover", "'1' is neither true nor false"),
        ({"order": "up"}, "order", "neither asc nor desc"),
        ({"limit": "0"}, "limit", "0 is not between 1 and 1000"),
        ({"limit": "1001"}, "limit", "1001"),
        ({"limit": "-5"}, "limit", "'-5' is no whole number"),
        ({"limit": "1_0"}, "limit", "no whole number"),
        ({"limit": "9" * 5000}, "limit", "no whole number"),
        (
            {"until": "2017-01-01"},
            "until",
            "known are actor, from, to, status, type, plover, role, order, scope, limit, cursor",
        ),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load(TimelineQuery(), {"actor": "turkey", **change})
    assert caught.value.field == field
    assert words in caught.value.message


def test_what_is_missing_is_explained() -> None:
    with pytest.raises(InvalidInput, match="actor=turkey"):
        load(TimelineQuery(), {})
    with pytest.raises(InvalidInput, match="q=erd"):
        load(ActorsQuery(), {})


def test_where_nothing_is_known_the_error_says_so() -> None:
    with pytest.raises(InvalidInput, match="none is known here"):
        load(NoQuery(), {"verbose": "1"})
