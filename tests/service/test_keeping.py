"""Reports of one event become one event, whatever the order in which they come in."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from timeline.model import (
    ActorKind,
    Article,
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
from timeline.service import keeping
from timeline.service.keeping import keep, read_event
from timeline.storage import Selection, Store, open_store
from timeline.temporal.interval import Interval

MEETING = EventDate(
    Interval.day(date(2017, 9, 12)), "2017-09-12", Precision.DAY, Extent.WITHIN, Basis.EXPLICIT, "on Sept. 12"
)


def article(day: int) -> Article:
    return Article(f"Story {day}", date(2017, 9, day))


def report(day: int, marks: str) -> Event:
    """An event that tells of the same as another where they share a mark."""
    told = article(day)
    span = Span("met", 0, 3)
    actor = Participant("turkey", "Turkey", ActorKind.STATE, "TUR", Role.BOTH, span)
    reports = (Report(told.id, None, None, told.published, span),)
    return Event(f"e{day}", marks, "CONSULT", 1, 1.0, Status.HAPPENED, 0.9, MEETING, (actor,), span, reports)


def merged(events: tuple[Event, ...]) -> Event:
    ordered = sorted(events, key=lambda event: event.reports[0].published)
    return replace(ordered[0], reports=tuple(each for event in ordered for each in event.reports))


@pytest.fixture(autouse=True)
def marks_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "blocks", lambda event: frozenset(event.title))
    monkeypatch.setattr(keeping, "same_event", lambda one, other: bool(set(one.title) & set(other.title)))
    monkeypatch.setattr(keeping, "merge_events", merged)


@pytest.mark.parametrize("order", list(permutations([(13, "a"), (14, "ab"), (15, "b"), (16, "c")])))
def test_the_order_of_arrival_does_not_matter(database: str, order: tuple[tuple[int, str], ...]) -> None:
    store = open_store(database)
    for day, marks in order:
        assert keep(store, article(day), (report(day, marks),)) is None
    first, second = store.page(Selection("turkey")).events
    united = read_event(first)
    assert united.id == "e13"
    assert [each.article for each in united.reports] == [article(day).id for day in (13, 14, 15)]
    assert read_event(second).id == "e16"
    assert store.event("e13") == store.event("e14") == store.event("e15") == first
    store.close()


def test_an_article_that_is_known_changes_nothing(store: Store) -> None:
    assert keep(store, article(13), (report(13, "a"),)) is None
    before = store.page(Selection("turkey"))
    assert keep(store, article(13), (report(13, "b"),)) == article(13).id
    assert store.page(Selection("turkey")) == before


def test_two_reports_of_one_article_may_be_one_event(store: Store) -> None:
    twice = (report(13, "a"), replace(report(13, "a"), id="e13b"))
    keep(store, article(13), twice)
    assert len(store.page(Selection("turkey")).events) == 1
    assert len(store.events_of(article(13).id)) == 1


def test_what_is_kept_is_what_is_read(store: Store) -> None:
    event = report(13, "a")
    keep(store, article(13), (event,))
    assert [read_event(each) for each in store.page(Selection("turkey")).events] == [event]


def test_many_at_once_are_kept_once_each(store: Store) -> None:
    stories = [article(day) for day in (13, 14, 15)] * 8
    with ThreadPoolExecutor(8) as pool:
        known = list(pool.map(lambda story: keep(store, story, (report(story.published.day, "a"),)), stories))
    assert known.count(None) == 3
    (united,) = store.page(Selection("turkey")).events
    assert len(read_event(united).reports) == 3
