"""Well-known events, which date their mentions and settle phrases that grammar leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.events.grammar import Predicate
from timeline.lexicon import read_rows
from timeline.model import Token
from timeline.temporal.interval import Interval


@dataclass(frozen=True, slots=True)
class Landmark:
    """A well-known event. An alias means it anywhere; a cue only where one of its actors is the context."""

    id: str
    name: str
    aliases: tuple[str, ...]
    cues: tuple[str, ...]
    first: date
    last: date
    actors: tuple[str, ...]
    type: str | None = None  # an event type; None: of no such type

    @property
    def interval(self) -> Interval:
        """Its days, half-open."""
        return Interval.of_days(self.first, self.last)


def find_landmark(
    tokens: tuple[Token, ...], predicate: Predicate, context: Iterable[str], possible: Iterable[Interval]
) -> Landmark | None:
    """The landmark that the words around the predicate name.

    A cue counts where the landmark's first actor is in `context` and a `possible` day lies in it.
    """
    if named := next(_named(tokens, predicate, _aliases()), None):
        return named
    nearby, days = frozenset(context), tuple(possible)
    for landmark in _named(tokens, predicate, _cues()):
        if nearby.intersection(landmark.actors[:1]) and any(landmark.interval.overlaps(day) for day in days):
            return landmark
    return None


def _named(
    tokens: tuple[Token, ...],
    predicate: Predicate,
    names: Mapping[str, tuple[tuple[tuple[str, ...], Landmark], ...]],
) -> Iterator[Landmark]:
    """The landmarks whose name covers the predicate, longest names first."""
    for start in range(max(0, predicate.first - 6), predicate.first + 1):
        for name, landmark in names.get(tokens[start].norm, ()):
            end = start + len(name)
            if end > predicate.first and tuple(token.norm for token in tokens[start:end]) == name:
                yield landmark


@cache
def landmarks() -> tuple[Landmark, ...]:
    """All rows of `landmarks.tsv`."""
    return read_rows("landmarks.tsv", Landmark)


@cache
def _aliases() -> Mapping[str, tuple[tuple[tuple[str, ...], Landmark], ...]]:
    return _index((alias, landmark) for landmark in landmarks() for alias in landmark.aliases)


@cache
def _cues() -> Mapping[str, tuple[tuple[tuple[str, ...], Landmark], ...]]:
    return _index((cue, landmark) for landmark in landmarks() for cue in landmark.cues)


def _index(
    names: Iterable[tuple[str, Landmark]],
) -> Mapping[str, tuple[tuple[tuple[str, ...], Landmark], ...]]:
    found: defaultdict[str, list[tuple[tuple[str, ...], Landmark]]] = defaultdict(list)
    for name, landmark in names:
        # Written as tokens are: "ukraine's" is two.
        parts = tuple(name.replace("'s", " 's").split())
        found[parts[0]].append((parts, landmark))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}
