"""Whether a time expression can date an event, by tense and status, and in which of its readings."""

from __future__ import annotations

from dataclasses import replace

from timeline.events.grammar import Tense
from timeline.events.syntax import head_of, is_parsed
from timeline.events.when.phrased import hangs_on
from timeline.events.when.phrases import Phrase
from timeline.events.when.scene import Scene, Told
from timeline.events.when.trying import is_tried
from timeline.events.words import lemma_classes, words
from timeline.model import (
    Status,
)
from timeline.temporal.interval import Interval

_PRESENT = frozenset((Tense.PRESENT, Tense.PROGRESSIVE, Tense.NOMINAL, Tense.PARTICIPIAL))
_PAST = frozenset((Tense.PAST, Tense.PAST_PERFECT, Tense.PRESENT_PERFECT))


def fitted(phrase: Phrase, told: Told, scene: Scene) -> tuple[Phrase, ...]:
    """The phrase with the likeliest reading in which it can date the event first, if there is one."""
    readings = [each for each in phrase.timex.readings if each.interval is not None]
    # A past verb settles which way a phrase looks; "agreed on Tuesday to leave" means no other Tuesday.
    tokens, predicate = told.sentence.tokens, told.predicate
    is_past = predicate.tense in _PAST or is_tried(tokens, predicate)
    is_settled = is_past and hangs_on(tokens, predicate, phrase)
    for chosen in readings if is_settled else readings[:1]:
        rest = tuple(each for each in phrase.timex.readings if each is not chosen)
        read = replace(phrase, timex=replace(phrase.timex, readings=(chosen, *rest)))
        if _fits(read, told, scene):
            return (read,)
    return ()


def _fits(phrase: Phrase, told: Told, scene: Scene) -> bool:
    """Whether what is told as past can lie in the phrase's days, and what is told as coming."""
    first, last = phrase.interval.first, phrase.interval.last
    if phrase.signal in ("before", "until", "till"):
        return True  # "has endorsed him before a Nov. 7 run-off"
    if not hangs_on(told.sentence.tokens, told.predicate, phrase) and (
        not _is_of_tense(phrase, told, scene) or _is_of_what_comes(phrase, told, scene)
    ):
        return False
    if is_tried(told.sentence.tokens, told.predicate):
        return first is None or first <= scene.published or phrase.signal in ("by", "from")
    if told.status in (Status.PLANNED, Status.POSSIBLE) and not told.predicate.is_noun:
        if phrase.interval == Interval.day(scene.published) and _is_vowed(told):
            return False  # "vowed to stay on Wednesday", told on Wednesday
        return last is None or last >= scene.published or phrase.signal in ("after", "since", "following")
    is_past = told.predicate.tense in _PAST or (told.predicate.is_noun and _hangs_on_past(told))
    return not is_past or first is None or first <= scene.published


def _is_of_tense(phrase: Phrase, told: Told, scene: Scene) -> bool:
    """Whether the tense allows the phrase: "now" is of the present, "last year" of no perfect."""
    tense = told.predicate.tense
    if phrase.timex.best.value == "PRESENT_REF":
        return tense in _PRESENT
    reaches_now = scene.published in phrase.interval or phrase.signal in ("since", "after", "following")
    return tense is not Tense.PRESENT_PERFECT or reaches_now


def _is_of_what_comes(phrase: Phrase, told: Told, scene: Scene) -> bool:
    """Whether only what is done with it lies ahead: "will discuss the attack with his generals on Friday"."""
    first = phrase.interval.first
    timeless = told.predicate.is_noun or told.predicate.tense is Tense.PARTICIPIAL
    return timeless and told.status is Status.HAPPENED and first is not None and first > scene.published


def _is_vowed(told: Told) -> bool:
    """Whether it is what somebody has said that they will do: "vowed to stay"."""
    tokens = told.sentence.tokens
    place = head_of(tokens, told.predicate.first, told.predicate.last)
    above = tokens[tokens[place].head]
    return (
        is_parsed(tokens)
        and told.predicate.tense is Tense.INFINITIVE
        and tokens[place].relation in ("xcomp", "ccomp")
        and above.norm in lemma_classes()["announcing_verbs"]
    )


def _hangs_on_past(told: Told) -> bool:
    """Whether the noun is the object of something done: "has made an advance payment"."""
    group = told.predicate.group
    before = {token.norm for token in told.sentence.tokens[max(0, group - 3) : group]}
    return not before.isdisjoint(words("have_present") | words("have_past"))
