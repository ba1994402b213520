"""Which of PLOVER's contexts an event stands in, by the words of its clause: "military", "legal"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.grammar import Predicate
from timeline.events.syntax import clause_of, is_parsed
from timeline.lexicon import read_rows
from timeline.model import Token

FILE = "contexts.tsv"


@dataclass(frozen=True, slots=True)
class ContextRow:
    """Words that put an event of their clause into contexts."""

    words: str
    contexts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContextWord:
    """Words found in a sentence: the last of them, and what they tell."""

    at: int
    contexts: tuple[str, ...]


def find_context_words(tokens: Sequence[Token]) -> tuple[ContextWord, ...]:
    """The words of a sentence that tell a context, each with the longest row that begins there."""
    found: list[ContextWord] = []
    start = 0
    while start < len(tokens):
        rows = _rows_at(tokens[start])
        row = next((row for row in rows if _follows(tokens, start, row[0])), None)
        if row is not None:
            found.append(ContextWord(start + len(row[0]) - 1, row[1]))
        start += len(row[0]) if row is not None else 1
    return tuple(found)


def contexts_of(
    tokens: Sequence[Token], predicate: Predicate, found: Sequence[ContextWord]
) -> tuple[str, ...]:
    """The contexts that the event's own clause names, in the order of the table."""
    if not found:
        return ()
    clause: frozenset[int] = frozenset(range(predicate.first, predicate.last))
    if is_parsed(tokens):
        clause |= clause_of(tokens, predicate.last - 1 if predicate.is_noun else predicate.first)
    told = {name for each in found if each.at in clause for name in each.contexts}
    return tuple(name for name in contexts() if name in told)


def _follows(tokens: Sequence[Token], start: int, wanted: tuple[str, ...]) -> bool:
    there = tokens[start : start + len(wanted)]
    return len(there) == len(wanted) and all(
        word in (token.lemma, token.norm) for word, token in zip(wanted, there, strict=True)
    )


def _rows_at(token: Token) -> Sequence[tuple[tuple[str, ...], tuple[str, ...]]]:
    return _index().get(token.lemma) or _index().get(token.norm) or ()


@cache
def contexts() -> tuple[str, ...]:
    """All contexts in the order of the table."""
    return tuple(dict.fromkeys(name for row in read_rows(FILE, ContextRow) for name in row.contexts))


@cache
def _index() -> Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]:
    """The rows by their first word, longest first."""
    found: defaultdict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = defaultdict(list)
    for row in read_rows(FILE, ContextRow):
        parts = tuple(row.words.replace("'s", " 's").split())
        found[parts[0]].append((parts, row.contexts))
    return {word: tuple(sorted(rows, key=lambda row: -len(row[0]))) for word, rows in found.items()}
