"""One deed by other words: "passed away" tells what "died" tells, though these are not of one type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from timeline.inflection import noun_forms, verb_forms
from timeline.lexicon import read_toml
from timeline.stemming import stems

_Phrase = frozenset[str]


@lru_cache(maxsize=8192)
def deeds_told(kind: str, trigger: frozenset[str]) -> frozenset[str]:
    """The deeds that these stems tell in an event of this type: "passed away" is `=death`."""
    return frozenset(
        f"={name}"
        for name, types, phrases in _deeds()
        if kind in types and any(phrase <= trigger for phrase in phrases)
    )


@cache
def _deeds() -> tuple[tuple[str, frozenset[str], frozenset[_Phrase]], ...]:
    """Each deed with the types it may have, and the stems of each phrase that tells it."""
    return tuple(
        (name, frozenset(each["types"]), frozenset(_phrases(each["verbs"], each["nouns"])))
        for name, each in read_toml("merging.toml")["deeds"].items()
    )


def _phrases(verbs: list[str], nouns: list[str]) -> Iterator[_Phrase]:
    for verb in verbs:
        first, *rest = verb.split()
        yield from (_stems(" ".join([form, *rest])) for form, _ in verb_forms(first))
    for noun in nouns:
        yield from (_stems(form) for form, _ in noun_forms(noun))


def _stems(phrase: str) -> _Phrase:
    """As a sketch has them: "severed" is the stem of "several", which says nothing, and stays as it is."""
    return frozenset(stems(phrase) or (phrase,))
