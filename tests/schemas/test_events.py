"""What is written of an event is what is read again, and it is the JSON that was promised."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from timeline.merging import merge_events
from timeline.model import (
    ActorKind,
    Attribution,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Place,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.pipeline import read_articles
from timeline.schemas.events import EVENT, EVENT_TYPES, dump_event, load_event
from timeline.service import demo_articles
from timeline.temporal.interval import Interval

CRIMEA = Event(
    id="e1",
    title="Russia's Crimea annexation",
    type="ASSAULT",
    quad_class=4,
    intensity=-9.0,
    status=Status.HAPPENED,
    confidence=0.9,
    date=EventDate(
        Interval(date(2014, 3, 1), date(2014, 4, 1)),
        "2014-03",
        Precision.MONTH,
        Extent.WITHIN,
        Basis.EXPLICIT,
        "in march 2014",
        (DateReading("2014-03", 1.0),),
    ),
    actors=(
        Participant("russia", "Russia", ActorKind.STATE, "RUS", Role.SOURCE, Span("russia", 2920, 2926)),
    ),
    trigger=Span("annexation", 2936, 2946),
    reports=(
        Report(
            "a1",
            "Wire",
            None,
            date(2017, 10, 10),
            Span("…", 2801, 2990),
            Span("in march 2014", 2947, 2960),
            edtf="2014-03",
        ),
        Report("a2", None, None, date(2017, 10, 11), Span("…", 0, 9), status=Status.PLANNED),
    ),
    salience=0.7,
    place=Place("Crimea", "UKR", 45.0, 34.0),
    cameo="18",
    contexts=("military", "territory"),
)

CRIMEA_JSON: dict[str, Any] = {
    "id": "e1",
    "title": "Russia's Crimea annexation",
    "type": "ASSAULT",
    "mode": None,
    "quad_class": 4,
    "intensity": -9.0,
    "cameo": "18",
    "contexts": ["military", "territory"],
    "status": "happened",
    "confidence": 0.9,
    "salience": 0.7,
    "reports": 2,
    "disputed": False,
    "date": {
        "edtf": "2014-03",
        "from": "2014-03-01",
        "to": "2014-03-31",
        "precision": "month",
        "extent": "within",
        "basis": "explicit",
        "expression": "in march 2014",
        "readings": [{"edtf": "2014-03", "score": 1.0}],
    },
    "actors": [
        {
            "id": "russia",
            "name": "Russia",
            "kind": "state",
            "country": "RUS",
            "sector": None,
            "role": "source",
            "acts_for": [],
            "text": "russia",
            "start": 2920,
            "end": 2926,
        }
    ],
    "place": {"name": "Crimea", "country": "UKR", "latitude": 45.0, "longitude": 34.0},
    "attribution": {"actor": None, "verb": None},
    "trigger": {"text": "annexation", "start": 2936, "end": 2946},
    "evidence": [
        {
            "article": "a1",
            "source": "Wire",
            "url": None,
            "published": "2017-10-10",
            "sentence": "…",
            "start": 2801,
            "end": 2990,
            "expression": {"text": "in march 2014", "start": 2947, "end": 2960},
            "status": "happened",
            "date": "2014-03",
        },
        {
            "article": "a2",
            "source": None,
            "url": None,
            "published": "2017-10-11",
            "sentence": "…",
            "start": 0,
            "end": 9,
            "expression": None,
            "status": "planned",
            "date": None,
        },
    ],
}

WORDS = st.text(max_size=12)
MAYBE_WORDS = st.none() | WORDS
SHARES = st.floats(0, 1)
SPANS = st.builds(Span, WORDS, st.integers(0, 99), st.integers(100, 999))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 30))
ENDS = st.tuples(st.none() | DAYS, st.none() | DAYS)
INTERVALS = ENDS.map(lambda ends: Interval.of_days(*(sorted(ends) if all(ends) else ends)))
DATES = st.builds(
    EventDate,
    INTERVALS,
    WORDS,
    st.sampled_from(Precision),
    st.sampled_from(Extent),
    st.sampled_from(Basis),
    MAYBE_WORDS,
    st.lists(st.builds(DateReading, WORDS, SHARES), max_size=2).map(tuple),
)
PARTICIPANTS = st.builds(
    Participant,
    MAYBE_WORDS,
    WORDS,
    st.sampled_from(ActorKind),
    MAYBE_WORDS,
    st.sampled_from(Role),
    SPANS,
    st.lists(WORDS, max_size=2).map(tuple),
    MAYBE_WORDS,
)
REPORTS = st.builds(
    Report,
    WORDS,
    MAYBE_WORDS,
    MAYBE_WORDS,
    DAYS,
    SPANS,
    st.none() | SPANS,
    st.sampled_from(Status),
    MAYBE_WORDS,
)
EVENTS = st.builds(
    Event,
    id=WORDS,
    title=WORDS,
    type=st.sampled_from(EVENT_TYPES),
    quad_class=st.none() | st.integers(1, 4),
    intensity=st.floats(-10, 10),
    status=st.sampled_from(Status),
    confidence=SHARES,
    date=st.none() | DATES,
    actors=st.lists(PARTICIPANTS, max_size=2).map(tuple),
    trigger=SPANS,
    reports=st.lists(REPORTS, max_size=2).map(tuple),
    mode=MAYBE_WORDS,
    salience=SHARES,
    place=st.none() | st.builds(Place, WORDS, MAYBE_WORDS, st.none() | st.floats(-90, 90), st.none()),
    attribution=st.builds(Attribution, MAYBE_WORDS, MAYBE_WORDS),
    cameo=MAYBE_WORDS,
    contexts=st.lists(WORDS, max_size=2).map(tuple),
    disputed=st.booleans(),
)


def test_json_of_before_contexts_is_read_too() -> None:
    older = {key: value for key, value in CRIMEA_JSON.items() if key not in ("cameo", "contexts")}
    assert load_event(older) == replace(CRIMEA, cameo=None, contexts=())


def test_an_event_is_the_promised_json() -> None:
    assert dump_event(CRIMEA) == CRIMEA_JSON
    assert list(dump_event(CRIMEA)) == list(CRIMEA_JSON)


@given(EVENTS)
def test_what_is_written_is_what_is_read(event: Event) -> None:
    assert load_event(json.loads(json.dumps(dump_event(event)))) == event


@given(EVENTS)
def test_what_is_written_is_what_the_schema_writes(event: Event) -> None:
    assert dump_event(event) == EVENT.dump(event)
    assert list(dump_event(event)) == list(EVENT.dump(event))


def test_the_events_of_the_demo_are_written_as_the_schema_writes_them() -> None:
    events = [event for found in read_articles(list(demo_articles())) for event in found]
    assert len(events) > 100
    assert [dump_event(event) for event in events] == [EVENT.dump(event) for event in events]
    merged = merge_events(events[:3])
    assert json.dumps(dump_event(merged)) == json.dumps(EVENT.dump(merged))


def test_json_of_before_disputes_is_read_too() -> None:
    evidence = [
        {key: value for key, value in each.items() if key not in ("status", "date")}
        for each in CRIMEA_JSON["evidence"]
    ]
    older = {key: value for key, value in CRIMEA_JSON.items() if key != "disputed"}
    found = load_event({**older, "evidence": evidence})
    assert not found.disputed
    assert [(each.status, each.edtf) for each in found.reports] == [(Status.HAPPENED, None)] * 2


def test_json_of_a_later_version_is_read() -> None:
    assert load_event({**CRIMEA_JSON, "mood": "grim"}) == CRIMEA


def test_the_types_are_those_of_the_data_file() -> None:
    assert {"AGREE", "CONSULT", "ASSAULT"} <= set(EVENT_TYPES)
