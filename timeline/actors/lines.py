"""A sentence as the linker reads it: the keys of its words, and the names that may stand in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.actors.index import Alias, AliasSort, Hit, WordIndex
from timeline.actors.names import word_key
from timeline.model import Sentence, Token

_BLANKS = ("",) * 16
_PREFIXES = frozenset({"pro", "anti", "non", "ex", "all", "inter", "intra"})
_HEADLINE = 0.9  # of its words have capitals
_WHOLE = frozenset({AliasSort.NAME, AliasSort.ACRONYM, AliasSort.ADJECTIVE, AliasSort.CAPITAL})
# The first halves of words for two nations: "Franco-German".
_NATIONS = {
    "anglo": "british",
    "franco": "french",
    "sino": "chinese",
    "indo": "indian",
    "russo": "russian",
    "turko": "turkish",
    "greco": "greek",
    "italo": "italian",
    "germano": "german",
    "serbo": "serbian",
    "israelo": "israeli",
    "irano": "iranian",
    "japano": "japanese",
}


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence. `capitals` are the places of those with a capital that means something."""

    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    capitals: tuple[int, ...]
    padded: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "padded", self.keys + _BLANKS)

    @property
    def is_cased(self) -> bool:
        """Whether capitals mean something here: some words have them and some do not."""
        return bool(self.capitals)

    def key(self, place: int) -> str:
        """The key of the word there, empty outside of the sentence.

        What is asked for is never far outside: behind the end, and so before the beginning, stand blanks.
        """
        return self.padded[place]

    def is_capital(self, place: int) -> bool:
        """Whether a word stands there that begins with a capital."""
        return 0 <= place < len(self.tokens) and self.tokens[place].text[:1].isupper()


def make_lines(sentences: Iterable[Sentence]) -> tuple[Line, ...]:
    """A line for each sentence."""
    return tuple([make_line(sentence.tokens) for sentence in sentences])


def make_line(tokens: tuple[Token, ...]) -> Line:
    """The line of these words; in a headline with capitals throughout none of them means anything."""
    keys = tuple([word_key(token.norm) for token in tokens])
    # Most words are lower case: they are past by after one comparison.
    capitals = [
        place
        for place, token in enumerate(tokens)
        if not "a" <= (text := token.text) < "{" and text[0].isupper()
    ]
    return Line(tokens, keys, tuple(capitals) if _is_telling(tokens, len(capitals)) else ())


def _is_telling(tokens: Sequence[Token], capitals: int) -> bool:
    if capitals * 2 <= len(tokens):
        return capitals > 0
    words = sum(token.text[0].isalpha() for token in tokens)
    return capitals < max(2, _HEADLINE * words)


def scan_line(line: Line, index: WordIndex[Alias]) -> list[Hit[Alias]]:
    """The names from left to right, and those inside of compounds such as "u.s.-led"."""
    hits = index.scan(line.keys)
    joined = [place for place, key in enumerate(line.keys) if "-" in key]
    if joined:
        taken = {place for hit in hits for place in hit.places}
        inner = [hit for place in joined if place not in taken for hit in _compound(line, place, index)]
        if inner:
            hits = sorted([*hits, *inner], key=lambda hit: hit.first)
    return hits


def _compound(line: Line, place: int, index: WordIndex[Alias]) -> list[Hit[Alias]]:
    """The state in "russian-made" or "pro-russian", as a hit without length: it only modifies."""
    head, dash, tail = line.keys[place].partition("-")
    if not dash:
        return []
    parts = [tail] if head in _PREFIXES else [_NATIONS[head], tail] if head in _NATIONS else [head]
    found = [
        tuple(alias for alias in index.get((part,)) if alias.sort in _WHOLE)
        for part in parts
        if len(part) > 1
    ]
    return [Hit(place, place, values) for values in found if values] if all(found) else []
