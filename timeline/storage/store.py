"""The store: reads are single queries, writes happen inside `writing()`, which keeps all or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, func, select

from timeline.errors import StoreError
from timeline.model import ActorKind, Article
from timeline.storage.bulk import uncollected
from timeline.storage.changes import last_change, name_of, read_changes
from timeline.storage.engine import connect, default_database, plain_errors, writing
from timeline.storage.pages import read_page
from timeline.storage.records import LAST, ActorRow, Change, Page, Selection
from timeline.storage.schema import prepare
from timeline.storage.tables import ACTOR, APPEARANCE, ARTICLE, EVENT, NAME, REPORT, WORD
from timeline.storage.writer import Writer

_NAMES = 4  # names that one actor has at most, as a rule: some of a range are the same one's


@dataclass(frozen=True, slots=True)
class Store:
    """An open store."""

    engine: Engine

    def article(self, key: str) -> Article | None:
        """The article of that id."""
        columns = (ARTICLE.c.text, ARTICLE.c.published, ARTICLE.c.source, ARTICLE.c.url, ARTICLE.c.title)
        rows = self._rows(select(*columns).where(ARTICLE.c.id == key))
        return _article(key, rows[0]) if rows else None

    def known(self, digest: str) -> str | None:
        """The id under which an article of that content is stored."""
        rows = self._rows(select(ARTICLE.c.id).where(ARTICLE.c.digest == digest))
        return rows[0].id if rows else None

    def words_of(self, article: str) -> frozenset[str]:
        """The words that an article is found by."""
        return frozenset(row.word for row in self._rows(select(WORD.c.word).where(WORD.c.article == article)))

    def events_of(self, article: str) -> tuple[bytes, ...]:
        """The events an article tells of, in the order of its text."""
        first = (
            select(REPORT.c.event, func.min(REPORT.c.place).label("place"))
            .where(REPORT.c.article == article)
            .group_by(REPORT.c.event)
            .subquery()
        )
        query = select(EVENT.c.json).join(first, first.c.event == EVENT.c.id).order_by(first.c.place)
        return tuple(row.json for row in self._rows(query))

    def event(self, key: str) -> bytes | None:
        """The event that the report of that id belongs to; an event has the id of one of its reports."""
        joined = select(EVENT.c.json).join(REPORT, REPORT.c.event == EVENT.c.id)
        rows = self._rows(joined.where(REPORT.c.id == key))
        return rows[0].json if rows else None

    def page(self, selection: Selection) -> Page:
        """The selected part of a timeline: one index range, or one for each stay, read from the cursor on."""
        with self.reading() as connection:
            return read_page(connection, selection)

    def changes(self, after: int, limit: int) -> tuple[Change, ...]:
        """At most `limit` changes behind that number, each with its event as it is now."""
        with self.reading() as connection:
            return read_changes(connection, after, limit)

    def last_change(self) -> int:
        """The number of the last change, 0 where there is none."""
        with self.reading() as connection:
            return last_change(connection)

    def name(self) -> str:
        """The name the store was born with: numbers of another store's changes mean nothing here."""
        with self.reading() as connection:
            return name_of(connection)

    def actor(self, key: str) -> ActorRow | None:
        """The actor of that id that articles have brought."""
        found = self._actors(ACTOR.c.id == key)
        return found[0] if found else None

    def actors_called(self, key: str) -> tuple[ActorRow, ...]:
        """Whom articles have brought under exactly this name, folded."""
        return self._actors(ACTOR.c.id.in_(select(NAME.c.actor).where(NAME.c.key == key)))

    def actors_beginning(self, key: str, limit: int) -> tuple[ActorRow, ...]:
        """At most `limit` actors that articles have brought whose folded names begin so, in order of name."""
        named = select(NAME.c.actor).where(NAME.c.key >= key, NAME.c.key < key + LAST).order_by(NAME.c.key)
        ids = list(dict.fromkeys(row.actor for row in self._rows(named.limit(limit * _NAMES))))[:limit]
        found = {row.id: row for row in self._actors(ACTOR.c.id.in_(ids))}
        return tuple(found[id] for id in ids)

    def counts(self, actors: Collection[str]) -> dict[str, int]:
        """How many events stand in the timeline of each of these actors."""
        rows = APPEARANCE.c
        query = (
            select(rows.actor, func.count().label("events"))
            .where(rows.actor.in_(sorted(actors)), rows.until.is_(None))
            .group_by(rows.actor)
        )
        return dict.fromkeys(actors, 0) | {row.actor: row.events for row in self._rows(query)}

    def is_empty(self) -> bool:
        """Whether no article is stored; raises `StoreError` where the store cannot be read."""
        return not self._rows(select(ARTICLE.c.id).limit(1))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that reads."""
        with plain_errors(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that reads, however long, what was there when it began."""
        level = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
        with plain_errors(), self.engine.execution_options(**level).begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A transaction: what is written inside is kept whole when the block ends, or not at all."""
        with writing(self.engine) as connection, uncollected():
            yield Writer(connection)

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()

    def _actors(self, chosen: ColumnElement[bool]) -> tuple[ActorRow, ...]:
        columns = (ACTOR.c.id, ACTOR.c.name, ACTOR.c.kind, ACTOR.c.country, ACTOR.c.sector)
        rows = self._rows(select(*columns).where(chosen).order_by(ACTOR.c.id))
        return tuple(ActorRow(row.id, row.name, ActorKind(row.kind), row.country, row.sector) for row in rows)

    def _rows(self, query: Select[*tuple[Any, ...]]) -> list[Row[*tuple[Any, ...]]]:
        with self.reading() as connection:
            return list(connection.execute(query))


def open_store(database: str | None = None) -> Store:
    """The store that the URL names, made where it is new; without one, that in the user's data directory.

    Raises `StoreError` where it cannot be opened, or has another version than the code knows.
    """
    engine = connect(database or default_database())
    try:
        prepare(engine)
    except StoreError:
        engine.dispose()
        raise
    return Store(engine)


def _article(key: str, row: Row[*tuple[Any, ...]]) -> Article:
    published = date.fromisoformat(row.published)
    found = Article(row.text, published, row.source, row.url, row.title)
    # An id that the content does not give was the sender's own.
    return found if found.id == key else replace(found, given_id=key)
