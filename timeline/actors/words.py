"""The classes of words that stand around names."""

from __future__ import annotations

from functools import cache

from timeline.lexicon import read_toml


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of `actor_words.toml`."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_toml("actor_words.toml").items()}
