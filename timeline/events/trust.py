"""How likely a row is right, from 0 to 1, as a product of what speaks for and against it."""

from __future__ import annotations

from math import prod

from timeline.events.dating import Dated
from timeline.model import Basis, Participant, Role, Status

# What each basis of the date is worth, before the roles are looked at.
_TRUST = {
    Basis.EXPLICIT: 0.9,
    Basis.RELATIVE: 0.9,
    Basis.LANDMARK: 0.95,
    Basis.CORROBORATED: 0.95,
    Basis.CONTEXT: 0.6,
    Basis.PUBLICATION: 0.5,
    Basis.NONE: 0.3,
}


def trust_in(actors: tuple[Participant, ...], dated: Dated, status: Status) -> tuple[tuple[str, float], ...]:
    """What the confidence is made of: two actors, a phrase and a plain past are best."""
    basis = dated.date.basis
    found = [(f"dated by {basis.value}", _TRUST[basis])]
    if len(actors) < 2:
        found.append(("one actor alone", 0.85))
    if all(each.role is Role.OTHER for each in actors):
        found.append(("somebody is named beside it, and that is all", 0.7))
    if status not in (Status.HAPPENED, Status.PLANNED):
        found.append((f"told as {status.value}", 0.9))
    return tuple(found)


def confidence_of(trust: tuple[tuple[str, float], ...]) -> float:
    """The product, as the event shows it."""
    return round(prod(factor for _, factor in trust), 2)
