"""When something was by the time expression that hangs on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import children, head_of, is_parsed
from timeline.events.when.aspect import Aspect, Order, is_event_noun
from timeline.events.when.durations import FOR, find_durations
from timeline.events.when.phrases import Phrase, find_phrases
from timeline.events.when.sequence import link_of
from timeline.events.when.timing import Era, Timing, occasion
from timeline.events.when.trying import is_announced_done
from timeline.events.whether.hosts import tense_at
from timeline.model import ResolvedTimex, Sentence, Token
from timeline.temporal.interval import ONE_DAY, Interval

_CLIMB = 3  # words between a phrase and what it dates
_STEPS = 4  # from a predicate up to what comes about with it
_LEADING = frozenset(
    ("after", "following", "before", "since", "until", "till")
)  # "following last July's coup bid"
_PRESENT = "PRESENT_REF"
_TENSELESS = frozenset((Tense.PARTICIPIAL, Tense.INFINITIVE, Tense.NOMINAL))
_PAST = frozenset((Tense.PAST, Tense.PAST_PERFECT, Tense.PRESENT_PERFECT))


def attach_phrases(
    sentence: Sentence, timexes: tuple[ResolvedTimex, ...], published: date
) -> Mapping[int, Phrase]:
    """The phrases of the sentence by the word that each hangs on; "now" dates nothing."""
    found: dict[int, Phrase] = {}
    for phrase in find_phrases(sentence, timexes):
        if phrase.timex.best.value != _PRESENT:
            found.setdefault(_governor(sentence.tokens, phrase), phrase)
    for phrase in find_durations(sentence, timexes, published):
        found.setdefault(_governor(sentence.tokens, phrase), phrase)
    return found


def _governor(tokens: Sequence[Token], phrase: Phrase) -> int:
    """The word the phrase hangs on, but the noun of an event right before it where that has an owner."""
    before = phrase.first - 1
    while before > 0 and tokens[before].pos in ("ADP", "PUNCT"):
        before -= 1
    noun = _top_of_phrase(tokens, before)
    if is_event_noun(tokens[noun]) and has_owner(tokens, noun):
        return noun
    inside = range(phrase.first, phrase.last)
    tops = [each for each in inside if tokens[each].head not in inside]
    # "said that Tuesday's vote": the tagger takes "that" for a part of the day, the parser knows better.
    top = next((each for each in tops if tokens[each].relation not in ("mark", "case")), phrase.first)
    place = tokens[top].head
    if place < 0:
        return top
    for _ in range(_CLIMB):
        if not _is_passed_over(tokens, place) or tokens[place].head == place:
            break
        place = tokens[place].head
    return place


def _is_passed_over(tokens: Sequence[Token], place: int) -> bool:
    """Whether no time hangs on the word but on the one above: "the fall of Rome in 410"."""
    token = tokens[place]
    if token.pos in ("VERB", "AUX") or is_event_noun(token):
        return False
    if any(tokens[each].relation == "cop" for each in children(tokens, place)):
        return False  # "will be free on Monday"
    return token.pos != "NOUN" or token.relation in ("nmod", "obl", "obj")


def _top_of_phrase(tokens: Sequence[Token], place: int) -> int:
    """The noun whose phrase ends at the place: "invasion" of "Iraq's invasion of Kuwait"."""
    for _ in range(_CLIMB):
        if is_event_noun(tokens[place]) or tokens[place].relation not in ("nmod", "compound", "flat"):
            break
        place = tokens[place].head
    return place


def has_owner(tokens: Sequence[Token], noun: int) -> bool:
    """Whether it is said whose it is: "his arrest"."""
    return any(tokens[each].relation == "nmod:poss" for each in children(tokens, noun))


def by_heads(tokens: Sequence[Token], predicate: Predicate, phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase that hangs on the predicate or on what comes about with it, the nearest by heads.

    "On Monday he went and met her", "kidnapped while backpacking in 2012", "killed in today's attack".
    """
    if not is_parsed(tokens) or not phrases:
        return None
    ours = chain_of(tokens, head_of(tokens, predicate.first, predicate.last))
    costs = [
        (above + below, abs(phrase.first - predicate.first), phrase)
        for phrase in phrases
        for below, place in enumerate(chain_of(tokens, _governor(tokens, phrase)))
        for above in [ours.index(place) if place in ours else None]
        if above is not None and not (above and below)  # what hangs on a third thing dates neither
    ]
    return min(costs, key=lambda cost: cost[:2], default=(0, 0, None))[2]


def chain_of(tokens: Sequence[Token], place: int) -> list[int]:
    """The word and those above it that come about with it, nearest first."""
    found = [place]
    for _ in range(_STEPS):
        link = link_of(tokens, found[-1])
        if link is None or link.order is not Order.SAME or link.place in found:
            break
        found.append(link.place)
    return found


