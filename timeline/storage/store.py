"""The store: reads are single queries, writes happen inside `writing()`, which keeps all or none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, Select, func, select, tuple_

from timeline.model import Article
from timeline.storage.engine import default_database, for_writing, open_engine, plain_errors
from timeline.storage.records import Page, Position, Selection
from timeline.storage.tables import APPEARANCE, ARTICLE, EVENT, REPORT
from timeline.storage.writer import Writer


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

    def events_of(self, article: str) -> tuple[bytes, ...]:
        """The events an article tells of, in the order of its text."""
        joined = select(EVENT.c.json).join(REPORT, REPORT.c.event == EVENT.c.id)
        chosen = joined.where(REPORT.c.article == article).group_by(EVENT.c.id)
        return tuple(row.json for row in self._rows(chosen.order_by(func.min(REPORT.c.place))))

    def event(self, key: str) -> bytes | None:
        """The event that the report of that id belongs to; an event has the id of one of its reports."""
        joined = select(EVENT.c.json).join(REPORT, REPORT.c.event == EVENT.c.id)
        rows = self._rows(joined.where(REPORT.c.id == key))
        return rows[0].json if rows else None

    def page(self, selection: Selection) -> Page:
        """The selected part of a timeline: one index range, read from the cursor on."""
        rows = self._rows(page_query(selection))
        shown = rows[: selection.limit]
        more = len(rows) > len(shown)
        end = Position(shown[-1].day, shown[-1].grain, shown[-1].event) if more else None
        return Page(tuple(row.json for row in shown), end)

    def is_empty(self) -> bool:
        """Whether no article is stored; raises `StoreError` where the store cannot be read."""
        return not self._rows(select(ARTICLE.c.id).limit(1))

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A transaction: what is written inside is kept whole when the block ends, or not at all."""
        with plain_errors(), for_writing(self.engine).begin() as connection:
            yield Writer(connection)

    def close(self) -> None:
        """Gives the connections back."""
        self.engine.dispose()

    def _rows(self, query: Select[*tuple[Any, ...]]) -> list[Row[*tuple[Any, ...]]]:
        with plain_errors(), self.engine.connect() as connection:
            return list(connection.execute(query))


def open_store(database: str | None = None) -> Store:
    """The store that the URL names, made where it is new; without one, that in the user's data directory."""
    return Store(open_engine(database or default_database()))


def page_query(selection: Selection) -> Select[*tuple[Any, ...]]:
    """The query that reads a page and one row more, which tells whether another page follows."""
    key = tuple_(APPEARANCE.c.day, APPEARANCE.c.grain, APPEARANCE.c.event)
    columns = (APPEARANCE.c.day, APPEARANCE.c.grain, APPEARANCE.c.event, EVENT.c.json)
    query = select(*columns).join(EVENT, EVENT.c.id == APPEARANCE.c.event)
    query = query.where(APPEARANCE.c.actor == selection.actor, *_filters(selection))
    if selection.after is not None:
        start = tuple_(selection.after.day, selection.after.grain, selection.after.event)
        query = query.where(key < start if selection.descending else key > start)
    order = [column.desc() if selection.descending else column for column in key.clauses]
    return query.order_by(*order).limit(selection.limit + 1)


def _filters(selection: Selection) -> list[ColumnElement[bool]]:
    rows, wanted = APPEARANCE.c, []
    # An open side counts as the one known day: "planned from 2016 on" is no answer to what happened in 2020.
    if selection.first is not None:
        wanted.append(func.coalesce(rows.last, rows.day) >= selection.first.isoformat())
    if selection.last is not None:
        wanted.append(func.coalesce(rows.first, rows.day) <= selection.last.isoformat())
    if selection.statuses:
        wanted.append(rows.status.in_(sorted(selection.statuses)))
    if selection.types:
        wanted.append(rows.type.in_(sorted(selection.types)))
    return wanted


def _article(key: str, row: Row[*tuple[Any, ...]]) -> Article:
    published = date.fromisoformat(row.published)
    found = Article(row.text, published, row.source, row.url, row.title)
    # An id that the content does not give was the sender's own.
    return found if found.id == key else replace(found, given_id=key)
