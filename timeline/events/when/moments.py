"""When what a word names was: by phrase, by what is told elsewhere, by tense, by the word it hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.events.grammar import Tense
from timeline.events.when.aspect import Aspect, Order, aspect_of, order_of
from timeline.events.when.eras import aspect_in, era_of, predicate_at
from timeline.events.when.memory import NOTHING, Memory
from timeline.events.when.phrased import has_owner, time_by_phrase
from timeline.events.when.phrases import Phrase
from timeline.events.when.sequence import SETTINGS, Link, is_definite, leader_of, link_of
from timeline.events.when.timing import Era, Timing, told_in
from timeline.events.words import governors, lemma_classes
from timeline.model import Status, Token
from timeline.temporal.interval import ONE_DAY, Interval

RETOLD = frozenset((Aspect.OCCASION, Aspect.PROCESS))  # what a text may tell twice
_PRESENT = frozenset((Tense.PRESENT, Tense.PROGRESSIVE))
_STARTING = frozenset(("begin", "start", "commence"))
_CLOSING = frozenset(("end", "stop", "halt", "finish", "cease", "conclude", "continue"))
_KEEPING = frozenset(("remain", "stay", "keep", "leave"))
_BESIDE = frozenset(("acl", "advcl"))
_WITHIN = frozenset(("in", "during", "throughout"))
_DEEPEST = 8  # words up a tree: a broken one may go round


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as it stands in its article: the phrases by the word they date, the day of its story."""

    tokens: tuple[Token, ...]
    phrases: Mapping[int, Phrase]
    day: date
    published: date
    memory: Memory = NOTHING

    def told_in(self, era: Era, aspect: Aspect) -> Timing:
        """What no phrase dates: news is of the story's day, all else looks from the day of print."""
        return told_in(era, self.day if era is Era.ON else self.published, aspect)


def time_of(passage: Passage, place: int, depth: int = 0) -> Timing:
    """The timing of the word at `place`; "said" is the day of the story, "owns" has begun and goes on."""
    predicate = predicate_at(passage.tokens, place)
    aspect = aspect_in(passage.tokens, place, predicate)
    era = era_of(passage.tokens, place, predicate, aspect)
    phrase = passage.phrases.get(place) or _phrase_below(passage, place)
    if phrase is not None:
        told = era or _era_above(passage, place, depth)
        if found := time_by_phrase(phrase, aspect, predicate, told, passage.published):
            return found
    if known := _recalled(passage, place, era):
        return known
    if era is Era.ON and predicate.tense in _PRESENT:
        return told_in(era, passage.published, aspect)
    if era is not None:
        return passage.told_in(era, aspect)
    link = link_of(passage.tokens, place)
    if depth >= _DEEPEST or (link is None and not predicate.is_noun) or passage.tokens[place].head == place:
        return passage.told_in(Era.AROUND if aspect.lasts else Era.ON, aspect)
    if link is None:
        return _noun_in(passage, place, time_of(passage, passage.tokens[place].head, depth + 1))
    return _linked(passage, place, link, time_of(passage, link.place, depth + 1))


def _era_above(passage: Passage, place: int, depth: int) -> Era | None:
    """The past for what goes along with something past: "failed to appear on Monday"; else `None`."""
    link = link_of(passage.tokens, place)
    if link is None or link.order is not Order.SAME or depth >= _DEEPEST:
        return None
    above = time_of(passage, link.place, depth + 1).era
    return Era.BEFORE if above in (Era.BEFORE, Era.ON) else None


def _phrase_below(passage: Passage, place: int) -> Phrase | None:
    """The phrase of what a verb does or begins: "made a visit in May", "began to fall in May"."""
    verb = passage.tokens[place]
    if verb.pos not in ("VERB", "AUX"):
        return None
    return next((phrase for each, phrase in passage.phrases.items() if _lends(passage, each, place)), None)


def _lends(passage: Passage, dated: int, verb: int) -> bool:
    token = passage.tokens[dated]
    if token.head != verb or dated == verb:
        return False
    if token.relation == "xcomp":
        return order_of(passage.tokens[verb]) is Order.SAME
    if has_owner(passage.tokens, dated) or passage.phrases[dated].signal == "since":
        return False
    return token.relation == "obj" or (
        token.relation == "obl" and leader_of(passage.tokens, dated) in SETTINGS
    )


def _recalled(passage: Passage, place: int, era: Era | None) -> Timing | None:
    """The timing of what the text has dated elsewhere, for words that only tell it again."""
    token = passage.tokens[place]
    if aspect_of(token) not in RETOLD or era is Era.AFTER:
        return None
    if token.pos == "NOUN":
        is_again = is_definite(passage.tokens, place)
    else:
        is_again = era is Era.BEFORE or (era is None and token.tag == "VBN" and token.relation in _BESIDE)
    return passage.memory.recall(token.lemma) if is_again else None


