"""Events, and the rows they are stored as, made by hand; the JSON of an event is its id."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import (
    ActorKind,
    Article,
    Basis,
    Event,
    EventDate,
    Extent,
    Participant,
    Precision,
    Role,
    Span,
    Status,
)
from timeline.schemas.events import dump_event
from timeline.storage import EventRow, ReportRow, Selection, Store, position_of
from timeline.temporal.interval import Interval

TOLD = "2017-10-10"
ARTICLE = Article("Turkey did this and that.", date.fromisoformat(TOLD), source="Wire")
SPAN = Span("met", 0, 3)


def dated(
    first: str | None,
    last: str | None = None,
    precision: Precision = Precision.DAY,
    basis: Basis = Basis.EXPLICIT,
) -> EventDate:
    """The date from the first day to the last; a day alone is both, unless it is open."""
    if last is None and precision is not Precision.OPEN:
        last = first
    days = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    return EventDate(Interval.of_days(*days), "", precision, Extent.WITHIN, basis)


def party(
    key: str,
    kind: ActorKind = ActorKind.STATE,
    acts_for: tuple[str, ...] = (),
    sector: str | None = None,
    role: Role = Role.SOURCE,
) -> Participant:
    return Participant(key, key.title(), kind, None, role, SPAN, acts_for, sector)


def event(key: str, when: EventDate | None, *actors: str | Participant, **changes: object) -> Event:
    named = actors or ("turkey",)
    parts = tuple(party(each) if isinstance(each, str) else each for each in named)
    made = Event(key, key, "CONSULT", 1, 1.0, Status.HAPPENED, 0.9, when, parts, SPAN, ())
    return replace(made, **changes)


def row(made: Event, told: str = TOLD, until: str | None = None, reports: int = 1) -> EventRow:
    """The row of an event that so many articles tell of."""
    shown = made.id if until is None else f"{made.id} until {until}"
    return EventRow(made.id, made.id, told, shown.encode(), {**dump_event(made), "reports": reports}, until)


def report(made: EventRow, article: Article = ARTICLE, place: int = 0, **changes: object) -> ReportRow:
    """The one report of an event."""
    position = position_of(made.raw)
    found = ReportRow(
        id=made.id,
        article=article.id,
        place=place,
        published=article.published.isoformat(),
        weight=0.0,
        sketch=b"[]",
        blocks=b"[]",
        event=made.id,
        cluster=made.cluster,
        day=None if position is None else position.day,
        grain=None if position is None else position.grain,
        json=None,
    )
    return replace(found, **changes)


def keep(store: Store, article: Article, *events: Event | EventRow) -> None:
    """Stores an article that tells of these events alone."""
    rows = [row(each) if isinstance(each, Event) else each for each in events]
    with store.writing() as writer:
        writer.add_article(article, {"turkey"})
        writer.put_events(rows)
        now = [each for each in rows if each.until is None]
        writer.put_reports(report(each, article, place) for place, each in enumerate(now))


def listed(store: Store, actor: str = "turkey", **wanted: object) -> list[str]:
    return [json.decode() for json in store.page(Selection(actor, **wanted)).events]
