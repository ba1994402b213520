"""When what is told again was: the date that a phrase gave it elsewhere in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from timeline.events.when.timing import Timing
from timeline.lexicon import read_rows

_ENDINGS = (
    "isation",
    "ization",
    "ation",
    "ition",
    "sion",
    "tion",
    "ion",
    "ment",
    "ance",
    "ence",
    "ing",
    "ure",
    "al",
    "er",
    "e",
    "y",
)
_SHORTEST = 4  # letters of a stem


@dataclass(frozen=True, slots=True)
class _Pair:
    noun: str
    verb: str


@dataclass(frozen=True, slots=True)
class Memory:
    """The timings by the stems of the words they date; the finer of two stands."""

    told: Mapping[str, tuple[tuple[str, Timing], ...]]

    def recall(self, lemma: str) -> Timing | None:
        """The timing of a word of the same stem: the "invasion" was when they "invaded"; `None`: not told."""
        stem = stem_of(lemma)
        known = self.told.get(stem[:_SHORTEST], ())
        return next((timing for other, timing in known if _is_same(stem, other)), None)


NOTHING = Memory({})


def remember(dated: Iterable[tuple[str, Timing]]) -> Memory:
    """The memory of lemmas with their timings, finer ones first."""
    found: defaultdict[str, list[tuple[str, Timing]]] = defaultdict(list)
    for lemma, timing in sorted(dated, key=lambda pair: _fineness(pair[1])):
        stem = stem_of(lemma)
        if all(stem != other for other, _ in found[stem[:_SHORTEST]]):
            found[stem[:_SHORTEST]].append((stem, timing))
    return Memory({key: tuple(pairs) for key, pairs in found.items()})


def stem_of(lemma: str) -> str:
    """What a verb and its noun have in common: "invade" and "invasion" give `invad` and `inva`."""
    lemma = _verbs_of_nouns().get(lemma, lemma)
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= _SHORTEST:
            return lemma[: -len(ending)]
    return lemma


@cache
def _verbs_of_nouns() -> Mapping[str, str]:
    return {row.noun: row.verb for row in read_rows("event_nouns.tsv", _Pair)}


def _is_same(stem: str, other: str) -> bool:
    if min(len(stem), len(other)) < _SHORTEST:
        return stem == other  # "die", "rob"
    return stem.startswith(other) or other.startswith(stem)


def _fineness(timing: Timing) -> int:
    return timing.begin.days or 1 << 20
