"""How long what a word names lasts, and when what hangs on a word comes about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.lexicon import read_rows
from timeline.model import Token


class Aspect(StrEnum):
    """Whether it fills days: states and processes do, one occasion and the words of a moment do not."""

    OCCASION = "occasion"  # "kill", "arrive", "explosion"
    STATE = "state"  # "own", "hope", "threat"
    PROCESS = "process"  # "negotiate", "rise", "war"
    PHASE = "phase"  # "begin", "continue"
    OPINION = "opinion"  # "seem", "expect": what somebody thinks as he speaks
    SAYING = "saying"  # "tell", "deny"

    @property
    def lasts(self) -> bool:
        """Whether it takes more than a day, as a rule."""
        return self in (Aspect.STATE, Aspect.PROCESS)


class Order(StrEnum):
    """When it comes about, against the word it hangs on."""

    SAME = "same"
    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True)
class _AspectRow:
    lemma: str
    pos: str
    aspect: Aspect


@dataclass(frozen=True, slots=True)
class _OrderRow:
    lemma: str
    pos: str
    order: Order


_OF_VERBS = ("ment", "sion", "tion", "ance", "ing")
_KINDS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adj"}


def aspect_of(token: Token) -> Aspect:
    """The aspect of the word: "owns" is a state, "talks" a process, "aware" and "there" are states."""
    kind = _KINDS.get(token.pos)
    if kind not in ("verb", "noun"):
        return Aspect.STATE
    return _aspects().get((token.lemma, kind), Aspect.OCCASION)


def is_event_noun(token: Token) -> bool:
    """Whether a noun surely names something that happens: it has a row, or is made of a verb."""
    if token.pos != "NOUN":
        return False
    return (token.lemma, "noun") in _aspects() or token.lemma.endswith(_OF_VERBS)


def order_of(governor: Token) -> Order | None:
    """When what hangs on the word comes about; `None` where the table does not say."""
    return _orders().get((governor.lemma, _KINDS.get(governor.pos, "")))


@cache
def _aspects() -> Mapping[tuple[str, str], Aspect]:
    return {(row.lemma, row.pos): row.aspect for row in read_rows("aspects.tsv", _AspectRow)}


@cache
def _orders() -> Mapping[tuple[str, str], Order]:
    return {(row.lemma, row.pos): row.order for row in read_rows("sequences.tsv", _OrderRow)}
