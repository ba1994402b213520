"""Names of a text that no table has, in their sentences: who may become an actor of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from timeline.actors.index import Hit
from timeline.actors.lines import Line
from timeline.actors.words import word_class
from timeline.model import Name, NameKind

_LONGEST = 6  # words


@dataclass(frozen=True, slots=True)
class Stranger:
    """A name at the words `first` to `last` (out) of a sentence."""

    first: int
    last: int
    name: Name


def find_strangers(line: Line, hits: Sequence[Hit[Any]], names: Sequence[Name]) -> tuple[Stranger, ...]:
    """Persons and bodies among the names in the line (all in text order) that no hit touches."""
    if not names or not line.tokens:
        return ()
    taken = {place for hit in hits for place in hit.places}
    places = {token.start: place for place, token in enumerate(line.tokens)}
    found = []
    for name in names[bisect_left(names, line.tokens[0].start, key=attrgetter("start")) :]:
        if name.start >= line.tokens[-1].end:
            break
        first = places[name.start]
        last = (
            next(place for place in range(first, len(line.tokens)) if line.tokens[place].end >= name.end) + 1
        )
        if (
            _can_act(line, name, first, last)
            and last - first <= _LONGEST
            and taken.isdisjoint(range(first, last))
        ):
            found.append(Stranger(first, last, name))
    return tuple(found)


def _can_act(line: Line, name: Name, first: int, last: int) -> bool:
    """Whether it is a person, or a body that not every country has: "the Supreme Court" is nobody's own."""
    if any(key.endswith(("-backed", "-led", "-based")) for key in line.keys[first:last]):
        return False  # "Tea Party-backed Republican"
    if name.kind is NameKind.ORGANISATION:
        is_public = line.keys[first] in word_class("public_bodies") and line.key(first + 1) in ("of", "for")
        return not is_public and not word_class("generic_bodies").issuperset(line.keys[first:last])
    return name.kind is NameKind.PERSON
