"""Parameters: what is taken, and which sentence answers what is not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from marshmallow import Schema

from timeline.errors import InvalidInput
from timeline.schemas.base import load
from timeline.schemas.queries import (
    ActorQuery,
    ActorsQuery,
    ChangesQuery,
    DigestQuery,
    HistogramQuery,
    NoQuery,
    TimelineQuery,
)

EVENTS = {
    "actor": "turkey",
    "other": None,
    "first": None,
    "last": None,
    "statuses": [],
    "types": [],
    "plover": False,
    "roles": [],
    "bases": [],
    "precision": None,
    "reports": 1,
    "known": None,
    "scope": "state",
}


@pytest.mark.parametrize(
    ("schema", "sent", "values"),
    [
        (TimelineQuery, {"actor": "turkey"}, {**EVENTS, "order": "asc", "limit": 100, "cursor": None}),
        (HistogramQuery, {"actor": "turkey"}, {**EVENTS, "unit": "month"}),
        (
            DigestQuery,
            {"q": "missile deal"},
            {"actor": None, "q": "missile deal", "first": None, "last": None, "top": 10, "sentences": 2},
        ),
        (ChangesQuery, {}, {"since": None, "limit": 100}),
    ],
)
def test_what_is_not_asked_has_a_default(
    schema: type[Schema], sent: dict[str, str], values: dict[str, Any]
) -> None:
    assert load(schema(), sent) == values


def test_every_filter_has_its_name_outside() -> None:
    sent = {
        "actor": "turkey",
        "with": "russia",
        "basis": ["explicit,relative"],
        "min_precision": "month",
        "min_reports": "2",
        "as_of": "2017-09-30",
    }
    values = load(TimelineQuery(), sent)
    assert (
        values.items()
        >= {
            "other": "russia",
            "bases": ["explicit", "relative"],
            "precision": "month",
            "reports": 2,
            "known": date(2017, 9, 30),
        }.items()
    )


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
        ({"with": ""}, "with", "characters"),
        ({"with": "a\nb"}, "with", "control"),
        ({"basis": ["guess"]}, "basis", "known are explicit, relative, landmark, corroborated"),
        ({"min_precision": "hour"}, "min_precision", "known are day, week, month"),
        ({"min_reports": "0"}, "min_reports", "0 is less than 1"),
        ({"min_reports": "two"}, "min_reports", "no whole number"),
        ({"as_of": "2017-02-29"}, "as_of", "2017-02-29"),
        ({"order": "up"}, "order", "neither asc nor desc"),
        ({"limit": "0"}, "limit", "0 is not between 1 and 1000"),
        ({"limit": "1001"}, "limit", "1001"),
        ({"limit": "-5"}, "limit", "'-5' is no whole number"),
        ({"limit": "1_0"}, "limit", "no whole number"),
        ({"limit": "9" * 5000}, "limit", "no whole number"),
        (
            {"until": "2017-01-01"},
            "until",
            "known are actor, with, from, to, status, type, plover, role, basis, min_precision",
        ),
    ],
)
def test_what_is_wrong_is_named(change: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        load(TimelineQuery(), {"actor": "turkey", **change})
    assert caught.value.field == field
    assert words in caught.value.message


@pytest.mark.parametrize(
    ("schema", "sent", "field", "words"),
    [
        (HistogramQuery, {"actor": "x", "by": "hour"}, "by", "known are day, week, month, year"),
        (HistogramQuery, {"actor": "x", "scope": "members"}, "scope", "known are state, self"),
        (HistogramQuery, {"actor": "x", "cursor": "y"}, "cursor", "unknown"),
        (DigestQuery, {}, "q", "either actor=NAME or q=WORDS"),
        (DigestQuery, {"actor": "x", "q": "y"}, "q", "either actor=NAME or q=WORDS"),
        (DigestQuery, {"q": "y", "top": "0"}, "top", "between 1 and 1000"),
        (DigestQuery, {"q": "y", "sentences": "11"}, "sentences", "between 1 and 10"),
        (DigestQuery, {"q": "y", "from": "2017-03-01", "to": "2017-02-01"}, "from", "after"),
        (ChangesQuery, {"since": ""}, "since", "characters"),
        (ChangesQuery, {"limit": "1001"}, "limit", "between 1 and 1000"),
    ],
)
def test_what_is_wrong_elsewhere_is_named(
    schema: type[Schema], sent: dict[str, str], field: str, words: str
) -> None:
    with pytest.raises(InvalidInput) as caught:
        load(schema(), sent)
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
