"""Whether an event came about, as its sentence tells it."""

from __future__ import annotations

from datetime import date as date_

from timeline.events.grammar import Predicate, Tense, governing_words
from timeline.events.words import governors, words
from timeline.model import EventDate, Status, Token

_BY_TENSE = {
    Tense.PAST: Status.HAPPENED,
    Tense.PAST_PERFECT: Status.HAPPENED,
    Tense.PRESENT_PERFECT: Status.HAPPENED,
    Tense.PARTICIPIAL: Status.HAPPENED,
    Tense.NOMINAL: Status.HAPPENED,
    Tense.PRESENT: Status.ONGOING,
    Tense.PROGRESSIVE: Status.ONGOING,
    Tense.FUTURE: Status.PLANNED,
    Tense.INFINITIVE: Status.PLANNED,
    Tense.MODAL: Status.POSSIBLE,
}
_CONDITIONS = frozenset(("if", "unless", "whether", "should"))
_CONDITION_REACH = 12  # words from "if" to the verb of its clause


def status_of(tokens: tuple[Token, ...], predicate: Predicate) -> Status:
    """The status that tense, negation, and the words that govern the predicate give it."""
    if predicate.negated:
        return Status.DENIED
    if _is_conditional(tokens, predicate):
        return Status.POSSIBLE
    if predicate.is_noun:
        return _status_of_noun(tokens, predicate)
    if predicate.tense in (Tense.INFINITIVE, Tense.PARTICIPIAL):
        return _governed(tokens, predicate) or _BY_TENSE[predicate.tense]
    return _BY_TENSE[predicate.tense]


def status_on(status: Status, predicate: Predicate, date: EventDate, published: date_) -> Status:
    """The status once the date is known: a nominal event that lies ahead is planned."""
    first = date.interval.first
    if predicate.is_noun and status is Status.HAPPENED and first is not None and first > published:
        return Status.PLANNED
    return status


def _governed(tokens: tuple[Token, ...], predicate: Predicate) -> Status | None:
    found = (governors().get(word) for word in governing_words(tokens, predicate))
    return next((status for status in found if status is not None), None)


def _is_conditional(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    for token in reversed(tokens[max(0, predicate.group - _CONDITION_REACH) : predicate.group]):
        if token.norm in _CONDITIONS:
            return True
        if token.norm in words("clause_words") or token.norm in (",", ";"):
            return False
    return False


def _status_of_noun(tokens: tuple[Token, ...], predicate: Predicate) -> Status:
    phrase = {token.norm for token in tokens[predicate.group : predicate.first]}
    if phrase & words("denied_adjectives"):
        return Status.DENIED
    if phrase & words("possible_adjectives"):
        return Status.POSSIBLE
    if phrase & words("planned_adjectives"):
        return Status.PLANNED
    return _status_by_verb_before(tokens, predicate)


def _status_by_verb_before(tokens: tuple[Token, ...], predicate: Predicate) -> Status:
    """The status of a noun that hangs on a verb: "is in talks" goes on, "called for talks" is possible."""
    before = governing_words(tokens, predicate)
    if governed := next((governors()[word] for word in before if word in governors()), None):
        return governed
    if any(word in words("will") for word in before):
        return Status.PLANNED
    if any(word in words("modal") for word in before):
        return Status.POSSIBLE
    if any(word in words("be_present") for word in before) and before[0] in ("in", "under", "at"):
        return Status.ONGOING
    return Status.HAPPENED
