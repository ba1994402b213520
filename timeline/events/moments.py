"""When what a word names was: by phrase, by what is told elsewhere, by tense, by the word it hangs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from timeline.events.aspect import Aspect, Order, aspect_of, order_of
from timeline.events.eras import era_of, predicate_at
from timeline.events.grammar import Predicate, Tense
from timeline.events.memory import NOTHING, Memory
from timeline.events.phrased import has_owner, time_by_phrase
from timeline.events.phrases import Phrase
from timeline.events.sequence import Link, is_definite, link_of
from timeline.events.timing import Era, Timing, told_in
from timeline.model import Token

RETOLD = frozenset((Aspect.OCCASION, Aspect.PROCESS))  # what a text may tell twice
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
    aspect = _aspect(passage.tokens[place], predicate)
    era = era_of(passage.tokens, place, predicate, aspect)
    phrase = passage.phrases.get(place) or _phrase_below(passage, place)
    if phrase is not None and (found := time_by_phrase(phrase, aspect, predicate, era, passage.published)):
        return found
    if known := _recalled(passage, place, era):
        return known
    if era is not None:
        return passage.told_in(era, aspect)
    link = link_of(passage.tokens, place)
    if depth >= _DEEPEST or (link is None and not predicate.is_noun) or passage.tokens[place].head == place:
        return passage.told_in(Era.AROUND if aspect.lasts else Era.ON, aspect)
    if link is None:
        return _noun_in(passage, place, time_of(passage, passage.tokens[place].head, depth + 1))
    return _linked(passage, place, link, time_of(passage, link.place, depth + 1))


def _aspect(token: Token, predicate: Predicate) -> Aspect:
    """The aspect of the word in its tense: "is becoming" goes on."""
    aspect = aspect_of(token)
    is_going = predicate.tense is Tense.PROGRESSIVE and aspect is Aspect.OCCASION
    return Aspect.PROCESS if is_going else aspect


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
    is_own = has_owner(passage.tokens, dated) or passage.phrases[dated].signal == "since"
    return token.relation in ("obj", "obl") and not is_own


def _recalled(passage: Passage, place: int, era: Era | None) -> Timing | None:
    """The timing of what the text has dated elsewhere, for words that only tell it again."""
    token = passage.tokens[place]
    if aspect_of(token) not in RETOLD or era is Era.AFTER:
        return None
    if token.pos == "NOUN":
        is_again = is_definite(passage.tokens, place)
    else:
        is_again = era is Era.BEFORE or (era is None and token.relation in ("acl", "advcl"))
    return passage.memory.recall(token.lemma) if is_again else None


def _linked(passage: Passage, place: int, link: Link, governor: Timing) -> Timing:
    """The timing of a word that hangs on another: "began to fall" with it, "promised to leave" after it."""
    token, aspect = passage.tokens[place], aspect_of(passage.tokens[place])
    if (era := _era_of_its_own(passage, place, link, governor)) is not None:
        return passage.told_in(era, aspect)
    if link.order is Order.SAME:
        goes_along = token.relation == "advcl" and token.tag == "VBG" and governor.era is Era.ON
        return governor if goes_along else _with(governor, passage, aspect)
    outer = Era.AFTER if link.order is Order.BEFORE else Era.BEFORE
    inner = Era.BEFORE if link.order is Order.BEFORE else Era.AFTER
    return passage.told_in(outer if governor.era is outer else inner, aspect)


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
        is_going = governor.era is Era.ON or (governor.era is Era.AFTER and is_known)
        return passage.told_in(Era.AROUND if is_going else governor.era, aspect)
    if tokens[place].relation == "nmod" and is_known and governor.era is not Era.AFTER:
        return passage.told_in(Era.BEFORE, aspect)
    return _with(governor, passage, aspect)
