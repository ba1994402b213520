"""The use cases: take articles in, and answer who did what, when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from timeline.actors.gazetteer import gazetteer
from timeline.errors import UnknownName
from timeline.model import Actor, Article, Event, Status
from timeline.pipeline import read_article
from timeline.render.jsontext import encode, json_array, json_object
from timeline.schemas.actors import dump_brief
from timeline.schemas.articles import dump_article
from timeline.service.cursor import read_cursor, write_cursor
from timeline.service.demo import demo_articles
from timeline.service.drafts import read_draft
from timeline.service.keeping import keep, read_event
from timeline.storage import Selection, Store, open_store

__all__ = [
    "Ingested",
    "Service",
    "TimelinePage",
    "TimelineRequest",
    "demo_articles",
    "find_actor",
    "open_service",
    "read_draft",
    "read_event",
    "search_actors",
]


@dataclass(frozen=True, slots=True)
class TimelineRequest:
    """What is asked of a timeline; the actor by any of its names."""

    actor: str
    first: date | None = None  # None: from the beginning
    last: date | None = None  # None: to the end
    statuses: tuple[str, ...] = ()  # empty: all
    types: tuple[str, ...] = ()  # empty: all
    order: str = "asc"
    limit: int = 100
    cursor: str | None = None  # None: the first page

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> TimelineRequest:
        """The request that the values of a `TimelineQuery` make."""
        many = {name: tuple(values[name]) for name in ("statuses", "types")}
        return cls(**{**values, **many})


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A part of an actor's timeline, its events as JSON."""

    actor: Actor
    events: tuple[bytes, ...]
    next: str | None  # None: nothing follows

    def as_json(self) -> bytes:
        """The page as HTTP and the command line give it."""
        actor, events = encode(dump_brief(self.actor)), json_array(self.events)
        return json_object(actor=actor, events=events, next=encode(self.next))


@dataclass(frozen=True, slots=True)
class Ingested:
    """What became of an article: its id, whether it is new, and the events it tells of, as JSON."""

    id: str
    is_new: bool
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
        known = self.store.known(article.digest) or keep(self.store, article, events)
        key = known or article.id
        return Ingested(key, known is None, article.published, self.store.events_of(key))

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
        """The page that is asked for; raises `UnknownName` for the actor, `InvalidInput` for the cursor."""
        actor = find_actor(request.actor)
        selection = _selection(actor, request)
        page = self.store.page(selection)
        cursor = None if page.end is None else write_cursor(page.end, selection)
        return TimelinePage(actor, page.events, cursor)

    def is_empty(self) -> bool:
        """Whether no article is stored; raises `StoreError` where the store cannot be read."""
        return self.store.is_empty()

    def close(self) -> None:
        """Closes the store."""
        self.store.close()


def open_service(database: str | None = None) -> Service:
    """The service on the store of that URL; without one, on that in the user's data directory."""
    return Service(open_store(database))


def find_actor(name: str) -> Actor:
    """The actor of that name; raises `UnknownName` with names that look like it."""
    actor = gazetteer().find(name)
    if actor is None:
        raise UnknownName("actor", name, gazetteer().near(name))
    return actor


def search_actors(text: str, limit: int) -> tuple[Actor, ...]:
    """Actors with a name that begins so, or is something like it, best first."""
    return gazetteer().search(text, limit)


def _selection(actor: Actor, request: TimelineRequest) -> Selection:
    statuses = tuple(Status(name) for name in request.statuses)
    days, kinds = (request.first, request.last), (statuses, request.types)
    selection = Selection(actor.id, *days, *kinds, request.order == "desc", request.limit)
    if request.cursor is None:
        return selection
    return replace(selection, after=read_cursor(request.cursor, selection))
