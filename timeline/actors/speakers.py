"""Who "I" is: the person whose words the sentence quotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from timeline.inflection import forms_of
from timeline.lexicon import read_toml
from timeline.model import ActorKind, Mention, MentionUse, Sentence, Token, inside

_FIRST_PERSON = frozenset(("i", "me", "my", "myself"))
_REACH = 2  # words between a speaker and the verb of saying
_MEMORY = 2  # sentences: a quotation that runs on names its speaker before or behind


def resolve_speakers(sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, and one for each "I" whose speaker is named in its sentence or near it, in text order."""
    speakers = tuple(_speaker(sentence, mentions) for sentence in sentences)
    taken = {mention.start for mention in mentions}
    found = tuple(
        _at(token, speaker)
        for number, sentence in enumerate(sentences)
        for token in sentence.tokens
        if token.norm in _FIRST_PERSON and token.start not in taken
        if (speaker := next(_nearest(speakers, number), None)) is not None
    )
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start))


def _nearest(speakers: tuple[Mention | None, ...], number: int) -> Iterator[Mention]:
    """The speakers of the sentence itself, of those before it, and of the one behind it."""
    order = (number, *range(number - 1, number - 1 - _MEMORY, -1), number + 1)
    for index in order:
        if 0 <= index < len(speakers) and (speaker := speakers[index]) is not None:
            yield speaker


def _speaker(sentence: Sentence, mentions: tuple[Mention, ...]) -> Mention | None:
    """The person who stands right before or behind a verb of saying."""
    persons = [each for each in inside(mentions, sentence) if each.actor.kind is ActorKind.PERSON]
    for index, token in enumerate(sentence.tokens):
        if token.norm in _verbs_of_saying():
            for person in persons:
                if _stands_by(sentence.tokens, index, person):
                    return person
    return None


def _stands_by(tokens: tuple[Token, ...], verb: int, person: Mention) -> bool:
    behind = verb + 1 < len(tokens) and tokens[verb + 1].start == person.start
    before = tokens[max(0, verb - 1 - _REACH) : verb]
    return behind or any(token.end == person.end for token in before)


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(forms_of(read_toml("reporting_verbs.toml")["verbs"]))


def _at(token: Token, speaker: Mention) -> Mention:
    return replace(speaker, start=token.start, end=token.end, text=token.text, use=MentionUse.AGENT)
