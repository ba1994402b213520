"""A sentence with its heads turned round, as finding places reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.events.syntax import is_parsed
from timeline.events.what.triggers import TriggerMatch
from timeline.events.who.clauses import Line, Placed
from timeline.model import Token


@dataclass(frozen=True, slots=True)
class Ground:
    """What hangs on each word of a sentence, what is named at it, and what happens there."""

    line: Line
    below: tuple[tuple[int, ...], ...]
    named: Mapping[int, Placed]
    events: Mapping[int, TriggerMatch]  # by their words

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words."""
        return self.line.tokens

    def lemma(self, place: int) -> str:
        """The lemma of the word there."""
        return self.tokens[place].lemma

    def hanging(self, head: int, relations: Collection[str]) -> Iterator[int]:
        """The words that hang on `head` in one of the relations."""
        return (each for each in self.below[head] if self.tokens[each].relation in relations)

    def case(self, noun: int) -> str:
        """The preposition that leads the noun in, empty where none does."""
        return next((self.tokens[each].norm for each in self.hanging(noun, ("case",))), "")


def survey(line: Line, matches: Iterable[TriggerMatch]) -> Ground | None:
    """The ground of a sentence with these triggers; `None` where it has no heads, or names nobody."""
    if not line.placed or not is_parsed(line.tokens):
        return None
    below: list[list[int]] = [[] for _ in line.tokens]
    for place, token in enumerate(line.tokens):
        if token.head != place:
            below[token.head].append(place)
    events = {place: each for each in matches for place in range(each.predicate.first, each.predicate.last)}
    return Ground(line, tuple(map(tuple, below)), _by_word(line), events)


def _by_word(line: Line) -> dict[int, Placed]:
    """The mention at each word, none where a word names two: "the Turkish-Syrian border"."""
    found: dict[int, Placed] = {}
    shared: set[int] = set()
    for each in line.placed:
        for place in range(each.first, max(each.last, each.first + 1)):
            if place in found and found[place].mention.actor.id != each.mention.actor.id:
                shared.add(place)
            found[place] = each
    return {place: each for place, each in found.items() if place not in shared}
