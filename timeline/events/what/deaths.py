"""Deaths that somebody caused: "ten died in the attack" tells of a deed, "in the crash" of a calamity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.syntax import is_led_in_by, is_parsed, subject_of
from timeline.events.what.rows import Frame, Trigger
from timeline.events.what.triggers import TriggerMatch
from timeline.model import Token

_DYING = frozenset(("die", "die in", "perish"))
_LEAVING = frozenset(("leave … dead",))
_CAUSES = ("in", "from", "during", "after", "by")
_WHEN = frozenset(("when", "as", "after", "while"))


def with_killers(tokens: Sequence[Token], matches: tuple[TriggerMatch, ...]) -> tuple[TriggerMatch, ...]:
    """The triggers, those of dying as ASSAULT where another of them is the deed that killed."""
    deeds = [each for each in matches if each.trigger.type == "ASSAULT"]
    if not deeds or not is_parsed(tokens):
        return matches
    return tuple(_killed(tokens, each, deeds) for each in matches)


def _killed(tokens: Sequence[Token], match: TriggerMatch, deeds: Sequence[TriggerMatch]) -> TriggerMatch:
    lemma, verb = match.trigger.lemma, match.predicate.first
    if lemma in _DYING and any(_kills(tokens, each, verb) for each in deeds):
        return replace(match, trigger=Trigger(lemma, "verb", "ASSAULT", None, Frame.INVERSE))
    subject = subject_of(tokens, verb) if lemma in _LEAVING else None
    if any(each.predicate.last - 1 == subject for each in deeds):
        return replace(match, trigger=Trigger(lemma, "verb", "ASSAULT", None, Frame.TRANSITIVE))
    return match


def _kills(tokens: Sequence[Token], deed: TriggerMatch, dying: int) -> bool:
    """Whether one died of the deed: "died in the attack", "died when rebels attacked"."""
    if deed.predicate.is_noun:
        noun = deed.predicate.last - 1
        head = tokens[noun].head
        heads = (head, tokens[head].head)  # "in one of the attacks"
        return dying in heads and is_led_in_by(tokens, noun, _CAUSES)
    first = deed.predicate.first
    is_cause = tokens[first].relation == "advcl" and tokens[first].head == dying
    return is_cause and any(each.norm in _WHEN and each.head == first for each in tokens)
