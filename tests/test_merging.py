from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from timeline.merging import blocks, merge_events, same_event
from timeline.model import (
    ActorKind,
    Basis,
    Event,
    EventDate,
    Extent,
    Participant,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.temporal.interval import Interval

TURKEY = Participant("turkey", "Turkey", ActorKind.STATE, "TUR", Role.SOURCE, Span("Turkey", 0, 6))
RUSSIA = Participant("russia", "Russia", ActorKind.STATE, "RUS", Role.TARGET, Span("Russia", 20, 26))
PUTIN = Participant(
    "vladimir-putin",
    "Vladimir Putin",
    ActorKind.PERSON,
    "RUS",
    Role.TARGET,
    Span("Putin", 20, 25),
    ("russia",),
)
JAPAN = Participant("japan", "Japan", ActorKind.STATE, "JPN", Role.TARGET, Span("Japan", 20, 25))


def told(
    article: str,
    title: str = "Turkey shot down a Russian jet",
    first: str | None = "2015-11-24",
    last: str | None = "2015-11-24",
    *,
    trigger: str = "shot down",
    actors: tuple[Participant, ...] = (TURKEY, RUSSIA),
    status: Status = Status.HAPPENED,
    kind: str = "ASSAULT",
    basis: Basis = Basis.EXPLICIT,
) -> Event:
    days = Interval.of_days(first and date.fromisoformat(first), last and date.fromisoformat(last))
    when = EventDate(days, f"{first}/{last}", Precision.DAY, Extent.WITHIN, basis)
    report = Report(article, article.title(), None, date(2015, 11, 25), Span("…", 0, 40))
    return Event(
        article,
        title,
        kind,
        4,
        -9.0,
        status,
        0.8,
        when,
        actors,
        Span(trigger, 7, 16),
        (report,),
        salience=0.1,
    )


TWINS = [
    (told("a"), told("b", "Turkish F-16 shot down a Russian jet")),
    (told("a"), told("b", actors=(TURKEY, PUTIN))),
    (told("a"), told("b", first="2015-11-01", last="2015-11-30", basis=Basis.RELATIVE)),
    (told("a", status=Status.PLANNED), told("b")),
]
STRANGERS = [
    (told("a", actors=(TURKEY,)), told("b", actors=(TURKEY,), first="2015-11-01", last="2015-11-30")),
    (told("a"), told("b", first="2015-11-26", last="2015-11-26")),
    (told("a"), told("b", actors=(TURKEY, JAPAN))),
    (told("a"), told("b", kind="CONSULT")),
    (told("a"), told("b", status=Status.DENIED)),
    (told("a"), told("b", "Turkish troops shelled a Syrian town", trigger="shelled")),
    (told("a"), told("b", first=None)),
    (told("a"), told("b", first="2015-01-01", last="2015-12-31")),
]


@pytest.mark.parametrize(("one", "other"), TWINS)
def test_twins_are_one_event_and_share_a_block(one: Event, other: Event) -> None:
    assert same_event(one, other)
    assert same_event(other, one)
    assert blocks(one) & blocks(other)


@pytest.mark.parametrize(("one", "other"), STRANGERS)
def test_strangers_stay_apart(one: Event, other: Event) -> None:
    assert not same_event(one, other)
    assert not same_event(other, one)


def test_who_has_no_name_joins_nothing() -> None:
    nobody = replace(TURKEY, id=None, name="protesters")
    one, other = (replace(told(article), actors=(nobody,)) for article in "ab")
    assert blocks(one) == frozenset()
    merged = merge_events((replace(one, actors=(TURKEY, nobody)), replace(other, actors=(nobody, TURKEY))))
    assert [each.name for each in merged.actors] == ["Turkey", "protesters"]


def test_an_open_date_has_no_block() -> None:
    assert blocks(told("a", first=None)) == frozenset()


def test_merging_does_not_depend_on_the_order_of_arrival() -> None:
    coarse = told("c", first="2015-11-01", last="2015-11-30", basis=Basis.RELATIVE, status=Status.PLANNED)
    events = (told("b"), told("a", basis=Basis.CONTEXT), coarse)
    merged = {merge_events(order) for order in permutations(events)}
    assert len(merged) == 1
    (one,) = merged
    assert one.id == "a"
    assert [report.article for report in one.reports] == ["a", "b", "c"]
    assert one.date == told("b").date
    assert one.status is Status.HAPPENED
    assert one.confidence == 0.99


def test_one_article_is_one_report() -> None:
    again = replace(told("a"), id="z", trigger=Span("downing", 90, 97))
    assert [report.article for report in merge_events((again, told("a"))).reports] == ["a"]


def test_an_event_told_once_keeps_what_it_is() -> None:
    alone = told("a")
    assert merge_events((alone,)) == replace(alone, salience=0.45)


def test_the_finer_of_two_founded_dates_wins() -> None:
    coarse = told("a", first="2015-11-01", last="2015-11-30")
    fine = told("b", basis=Basis.RELATIVE)
    assert merge_events((coarse, fine)).date == fine.date
