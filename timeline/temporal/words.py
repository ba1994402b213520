"""The word classes of a language: which class a word or phrase is of, and what it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NewType

from timeline.errors import BadDataFile
from timeline.lexicon import read_toml
from timeline.temporal.lexing import TOKEN

# A class is one character, so that a text is a string of classes and a rule an ordinary regular expression.
WordClass = NewType("WordClass", str)
ENGLISH_WORDS = "times_en.toml"  # of timeline/data
OTHER = WordClass("_")
_FIRST_CLASS = 0x4E00  # a block of letters none of which means anything to a regular expression

WordValue = int | float | str | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of a class with what it stands for."""

    kind: WordClass
    value: WordValue


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that together are of a class."""

    words: tuple[str, ...]
    entry: Entry


@dataclass(frozen=True, slots=True)
class Words:
    """Single words, and phrases by their first word and their second, longest first."""

    single: Mapping[str, Entry]
    phrases: Mapping[str, Mapping[str, tuple[Phrase, ...]]]


_names: dict[str, WordClass] = {}


def word_class(name: str) -> WordClass:
    """The character that stands for the class `name`."""
    return _names.setdefault(name, WordClass(chr(_FIRST_CLASS + len(_names))))


def class_name(kind: str) -> str:
    """The name of a class by its character, for people."""
    return next((name for name, known in _names.items() if known == kind), "…")


@cache
def read_words(file: str) -> Words:
    """The word classes in `file`; raises `BadDataFile` where a word is in two of them."""
    entries: dict[tuple[str, ...], Entry] = {}
    for name, table in read_toml(file).items():
        for word, value in table.items():
            key = tuple(TOKEN.findall(word))
            if key in entries:
                raise BadDataFile(file, None, f"{word!r} is in two classes, the second is {name}")
            entries[key] = Entry(word_class(name), tuple(value) if isinstance(value, list) else value)
    return Words(
        {key[0]: entry for key, entry in entries.items() if len(key) == 1},
        _by_beginning([Phrase(key, entry) for key, entry in entries.items() if len(key) > 1]),
    )


def _by_beginning(phrases: list[Phrase]) -> Mapping[str, Mapping[str, tuple[Phrase, ...]]]:
    found: dict[str, dict[str, tuple[Phrase, ...]]] = {}
    for phrase in sorted(phrases, key=lambda each: -len(each.words)):
        seconds = found.setdefault(phrase.words[0], {})
        seconds[phrase.words[1]] = (*seconds.get(phrase.words[1], ()), phrase)
    return found
