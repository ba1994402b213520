"""For whom somebody acts on a day, and which country that is."""

from __future__ import annotations

from datetime import date

from timeline.actors.gazetteer import Gazetteer, is_held
from timeline.model import Actor, ActorKind


def principals(known: Gazetteer, actor: Actor, day: date, of: str | None = None) -> tuple[str, ...]:
    """The ids of those he acts for on `day`, the one his title names first."""
    if actor.kind is not ActorKind.PERSON:
        wide = known.part_of.get(actor.id)
        return (wide,) if wide else ()
    held = [office.holder_of for office in actor.offices if is_held(office, day)]
    direct = dict.fromkeys((of, *held) if of else held)
    wider = [known.part_of[id] for id in direct if id in known.part_of]
    return tuple(id for id in dict.fromkeys((*direct, *wider)) if id != actor.id)


def country_on(known: Gazetteer, actor: Actor, acts_for: tuple[str, ...]) -> str | None:
    """The country of whom he acts for, else his own."""
    principal = _principal(known, actor, acts_for)
    return principal.country if principal else actor.country


def affiliation_on(known: Gazetteer, actor: Actor, acts_for: tuple[str, ...]) -> str | None:
    """The same, or the acronym of the international organisation he acts for: NATO, EU, UN."""
    principal = _principal(known, actor, acts_for) or actor
    return known.codes.get(principal.id) or country_on(known, actor, acts_for)


def _principal(known: Gazetteer, actor: Actor, acts_for: tuple[str, ...]) -> Actor | None:
    return known.get(acts_for[0]) if actor.kind is ActorKind.PERSON and acts_for else None
