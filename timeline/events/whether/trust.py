"""How likely a row is right, from 0 to 1, as a product of what speaks for and against it.

The factors are rates counted over annotated news (event, date, status and actor as an expert has them): of
events told in the past by a verb with its own phrase and a named party nine in ten are right, of undated ones
three in ten.
"""

from __future__ import annotations

from math import prod

from timeline.events.when.scene import Dated
from timeline.model import Basis, Participant, Role, Status

_FIRM = 0.9  # a phrase that hangs on the event's own word
_TRUST = {
    Basis.EXPLICIT: 0.55,
    Basis.RELATIVE: 0.5,
    Basis.LANDMARK: 0.7,
    Basis.CORROBORATED: 0.95,
    Basis.CONTEXT: 0.35,
    Basis.PUBLICATION: 0.3,
    Basis.NONE: 0.2,
}
_NOBODY = 0.6
_NOUN = 0.87
_STATUS = {Status.PLANNED: 0.9, Status.ONGOING: 0.9, Status.POSSIBLE: 0.8, Status.DENIED: 0.5}


def trust_in(
    actors: tuple[Participant, ...], dated: Dated, status: Status, *, is_noun: bool
) -> tuple[tuple[str, float], ...]:
    """What the confidence is made of: a verb in the past, its own phrase and a named party are best."""
    basis = dated.date.basis
    found = [("a phrase of its own", _FIRM) if dated.is_firm else (f"dated by {basis.value}", _TRUST[basis])]
    if not any(each.id and each.role is not Role.OTHER for each in actors):
        found.append(("nobody with a name has a part in it", _NOBODY))
    if is_noun:
        found.append(("named by a noun", _NOUN))
    if status in _STATUS:
        found.append((f"told as {status.value}", _STATUS[status]))
    return tuple(found)


def confidence_of(trust: tuple[tuple[str, float], ...]) -> float:
    """The product, as the event shows it."""
    return round(prod(factor for _, factor in trust), 2)