def _linked(passage: Passage, place: int, link: Link, governor: Timing) -> Timing:
    """The timing of a word that hangs on another: "began to fall" with it, "promised to leave" after it."""
    aspect = aspect_of(passage.tokens[place])
    if (bounded := _opened_or_closed(passage, place, link, governor)) is not None:
        return bounded
    if (era := _era_of_its_own(passage, place, link, governor)) is not None:
        return passage.told_in(era, aspect)
    if link.order is Order.SAME:
        return _along(passage, place, link, governor)
    outer = Era.AFTER if link.order is Order.BEFORE else Era.BEFORE
    inner = Era.BEFORE if link.order is Order.BEFORE else Era.AFTER
    return passage.told_in(outer if governor.era is outer else inner, aspect)


def _opened_or_closed(passage: Passage, place: int, link: Link, governor: Timing) -> Timing | None:
    """What a verb above begins or ends: "imposed an embargo on 6 August", "the war has ended"."""
    token, above, day = passage.tokens[place], passage.tokens[link.place], governor.begin
    is_noun = token.pos == "NOUN" and token.relation in ("obj", "nsubj", "nsubj:pass")
    starts = token.relation == "xcomp" and above.lemma in _STARTING and day.days == 1
    if (
        not (is_noun or starts)
        or not aspect_of(token).lasts
        or governor.lasts
        or day.start is None
        or day.days is None
    ):
        return None
    if day.start > passage.published:
        return None
    if above.norm in lemma_classes()["opening_verbs"]:
        after = Interval(passage.published + ONE_DAY, None)
        return Timing(day, after, True, Era.AROUND, governor.timex)
    if above.lemma in _CLOSING and above.lemma != "continue":
        return Timing(Interval(None, day.start), day, True, Era.BEFORE, governor.timex)
    return None


def _along(passage: Passage, place: int, link: Link, governor: Timing) -> Timing:
    """The timing of what comes about with the word above it."""
    token, above = passage.tokens[place], passage.tokens[link.place]
    aspect = aspect_of(token)
    if above.lemma in _CLOSING and aspect.lasts and governor.era is Era.AFTER:
        return passage.told_in(Era.AROUND, aspect)  # "will end the war"
    goes_along = token.relation == "advcl" and token.tag == "VBG" and governor.era is Era.ON
    if goes_along or governors().get(above.norm) is Status.DENIED:
        return governor  # "declined to discuss it"
    if token.relation == "conj" and governor.timex is None:
        return passage.told_in(governor.era, aspect)
    is_kept = above.lemma in _KEEPING and token.tag != "VB"
    return _with(governor, passage, Aspect.STATE if is_kept else aspect)


def _era_of_its_own(passage: Passage, place: int, link: Link, governor: Timing) -> Era | None:
    """Of what only describes: "the soldiers captured", "those looking on", "want to end the war"."""
    token, aspect = passage.tokens[place], aspect_of(passage.tokens[place])
    if token.relation == "acl" and token.tag == "VBN" and link.order is Order.BEFORE:
        return Era.AROUND if aspect is Aspect.STATE else Era.BEFORE
    if token.relation == "acl" and token.tag == "VBG" and aspect is not Aspect.SAYING:
        return Era.AROUND
    if not aspect.lasts or link.order is not Order.AFTER:
        return None
    is_known = token.pos == "NOUN" and is_definite(passage.tokens, place)
    serves = token.relation == "advcl" and governor.era is Era.AROUND  # "camps there to guard it"
    return Era.AROUND if is_known or serves else None


def _with(governor: Timing, passage: Passage, aspect: Aspect) -> Timing:
    """With the word it hangs on; what lasts does not end with the day."""
    if governor.timex is not None:
        return governor
    if governor.era in (Era.ON, Era.AROUND):
        return passage.told_in(Era.AROUND if aspect.lasts else Era.ON, aspect)
    return passage.told_in(governor.era, aspect)


def _noun_in(passage: Passage, place: int, governor: Timing) -> Timing:
    """A noun in a clause that tells of something else: "the war", "his arrest", "a fire"."""
    tokens, aspect = passage.tokens, aspect_of(passage.tokens[place])
    is_known = is_definite(tokens, place)
    if aspect.lasts:
        is_past = governor.era is Era.BEFORE and leader_of(tokens, place) in _WITHIN
        is_going = governor.era is Era.ON or (is_known and not is_past)
        return passage.told_in(Era.AROUND if is_going else governor.era, aspect)
    if tokens[place].relation == "nmod" and is_known and governor.era is not Era.AFTER:
        return passage.told_in(Era.BEFORE, aspect)
    return _with(governor, passage, aspect)
