"""A sentence as the linker reads it: the keys of its words, and the names that may stand in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.actors.index import PERSONAL, Alias, AliasSort, Hit, WordIndex
from timeline.actors.names import word_key
from timeline.model import Sentence, Token

_PREFIXES = frozenset({"pro", "anti", "non", "ex", "all", "inter", "intra"})
_WHOLE = frozenset({AliasSort.NAME, AliasSort.ACRONYM, AliasSort.ADJECTIVE})


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence. `is_cased` says whether capitals mean something in it."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    is_cased: bool

    def key(self, place: int) -> str:
        """The key of the word there, empty outside of the sentence."""
        return self.keys[place] if 0 <= place < len(self.keys) else ""

    def is_capital(self, place: int) -> bool:
        """Whether a word stands there that begins with a capital."""
        return 0 <= place < len(self.tokens) and self.tokens[place].text[:1].isupper()


def make_lines(sentences: Iterable[Sentence]) -> tuple[Line, ...]:
    """A line for each sentence; capitals mean something where some words have them and some do not."""
    return tuple(_line(sentence) for sentence in sentences)


def _line(sentence: Sentence) -> Line:
    words = [token.text for token in sentence.tokens if token.text[:1].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    keys = tuple([word_key(token.norm) for token in sentence.tokens])
    # A headline with capitals throughout tells nothing; one capital may only be that of the first word.
    cased = 0 < capitals < max(2, 0.9 * len(words))
    return Line(sentence.tokens, keys, cased)


def scan_line(line: Line, index: WordIndex[Alias]) -> list[Hit[Alias]]:
    """The names from left to right, and those inside of compounds such as "u.s.-led"."""
    hits = index.scan(line.keys)
    if any("-" in key for key in line.keys):
        taken = {place for hit in hits for place in range(hit.first, hit.last)}
        hits += [
            hit
            for place in range(len(line.keys))
            if place not in taken
            for hit in _compound(line, place, index)
        ]
        hits.sort(key=lambda hit: hit.first)
    return hits


def _compound(line: Line, place: int, index: WordIndex[Alias]) -> list[Hit[Alias]]:
    """The state in "russian-made" or "pro-russian", as a hit without length: it only modifies."""
    head, dash, tail = line.keys[place].partition("-")
    if not dash:
        return []
    part = tail if head in _PREFIXES else head
    values = tuple(
        alias for alias in index.get((part,)) if alias.sort in _WHOLE and alias.sort not in PERSONAL
    )
    return [Hit(place, place, values)] if values and len(part) > 1 else []
