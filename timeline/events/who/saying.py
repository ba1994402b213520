"""Who says so: the verb of saying whose clause an event stands in, and the actor who says it.

By the heads of the sentence: "Russia said it shot down a jet", "the jet was shot down, Moscow said".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.grammar import Predicate
from timeline.events.syntax import children, head_of, is_parsed
from timeline.events.who.arguments import speakers_by_heads
from timeline.events.who.clauses import Line
from timeline.events.words import reporting_verbs
from timeline.model import Attribution, Token

_CHAIN = 12  # steps up from an event to who says so
_TOLD = frozenset(("ccomp", "xcomp", "obj"))  # how what is said hangs on the verb
_ACCORDING = "according to"


def attribution_of(line: Line, predicate: Predicate) -> Attribution:
    """Who says that it came about, and with which verb; neither where the article itself does."""
    if not is_parsed(line.tokens):
        return Attribution()
    for place in _upwards(line.tokens, predicate):
        if (saying := _saying_beside(line.tokens, place, predicate)) is not None:
            return _told_by(line, saying)
        if (source := _according_to(line.tokens, place)) is not None:
            speakers = speakers_by_heads(line, source)
            return Attribution(speakers[0] if speakers else None, _ACCORDING)
    return Attribution()


def _upwards(tokens: Sequence[Token], predicate: Predicate) -> Iterator[int]:
    """The event's word, and those above it one after the other."""
    place = head_of(tokens, predicate.first, predicate.last) if predicate.is_noun else predicate.first
    for _ in range(_CHAIN):
        yield place
        if tokens[place].head == place:
            return
        place = tokens[place].head


def _saying_beside(tokens: Sequence[Token], place: int, predicate: Predicate) -> int | None:
    """The verb that the clause of this word is told by: above it, or put in beside it."""
    head = tokens[place].head
    if tokens[place].relation in _TOLD and _says(tokens, head, predicate):
        return head
    inserted = (each for each in children(tokens, place) if tokens[each].relation == "parataxis")
    return next(
        (each for each in inserted if _says(tokens, each, predicate) and _is_bare(tokens, each)), None
    )


def _says(tokens: Sequence[Token], place: int, predicate: Predicate) -> bool:
    is_own = predicate.first <= place < predicate.last
    return tokens[place].pos == "VERB" and tokens[place].norm in reporting_verbs() and not is_own


def _is_bare(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it tells nothing of its own: not "…; Greece said it had arrested two"."""
    return all(tokens[each].relation != "ccomp" for each in children(tokens, verb))


def _told_by(line: Line, verb: int) -> Attribution:
    lemma = reporting_verbs()[line.tokens[verb].norm]
    subjects = [each for each in children(line.tokens, verb) if line.tokens[each].relation == "nsubj"]
    # "Iraq, Iran added, would close its border": who stands nearest says it.
    nearest = min(subjects, key=lambda each: abs(each - verb), default=None)
    speakers = speakers_by_heads(line, nearest, verb)
    return Attribution(speakers[0] if speakers else None, lemma)


def _according_to(tokens: Sequence[Token], place: int) -> int | None:
    """Who is named behind "according to" in the clause of this word."""
    return next(
        (
            each
            for each in children(tokens, place)
            if any(tokens[case].norm == "according" for case in children(tokens, each))
        ),
        None,
    )
