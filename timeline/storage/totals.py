"""Counts instead of events: by day for a histogram, by day and article for a digest."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, or_, select

from timeline.storage.pages import filters
from timeline.storage.records import LAST, Selection
from timeline.storage.tables import APPEARANCE, ARTICLE, EVENT, REPORT, WORD

_DAY = 0  # the grain of a date that is a day
_CHUNK = 5_000
# A report that is the only one of its event has no JSON of its own.
_OWN = func.coalesce(REPORT.c.json, EVENT.c.json, type_=EVENT.c.json.type).label("own")


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events of a type have these days."""

    first: str | None  # None: open
    last: str | None  # None: open
    type: str
    events: int


@dataclass(frozen=True, slots=True)
class Reported:
    """What an article says of a day: the weight of its weightiest report."""

    article: str
    published: date
    day: date | None  # None: it tells of no day
    weight: float


@dataclass(frozen=True, slots=True)
class Told:
    """A report of an event as a digest reads it."""

    article: str
    published: date
    event: bytes  # the merged event's JSON
    own: bytes  # the report's


def count_events(connection: Connection, selection: Selection) -> Iterator[Counted]:
    """The events of an actor's timeline by their days and types."""
    rows = APPEARANCE.c
    query = (
        select(rows.first, rows.last, rows.type, func.count())
        .where(rows.actor == selection.actor, *filters(selection))
        .group_by(rows.first, rows.last, rows.type)
    )
    return (Counted(*row) for row in connection.execute(query))


def openings(connection: Connection, stems: Collection[str]) -> dict[str, frozenset[str]]:
    """The opening stems of the articles that have one of these, or one that begins so, by article."""
    likely = select(WORD.c.article).where(or_(*(_begins(stem) for stem in sorted(stems))))
    return _words(connection, WORD.c.article.in_(likely))


def spread(connection: Connection, stems: Collection[str]) -> dict[str, int]:
    """In how many openings each of these stems is."""
    found: dict[str, int] = {}
    for some in _chunks(sorted(stems)):
        query = select(WORD.c.word, func.count()).where(WORD.c.word.in_(some)).group_by(WORD.c.word)
        found |= {row[0]: row[1] for row in connection.execute(query)}
    return found


def count_articles(connection: Connection) -> int:
    """How many articles are stored."""
    return int(connection.execute(select(func.count()).select_from(ARTICLE)).scalar_one())


def having(connection: Connection, stems: Collection[str]) -> dict[str, frozenset[str]]:
    """Which of these stems the openings that have some of them have, by article."""
    return _words(connection, WORD.c.word.in_(sorted(stems)))


def reported_by(connection: Connection, articles: Collection[str]) -> Iterator[Reported]:
    """What these articles say of which days; one that tells of no day has a row without one."""
    for some in _chunks(sorted(articles)):
        told = and_(REPORT.c.article == ARTICLE.c.id, REPORT.c.grain == _DAY)
        query = (
            select(ARTICLE.c.id, ARTICLE.c.published, REPORT.c.day, func.max(REPORT.c.weight))
            .join(REPORT, told, isouter=True)
            .where(ARTICLE.c.id.in_(some))
            .group_by(ARTICLE.c.id, ARTICLE.c.published, REPORT.c.day)
        )
        yield from map(_reported, connection.execute(query))


def reported_of(connection: Connection, selection: Selection) -> Iterator[Reported]:
    """What articles say of the events of an actor's timeline, by article and day."""
    day = case((REPORT.c.grain == _DAY, REPORT.c.day), else_=None).label("day")
    query = _reports_of(
        select(REPORT.c.article, REPORT.c.published, day, func.max(REPORT.c.weight)), selection
    ).group_by(REPORT.c.article, REPORT.c.published, day)
    return map(_reported, connection.execute(query))


def told_by(connection: Connection, articles: Collection[str], days: Collection[date]) -> Iterator[Told]:
    """The reports of these articles that tell of one of the days, or ran on one."""
    for some in _chunks(sorted(articles)):
        query = select(REPORT.c.article, REPORT.c.published, EVENT.c.json, _OWN)
        query = query.join(EVENT, EVENT.c.id == REPORT.c.event).where(REPORT.c.article.in_(some), _near(days))
        yield from map(_told, connection.execute(query))


def told_of(connection: Connection, selection: Selection, days: Collection[date]) -> Iterator[Told]:
    """The reports of the events of an actor's timeline that tell of one of the days, or ran on one."""
    query = _reports_of(select(REPORT.c.article, REPORT.c.published, EVENT.c.json, _OWN), selection)
    return map(_told, connection.execute(query.where(_near(days))))


def _reports_of(query: Select[*tuple[Any, ...]], selection: Selection) -> Select[*tuple[Any, ...]]:
    return (
        query.select_from(APPEARANCE)
        .join(EVENT, EVENT.c.id == APPEARANCE.c.event)
        .join(REPORT, and_(REPORT.c.cluster == EVENT.c.cluster, REPORT.c.event == EVENT.c.id))
        .where(APPEARANCE.c.actor == selection.actor, *filters(selection))
    )


def _near(days: Collection[date]) -> ColumnElement[bool]:
    names = [day.isoformat() for day in sorted(days)]
    return or_(REPORT.c.day.in_(names), REPORT.c.published.in_(names))


def _reported(row: Sequence[Any]) -> Reported:
    article, published, day, weight = row
    return Reported(article, date.fromisoformat(published), day and date.fromisoformat(day), weight or 0.0)


def _told(row: Sequence[Any]) -> Told:
    article, published, event, own = row
    return Told(article, date.fromisoformat(published), event, own)


def _begins(stem: str) -> ColumnElement[bool]:
    return and_(WORD.c.word >= stem, WORD.c.word < stem + LAST)


def _words(connection: Connection, chosen: ColumnElement[bool]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for article, word in connection.execute(select(WORD.c.article, WORD.c.word).where(chosen)):
        found.setdefault(article, set()).add(word)
    return {article: frozenset(words) for article, words in found.items()}


def _chunks(items: Sequence[str]) -> Iterator[Sequence[str]]:
    return (items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK))
