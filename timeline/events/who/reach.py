"""Whom an event reaches where its frame names nobody: deeper in the object, behind any preposition."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from timeline.events.syntax import children, conjuncts, doer_of, is_carried, is_parsed, subject_of
from timeline.events.what.ontology import event_types
from timeline.events.what.rows import Frame
from timeline.events.what.triggers import TriggerMatch
from timeline.events.who.arguments import mentions_at
from timeline.events.who.clauses import Line, Placed
from timeline.events.who.means import is_own_means
from timeline.events.words import words
from timeline.model import MentionUse, Participant, Role, Token

_FARTHEST = 40  # words looked at below one predicate
_HIGH = 2  # clauses over it: "sent experts to Chad to investigate"
_OBJECTS = ("obj", "iobj")
_SETTINGS = ("obl", "nmod", "nmod:poss", "obl:unmarked", "appos", "amod", "compound")
_CLAUSES = ("xcomp", "ccomp", "acl", "acl:relcl", "advcl")
_WHEN = ("after", "before", "since")
_OVER = ("xcomp", "advcl", "conj", "acl")


def reached_by(line: Line, match: TriggerMatch, actors: tuple[Participant, ...]) -> tuple[Placed, ...]:
    """Those who stand for the target of an event that has none: "attacked a base in Borno".

    None where it has a target, where two did it together, and of events beside PLOVER.
    """
    if not is_parsed(line.tokens) or event_types()[match.trigger.type].quad_class is None:
        return ()
    roles = [each.role for each in actors]
    if Role.TARGET in roles or roles.count(Role.BOTH) > 1:
        return ()
    is_joint = match.trigger.frame is Frame.RECIPROCAL and _are_several(line.tokens, match)
    taken = {each.span.start for each in actors}
    names = {(each.id, each.sector) for each in actors}
    ids = {each.id for each in actors if each.id}
    doers = [each for each in line.placed if each.mention.start in taken]
    means: tuple[Placed, ...] = ()
    for place in _places(line.tokens, match):
        found = tuple(
            each
            for each in mentions_at(line, place)
            if each.mention.start not in taken
            and (each.mention.actor.id, each.mention.sector) not in names
            and not is_own_means(line, match, each, doers)
            and not (each.mention.use is MentionUse.PLACE and (is_joint or each.mention.actor.id in ids))
        )
        if found and _is_means(line, found[0]):
            means = means or found
        elif found:
            return found
    return means


def _are_several(tokens: Sequence[Token], match: TriggerMatch) -> bool:
    """Whether those who do it together are told, if not by name: "Iran and six powers met in Vienna"."""
    predicate = match.predicate
    subject = (
        doer_of(tokens, predicate.last - 1) if predicate.is_noun else subject_of(tokens, predicate.first)
    )
    return subject is not None and len(conjuncts(tokens, subject)) > 1


def _is_means(line: Line, each: Placed) -> bool:
    """Whether who is sent rather than to whom: "sent troops to Chad"."""
    return not each.mention.actor.id and line.tokens[each.last - 1].lemma in words("means")


def _places(tokens: Sequence[Token], match: TriggerMatch) -> Iterator[int]:
    """The words below the predicate, then those below what it hangs on, nearest first."""
    predicate = match.predicate
    place = predicate.last - 1 if predicate.is_noun else predicate.first
    own = range(predicate.first, predicate.last)
    seen = set(own)
    yield from _inside(tokens, own, seen)
    for _ in range(_HIGH):
        head = tokens[place].head
        if head == place or not (is_carried(tokens, place) or tokens[place].relation in _OVER):
            return
        seen.add(place)
        place = head
        seen.add(place)
        yield from _inside(tokens, (place,), seen)


def _inside(tokens: Sequence[Token], tops: Collection[int], seen: set[int]) -> Iterator[int]:
    """The words below `tops`, level by level: objects first, then what prepositions lead in, then clauses."""
    waiting = list(tops)
    for _ in range(_FARTHEST):
        if not waiting:
            return
        head = waiting.pop(0)
        under = [each for each in children(tokens, head) if each not in seen]
        seen.update(under)
        is_below = head not in tops
        ranks = ((_rank(tokens, each, is_below=is_below), each) for each in under)
        ranked = sorted((rank, each) for rank, each in ranks if rank is not None)
        ordered = [each for _, each in ranked]
        yield from (each for each in ordered if tokens[each].pos not in ("VERB", "AUX"))
        waiting += ordered


def _rank(tokens: Sequence[Token], place: int, *, is_below: bool) -> int | None:
    """How early the word is asked, `None` for one that stands apart: a circumstance, the subject.

    The subject of a clause further down is whom it is about: "demanded that Serbia apologise".
    """
    relation = tokens[place].relation
    if relation in ("nsubj", "nsubj:pass"):
        return 0 if is_below else None
    if relation in _OBJECTS:
        return 0
    if relation == "conj":
        return 2 if tokens[place].pos not in ("VERB", "AUX") else None
    if relation in _SETTINGS:
        cases = {tokens[each].norm for each in children(tokens, place) if tokens[each].relation == "case"}
        return 1 if cases.isdisjoint(words("apart")) else None
    if relation == "advcl" and tokens[place].tag == "VBG" and place and tokens[place - 1].norm == ",":
        return None  # what only followed: ", drawing condemnation from Delhi"
    if relation == "advcl" and tokens[place].tag == "VBG" and place and tokens[place - 1].norm in _WHEN:
        return None  # "after losing the vote on Europe"
    return 3 if relation in _CLAUSES else None
