"""The use cases: take articles in, and answer who did what, when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from timeline.actors.gazetteer import gazetteer
from timeline.errors import InvalidInput, UnknownName
from timeline.model import Actor, Article, Event, Role, Status
from timeline.pipeline import read_article
from timeline.render.jsontext import encode, json_array, json_object
from timeline.schemas.actors import dump_brief
from timeline.schemas.articles import dump_article
from timeline.schemas.events import PLOVER_TYPES
from timeline.service.actors import KnownActor, describe_actors, find_actor, search_actors
from timeline.service.cursor import read_cursor, write_cursor
from timeline.service.demo import demo_articles
from timeline.service.drafts import read_draft
from timeline.service.keeping import keep, read_event
from timeline.storage import Selection, Stay, Store, open_store

__all__ = [
    "Ingested",
    "KnownActor",
    "Scope",
    "Service",
    "TimelinePage",
    "TimelineRequest",
    "demo_articles",
    "open_service",
    "read_draft",
    "read_event",
]


class Scope(StrEnum):
    """Whose deeds stand in an actor's timeline."""

    STATE = "state"  # its own, and those of all who act on its behalf: government, army, leaders
    SELF = "self"  # only those of the actor itself
    MEMBERS = "members"  # its own, and those of whoever belonged to it at the time


@dataclass(frozen=True, slots=True)
class TimelineRequest:
    """What is asked of a timeline; the actor by any of its names."""

    actor: str
    first: date | None = None  # None: from the beginning
    last: date | None = None  # None: to the end
    statuses: tuple[str, ...] = ()  # empty: all
    types: tuple[str, ...] = ()  # empty: all
    roles: tuple[str, ...] = ()  # empty: all
    plover: bool = False  # whether only PLOVER's types count
    order: str = "asc"
    limit: int = 100
    cursor: str | None = None  # None: the first page
    scope: Scope = Scope.STATE

    @classmethod
    def of(cls, values: Mapping[str, Any]) -> TimelineRequest:
        """The request that the values of a `TimelineQuery` make."""
        many = {name: tuple(values[name]) for name in ("statuses", "types", "roles")}
        return cls(**{**values, **many, "scope": Scope(values["scope"])})


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
        """The page that is asked for.

        Raises `UnknownName`, or `AmbiguousName`, for the actor, and `InvalidInput` for cursor and scope.
        """
        actor = find_actor(self.store, request.actor)
        selection = _selection(actor, request)
        page = self.store.page(selection)
        cursor = None if page.end is None else write_cursor(page.end, selection)
        return TimelinePage(actor, page.events, cursor)

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


def _selection(actor: Actor, request: TimelineRequest) -> Selection:
    statuses = tuple(Status(name) for name in request.statuses)
    days, kinds = (request.first, request.last), (statuses, _types(request))
    selection = Selection(actor.id, *days, *kinds, request.order == "desc", request.limit)
    roles = tuple(Role(name) for name in request.roles)
    selection = replace(
        selection, roles=roles, itself=request.scope is Scope.SELF, stays=_stays(actor, request.scope)
    )
    if request.cursor is None:
        return selection
    return replace(selection, after=read_cursor(request.cursor, selection))


def _types(request: TimelineRequest) -> tuple[str, ...]:
    """The event types that are asked for, none for all; raises `InvalidInput` where no type is left."""
    if not request.plover:
        return request.types
    types = tuple(name for name in PLOVER_TYPES if not request.types or name in request.types)
    if not types:
        raise InvalidInput("type", "none of them is PLOVER's: ask for others, or leave plover=true out")
    return types


def _stays(actor: Actor, scope: Scope) -> tuple[Stay, ...]:
    """The organisation itself and its members, each for its days; raises `InvalidInput` where it has none."""
    if scope is not Scope.MEMBERS:
        return ()
    rows = [each for each in gazetteer().memberships(actor.id) if each.organisation == actor.id]
    if not rows:
        raise InvalidInput(
            "scope", f"no members of {actor.name} are known: leave it out, or ask for scope=self"
        )
    # Whose beginning is not known belongs to it as long as it is there.
    stays = (Stay(each.member, each.begin or actor.begin, each.end or actor.end) for each in rows)
    return (Stay(actor.id), *stays)
