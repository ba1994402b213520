"""Keys under which tellings of one event find each other, so that a new one is compared with few.

Two that are one event share the family of their types, or what their words tell whatever the type, a party
and a month, and lie near each other.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.merging.sketch import Sketch, family_of

NEAR = 2  # days that two papers may contradict each other by and still mean one event
ANY_DAY = 0
_LAST_DAY = date.max.toordinal()


class Block(NamedTuple):
    """Where a telling is found: under a key, at its day, or at `ANY_DAY` where it names no single one."""

    key: int
    day: int


class Search(NamedTuple):
    """Where its equals are: under a key from `first` to `last`, inclusive, and at `ANY_DAY`."""

    key: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Address:
    """A telling with the places where it, and where its equals, are to be found."""

    sketch: Sketch
    blocks: list[Block]
    searches: set[Search]

    @classmethod
    def of(cls, sketch: Sketch) -> Address:
        """The address of a telling."""
        return cls(sketch, blocks_of(sketch), searches_for(sketch))


def blocks_of(sketch: Sketch) -> list[Block]:
    """Where the telling is to be found, each place once."""
    kinds, parties = {family_of(sketch.type), *sketch.kin}, _parties(sketch)
    found = {
        Block(_key(kind, party, month), window.first if window.first == window.last else ANY_DAY)
        for window in sketch.windows
        for month in _months(window.first, window.last)
        for party in parties
        for kind in kinds
    }
    return sorted(found)


def searches_for(sketch: Sketch) -> set[Search]:
    """Where its equals are to be found."""
    kinds, parties = {family_of(sketch.type), *sketch.kin}, _parties(sketch)
    return {
        Search(_key(kind, party, month), window.first - NEAR, window.last + NEAR)
        for window in sketch.windows
        for month in _months(window.first - NEAR, window.last + NEAR)
        for party in parties
        for kind in kinds
    }


def _parties(sketch: Sketch) -> set[str]:
    return {party for side in sketch.sides for party in side}


@lru_cache(maxsize=1 << 17)
def _key(kind: str, party: str, month: int) -> int:
    text = f"{kind}\0{party}\0{month}"
    # Signed: neither database has unsigned numbers of eight bytes.
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), signed=True)


@lru_cache(maxsize=1 << 14)
def _months(first: int, last: int) -> range:
    """The months of a window of ordinals, counted from the year 0."""
    begin, end = date.fromordinal(max(1, first)), date.fromordinal(min(last, _LAST_DAY))
    return range(begin.year * 12 + begin.month, end.year * 12 + end.month + 1)
