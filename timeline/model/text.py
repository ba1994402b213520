"""Articles and their sentences: offsets are half-open and count characters of the text as it was sent."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True)
class Article:
    """A text and the day it ran."""

    text: str
    published: date
    source: str | None = None  # None: the sender did not say
    url: str | None = None  # None: it has none
    title: str | None = None  # None: it has none
    given_id: str | None = None  # None: the sender gave no id, the content gives one

    @property
    def digest(self) -> str:
        """The content as 32 hex digits: equal for equal text, day, source, URL and title."""
        parts = (self.text, self.published.isoformat(), self.source, self.url, self.title)
        return hashlib.sha256("\0".join(part or "" for part in parts).encode()).hexdigest()[:32]

    @property
    def id(self) -> str:
        """The sender's id where there is one, else the first 16 digits of the digest."""
        return self.given_id or self.digest[:16]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `norm` is what was meant: lower case, straight and restored apostrophes.

    In `ankara s decision` the lone `s` has the norm `'s`; in `hasn t` the `t` has the norm `n't`.
    The fields behind `norm` are the parser's; until it has read the sentence they are empty and `head` is -1.
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str = ""
    tag: str = ""  # Penn: NNP, VBD
    pos: str = ""  # universal: PROPN, VERB
    morph: str = ""  # universal features: "Number=Plur"; empty too where a word has none
    head: int = -1  # the place in the sentence of the word it hangs on; its own place for the root
    relation: str = ""  # universal: nsubj, obl:agent; `root` for the root


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]


S = TypeVar("S", bound="HasStart")


class HasStart(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""


def inside(items: Sequence[S], sentence: Sentence) -> Sequence[S]:
    """Those of the items, which are in text order, that begin in the sentence."""
    first = bisect_left(items, sentence.start, key=attrgetter("start"))
    return items[first : bisect_left(items, sentence.end, key=attrgetter("start"))]


@dataclass(frozen=True, slots=True)
class Dateline:
    """How a news story opens: `CRAIOVA, Romania, Oct 9 (Reuters) -`. The story begins at `end`."""

    start: int
    end: int
    place: str
    agency: str | None = None  # None: none is named
    date_start: int | None = None  # None: no date is given; else the date phrase is text[date_start:date_end]
    date_end: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the article's text with its place."""

    text: str
    start: int
    end: int


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Name:
    """A name as its words tell it, whether any table knows it or not, less its title and article."""

    start: int
    end: int
    text: str
    kind: NameKind | None  # None: nothing tells what it names
