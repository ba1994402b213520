"""All that a store holds, read in one view of it, and put into an empty one as fast as its database can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Index, Select, Table, func, select

from timeline.storage.bulk import insert_rows
from timeline.storage.records import ActorRow
from timeline.storage.tables import (
    ACTOR,
    APPEARANCE,
    ARTICLE,
    BLOCK,
    CHANGE,
    EVENT,
    NAME,
    REPORT,
    VERSION,
    WORD,
)

_MANY = 1_000  # rows that are fetched at once
_WAITING = 20_000  # reports and events that are written at once

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class ReportCopy:
    """A report; its JSON is its own, or that of the event it is the only one of."""

    id: str
    event: str
    cluster: str
    place: int
    day: str | None
    grain: int | None
    weight: float
    sketch: bytes
    blocks: bytes
    json: bytes
    is_alone: bool


@dataclass(frozen=True, slots=True)
class ArticleCopy:
    """An article as it was sent, and its reports."""

    id: str
    text: str
    published: str
    source: str | None
    url: str | None
    title: str | None
    reports: tuple[ReportCopy, ...]


@dataclass(frozen=True, slots=True)
class EventCopy:
    """An event of several reports as it is or, with `until`, any event as it was known before."""

    id: str
    told: str
    until: str | None  # None: it is known so still
    cluster: str
    json: bytes


def read_articles(connection: Connection) -> Iterator[ArticleCopy]:
    """The articles with their reports, in order of id."""
    articles = _rows(connection, select(ARTICLE).order_by(ARTICLE.c.id))
    reports = groupby(_reports(connection), key=lambda pair: pair[0])
    waiting = next(reports, None)
    for row in articles:
        own: tuple[ReportCopy, ...] = ()
        if waiting is not None and waiting[0] == row.id:
            own = tuple(report for _, report in waiting[1])
            waiting = next(reports, None)
        yield ArticleCopy(row.id, row.text, row.published, row.source, row.url, row.title, own)


def read_events(connection: Connection) -> Iterator[EventCopy]:
    """What the reports alone do not say: events that several reports make, and what was known before."""
    alone = select(REPORT.c.id).where(REPORT.c.id == EVENT.c.id, REPORT.c.json.is_(None))
    merged = select(EVENT).where(~alone.exists()).order_by(EVENT.c.id)
    for row in _rows(connection, merged):
        yield EventCopy(row.id, row.told, None, row.cluster, row.json)
    for row in _rows(connection, select(VERSION).order_by(VERSION.c.event, VERSION.c.told)):
        yield EventCopy(row.event, row.told, row.until, "", row.json)


def read_actors(connection: Connection) -> Iterator[ActorRow]:
    """The actors that articles have brought, with the keys they are found by."""
    names = select(NAME.c.actor, NAME.c.key).order_by(NAME.c.actor, NAME.c.key)
    keys: dict[str, list[str]] = {}
    for actor, key in _rows(connection, names):
        keys.setdefault(actor, []).append(key)
    for row in _rows(connection, select(ACTOR).order_by(ACTOR.c.id)):
        yield ActorRow(row.id, row.name, row.kind, row.country, row.sector, tuple(keys.get(row.id, ())))


def count(connection: Connection) -> tuple[int, int]:
    """How many articles and how many reports are stored."""
    counts = (select(func.count()).select_from(table) for table in (ARTICLE, REPORT))
    articles, reports = (connection.execute(query).scalar_one() for query in counts)
    return articles, reports


@dataclass(slots=True)
class Filling:
    """Rows for an empty store, written by thousands; a context that builds the indexes at its end.

    Sorted at once, indexes cost less than row by row.
    """

    connection: Connection
    rows: dict[Table, list[Row]]
    indexes: list[Index]
    waiting: int = 0  # rows that are not written yet
    changes: int = 0

    @classmethod
    def of(cls, connection: Connection) -> Filling:
        """A filling of the store that the connection writes to."""
        indexes = [index for table in _LOADED for index in sorted(table.indexes, key=_name_of)]
        return cls(connection, {table: [] for table in _FILLED}, indexes)

    def __enter__(self) -> Filling:
        for index in self.indexes:
            index.drop(self.connection)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        if kind is None:
            self._write()
            for index in self.indexes:
                index.create(self.connection)
            if self.connection.dialect.name == "postgresql":
                # Without figures of its tables it reads whole timelines for a page.
                for table in _FILLED:
                    self.connection.exec_driver_sql(f"ANALYZE {table.name}")

    def add_actor(self, row: Row, names: Iterable[Row]) -> None:
        """An actor that articles have brought, and the keys it is found by."""
        self.rows[ACTOR].append(row)
        self.rows[NAME] += names

    def add_article(self, row: Row, words: Sequence[Row]) -> None:
        """An article, and the words it is found by."""
        self.rows[ARTICLE].append(row)
        self.rows[WORD] += words
        if self.waiting > _WAITING:
            self._write()

    def add_report(self, row: Row, blocks: Sequence[Row]) -> None:
        """A report, and the keys it is found by."""
        self.rows[REPORT].append(row)
        self.rows[BLOCK] += blocks
        self.waiting += 1

    def add_event(self, row: Row, appearances: Sequence[Row]) -> None:
        """An event as it is, with its places in the timelines."""
        self.changes += 1
        self.rows[EVENT].append(row)
        self.rows[CHANGE].append((self.changes, row[0], "added", None))
        self.rows[APPEARANCE] += appearances
        self.waiting += 1

    def add_version(self, row: Row, appearances: Sequence[Row]) -> None:
        """An event as it was known before, with its places in the timelines."""
        self.rows[VERSION].append(row)
        self.rows[APPEARANCE] += appearances
        self.waiting += 1

    def _write(self) -> None:
        for table, rows in self.rows.items():
            if table in _SORTED:
                rows.sort()
            insert_rows(self.connection, table, rows)
            rows.clear()
        self.waiting = 0


# In this order: what a row belongs to is written before it.
_FILLED = (ACTOR, NAME, ARTICLE, WORD, REPORT, BLOCK, EVENT, VERSION, APPEARANCE, CHANGE)
# Written in the order of their keys, rows of one page come together.
_SORTED = (NAME, WORD, BLOCK, APPEARANCE)
_LOADED = (ARTICLE, WORD, REPORT, APPEARANCE)


def _name_of(index: Index) -> str:
    return str(index.name)


def _reports(connection: Connection) -> Iterator[tuple[str, ReportCopy]]:
    """The reports by article, in the order of its text."""
    order = (REPORT.c.article, REPORT.c.place, REPORT.c.id)
    own = func.coalesce(REPORT.c.json, EVENT.c.json, type_=EVENT.c.json.type).label("whole")
    reports = _rows(
        connection,
        select(REPORT, own).join(EVENT, EVENT.c.id == REPORT.c.event, isouter=True).order_by(*order),
    )
    for row in reports:
        copy = ReportCopy(
            row.id,
            row.event,
            row.cluster,
            row.place,
            row.day,
            row.grain,
            row.weight,
            row.sketch,
            row.blocks,
            row.whole,
            row.json is None,
        )
        yield row.article, copy


def _rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    return iter(connection.execution_options(yield_per=_MANY).execute(query))
