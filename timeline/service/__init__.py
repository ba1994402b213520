"""The use cases: take articles in, and answer who did what, when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.errors import Conflict, UnknownName
from timeline.model import Article, Event
from timeline.pipeline import read_article
from timeline.render.jsontext import encode, json_array, json_object
from timeline.schemas.articles import dump_article
from timeline.service.actors import KnownActor, describe_actors, find_actor, search_actors
from timeline.service.backup import Brought, export_lines, import_lines
from timeline.service.changing import Changes, read_changes
from timeline.service.checking import check_store
from timeline.service.demo import demo_articles
from timeline.service.digesting import DigestDay, DigestRequest, read_digest
from timeline.service.drafts import read_draft
from timeline.service.histograms import Histogram, Unit, read_histogram
from timeline.service.keeping import Kept, Outcome, keep, keep_all, withdraw
from timeline.service.migrating import migrate_store
from timeline.service.regrouping import read_event
from timeline.service.timelines import Scope, TimelinePage, TimelineRequest, read_timeline
from timeline.storage import Store, open_store
from timeline.storage.backup import count

__all__ = [
    "Changes",
    "DigestDay",
    "DigestRequest",
    "Histogram",
    "Ingested",
    "KnownActor",
    "Outcome",
    "Scope",
    "Service",
    "TimelinePage",
    "TimelineRequest",
    "Unit",
    "demo_articles",
    "migrate_store",
    "open_service",
    "read_draft",
    "read_event",
]


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of an article: its id, or that of what stands for it, and its events as JSON."""

    id: str
    outcome: Outcome
    published: date
    events: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """The use cases on one store."""

    store: Store

    def knows(self, article: Article) -> bool:
        """Whether an article of that content is stored."""
        return self.store.known(article.digest) is not None

    def ingest(self, article: Article) -> Ingested:
        """Reads and stores an article; one that is known changes nothing."""
        return self.keep(article, () if self.knows(article) else read_article(article))

    def keep(self, article: Article, events: tuple[Event, ...]) -> Ingested:
        """Stores an article whose events were read already; one that is known changes nothing."""
        return self._ingested(article, keep(self.store, article, events))

    def keep_all(self, items: Sequence[tuple[Article, tuple[Event, ...]]]) -> list[Ingested | Conflict]:
        """Stores articles whose events were read already, all in one step; what cannot be is in its place."""
        kept = keep_all(self.store, items)
        return [
            each if isinstance(each, Conflict) else self._ingested(article, each)
            for (article, _), each in zip(items, kept, strict=True)
        ]

    def withdraw(self, key: str) -> None:
        """Takes an article back, and what it alone told; raises `UnknownName`."""
        withdraw(self.store, key)

    def _ingested(self, article: Article, kept: Kept) -> Ingested:
        return Ingested(kept.id, kept.outcome, article.published, self.store.events_of(kept.id))

    def article_json(self, key: str) -> bytes:
        """The article of that id with its events; raises `UnknownName`."""
        article = self.store.article(key)
        if article is None:
            raise UnknownName("article", key)
        members = {name: encode(value) for name, value in dump_article(article).items()}
        return json_object(**members, events=json_array(self.store.events_of(key)))

    def event_json(self, key: str) -> bytes:
        """The event that has, or has swallowed, the report of that id; raises `UnknownName`."""
        event = self.store.event(key)
        if event is None:
            raise UnknownName("event", key)
        return event + b"\n"

    def timeline(self, request: TimelineRequest) -> TimelinePage:
        """The page that is asked for; raises `UnknownName`, `AmbiguousName` or `InvalidInput`."""
        return read_timeline(self.store, request)

    def histogram(self, request: TimelineRequest, unit: Unit) -> Histogram:
        """The counts of the events that are asked for; raises what `timeline` raises."""
        return read_histogram(self.store, request, unit)

    def digest(self, request: DigestRequest) -> tuple[DigestDay, ...]:
        """The days that matter most; raises `UnknownName`, `AmbiguousName` or `InvalidInput`."""
        return read_digest(self.store, request)

    def export(self) -> Iterator[bytes]:
        """All that the store holds, as lines of JSON."""
        return export_lines(self.store)

    def import_(self, lines: Iterable[bytes]) -> Brought:
        """Takes in what `export` gave, all of it or nothing; raises `InvalidInput` with the wrong line."""
        return import_lines(self.store, lines)

    def size(self) -> tuple[int, int]:
        """How many articles and how many reports are stored."""
        with self.store.reading() as connection:
            return count(connection)

    def check(self) -> tuple[str, ...]:
        """What in the store does not agree with the rest of it, a sentence each; none where all is well."""
        return check_store(self.store)

    def changes(self, since: str | None, limit: int) -> Changes:
        """What became of events since a cursor; raises `InvalidInput` where it is none of this store."""
        return read_changes(self.store, since, limit)

    def actor(self, name: str) -> KnownActor:
        """The actor of that id or name; raises `UnknownName`, or `AmbiguousName` where several bear it."""
        return describe_actors(self.store, [find_actor(self.store, name)])[0]

    def actors(self, ids: Iterable[str]) -> tuple[KnownActor, ...]:
        """The actors of these ids, in the same order; raises `UnknownName`."""
        return describe_actors(self.store, (find_actor(self.store, id) for id in ids))

    def search_actors(self, text: str, limit: int) -> tuple[KnownActor, ...]:
        """At most `limit` actors with a name that begins so, or looks like it, best first."""
        return search_actors(self.store, text, limit)

    def is_empty(self) -> bool:
        """Whether no article is stored; raises `StoreError` where the store cannot be read."""
        return self.store.is_empty()

    def close(self) -> None:
        """Closes the store."""
        self.store.close()


def open_service(database: str | None = None) -> Service:
    """The service on the store of that URL; without one, on that in the user's data directory."""
    return Service(open_store(database))
