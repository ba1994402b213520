"""Whether an event came about, as its sentence tells it."""

from __future__ import annotations

from datetime import date as date_

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import children, is_parsed, subject_of
from timeline.events.whether.conditions import is_conditional
from timeline.events.whether.governing import BY_TENSE, Judgement, governed_by, is_announced
from timeline.events.whether.hosts import is_negated
from timeline.events.whether.nouns import judge_noun
from timeline.events.words import lemma_classes, words
from timeline.model import EventDate, Status, Token


def judge(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    """The status with the rule that gave it."""
    if predicate.negated:
        return Judgement(Status.DENIED, "negated")
    if is_conditional(tokens, predicate):
        return Judgement(Status.POSSIBLE, "a condition")
    if predicate.is_noun:
        return judge_noun(tokens, predicate)
    return _judge_verb(tokens, predicate)


def status_on(status: Status, predicate: Predicate, date: EventDate, published: date_) -> Status:
    """The status once the date is known: what lies ahead is planned ("visits China next week").

    A noun with a day that has come is no plan: "said Tuesday's decision would help them".
    """
    first, last = date.interval.first, date.interval.last
    is_over = last is not None and last <= published and date.expression is not None
    if predicate.is_noun and status is Status.PLANNED and is_over:
        return Status.HAPPENED
    if status in (Status.HAPPENED, Status.ONGOING) and first is not None and first > published:
        return Status.PLANNED
    if (
        status is Status.ONGOING
        and predicate.tense is Tense.PRESENT
        and first is not None
        and first > published
    ):
        return Status.PLANNED  # "Kenyans go to the polls on October 26"
    return status


def _judge_verb(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    if denied := _denied_above(tokens, predicate) or _of_nobody(tokens, predicate):
        return denied
    if predicate.tense in (Tense.INFINITIVE, Tense.PARTICIPIAL) and (
        governed := governed_by(tokens, predicate)
    ):
        return governed
    if predicate.tense is Tense.MODAL and _is_future_in_the_past(tokens, predicate):
        return Judgement(Status.PLANNED, '"would" of what was said')
    if doubted := _doubted_above(tokens, predicate) or _of_perfect_infinitive(tokens, predicate):
        return doubted
    if (
        predicate.tense is Tense.PROGRESSIVE
        and tokens[predicate.first].relation == "advcl"
        and tokens[predicate.group].norm == "being"
    ):
        return Judgement(Status.HAPPENED, "a cause of what follows")  # "being attacked, it mobilised"
    if predicate.tense is Tense.PRESENT and _is_headline(tokens):
        return Judgement(Status.HAPPENED, "the present of a headline")
    if predicate.tense is Tense.PRESENT and tokens[predicate.first].norm in lemma_classes()["acts_of_speech"]:
        return Judgement(Status.HAPPENED, "an act of speech")
    return Judgement(BY_TENSE[predicate.tense], f"tense: {predicate.tense}")


def _denied_above(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What stands in the clause that somebody denies: "denied that it had attacked"."""
    if not is_parsed(tokens) or tokens[predicate.first].relation != "ccomp":
        return None
    above = tokens[tokens[predicate.first].head]
    if above.norm in lemma_classes()["denying_verbs"] and not is_negated(
        tokens, tokens[predicate.first].head
    ):
        return Judgement(Status.DENIED, f'denied: "{above.norm}"')
    return None


def _doubted_above(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What stands in the clause that somebody doubts or fears: "doubts that it attacked"."""
    if not is_parsed(tokens) or tokens[predicate.first].relation != "ccomp":
        return None
    above = tokens[tokens[predicate.first].head]
    if above.norm in lemma_classes()["doubting_verbs"]:
        return Judgement(Status.POSSIBLE, f'doubted: "{above.norm}"')
    return None


def _of_perfect_infinitive(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What the governing word makes of "to have attacked": "expected to have left by Friday"."""
    is_infinitive = predicate.tense is Tense.PRESENT_PERFECT and tokens[predicate.group].norm == "to"
    governed = governed_by(tokens, predicate) if is_infinitive else None
    return governed if governed and governed.status in (Status.PLANNED, Status.DENIED) else None


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether it is told as headlines are, without article and full stop: "Turkey Jails Two Reporters"."""
    ends = tokens[-1].norm[-1:] in (".", "?", "!", '"', ":", ";")
    return not ends and words("articles").isdisjoint(token.norm for token in tokens)


def _of_nobody(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What nobody did: "no hospital paid the ransom"."""
    subject = subject_of(tokens, predicate.first) if is_parsed(tokens) else None
    if subject is None:
        return None
    around = (subject, *children(tokens, subject))
    if any(tokens[each].norm in words("nobody") for each in around):
        return Judgement(Status.DENIED, "its subject is nobody")
    return None


def _is_future_in_the_past(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether "would" tells what somebody said that they will do: "said it would withdraw"."""
    group = {token.norm for token in tokens[predicate.group : predicate.first]}
    return (
        not group.isdisjoint(("would", "'d"))
        and "have" not in group
        and is_parsed(tokens)
        and is_announced(tokens, predicate.first)
    )
