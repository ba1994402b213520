"""Whom "he", "she" and "the alliance" mean: precise before complete."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.actors.words import word_class
from timeline.model import ActorKind, Mention, MentionUse, Sentence, Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "herself"})
_MENTIONS = 100  # further back nobody is looked for, so that time is linear in the text
_MEMORY = 3  # sentences: further back a pronoun means somebody else too often
_KINGDOMS = "kingdom of"


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention with the number of its sentence."""

    sentence: int
    mention: Mention


def resolve_pronouns(sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, and those that pronouns and "the alliance" make, in text order."""
    known = gazetteer()
    seen: deque[_Seen] = deque(maxlen=_MENTIONS)
    found: list[Mention] = []
    queue = list(reversed(mentions))
    for number, sentence in enumerate(sentences):
        for first, token in enumerate(sentence.tokens):
            while queue and queue[-1].start <= token.start:
                seen.append(_Seen(number, queue.pop()))
            if (
                seen
                and token.start >= seen[-1].mention.end
                and (mention := _refer(known, sentence.tokens, first, number, seen))
            ):
                found.append(mention)
                if mention.actor.kind is not ActorKind.PERSON:
                    seen.append(_Seen(number, mention))
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start))


def _refer(
    known: Gazetteer, tokens: Sequence[Token], first: int, number: int, seen: Sequence[_Seen]
) -> Mention | None:
    norm = tokens[first].norm
    if norm in _HE or norm in _SHE:
        person = _person(known, norm in _SHE, number, seen)
        return _at(tokens[first : first + 1], person) if person else None
    if norm == "the" and first + 1 < len(tokens):
        body = _body(known, tokens[first + 1].norm, seen)
        return _at(tokens[first : first + 2], body) if body else None
    return None


def _person(known: Gazetteer, is_she: bool, number: int, seen: Sequence[_Seen]) -> Mention | None:
    """The first person of the last sentence that names one of that sex: its subject, as a rule."""
    fitting = [
        each
        for each in seen
        if each.mention.actor.kind is ActorKind.PERSON and _is_woman(known, each.mention) is is_she
    ]
    if not fitting or number - fitting[-1].sentence > _MEMORY:
        return None
    last = fitting[-1].sentence
    return next(each.mention for each in fitting if each.sentence == last)


def _is_woman(known: Gazetteer, mention: Mention) -> bool:
    """Whether the tables or the first name say that it is a woman."""
    actor = mention.actor
    return actor.id in known.women or (
        known.get(actor.id) is None and actor.id.split("-")[0] in word_class("women")
    )


def _body(known: Gazetteer, noun: str, seen: Sequence[_Seen]) -> Mention | None:
    """The last-named actor that the noun fits: "the alliance" is NATO, "the kingdom" Saudi Arabia."""
    fitting = (each.mention for each in reversed(seen) if noun in _nouns(known, each.mention))
    return next(fitting, None)


def _nouns(known: Gazetteer, mention: Mention) -> Iterable[str]:
    actor = mention.actor
    if actor.kind is ActorKind.STATE:
        return _kingdom(actor.names)
    return known.nouns.get(actor.id, ())


def _kingdom(names: tuple[str, ...]) -> Iterator[str]:
    if any(name.lower().startswith(_KINGDOMS) for name in names):
        yield "kingdom"


def _at(tokens: Sequence[Token], meant: Mention) -> Mention:
    text = " ".join(token.text for token in tokens)
    return replace(
        meant, start=tokens[0].start, end=tokens[-1].end, text=text, use=MentionUse.AGENT, sector=None
    )
