"""What was tried, allowed or ordered when somebody did so: "tried to arrest him in 2008"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import is_parsed
from timeline.events.words import lemma_classes
from timeline.model import Token

_COMPLEMENTS = frozenset(("xcomp", "ccomp", "advcl"))


def is_tried(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether the infinitive is of the time of the past verb over it, whether or not it came about."""
    if predicate.tense is not Tense.INFINITIVE or predicate.is_noun or not is_parsed(tokens):
        return False
    token = tokens[predicate.first]
    above = tokens[token.head]
    is_past = above.tag in ("VBD", "VBN")
    return is_past and token.relation in _COMPLEMENTS and above.norm in lemma_classes()["trying_verbs"]


def is_announced_done(tokens: Sequence[Token], predicate: Predicate, governor: int) -> bool:
    """Whether a day on `governor` says only when it was told: "announced on Thursday that it had left"."""
    token = tokens[predicate.first]
    return (
        predicate.tense is Tense.PAST_PERFECT
        and token.relation == "ccomp"
        and token.head == governor
        and tokens[governor].norm in lemma_classes()["announcing_verbs"]
    )


def is_unlikely(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether it is still to come, and will not, as somebody thinks: "is unlikely to free him"."""
    return tokens[max(predicate.group - 1, 0)].norm in ("unlikely", "improbable")
