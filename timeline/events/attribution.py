"""Who says that an event came about: "Russia said it shot down a drone" is not "Russia shot down a drone"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.arguments import mentions_at
from timeline.events.clauses import Line, Placed
from timeline.events.grammar import Predicate
from timeline.events.syntax import children, head_of, is_parsed, subject_of
from timeline.events.words import reporting_verbs
from timeline.model import Attribution, Token

_CHAIN = 12  # steps up from the event to who speaks
_SPEAKER_REACH = 3  # words between a speaker and the verb of saying, where there are no heads
_TOLD = frozenset(("ccomp", "parataxis", "dep"))


def attribution_of(line: Line, predicate: Predicate) -> Attribution:
    """The speaker and verb of the clause that the event is told in; empty where the story itself says so."""
    if not is_parsed(line.tokens):
        return _by_order(line, predicate)
    own = range(predicate.first, predicate.last)
    for place in _upwards(line.tokens, head_of(line.tokens, predicate.first, predicate.last)):
        verb = _verb_of_saying(line.tokens, place)
        if verb is not None and verb not in own:
            return Attribution(_actor(line, subject_of(line.tokens, verb)), _lemma(line.tokens, verb))
        if (source := _according_to(line.tokens, place)) is not None:
            return Attribution(_actor(line, source), "accord")
    return Attribution()


def _upwards(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """The word and those above it, nearest first."""
    for _ in range(_CHAIN):
        yield place
        if tokens[place].head == place:
            return
        place = tokens[place].head


def _verb_of_saying(tokens: Sequence[Token], place: int) -> int | None:
    """The verb of saying whose clause the word heads, or that is put in beside it: "it fell, he said"."""
    head = tokens[place].head
    if tokens[place].relation in _TOLD and tokens[head].norm in reporting_verbs() and head != place:
        return head
    beside = (each for each in children(tokens, place) if tokens[each].relation == "parataxis")
    return next((each for each in beside if tokens[each].norm in reporting_verbs()), None)


def _according_to(tokens: Sequence[Token], place: int) -> int | None:
    """The source that "according to" leads in."""
    for each in children(tokens, place):
        if any(tokens[case].norm == "according" for case in children(tokens, each)):
            return each
    return None


def _actor(line: Line, place: int | None) -> str | None:
    if place is None:
        return None
    found = mentions_at(line, place)
    return found[0].mention.actor.id or None if found else None


def _lemma(tokens: Sequence[Token], verb: int) -> str:
    return reporting_verbs()[tokens[verb].norm]


def _by_order(line: Line, predicate: Predicate) -> Attribution:
    """Who is named beside the first verb of saying that is not the event's own."""
    for index, token in enumerate(line.tokens):
        verb = reporting_verbs().get(token.norm)
        if verb is None or predicate.first <= index < predicate.last:
            continue
        speaker = next((each for each in line.placed if _speaks(each, index)), None)
        return Attribution(speaker.mention.actor.id if speaker else None, verb)
    return Attribution()


def _speaks(each: Placed, verb: int) -> bool:
    """Whether the mention stands right before or behind the verb of saying."""
    return 0 <= verb - each.last < _SPEAKER_REACH or each.first == verb + 1
