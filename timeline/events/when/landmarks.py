"""Well-known events, which date their mentions and settle phrases that grammar leaves open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.lexicon import read_rows
from timeline.model import Token
from timeline.temporal.interval import Interval


@dataclass(frozen=True, slots=True)
class Landmark:
    """A well-known event. An alias means it anywhere; a cue only where its first actor is the context."""

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


@dataclass(frozen=True, slots=True)
class Named:
    """A landmark and the tokens that name it, half-open; `is_cue` where they need the context."""

    landmark: Landmark
    first: int
    last: int
    is_cue: bool


# The landmarks by the first word of their names, each with all words of the name, longest first.
Names = Mapping[str, tuple[tuple[tuple[str, ...], Landmark], ...]]


def find_landmarks(tokens: tuple[Token, ...], context: Iterable[str], published: date) -> tuple[Named, ...]:
    """The past landmarks that the sentence names; a cue counts where its first actor is in `context`."""
    nearby = frozenset(context)
    named = tuple(_named(tokens, _aliases(), is_cue=False))
    cues = (each for each in _named(tokens, _cues(), is_cue=True) if each.landmark.actors[0] in nearby)
    return tuple(each for each in (*named, *cues) if each.landmark.first <= published)


def _named(tokens: tuple[Token, ...], names: Names, *, is_cue: bool) -> Iterator[Named]:
    for start, token in enumerate(tokens):
        for name, landmark in names.get(token.norm, ()):
            end = start + len(name)
            if tuple(each.norm for each in tokens[start:end]) == name:
                yield Named(landmark, start, end, is_cue)


@cache
def landmarks() -> tuple[Landmark, ...]:
    """All rows of `landmarks.tsv`."""
    return read_rows("landmarks.tsv", Landmark)


@cache
def _aliases() -> Names:
    return _index((alias, landmark) for landmark in landmarks() for alias in landmark.aliases)


@cache
def _cues() -> Names:
    return _index((cue, landmark) for landmark in landmarks() for cue in landmark.cues)


def _index(names: Iterable[tuple[str, Landmark]]) -> Names:
    found: defaultdict[str, list[tuple[tuple[str, ...], Landmark]]] = defaultdict(list)
    for name, landmark in names:
        parts = tuple(name.replace("'s", " 's").split())  # written as tokens are: "ukraine's" is two
        found[parts[0]].append((parts, landmark))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}
