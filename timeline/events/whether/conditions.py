"""What is told as a condition: nobody says that it came about."""

from __future__ import annotations

from timeline.events.grammar import Predicate
from timeline.events.syntax import children, is_parsed
from timeline.events.words import words
from timeline.model import Token

_CONDITIONS = frozenset(("if", "unless", "whether", "should"))
_CONDITION_REACH = 12  # words from "if" to the verb of its clause


def is_conditional(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether it stands in a condition: "if Turkey attacks", "had Greece left the euro"."""
    if not predicate.is_noun and _is_inverted(tokens, predicate.first):
        return True
    for token in reversed(tokens[max(0, predicate.group - _CONDITION_REACH) : predicate.group]):
        if token.norm in _CONDITIONS:
            return True
        if token.norm in words("clause_words") or token.norm in (",", ";"):
            return False
    return False


def _is_inverted(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether a helper before the subject makes it a condition: "had Greece left, it would have paid"."""
    if not is_parsed(tokens) or tokens[-1].norm == "?":
        return False
    below = children(tokens, verb)
    subject = next((each for each in below if tokens[each].relation.startswith("nsubj")), None)
    return subject is not None and any(
        each < subject
        and tokens[each].norm in ("had", "should", "were")
        and tokens[each].relation.startswith("aux")
        for each in below
    )
