"""The changes of one transaction: an article with its reports, and the merged events they end up in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, delete, insert, select, update

from timeline.errors import Conflict
from timeline.model import Article, Event
from timeline.storage.records import ActorRow, ReportRow, appearance_rows
from timeline.storage.tables import ACTOR, APPEARANCE, ARTICLE, BLOCK, EVENT, NAME, REPORT


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes inside one transaction of `Store.writing`."""

    connection: Connection

    def add_article(self, article: Article) -> str | None:
        """Stores the article and answers `None`, or the id under which its content is known already.

        Raises `Conflict` where its id stands for other content.
        """
        same = select(ARTICLE.c.id).where(ARTICLE.c.digest == article.digest)
        if known := self.connection.execute(same).first():
            return str(known.id)
        taken = select(ARTICLE.c.id).where(ARTICLE.c.id == article.id)
        if self.connection.execute(taken).first():
            raise Conflict(
                article.id, f"another article is stored as {article.id!r}: send this one under another id"
            )
        self.connection.execute(insert(ARTICLE).values(_article_row(article)))
        return None

    def reports_under(self, keys: Collection[str]) -> tuple[ReportRow, ...]:
        """The stored reports that share one of these blocks."""
        ids = select(BLOCK.c.report).where(BLOCK.c.key.in_(sorted(keys)))
        return self._reports(REPORT.c.id.in_(ids))

    def reports_of(self, events: Collection[str]) -> tuple[ReportRow, ...]:
        """The stored reports that belong to these merged events."""
        return self._reports(REPORT.c.event.in_(sorted(events)))

    def put_event(self, event: Event, rendered: bytes, over: bool = False) -> None:
        """Writes a merged event and its place in the timelines, over the one that has its id."""
        if over:
            self.connection.execute(update(EVENT).where(EVENT.c.id == event.id).values(json=rendered))
            self.connection.execute(delete(APPEARANCE).where(APPEARANCE.c.event == event.id))
        else:
            self.connection.execute(insert(EVENT).values(id=event.id, json=rendered))
        self._insert(APPEARANCE, appearance_rows(event))

    def add_report(self, row: ReportRow, article: str, place: int, blocks: Iterable[str]) -> None:
        """Stores one article's account of an event that is written already."""
        values = {"id": row.id, "article": article, "event": row.event, "place": place, "json": row.json}
        self.connection.execute(insert(REPORT).values(values))
        self._insert(BLOCK, [{"key": key, "report": row.id} for key in sorted(blocks)])

    def add_actors(self, actors: Iterable[ActorRow]) -> None:
        """Stores actors that no table has; of one that is known a country or sector is filled in."""
        for row in actors:
            values = {"name": row.name, "kind": row.kind.value, "country": row.country, "sector": row.sector}
            known = self.connection.execute(select(ACTOR).where(ACTOR.c.id == row.id)).first()
            if known is None:
                self.connection.execute(insert(ACTOR).values(id=row.id, **values))
            else:
                gaps = {key: value for key, value in values.items() if known._mapping[key] is None and value}
                if gaps:
                    self.connection.execute(update(ACTOR).where(ACTOR.c.id == row.id).values(**gaps))
            self._add_names(row)

    def _add_names(self, row: ActorRow) -> None:
        query = select(NAME.c.key).where(NAME.c.actor == row.id)
        known = {each.key for each in self.connection.execute(query)}
        self._insert(NAME, [{"key": key, "actor": row.id} for key in sorted(set(row.keys) - known)])

    def absorb(self, events: Collection[str], into: str) -> None:
        """Moves the reports of these merged events to another one, and drops what is left empty."""
        rest = sorted(set(events) - {into})
        if rest:
            self.connection.execute(update(REPORT).where(REPORT.c.event.in_(rest)).values(event=into))
            self.connection.execute(delete(EVENT).where(EVENT.c.id.in_(rest)))

    def _reports(self, chosen: ColumnElement[bool]) -> tuple[ReportRow, ...]:
        query = select(REPORT.c.id, REPORT.c.event, REPORT.c.json).where(chosen).order_by(REPORT.c.id)
        return tuple(ReportRow(row.id, row.event, row.json) for row in self.connection.execute(query))

    def _insert(self, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
        if rows:
            self.connection.execute(insert(table), rows)


def _article_row(article: Article) -> dict[str, str | None]:
    return {
        "id": article.id,
        "digest": article.digest,
        "text": article.text,
        "published": article.published.isoformat(),
        "source": article.source,
        "url": article.url,
        "title": article.title,
    }
