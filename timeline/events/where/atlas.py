"""Where the places lie that a story names: towns, states, regions, buildings that stand for governments."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from timeline.lexicon import read_rows
from timeline.model import Actor, ActorKind, Place


class Grain(IntEnum):
    """How narrow a place is, finest first."""

    SITE = 0
    TOWN = 1
    REGION = 2
    STATE = 3


@dataclass(frozen=True, slots=True)
class Located:
    """A place and how narrow it is."""

    place: Place
    grain: Grain


@dataclass(frozen=True, slots=True)
class TownRow:
    """A row of `places.tsv` or `cities.tsv`: of towns of one name the first is the best known."""

    name: str
    country: str
    latitude: float | None
    longitude: float | None
    region: str | None = None  # the id of an American state; None: of no American state, or it is not known


@dataclass(frozen=True, slots=True)
class AreaRow:
    """About where the middle of a state or region lies."""

    id: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class LandRow:
    """A row of `states.tsv` or `regions.tsv`, of which only the names and the country count here."""

    id: str
    name: str
    country: str | None
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    alpha2: str | None = None
    begin: str | None = None
    end: str | None = None
    capitals: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A row of `seats.tsv`, of which the sector says nothing here."""

    name: str
    of: str
    sector: str


def find_land(name: str) -> Actor | None:
    """The state or region of that name, as a dateline writes it: "ROMANIA", "Calif."."""
    row = _lands().get(_key(name))
    if row is None:
        return None
    kind = ActorKind.STATE if row.alpha2 else ActorKind.REGION
    return Actor(row.id, row.name, kind, row.country, seats=row.capitals)


def find_town(name: str, within: Actor | None = None) -> Located | None:
    """The town of that name, the best known, or the one in the state or region named beside it.

    "Tripoli" is in Libya, with Lebanon beside it in Lebanon; "Paris" with Texas beside it is in Texas.
    """
    rows = _towns().get(_key(name), ())
    fitting = (row for row in rows if within is None or _lies_in(row, within))
    row = next(fitting, None)
    if row is None:
        return None
    return Located(Place(row.name, row.country, row.latitude, row.longitude), Grain.TOWN)


def _lies_in(row: TownRow, area: Actor) -> bool:
    return (
        row.region == area.id if row.region and area.kind is ActorKind.REGION else row.country == area.country
    )


def find_area(actor: Actor) -> Located | None:
    """The state or region as a place; `None` for parts of the world, which lie in no state: "Europe"."""
    point = _areas().get(actor.id)
    if actor.kind is ActorKind.STATE:
        return Located(_at(actor, point), Grain.STATE)
    if actor.kind is ActorKind.REGION and (point or actor.country):
        return Located(_at(actor, point), Grain.REGION)
    return None


def _at(actor: Actor, point: AreaRow | None) -> Place:
    name = actor.name.partition(" (")[0]  # "Georgia (US state)"
    if point is None:
        return Place(name, actor.country)
    return Place(name, actor.country, point.latitude, point.longitude)


def find_seat(name: str, actor: Actor) -> Located | None:
    """The building or street that stands for a government, in its capital: "the White House"."""
    written = _seats().get(_key(name))
    if written is None or not actor.seats:
        return None
    town = find_town(actor.seats[0])
    if town is None:
        return None
    return Located(Place(written, actor.country, town.place.latitude, town.place.longitude), Grain.SITE)


def _key(name: str) -> str:
    """The name in lower case without accents and apostrophes: "Sana'a" is "sanaa"."""
    low = name.lower() if name.isascii() else unicodedata.normalize("NFKD", name.lower())
    kept = low if name.isascii() else "".join(char for char in low if not unicodedata.combining(char))
    return kept.replace("'", "").replace("’", "").replace("ı", "i")


@cache
def _towns() -> Mapping[str, tuple[TownRow, ...]]:
    """Towns by name: capitals and seats before the rest, each with its namesakes behind it."""
    found: defaultdict[str, list[TownRow]] = defaultdict(list)
    for row in _in_order(read_rows("cities.tsv", TownRow), read_rows("places.tsv", TownRow)):
        found[_key(row.name)].append(row)
    return {key: tuple(rows) for key, rows in found.items()}


def _in_order(cities: Iterable[TownRow], towns: Iterable[TownRow]) -> Iterator[TownRow]:
    yield from cities
    yield from towns


@cache
def _lands() -> Mapping[str, LandRow]:
    """States and regions by name, states first."""
    rows = (*read_rows("states.tsv", LandRow), *read_rows("regions.tsv", LandRow))
    return {_key(name): row for row in reversed(rows) for name in (row.name, *row.names)}


def is_national(word: str) -> bool:
    """Whether the word is of a nation or land: "turkish", "scots"."""
    return _key(word) in _nationals()


@cache
def _nationals() -> frozenset[str]:
    rows = (*read_rows("states.tsv", LandRow), *read_rows("regions.tsv", LandRow))
    return frozenset(_key(name) for row in rows for name in (*row.adjectives, *row.demonyms))


@cache
def _areas() -> Mapping[str, AreaRow]:
    return {row.id: row for row in read_rows("areas.tsv", AreaRow)}


@cache
def _seats() -> Mapping[str, str]:
    return {_key(row.name): row.name for row in read_rows("seats.tsv", SeatRow)}
