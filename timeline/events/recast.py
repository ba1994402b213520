"""What an event is by PLOVER's rules when it is only promised, threatened, refused or asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.moods import Mood, mood_of
from timeline.events.retold import Found
from timeline.events.syntax import clause_of, contents_of, is_carried, is_parsed
from timeline.lexicon import read_rows
from timeline.model import Role

_VERBAL = frozenset(("AGREE", "REJECT", "THREATEN", "REQUEST"))
_HOSTILE = frozenset(("PROTEST", "SANCTION", "COERCE", "ASSAULT"))


@dataclass(frozen=True, slots=True)
class Recasting:
    """What an event of a type becomes in a mood."""

    mood: Mood
    type: str
    becomes: str
    mode: str | None  # None: the type's own


def recast(found: Found) -> Found:
    """The event with the type its mood gives it; its status, parties and date stay.

    "Agreed to send aid", "will visit" and "said it would free the hostages" are AGREE, "will not lift the
    ban" is REJECT, "threatened to attack" and "will boycott the vote" are THREATEN. The manual lets a bare
    future of RETREAT and CONCEDE stay; those who code by it count a release that is only announced as a
    promise, and so does this: nobody is free yet.
    """
    found = _as_peacekeeping(found)
    mood = mood_of(found.line.tokens, found.match.predicate)
    row = recastings().get((mood, found.match.trigger.type)) if mood else None
    if row is None or (row.mood is Mood.VOW and not _is_announced(found)):
        return found
    trigger = replace(found.match.trigger, type=row.becomes, mode=row.mode)
    return replace(found, match=replace(found.match, trigger=trigger))


def recast_all(found: Sequence[Found]) -> tuple[Found, ...]:
    """The events in order, each recast, and words as what they are: "said it will free them" is a promise."""
    told = [recast(each) for each in found]
    deeds = {(id(each.line), each.match.predicate.first): each for each in told}
    return tuple(_as_its_words(each, deeds) for each in told)


def _as_its_words(found: Found, deeds: Mapping[tuple[int, int], Found]) -> Found:
    """A statement with the type and target of what the speaker promises or refuses in it."""
    tokens, predicate, trigger = found.line.tokens, found.match.predicate, found.match.trigger
    if trigger.type != "STATEMENT" or predicate.is_noun or not is_parsed(tokens):
        return found
    places = contents_of(tokens, predicate.first)
    deed = next((deeds[id(found.line), place] for place in places if (id(found.line), place) in deeds), None)
    if deed is None or deed.match.trigger.type not in _VERBAL or not _is_own(found, deed):
        return found
    trigger = replace(trigger, type=deed.match.trigger.type, mode=deed.match.trigger.mode)
    targets = tuple(each for each in deed.actors if each.role is Role.TARGET)
    has_target = any(each.role is Role.TARGET for each in found.actors)
    others = tuple(each for each in found.actors if has_target or each.span not in {t.span for t in targets})
    actors = found.actors if has_target else (*others, *targets)
    return replace(found, match=replace(found.match, trigger=trigger), actors=actors)


def _is_own(statement: Found, deed: Found) -> bool:
    """Whether who speaks is who will do it, or of its side: "Putin said his country will not lift it"."""
    speakers, doers = statement.sources, deed.sources
    sides = {side for each in speakers for side in (each.id, each.country) if side}
    return any(side in sides for each in doers for side in (each.id, each.country)) or not (speakers or doers)


def _as_peacekeeping(found: Found) -> Found:
    """Troops that keep the peace are help: "sent 200 troops on a peacekeeping mission" is AID."""
    tokens, predicate, trigger = found.line.tokens, found.match.predicate, found.match.trigger
    is_move = trigger.type == "MOBILIZE" or (trigger.type, trigger.mode) == ("CONSULT", "visit")
    if not is_move or not is_parsed(tokens) or not any(each.norm.startswith("peacekeep") for each in tokens):
        return found
    clause = clause_of(tokens, predicate.last - 1 if predicate.is_noun else predicate.first)
    if not any(tokens[place].norm.startswith("peacekeep") for place in clause):
        return found
    return replace(found, match=replace(found.match, trigger=replace(trigger, type="AID", mode=None)))


def _is_announced(found: Found) -> bool:
    """Whether who will do it says so: "will be jailed" and "will attend his trial" threaten nobody."""
    predicate, kind = found.match.predicate, found.match.trigger.type
    if not predicate.is_noun:
        return not (predicate.passive and kind in _HOSTILE)
    return kind == "CONSULT" or is_carried(found.line.tokens, predicate.last - 1)


@cache
def recastings() -> Mapping[tuple[Mood, str], Recasting]:
    """The rows of `recasting.tsv` by mood and type."""
    return {(row.mood, row.type): row for row in read_rows("recasting.tsv", Recasting)}
