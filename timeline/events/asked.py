"""The date of any marked words, political event or not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from timeline.events.aspect import Aspect, Order, aspect_of, order_of
from timeline.events.dating import Scene, set_scene
from timeline.events.eras import era_of, era_of_noun, predicate_at
from timeline.events.grammar import Predicate, Tense, read_noun, read_verb
from timeline.events.memory import NOTHING, Memory, remember
from timeline.events.phrased import attach_phrases, has_owner, time_by_phrase
from timeline.events.phrases import Phrase
from timeline.events.sequence import Link, is_definite, link_of
from timeline.events.timing import Era, Timing, as_date, told_in
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import EventDate, ResolvedTimex, Sentence, Token

_RETOLD = (Aspect.OCCASION, Aspect.PROCESS)
_DEEPEST = 8  # words up a tree: a broken one may go round
_BEFORE_VERB = ("will", "modal", "do", "subject_pronouns")
_BE = ("be_present", "be_past", "be_other")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as it stands in its article: the phrases by the word they date, the day it is told from."""

    tokens: tuple[Token, ...]
    phrases: Mapping[int, Phrase]
    day: date
    published: date
    memory: Memory = NOTHING


def date_spans(
    sentences: tuple[Sentence, ...],
    timexes: tuple[ResolvedTimex, ...],
    published: date,
    spans: tuple[tuple[int, int], ...],
) -> tuple[EventDate | None, ...]:
    """The date of what each span (half-open offsets) names, `None` for a span that covers no word."""
    scene = set_scene(sentences, timexes, published)
    passages = [_passage(sentence, timexes, scene) for sentence in sentences]
    memory = remember(pair for passage in passages for pair in _dated_by_phrase(passage))
    knowing = [(each, replace(passage, memory=memory)) for each, passage in zip(sentences, passages, strict=True)]
    return tuple(_date_span(knowing, span) for span in spans)


def _passage(sentence: Sentence, timexes: tuple[ResolvedTimex, ...], scene: Scene) -> Passage:
    day = scene.story_day or scene.published
    return Passage(sentence.tokens, attach_phrases(sentence, timexes), day, scene.published)


def _dated_by_phrase(passage: Passage) -> Iterator[tuple[str, Timing]]:
    """What may be told again, with its timing: no words, no mere beginning."""
    for place in passage.phrases:
        token = passage.tokens[place]
        if token.pos in ("VERB", "NOUN") and aspect_of(token) in _RETOLD and token.lemma not in words("light_verbs"):
            timing = time_of(passage, place)
            if timing.timex is not None and timing.span.days is not None:
                yield token.lemma, timing


def _date_span(passages: list[tuple[Sentence, Passage]], span: tuple[int, int]) -> EventDate | None:
    start, end = span
    for sentence, passage in passages:
        if sentence.end <= start:
            continue
        covered = [i for i, token in enumerate(passage.tokens) if token.start < end and start < token.end]
        if covered:
            place = _head(passage.tokens, covered)
            return as_date(time_of(passage, place), passage.published)
    return None


def _head(tokens: tuple[Token, ...], covered: list[int]) -> int:
    """The word of the span on which the others hang."""
    return next((each for each in covered if tokens[each].head not in covered[:-1] or tokens[each].head == each), covered[0])


def time_of(passage: Passage, place: int, depth: int = 0) -> Timing:
    """When what the word names was: by its own phrase, by tense and clause, by the word it hangs on."""
    tokens = passage.tokens
    predicate = predicate_at(tokens, place)
    aspect = _aspect(tokens[place], predicate)
    era = era_of_noun(tokens, predicate) if predicate.is_noun else era_of(tokens, place, predicate, aspect)
    phrase = passage.phrases.get(place) or _phrase_below(passage, place)
    if phrase is not None:
        found = time_by_phrase(phrase, aspect, predicate, era, passage.published)
        if found is not None:
            return found
    if (known := _recalled(passage, place, era)) is not None:
        return known
    if era is not None:
        return told_in(era, passage.day if era is Era.ON else passage.published, aspect)
    link = link_of(tokens, place)
    if link is not None and depth < _DEEPEST:
        return _after_link(passage, place, link, time_of(passage, link.place, depth + 1))
    return _unlinked(passage, place, aspect, predicate, depth)


def _aspect(token: Token, predicate: Predicate) -> Aspect:
    """The aspect of the word in its tense: "is becoming" goes on."""
    aspect = aspect_of(token)
    is_going = predicate.tense is Tense.PROGRESSIVE and aspect is Aspect.OCCASION
    return Aspect.PROCESS if is_going else aspect