def hangs_on(tokens: Sequence[Token], predicate: Predicate, phrase: Phrase) -> bool:
    """Whether the phrase hangs on the predicate itself; so it may without heads."""
    return not is_parsed(tokens) or predicate.first <= _governor(tokens, phrase) < predicate.last


def is_day_told(tokens: Sequence[Token], predicate: Predicate, phrase: Phrase) -> bool:
    """Whether it is the day of the words alone: "announced on Thursday that it had expelled two envoys"."""
    return is_parsed(tokens) and is_announced_done(tokens, predicate, _governor(tokens, phrase))


def with_same(tokens: Sequence[Token], place: int) -> int | None:
    """The verb with a tense that the word comes about with, `None` where it stands for itself."""
    for _ in range(_STEPS):
        link = link_of(tokens, place)
        if link is None or link.order is not Order.SAME:
            return None
        place = link.place
        if tokens[place].tag in ("VBD", "VBZ", "VBP", "MD") or tense_at(tokens, place) not in _TENSELESS:
            return place
    return None


def is_free(tokens: Sequence[Token], predicate: Predicate, phrase: Phrase) -> bool:
    """Whether no other noun has the phrase for itself: "endorsed him before a Nov. 7 run-off"."""
    if not is_parsed(tokens) or phrase.signal in _LEADING:
        return True
    noun = _governor(tokens, phrase)
    if (
        tokens[noun].pos not in ("NOUN", "PROPN")
        or predicate.first <= noun < predicate.last
        or noun < phrase.first
    ):
        return True
    link = link_of(tokens, noun)
    return link is not None and link.order is Order.SAME and predicate.first <= link.place < predicate.last


def time_by_phrase(
    phrase: Phrase, aspect: Aspect, predicate: Predicate, era: Era | None, published: date
) -> Timing | None:
    """The timing the phrase gives; `None` where it cannot date this: nothing past lies ahead."""
    read = _reading(phrase, predicate, era, published)
    if read is None:
        return None
    days, timex = read.interval, read.timex
    if phrase.signal == FOR and predicate.tense is not Tense.PRESENT_PERFECT and era is not Era.AROUND:
        return None  # "slept for three days": nobody says when
    era = era or _era_of(days, published)
    if phrase.signal in ("since", FOR):
        return Timing(days, Interval(published + ONE_DAY, None), True, Era.AROUND, timex)
    if phrase.signal in ("until", "till", "through") and aspect.lasts:
        begin = Interval(None, published) if era is not Era.AFTER else Interval(published + ONE_DAY, None)
        return Timing(begin, days, True, era, timex)
    if "/" in timex.best.value:
        return _throughout(days, era, timex)
    days = _told_part(_with_signal(phrase.signal, days, era, published), predicate, era, published)
    if days.days is not None and days.days > 1 and aspect.lasts:
        return _throughout(days, era, timex)
    return occasion(days, era, timex)


def _throughout(days: Interval, era: Era, timex: ResolvedTimex) -> Timing:
    first, last = days.first, days.last
    if first is None or last is None:
        return Timing(days, days, True, era, timex)
    return Timing(Interval.day(first), Interval.day(last), True, era, timex)


def _with_signal(signal: str, days: Interval, era: Era, published: date) -> Interval:
    if signal in ("after", "following"):
        is_past = era is not Era.AFTER and days.end is not None and days.end <= published
        return Interval(days.end, published + ONE_DAY if is_past else None) if days.end else days
    if signal in ("before", "until", "till"):
        return Interval(None, days.start) if days.start else days
    if signal == "by":
        is_ahead = days.end is not None and days.end > published and era is Era.AFTER
        return Interval(published if is_ahead else None, days.end)
    return days


def _told_part(days: Interval, predicate: Predicate, era: Era, published: date) -> Interval:
    """What of the days can be meant: of "this week" those gone by where the past is told."""
    if predicate.tense in _PAST:
        return days.meet(Interval(None, published + ONE_DAY)) or days
    return days.meet(Interval(published, None)) or days if era is Era.AFTER else days


def _reading(phrase: Phrase, predicate: Predicate, era: Era | None, published: date) -> Phrase | None:
    """The phrase with the likeliest reading first that fits the tense."""
    for chosen in phrase.timex.readings:
        if chosen.interval is not None and _fits(chosen.interval, predicate, era, published):
            rest = tuple(each for each in phrase.timex.readings if each is not chosen)
            return replace(phrase, timex=replace(phrase.timex, readings=(chosen, *rest)))
    return None


def _fits(days: Interval, predicate: Predicate, era: Era | None, published: date) -> bool:
    if predicate.tense in _PAST or era is Era.BEFORE:
        return days.first is None or days.first <= published
    return era is not Era.AFTER or days.last is None or days.last >= published


def _era_of(days: Interval, published: date) -> Era:
    if days.last is not None and days.last < published:
        return Era.BEFORE
    if days.first is not None and days.first > published:
        return Era.AFTER
    return Era.ON
