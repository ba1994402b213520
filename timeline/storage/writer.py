"""The changes of one transaction: articles with their reports, and the merged events these end up in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TypeVar

import orjson
from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    select,
    tuple_,
    update,
)

from timeline.model import Article
from timeline.storage.bulk import insert_rows
from timeline.storage.records import (
    ActorRow,
    ChangeRow,
    EventRow,
    ReportRow,
)
from timeline.storage.rows import appearance_rows
from timeline.storage.searching import Search, find_reports
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

# So many values in one statement at most: SQLite takes 32,766.
CHUNK = 5_000

Item = TypeVar("Item")
report_values = attrgetter(*(column.name for column in REPORT.columns))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes inside one transaction of `Store.writing`."""

    connection: Connection

    def is_untouched(self) -> bool:
        """Whether nothing was ever stored: no article, no actor that outlived one, no change."""
        firsts = (select(column).limit(1) for column in (ARTICLE.c.id, ACTOR.c.id, CHANGE.c.number))
        return all(self.connection.execute(query).first() is None for query in firsts)

    def known(self, digests: Collection[str]) -> dict[str, str]:
        """The ids of articles that are stored, by their digests."""
        found: dict[str, str] = {}
        for some in _chunks(sorted(digests)):
            query = select(ARTICLE.c.digest, ARTICLE.c.id).where(ARTICLE.c.digest.in_(some))
            found |= {row.digest: row.id for row in self.connection.execute(query)}
        return found

    def digest_of(self, article: str) -> str | None:
        """The digest of the article of that id, `None` where none is stored."""
        found = self.connection.execute(select(ARTICLE.c.digest).where(ARTICLE.c.id == article)).first()
        return None if found is None else str(found.digest)

    def published_at(self, url: str) -> tuple[tuple[str, str], ...]:
        """The ids of the articles with that URL, with the day of each."""
        query = select(ARTICLE.c.id, ARTICLE.c.published).where(ARTICLE.c.url == url).order_by(ARTICLE.c.id)
        return tuple((row.id, row.published) for row in self.connection.execute(query))

    def add_article(self, article: Article, words: Collection[str]) -> None:
        """Stores an article under the words it is found by."""
        self.add_articles([(article, words)])

    def add_articles(self, articles: Iterable[tuple[Article, Collection[str]]]) -> None:
        """Stores articles, each with the words it is found by."""
        rows, found_by = [], []
        for article, words in articles:
            key = article.id  # a hash of the whole text: once is enough
            day = article.published.isoformat()
            rows.append((key, article.digest, article.text, day, article.source, article.url, article.title))
            found_by += [(word, key) for word in sorted(set(words))]
        insert_rows(self.connection, ARTICLE, rows)
        insert_rows(self.connection, WORD, found_by)

    def add_words(self, article: str, words: Collection[str]) -> None:
        """Stores the words that an article is found by."""
        insert_rows(self.connection, WORD, [(word, article) for word in sorted(set(words))])

    def clusters_of(self, article: str) -> frozenset[str]:
        """The clusters that the article has reports in."""
        query = select(REPORT.c.cluster).where(REPORT.c.article == article)
        return frozenset(row.cluster for row in self.connection.execute(query))

    def remove_article(self, article: str) -> None:
        """Takes an article and its reports away; the events they were of are for the caller to put anew."""
        own = select(REPORT.c.id, REPORT.c.blocks).where(REPORT.c.article == article)
        keys = [
            (key, day, row.id)
            for row in self.connection.execute(own)
            for key, day in orjson.loads(row.blocks)
        ]
        for some in _chunks(keys):
            place = tuple_(BLOCK.c.key, BLOCK.c.day, BLOCK.c.report)
            self.connection.execute(delete(BLOCK).where(place.in_(some)))
        self.connection.execute(delete(REPORT).where(REPORT.c.article == article))
        self.connection.execute(delete(WORD).where(WORD.c.article == article))
        self.connection.execute(delete(ARTICLE).where(ARTICLE.c.id == article))

    def found(self, searches: Collection[Search]) -> dict[str, tuple[str, bytes | str]]:
        """The reports that the searches find: their clusters and sketches (JSON), by id."""
        return {id: (cluster, sketch) for id, cluster, sketch in find_reports(self.connection, searches)}

    def reports_in(self, clusters: Collection[str]) -> tuple[ReportRow, ...]:
        """The reports of these clusters, each with its own JSON or that of the event it alone is of."""
        found: list[ReportRow] = []
        names = [each.name for each in REPORT.columns if each.name != "json"]
        own = func.coalesce(REPORT.c.json, EVENT.c.json).label("json")
        for some in _chunks(sorted(clusters)):
            query = (
                select(*(REPORT.c[name] for name in names), own)
                .join(EVENT, EVENT.c.id == REPORT.c.event, isouter=True)
                .where(REPORT.c.cluster.in_(some))
                .order_by(REPORT.c.id)
            )
            found += [ReportRow(**row._mapping) for row in self.connection.execute(query)]
        return tuple(found)

    def events(self, ids: Collection[str]) -> dict[str, bytes]:
        """The JSON of these events, by id."""
        found: dict[str, bytes] = {}
        for some in _chunks(sorted(ids)):
            query = select(EVENT.c.id, EVENT.c.json).where(EVENT.c.id.in_(some))
            found |= {row.id: row.json for row in self.connection.execute(query)}
        return found

    def clear_events(self, ids: Collection[str]) -> None:
        """Takes the events of these ids away with all that they were known as before."""
        for some in _chunks(sorted(ids)):
            for table, key in (
                (EVENT, EVENT.c.id),
                (VERSION, VERSION.c.event),
                (APPEARANCE, APPEARANCE.c.event),
            ):
                self.connection.execute(delete(table).where(key.in_(some)))

    def put_events(self, rows: Iterable[EventRow]) -> None:
        """Writes events, as they are and as they were known before, with their places in the timelines."""
        events, versions, appearances = [], [], []
        for row in rows:
            if row.until is None:
                events.append((row.id, row.cluster, row.told, row.json))
            else:
                versions.append((row.id, row.told, row.until, row.json))
            appearances += appearance_rows(row.raw, row.told, row.until)
        insert_rows(self.connection, EVENT, events)
        insert_rows(self.connection, VERSION, versions)
        insert_rows(self.connection, APPEARANCE, appearances)

    def put_reports(self, rows: Iterable[ReportRow]) -> None:
        """Writes reports, which are new, and the keys under which they are found."""
        reports, blocks = [], []
        for row in rows:
            reports.append(report_values(row))
            blocks += [(key, day, row.id) for key, day in orjson.loads(row.blocks)]
        insert_rows(self.connection, REPORT, reports)
        insert_rows(self.connection, BLOCK, blocks)

    def move_reports(self, rows: Sequence[ReportRow]) -> None:
        """Writes what has changed of reports that are stored: event, cluster, day and JSON."""
        if rows:
            changed = ("event", "cluster", "day", "grain", "json")
            statement = (
                update(REPORT)
                .where(REPORT.c.id == bindparam("old"))
                .values({name: bindparam(f"new_{name}") for name in changed})
            )
            self.connection.execute(
                statement,
                [{"old": row.id, **{f"new_{name}": getattr(row, name) for name in changed}} for row in rows],
            )

    def log(self, changes: Sequence[ChangeRow]) -> None:
        """Numbers the changes on from the last one: there is no other writer, so there is no gap."""
        if changes:
            last = self.connection.execute(select(func.max(CHANGE.c.number))).scalar_one() or 0
            numbered = enumerate(changes, last + 1)
            insert_rows(
                self.connection,
                CHANGE,
                [(number, each.event, each.kind, each.merged_into) for number, each in numbered],
            )

    def add_actors(self, actors: Iterable[ActorRow]) -> None:
        """Stores actors that no table has; of one that is known a country or sector is filled in."""
        rows: dict[str, ActorRow] = {}
        for row in actors:
            rows[row.id] = _filled(rows[row.id], row) if row.id in rows else row
        known: dict[str, ActorRow] = {}
        keys: set[tuple[str, str]] = set()
        for some in _chunks(sorted(rows)):
            known |= {
                row.id: ActorRow(row.id, row.name, row.kind, row.country, row.sector)
                for row in self.connection.execute(select(ACTOR).where(ACTOR.c.id.in_(some)))
            }
            query = select(NAME.c.key, NAME.c.actor).where(NAME.c.actor.in_(some))
            keys |= {(row.key, row.actor) for row in self.connection.execute(query)}
        insert_rows(
            self.connection,
            ACTOR,
            [
                (row.id, row.name, str(row.kind), row.country, row.sector)
                for id, row in rows.items()
                if id not in known
            ],
        )
        for id, old in known.items():
            new = _filled(old, rows[id])
            if (new.country, new.sector) != (old.country, old.sector):
                gaps = {"country": new.country, "sector": new.sector}
                self.connection.execute(update(ACTOR).where(ACTOR.c.id == id).values(gaps))
        named = {(key, row.id) for row in rows.values() for key in row.keys}
        insert_rows(self.connection, NAME, sorted(named - keys))


def _filled(row: ActorRow, other: ActorRow) -> ActorRow:
    """The row with country and sector of the other where it has none, and the keys of both."""
    keys = tuple(dict.fromkeys((*row.keys, *other.keys)))
    return replace(row, country=row.country or other.country, sector=row.sector or other.sector, keys=keys)


def _chunks(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[start : start + CHUNK] for start in range(0, len(items), CHUNK))
