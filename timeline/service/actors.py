"""Who is meant by a name: the actors of the tables, and those that articles have brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.actors.names import name_key, name_keys
from timeline.errors import AmbiguousName, UnknownName
from timeline.model import Actor, ActorKind, Event, Membership
from timeline.storage import ActorRow, Store

_ALIKE = 70  # of 100: below, two names of a few letters are not the same one misspelt
_READ = 400  # names that begin with the same two letters are compared, at most so many
_TWO = 2
_MOST_NEAR = 5


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor, the number of events in its timeline, and what it belongs to or who belongs to it."""

    actor: Actor
    events: int
    memberships: tuple[Membership, ...] = ()


def find_actor(store: Store, name: str, field: str = "actor") -> Actor:
    """The actor of that id or name, which the parameter `field` gives.

    Raises `AmbiguousName` where several are called so, `UnknownName` with names like it where nobody is.
    """
    found = gazetteer().bearers(name) or _brought(store, name)
    if not found:
        raise UnknownName("actor", name, _near(store, name))
    if len(found) > 1:
        raise AmbiguousName("actor", name, tuple(actor.id for actor in found), field)
    return found[0]


def describe_actors(store: Store, actors: Iterable[Actor]) -> tuple[KnownActor, ...]:
    """The actors with the number of their events, in the same order."""
    listed = tuple(actors)
    counts = store.counts([actor.id for actor in listed])
    return tuple(KnownActor(each, counts[each.id], gazetteer().memberships(each.id)) for each in listed)


def search_actors(store: Store, text: str, limit: int) -> tuple[KnownActor, ...]:
    """At most `limit` actors with a name that begins so, most events first, then those with a like name."""
    key = name_key(text)
    if not key:
        return ()
    begun = (*gazetteer().search(text, limit), *map(_actor, store.actors_beginning(key, limit)))
    first = sorted(
        describe_actors(store, dict.fromkeys(begun)),
        key=lambda each: (not _is_called(each.actor, key), -each.events),
    )
    if len(first) >= limit:
        return tuple(first[:limit])
    seen = {each.actor.id for each in first}
    alike = (each for each in _alike(store, text, limit) if each.id not in seen)
    return (*first, *describe_actors(store, alike))[:limit]


def brought_by(events: Iterable[Event], known: Gazetteer) -> tuple[ActorRow, ...]:
    """The actors of the events that no table has, and those for whom somebody acts in a title alone."""
    found: dict[str, ActorRow] = {}
    parties = [each for event in events for each in event.actors]
    for each in parties:
        if each.id is not None and known.get(each.id) is None:
            keys = name_keys(each.name, each.kind is ActorKind.PERSON)
            found.setdefault(
                each.id, ActorRow(each.id, each.name, each.kind, each.country, each.sector, keys)
            )
    for id in dict.fromkeys(id for each in parties for id in each.acts_for):
        if known.get(id) is None and id not in found:
            name = id.replace("-", " ").title()
            found[id] = ActorRow(id, name, ActorKind.ORGANISATION, keys=name_keys(name, False))
    return tuple(found.values())


def _brought(store: Store, name: str) -> tuple[Actor, ...]:
    """Whom articles have brought under that id or name, or under one that begins with these words."""
    known = store.actor(name.strip().lower())
    if known is not None:
        return (_actor(known),)
    key = name_key(name)
    rows = store.actors_called(key) if key else ()
    return tuple(map(_actor, rows or (store.actors_beginning(f"{key} ", _READ) if key else ())))


def _near(store: Store, name: str) -> tuple[str, ...]:
    """Up to five names that look like it: beside a good match a poor one only confuses."""
    found = (*gazetteer().near(name), *(actor.name for actor, _ in _brought_alike(store, name)))
    likest = {actor.name: rank for rank, actor in enumerate(_alike(store, name, _READ))}
    return tuple(sorted(dict.fromkeys(found), key=lambda each: likest.get(each, _READ)))[:_MOST_NEAR]


def _alike(store: Store, name: str, limit: int) -> tuple[Actor, ...]:
    """Those of the tables and of articles with a name that looks like it, the likest first."""
    found = (*gazetteer().alike(name, limit), *_brought_alike(store, name))
    return tuple(dict.fromkeys(actor for actor, _ in sorted(found, key=lambda each: -each[1])))


def _brought_alike(store: Store, name: str) -> Iterator[tuple[Actor, float]]:
    key = name_key(name)
    rows = store.actors_beginning(key[:_TWO], _READ) if key else ()
    scores = ((row, fuzz.ratio(key, name_key(row.name))) for row in rows)
    return ((_actor(row), score) for row, score in scores if score >= _ALIKE)


def _is_called(actor: Actor, key: str) -> bool:
    return key in {actor.id, *map(name_key, (actor.name, *actor.names))}


def _actor(row: ActorRow) -> Actor:
    return Actor(row.id, row.name, row.kind, row.country, row.sector)
