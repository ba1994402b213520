"""What an event is by PLOVER's rules when it is only promised, threatened, refused or asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.moods import Mood, mood_of
from timeline.events.retold import Found
from timeline.events.syntax import clause_of, is_carried, is_parsed
from timeline.lexicon import read_rows

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
