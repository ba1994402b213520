"""The rows that an event's JSON makes: its place in timelines, and one row for each actor in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.model import ActorKind, Role
from timeline.storage.records import GRAINS, Position

_STRONGEST = {Role.SOURCE.value: 0, Role.BOTH.value: 1, Role.TARGET.value: 2, Role.OTHER.value: 3}
_WHOLES = (ActorKind.STATE.value, ActorKind.REGION.value)
_GRAINS: Mapping[str, int] = {precision.value: grain for precision, grain in GRAINS.items()}
Row = tuple[Any, ...]


def position_of(raw: Mapping[str, Any]) -> Position | None:
    """Where an event stands in a timeline: by its first day, an open start by its last; `None` is undated."""
    dated = raw["date"]
    if dated is None:
        return None
    day = dated["from"] or dated["to"]
    return None if day is None else Position(day, _GRAINS[dated["precision"]], raw["id"])


def appearance_rows(raw: Mapping[str, Any], told: str, until: str | None) -> list[Row]:
    """A row for each actor in an event and each on whose behalf one of them acts, in the columns' order.

    The event was known so from the day `told` to the day before `until`, `None` where it still is.
    """
    position = position_of(raw)
    if position is None:
        return []
    dated = raw["date"]
    roles: dict[str, str] = {}
    whole = set()
    for each in raw["actors"]:
        role, own = each["role"], each["id"]
        for actor in (own, *each["acts_for"]):
            if actor is not None and (actor not in roles or _STRONGEST[role] < _STRONGEST[roles[actor]]):
                roles[actor] = role
        # Of a state neither its army nor its government alone is the state itself.
        if each["kind"] not in _WHOLES or each["sector"] is None:
            whole.add(own)
    place = (position.day, position.grain, position.event, told, until, dated["from"], dated["to"])
    kind = (raw["status"], raw["type"], dated["basis"])
    rank = (raw["reports"], raw["salience"])
    return [(actor, *place, *kind, role, actor in whole, *rank) for actor, role in sorted(roles.items())]
