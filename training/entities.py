"""The named persons, organisations and places of GUM's entity layer, and how well the pipeline finds them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.treebank import Sentence, Word

KINDS = {"person": "person", "organization": "organisation", "place": "place"}
_MARK = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)")


@dataclass(frozen=True)
class Named:
    """A mention by name: words `first` to `last` (out) of a sentence, with the word that heads it."""

    first: int
    last: int
    head: int
    kind: str


def read_named(path: Path) -> Iterator[list[tuple[Sentence, tuple[Named, ...]]]]:
    """The sentences of each document with their named mentions of the three kinds."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield [
                (words := tuple(Word(*word[:7]) for word in sentence), tuple(_named(words, sentence)))
                for sentence in json.loads(line)["sents"]
            ]


def _named(words: Sentence, raw: Sequence[Sequence[str]]) -> Iterator[Named]:
    for kind, first, last in _mentions(raw):
        inside = range(first, last)
        heads = [place for place in inside if words[place].head - 1 not in inside]
        if kind in KINDS and heads and words[heads[0]].upos == "PROPN":
            yield Named(first, last, heads[0], KINDS[kind])


def _mentions(raw: Sequence[Sequence[str]]) -> Iterator[tuple[str, int, int]]:
    """Kind, first and last word (out) of every mention: `(1-person-…` opens one, `1)` closes it."""
    opened: list[tuple[str, str, int]] = []
    for place, word in enumerate(raw):
        marks = word[7] if len(word) > 7 else ""
        for match in _MARK.finditer(marks):
            number, kind, closed = match.groups()
            if number:
                opened.append((number, kind, place))
                closed = number if marks[match.end() : match.end() + 1] == ")" else None
            if closed:
                index = max(i for i, each in enumerate(opened) if each[0] == closed)
                _, kind, first = opened.pop(index)
                yield kind, first, place + 1
