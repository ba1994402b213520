"""Sentences by hand: `[turkey]` is a mention, `<monday=2017-10-09>` a date, `*met*` the predicate."""

import re
from dataclasses import dataclass
from datetime import date

from timeline.model import (
    Actor,
    ActorKind,
    Mention,
    MentionUse,
    ResolvedTimex,
    Sentence,
    Timex,
    TimexType,
    Token,
)
from timeline.temporal.algebra import Period, Reading
from timeline.temporal.algebra.dates import Fixed
from timeline.temporal.edtf import parse_edtf

PUBLISHED = date(2017, 10, 10)
_MARK = re.compile(r"\[([^\]/]+)(?:/(\w+))?\]|<([^=>]+)=([^>]+)>|\*([^*]+)\*")


@dataclass(frozen=True, slots=True)
class Marked:
    sentence: Sentence
    mentions: tuple[Mention, ...]
    timexes: tuple[ResolvedTimex, ...]
    predicate: tuple[int, int] | None  # token indices, half-open


def read_marked(marked: str) -> Marked:
    """What the marks of a tokenised sentence stand for; a date is EDTF, readings are joined by |."""
    text, mentions, timexes, asked, at = "", [], [], None, 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        name, use, phrase, edtf, predicate = match.groups()
        words = name or phrase or predicate
        if name:
            mentions.append(_mention(name, use or "agent", len(text)))
        elif phrase:
            timexes.append(_timex(phrase, edtf, len(text)))
        else:
            asked = (len(text), len(text) + len(words))
        text, at = text + words, match.end()
    text += marked[at:]
    tokens = _tokens(text)
    return Marked(
        Sentence(0, len(text), tokens), tuple(mentions), tuple(timexes), asked and _indices(tokens, *asked)
    )


def _tokens(text: str) -> tuple[Token, ...]:
    return tuple(Token(m.start(), m.end(), m.group(), m.group().lower()) for m in re.finditer(r"\S+", text))


def _indices(tokens: tuple[Token, ...], start: int, end: int) -> tuple[int, int]:
    covered = [i for i, token in enumerate(tokens) if start <= token.start < end]
    return covered[0], covered[-1] + 1


def _mention(name: str, use: str, start: int) -> Mention:
    actor = Actor(name.replace(" ", "-"), name.title(), ActorKind.STATE, names=(name,))
    return Mention(start, start + len(name), name, actor, MentionUse(use), None, (actor.id,))


def _timex(phrase: str, readings: str, start: int) -> ResolvedTimex:
    # A date said in full needs no anchor; "!" before the EDTF says it is one.
    values = readings.removeprefix("!").split("|")
    scores = (1.0,) if len(values) == 1 else (0.6, 0.4)
    found = tuple(Reading(v, parse_edtf(v), s) for v, s in zip(values, scores, strict=True))
    expr = Fixed(Period.of_day(PUBLISHED))
    timex = Timex(start, start + len(phrase), phrase, TimexType.DATE, "by hand", expr)
    return ResolvedTimex(timex, None if readings.startswith("!") else PUBLISHED, found)
