"""The explanation of an event names the row, the roles, every rule, and what the confidence is made of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import (
    ActorKind,
    Attribution,
    Basis,
    Event,
    EventDate,
    Explained,
    Extent,
    Participant,
    Place,
    Precision,
    Report,
    Role,
    Span,
    Stance,
    Status,
    TriggerRow,
)
from timeline.render.explain_events import explain_events
from timeline.temporal.interval import Interval

PUBLISHED = date(2017, 10, 10)
MONDAY = Interval.of_days(date(2017, 10, 9), date(2017, 10, 9))
EVENT = Event(
    id="e1",
    title="Putin met Erdogan",
    type="CONSULT",
    quad_class=1,
    intensity=2.5,
    status=Status.HAPPENED,
    confidence=0.9,
    date=EventDate(MONDAY, "2017-10-09", Precision.DAY, Extent.WITHIN, Basis.RELATIVE, "Monday"),
    actors=(
        Participant(
            "putin", "Vladimir Putin", ActorKind.PERSON, "RUS", Role.BOTH, Span("Putin", 0, 5), ("russia",)
        ),
    ),
    trigger=Span("met", 6, 9),
    reports=(Report("a1", None, None, PUBLISHED, Span("Putin met Erdogan\nin Sochi.", 0, 27)),),
    place=Place("Sochi", "RUS", 43.6, 39.72),
    attribution=Attribution("kremlin", "say"),
)
MEETING = Explained(
    EVENT,
    TriggerRow("meet", "verb", "reciprocal", "CONSULT", None),
    Stance("past", passive=False, negated=False),
    "tense: past",
    "the phrase “Monday” belongs to it",
    None,
    "its clause says so",
    (("dated by relative", 0.9), ("told as possible", 0.9)),
)


def test_everything_is_told() -> None:
    assert explain_events([MEETING]).splitlines() == [
        "Putin met Erdogan",
        "  “Putin met Erdogan in Sochi.”  at 0-27",
        "  CONSULT by “met”: the row “meet”, verb, reciprocal",
        "  stands: past",
        "  both: Vladimir Putin by “Putin”, for russia",
        "  status: happened (tense: past)",
        "  date: 2017-10-09 (2017-10-09), within, basis relative: the phrase “Monday” belongs to it",
        "  story day: none was named",
        "  place: Sochi, RUS (43.6, 39.72): its clause says so",
        "  said by: kremlin (“say”)",
        "  confidence: 0.90 = 0.9 (dated by relative) × 0.9 (told as possible)",
    ]


def test_what_the_mood_made_of_the_row_is_told() -> None:
    promised = replace(MEETING, event=replace(EVENT, type="AGREE"), stance=Stance("future", True, True))
    told = explain_events([promised])
    assert "AGREE by “met”: the row “meet”, verb, reciprocal, is CONSULT, which" in told
    assert "stands: future, passive, negated" in told


def test_what_is_not_known_is_told() -> None:
    bare = replace(EVENT, date=None, place=None, attribution=Attribution())
    told = explain_events([replace(MEETING, event=bare, place_rule=None, date_rule="nothing bounds it")])
    assert "date: none: nothing bounds it" in told
    assert "place: none is told" in told
    assert "said by: nobody" in told


def test_several_are_apart_and_none_is_said() -> None:
    assert explain_events([MEETING, MEETING]).count("\n\n") == 1
    assert explain_events([]) == "no event was found"
