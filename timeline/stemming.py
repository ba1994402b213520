"""Words as their stems, for what only asks whether two texts speak of the same thing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from Stemmer import Stemmer

from timeline.lexicon import read_toml

WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_SHORTEST = 2  # letters: a single one says nothing


# Several events share a sentence, and many a name.
@lru_cache(maxsize=8192)
def stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that say something, in order: "the two bombings" gives bomb."""
    words = [word for word in WORD.findall(text.lower()) if len(word) >= _SHORTEST]
    empty = _empty()
    return tuple(stem for stem in _stemmer().stemWords(words) if stem not in empty)


@cache
def _stemmer() -> Stemmer:
    return Stemmer("english")


@cache
def _empty() -> frozenset[str]:
    """The stems that every story has: of grammar, of reporting, of the calendar."""
    classes, table = read_toml("function_words.toml"), read_toml("merging.toml")["empty"]
    words = [word for name in table["classes"] for word in classes[name]]
    return frozenset(_stemmer().stemWords([*words, *table["words"]]))
