"""How much an article is about a query, from the stems of its opening: title and first hundred words or so.

Articles that say the query's words show which other words belong to the story ("swine" to "H1N1"); an article
counts by how many of those it has, next to those that were found. Stems of function words are no use here:
leave them out of openings. Everything is a sum over an article's stems, so an index can compute it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

_BEGINNING = 4  # letters: "iraq" finds "iraqi", "egypt" "egyptian"; "us" must not find "usual"
_MOST_WORDS = 30
_COMMON = 0.1  # of the articles found: a word that fewer have tells of one article, not of the story
# Shares of what the found articles have on the average. Of six stories in one store: 92 of 100 articles about
# other stories lie below the first; three in four of those that name the query lie above the second.
_FOREIGN = 0.25
_AT_HOME = 0.75
_NAMED = 0.5  # an article that says the query's words, though in passing: "Blair on Egypt and Iraq"


@dataclass(frozen=True, slots=True)
class TypicalWord:
    """A stem that belongs to a story, and how much it tells."""

    stem: str
    weight: float


@dataclass(frozen=True, slots=True)
class Story:
    """What articles about a query say; without words only the query's own decide."""

    words: tuple[TypicalWord, ...]
    usual: float  # the overlap that articles found by the query have on the average


def names_query(query: Iterable[str], opening: frozenset[str]) -> bool:
    """Whether an opening has each of the query's stems, or a stem that begins with it: "iraqi" for "iraq"."""
    return all(stem in opening or _begins_one(stem, opening) for stem in query)


def read_story(found: Sequence[frozenset[str]], spread: Mapping[str, int], stored: int) -> Story:
    """What the openings found by a query have in common and others lack.

    `spread` says in how many of all the `stored` openings a stem is; it may know the stems of `found` alone.
    """
    shared = Counter(stem for opening in found for stem in opening)
    enough = max(2.0, _COMMON * len(found))
    weights = {
        stem: times / len(found) * log(stored / spread[stem])
        for stem, times in shared.items()
        if times >= enough and spread[stem] < stored
    }
    best = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_WORDS]
    words = tuple(TypicalWord(stem, weight) for stem, weight in best)
    # What each word adds to the average is its weight by how many have it.
    return Story(words, sum(word.weight * shared[word.stem] for word in words) / max(1, len(found)))


def overlap(opening: frozenset[str], story: Story) -> float:
    """How much of a story's words an opening has."""
    return sum(word.weight for word in story.words if word.stem in opening)


def relevance(overlapping: float, story: Story, *, named: bool) -> float:
    """From 0, another story, to 1: as much about the query as those that name it."""
    if not story.words:
        return float(named)
    share = (overlapping / story.usual - _FOREIGN) / (_AT_HOME - _FOREIGN)
    return max(_NAMED if named else 0.0, min(1.0, share))


def _begins_one(stem: str, opening: frozenset[str]) -> bool:
    return len(stem) >= _BEGINNING and any(other.startswith(stem) for other in opening)