def _phrase_below(passage: Passage, place: int) -> Phrase | None:
    """The phrase of what a verb does to its object, or of what begins: "made a visit in May", "began to fall in May"."""
    tokens = passage.tokens
    if tokens[place].pos not in ("VERB", "AUX") or not passage.phrases:
        return None
    for each in passage.phrases:
        token = tokens[each]
        if token.head != place or each == place:
            continue
        if token.relation in ("obj", "obl") and not has_owner(tokens, each) and passage.phrases[each].signal != "since":
            return passage.phrases[each]
        if token.relation == "xcomp" and order_of(tokens[place]) is Order.SAME:
            return passage.phrases[each]
    return None


def _recalled(passage: Passage, place: int, era: Era | None) -> Timing | None:
    """The timing of something past that the text has dated elsewhere, for words that only tell it again."""
    token = passage.tokens[place]
    if token.pos == "NOUN" and (not is_definite(passage.tokens, place) or era is Era.AFTER):
        return None
    is_again = token.pos == "NOUN" or era is Era.BEFORE or (token.relation in ("acl", "advcl") and era is None)
    if not is_again or aspect_of(token) not in _RETOLD:
        return None
    return passage.memory.recall(token.lemma)


def _after_link(passage: Passage, place: int, link: Link, governor: Timing) -> Timing:
    token = passage.tokens[place]
    aspect = aspect_of(token)
    if aspect.lasts and token.pos == "NOUN" and link.order is Order.AFTER and is_definite(passage.tokens, place):
        return told_in(Era.AROUND, passage.published, aspect)
    if token.relation == "acl" and token.tag == "VBN" and link.order is Order.BEFORE:
        return told_in(Era.AROUND if aspect is Aspect.STATE else Era.BEFORE, passage.published, aspect)
    if token.relation == "acl" and token.tag == "VBG" and aspect is not Aspect.SAYING:
        return told_in(Era.AROUND, passage.published, aspect)
    if aspect.lasts and token.relation == "advcl" and link.order is Order.AFTER and governor.era is Era.AROUND:
        return told_in(Era.AROUND, passage.published, aspect)
    if link.order is Order.SAME:
        if token.relation == "advcl" and token.tag == "VBG" and governor.era is Era.ON:
            return governor
        return _with(governor, passage, aspect)
    if link.order is Order.BEFORE:
        return told_in(Era.BEFORE if governor.era is not Era.AFTER else Era.AFTER, passage.published, aspect)
    return told_in(Era.BEFORE if governor.era is Era.BEFORE else Era.AFTER, passage.published, aspect)


def _with(governor: Timing, passage: Passage, aspect: Aspect) -> Timing:
    if governor.timex is not None:
        return governor
    era = governor.era
    if era in (Era.ON, Era.AROUND):
        era = Era.AROUND if aspect.lasts else Era.ON
    return told_in(era, passage.day if era is Era.ON else passage.published, aspect)


def _unlinked(passage: Passage, place: int, aspect: Aspect, predicate: Predicate, depth: int) -> Timing:
    tokens = passage.tokens
    head = tokens[place].head
    if not predicate.is_noun or head == place or depth >= _DEEPEST:
        return told_in(Era.AROUND if aspect.lasts else Era.ON, passage.day, aspect)
    governor = time_of(passage, head, depth + 1)
    if aspect.lasts:
        is_going = governor.era is Era.ON or (governor.era is Era.AFTER and is_definite(tokens, place))
        return told_in(Era.AROUND if is_going else governor.era, passage.published, aspect)
    if tokens[place].relation == "nmod" and is_definite(tokens, place) and governor.era is not Era.AFTER:
        return told_in(Era.BEFORE, passage.published, aspect)
    return _with(governor, passage, aspect)


def guess_predicate(tokens: tuple[Token, ...], first: int, last: int) -> Predicate:
    """How words of unknown kind stand in their sentence: as a verb where form or neighbours say so."""
    forms = guess_forms(tokens[first].norm)
    before = tokens[first - 1].norm if first else ""
    if forms == {Form.GERUND} and before in words("determiners"):
        return read_noun(tokens, first, last)
    if forms:
        return read_verb(tokens, first, last, forms)
    if before == "to" or any(before in words(name) for name in _BEFORE_VERB):
        return read_verb(tokens, first, last, frozenset((Form.BASE,)))
    if any(tokens[first].norm in words(name) for name in _BE):
        past = tokens[first].norm in words("be_past")
        return read_verb(tokens, first, last, frozenset((Form.PAST if past else Form.BASE,)))
    return read_noun(tokens, first, last)
