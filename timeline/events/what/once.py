"""Events that a noun and its verb tell together, told once: "floods killed 60", "talks collapsed"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.syntax import is_parsed, subject_of
from timeline.events.what.triggers import TriggerMatch
from timeline.events.words import words
from timeline.model import Token

_HARM = frozenset(("ASSAULT", "DISASTER"))


def told_once(tokens: Sequence[Token], matches: tuple[TriggerMatch, ...]) -> tuple[TriggerMatch, ...]:
    """The triggers less the verbs that only say what became of what their subject names."""
    nouns = {each.predicate.last - 1: each for each in matches if each.predicate.is_noun}
    if not nouns or not is_parsed(tokens):
        return matches
    return tuple(each for each in matches if each.predicate.is_noun or not _goes_on(tokens, each, nouns))


def _goes_on(tokens: Sequence[Token], verb: TriggerMatch, nouns: dict[int, TriggerMatch]) -> bool:
    place = subject_of(tokens, verb.predicate.first)
    noun = nouns.get(place) if place is not None else None
    if noun is None:
        return False
    if noun.trigger.type == "DISASTER":
        return verb.trigger.type in _HARM and not verb.predicate.passive
    is_done = tokens[verb.predicate.first].relation == "acl" and tokens[verb.predicate.first].tag in (
        "VBN",
        "VBD",
    )
    if verb.predicate.passive or is_done:  # "sanctions were imposed", "sanctions imposed in May"
        return tokens[verb.predicate.first].lemma in words("doing_verbs")
    return verb.trigger.type == "DISASTER" and noun.trigger.type != "ASSAULT"
