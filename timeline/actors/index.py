"""Which actors a run of words can name: one dictionary look-up per word of running text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class AliasSort(StrEnum):
    """How a name names its actor."""

    NAME = "name"
    ACRONYM = "acronym"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    TOWN = "town"
    FULL_NAME = "full name"
    SURNAME = "surname"


PERSONAL = frozenset({AliasSort.FULL_NAME, AliasSort.SURNAME})


@dataclass(frozen=True, slots=True)
class Alias:
    """A name as its table writes it, whom it names, and the sector it gives ("Pentagon": MIL)."""

    text: str
    actor: str
    sort: AliasSort
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """What the words from `first` to `last` (out) can mean."""

    first: int
    last: int
    values: tuple[T, ...]

    @property
    def places(self) -> range:
        """The words it takes: one where it has no length, inside of a compound."""
        return range(self.first, max(self.last, self.first + 1))


class WordIndex(Generic[T]):
    """Values by the words that name them, joined by blanks, found longest first."""

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        values: dict[str, tuple[T, ...]] = {}
        for key, value in rows:
            known = values.get(key)
            if known is None:
                values[key] = (value,)
            elif value not in known:
                values[key] = (*known, value)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        seconds: defaultdict[str, set[str]] = defaultdict(set)
        for words in [key.split(" ") for key in values if " " in key]:
            lengths[words[0]].add(len(words))
            seconds[words[0]].add(words[1])
        self._values = values
        self._lengths = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}
        # Which words may follow a first one: most text is past by after one look-up, or two.
        self._seconds = dict(seconds)
        self._firsts = frozenset(lengths) | {key for key in values if " " not in key}
        self._lasts = {key.rpartition(" ")[2] for key in values}

    def get(self, words: Sequence[str]) -> tuple[T, ...]:
        """What exactly these words name."""
        return self._values.get(" ".join(words), ())

    def longest(self, keys: Sequence[str], first: int) -> Hit[T] | None:
        """The longest name that begins at `first`."""
        key, left = keys[first], len(keys) - first
        if left > 1 and keys[first + 1] in self._seconds.get(key, ()):
            for length in self._lengths[key]:
                if length <= left and (found := self._values.get(" ".join(keys[first : first + length]))):
                    return Hit(first, first + length, found)
        single = self._values.get(key)
        return Hit(first, first + 1, single) if single else None

    def ending(self, keys: Sequence[str], last: int, most: int = 6) -> Hit[T] | None:
        """The longest name of at most `most` words that ends before `last`."""
        if last < 1 or keys[last - 1] not in self._lasts:
            return None
        for first in range(max(0, last - most), last):
            values = self._values.get(" ".join(keys[first:last]))
            if values is not None:
                return Hit(first, last, values)
        return None

    def scan(self, keys: Sequence[str]) -> list[Hit[T]]:
        """The longest names from left to right, not overlapping."""
        hits: list[Hit[T]] = []
        firsts, values, seconds, past = self._firsts, self._values, self._seconds, 0
        last = len(keys) - 1
        for first in [place for place, key in enumerate(keys) if key in firsts]:
            if first < past:
                continue
            key = keys[first]
            if first < last and keys[first + 1] in seconds.get(key, ()):
                hit = self.longest(keys, first)
            else:
                single = values.get(key)
                hit = Hit(first, first + 1, single) if single else None
            if hit is not None:
                hits.append(hit)
                past = hit.last
        return hits
