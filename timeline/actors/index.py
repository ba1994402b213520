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


class WordIndex(Generic[T]):
    """Values by the words that name them, found longest first."""

    def __init__(self, rows: Iterable[tuple[tuple[str, ...], T]]) -> None:
        self._values: dict[str, tuple[T, ...]] = {}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for words, value in rows:
            key = " ".join(words)
            known = self._values.get(key, ())
            if value not in known:
                self._values[key] = (*known, value)
            lengths[words[0]].add(len(words))
        self._lengths = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}

    def get(self, words: Sequence[str]) -> tuple[T, ...]:
        """What exactly these words name."""
        return self._values.get(" ".join(words), ())

    def longest(self, keys: Sequence[str], first: int) -> Hit[T] | None:
        """The longest name that begins at `first`."""
        for length in self._lengths.get(keys[first], ()):
            values = self._values.get(" ".join(keys[first : first + length]))
            if values is not None and first + length <= len(keys):
                return Hit(first, first + length, values)
        return None

    def ending(self, keys: Sequence[str], last: int, most: int = 6) -> Hit[T] | None:
        """The longest name of at most `most` words that ends before `last`."""
        for first in range(max(0, last - most), last):
            values = self._values.get(" ".join(keys[first:last]))
            if values is not None:
                return Hit(first, last, values)
        return None

    def scan(self, keys: Sequence[str]) -> list[Hit[T]]:
        """The longest names from left to right, not overlapping."""
        hits: list[Hit[T]] = []
        lengths, past = self._lengths, 0
        for first, key in enumerate(keys):
            if first >= past and key in lengths and (hit := self.longest(keys, first)):
                hits.append(hit)
                past = hit.last
        return hits
