"""What an event is by PLOVER's rules when it is only promised, threatened, refused or asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.syntax import clause_of, contents_of, is_carried, is_parsed, led_by, objects_of
from timeline.events.what.moods import Mood, is_future, mood_of
from timeline.events.who.arguments import mentions_at
from timeline.events.who.retold import Found
from timeline.events.words import lemma_classes, words
from timeline.lexicon import read_rows
from timeline.model import ActorKind, Role

_STAYING = frozenset(("resign", "withdraw"))  # modes of what is RETREAT even in a bare future
_VERBAL = frozenset(("AGREE", "REJECT", "THREATEN", "REQUEST"))
_ARMED = frozenset(("MIL", "REB", "UAF", "PRM"))
_AIMING = frozenset(("fire", "lob", "launch"))
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
    future of RETREAT and CONCEDE stay: "will step down" does. Those who code by it count a release that is
    only announced as a promise, and so does this: nobody is free yet.
    """
    found = _by_who_it_is(found)
    mood = mood_of(found.line.tokens, found.match.predicate)
    row = recastings().get((mood, found.match.trigger.type)) if mood else None
    if row is None or (row.mood is Mood.VOW and not _is_announced(found)):
        return found
    if is_future(found.line.tokens, found.match.predicate) and found.match.trigger.mode in _STAYING:
        return found
    if row.becomes == "THREATEN" and _is_foretold(found):
        return found
    return _typed(found, row.becomes, row.mode)


def _is_foretold(found: Found) -> bool:
    """Whether others expect it, or it is a court's office: "fears it will attack", "will sentence him"."""
    tokens, sources = found.line.tokens, [each for each in found.actors if each.role is Role.SOURCE]
    if sources and all(each.sector == "JUD" for each in sources):
        return True
    place = found.match.predicate.first
    above = tokens[tokens[place].head] if is_parsed(tokens) else tokens[place]
    return tokens[place].relation == "ccomp" and above.norm in lemma_classes()["doubting_verbs"]


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
    if predicate.last < len(tokens) and tokens[predicate.last].norm == ",":
        return found  # "Iraq, Iran added, would close its border"
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


def _by_who_it_is(found: Found) -> Found:
    """As its people make it: peacekeepers and borders open to refugees are AID, troops leaving RETREAT."""
    trigger = found.match.trigger
    if trigger.mode == "access" and any(each.sector == "REF" for each in found.actors):
        return _typed(found, "AID", None)
    is_move = trigger.type in ("MOBILIZE", "MOVEMENT") or trigger.mode == "visit"
    if is_move and _keeps_peace(found):
        return _typed(found, "AID", None)
    is_leaving = trigger.type == "MOVEMENT" and trigger.lemma.split()[0] in words("departing")
    if is_leaving and any(each.sector in _ARMED and each.role is Role.SOURCE for each in found.actors):
        return _typed(_with_target(found), "RETREAT", "withdraw")
    if is_leaving and _leaves_a_body(found):
        return _typed(_with_target(found), "SANCTION", "withdraw")
    if _marches_in(found):
        return _typed(_with_target(found), "MOBILIZE", "troops")
    return _by_how_it_was(found)


def _by_how_it_was(found: Found) -> Found:
    """As what is fired and who takes people away make it: a missile at a city, gunmen at the door."""
    trigger = found.match.trigger
    if trigger.mode == "weapons" and trigger.lemma in _AIMING and _is_aimed(found):
        return _typed(found, "ASSAULT", "heavy-weapons")
    if trigger.mode == "arrest" and trigger.lemma.split()[0] == "take" and _is_by_gunmen(found):
        return _typed(found, "ASSAULT", "abduct")
    return _typed(found, "MOBILIZE", "weapons") if _is_of_weapons(found) else found


def _leaves_a_body(found: Found) -> bool:
    """Whether a state goes out of what it was a member of: "Burundi left the Criminal Court"."""
    bodies = objects_of(found.line.tokens, found.match.predicate.first)
    named = [each.mention.actor for place in bodies for each in mentions_at(found.line, place)]
    is_body = any(each.kind is ActorKind.ORGANISATION and each.country is None for each in named)
    return is_body and any(each.kind is ActorKind.STATE for each in found.sources)


def _is_aimed(found: Found) -> bool:
    """Whether a missile was meant for somebody: "fired a missile at Riyadh", but not "over Japan"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if predicate.is_noun or not is_parsed(tokens):
        return False
    places = led_by(tokens, range(predicate.first, predicate.last), ("at", "against"))
    return any(mentions_at(found.line, place) for place in places)


def _is_by_gunmen(found: Found) -> bool:
    return any(each.sector in ("REB", "UAF") and each.role is Role.SOURCE for each in found.actors)


def _is_of_weapons(found: Found) -> bool:
    """Whether a launch is one of missiles, as a state's is if no more is said: "North Korea's launch"."""
    predicate, trigger = found.match.predicate, found.match.trigger
    if trigger.lemma != "launch" or not predicate.is_noun or trigger.type != "ECONOMY":
        return False
    tokens = found.line.tokens
    says_of_what = predicate.last < len(tokens) and tokens[predicate.last].norm == "of"
    named = [each.kind for each in found.actors if each.id]
    return (
        bool(named) and not says_of_what and ActorKind.COMPANY not in named and ActorKind.PERSON not in named
    )


def _marches_in(found: Found) -> bool:
    """Whether armed people come into another's land: "Turkish soldiers entered Idlib"."""
    trigger = found.match.trigger
    if trigger.type != "MOVEMENT" or trigger.lemma.split()[0] not in words("entering"):
        return False
    armed = [each for each in found.actors if each.sector in _ARMED and each.role is Role.SOURCE]
    homes = {each.country for each in armed}
    return bool(armed) and any(
        each.role is not Role.SOURCE and each.country not in homes for each in found.actors
    )


def _with_target(found: Found) -> Found:
    """With the first that it concerns as target, where it has none: "troops left Mali"."""
    others = [each for each in found.actors if each.role is Role.OTHER]
    if not others or any(each.role is Role.TARGET for each in found.actors):
        return found
    actors = tuple(replace(e, role=Role.TARGET) if e is others[0] else e for e in found.actors)
    return replace(found, actors=actors)


def _typed(found: Found, kind: str, mode: str | None) -> Found:
    trigger = replace(found.match.trigger, type=kind, mode=mode)
    return replace(found, match=replace(found.match, trigger=trigger))


def _keeps_peace(found: Found) -> bool:
    """Whether its clause speaks of that: "sent 200 troops on a peacekeeping mission"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if not is_parsed(tokens) or not any(each.norm.startswith("peacekeep") for each in tokens):
        return False
    clause = clause_of(tokens, predicate.last - 1 if predicate.is_noun else predicate.first)
    return any(tokens[place].norm.startswith("peacekeep") for place in clause)


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
