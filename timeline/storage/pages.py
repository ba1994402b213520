"""Reads pages of timelines: one index range for an actor, and several of them united for a body's members."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, tuple_

from timeline.storage.records import Page, Position, Selection, Stay, iso_or_none
from timeline.storage.tables import APPEARANCE, EVENT

_PLACE = (APPEARANCE.c.day, APPEARANCE.c.grain, APPEARANCE.c.event)


def read_page(connection: Connection, selection: Selection) -> Page:
    """The page, read from the cursor on."""
    if selection.stays:
        return _united(connection, selection)
    rows = list(connection.execute(page_query(selection)))
    places = [Position(row.day, row.grain, row.event) for row in rows]
    return _page(selection, places, {row.event: row.json for row in rows})


def page_query(selection: Selection) -> Select[*tuple[Any, ...]]:
    """The query that reads a page and one row more, which tells whether another page follows."""
    query = select(*_PLACE, EVENT.c.json).join(EVENT, EVENT.c.id == APPEARANCE.c.event)
    return _ordered(query, selection, selection.actor)


def _united(connection: Connection, selection: Selection) -> Page:
    """The first rows of all stays together: each range is read no further than those before it reach."""
    places: list[Position] = []
    for stay in selection.stays:
        query = _ordered(select(*_PLACE), selection, stay.actor).where(*_days(stay))
        if len(places) > selection.limit:
            query = query.where(_beyond(places[-1], not selection.descending))
        found = (Position(row.day, row.grain, row.event) for row in connection.execute(query))
        places = sorted({*places, *found}, reverse=selection.descending)[: selection.limit + 1]
    wanted = select(EVENT.c.id, EVENT.c.json).where(EVENT.c.id.in_([place.event for place in places]))
    return _page(selection, places, {row.id: row.json for row in connection.execute(wanted)})


def _page(selection: Selection, places: list[Position], events: dict[str, bytes]) -> Page:
    shown = places[: selection.limit]
    more = len(places) > len(shown)
    return Page(tuple(events[place.event] for place in shown), shown[-1] if more else None)


def _ordered(query: Select[*tuple[Any, ...]], selection: Selection, actor: str) -> Select[*tuple[Any, ...]]:
    query = query.where(APPEARANCE.c.actor == actor, *_filters(selection))
    if selection.after is not None:
        query = query.where(_beyond(selection.after, selection.descending))
    order = [column.desc() if selection.descending else column for column in _PLACE]
    return query.order_by(*order).limit(selection.limit + 1)


def _beyond(place: Position, before: bool) -> ColumnElement[bool]:
    """What stands before the place, or behind it."""
    key, other = tuple_(*_PLACE), tuple_(place.day, place.grain, place.event)
    return key < other if before else key > other


def _days(stay: Stay) -> list[ColumnElement[bool]]:
    begin, end = iso_or_none(stay.begin), iso_or_none(stay.end)
    return [
        *([APPEARANCE.c.day >= begin] if begin else []),
        *([APPEARANCE.c.day < end] if end else []),
    ]


def _filters(selection: Selection) -> list[ColumnElement[bool]]:
    rows, wanted = APPEARANCE.c, []
    # An open side counts as the one known day: "planned from 2016 on" is no answer to what happened in 2020.
    if selection.first is not None:
        wanted.append(func.coalesce(rows.last, rows.day) >= selection.first.isoformat())
    if selection.last is not None:
        wanted.append(func.coalesce(rows.first, rows.day) <= selection.last.isoformat())
    if selection.statuses:
        wanted.append(rows.status.in_(sorted(selection.statuses)))
    if selection.types:
        wanted.append(rows.type.in_(sorted(selection.types)))
    if selection.roles:
        wanted.append(rows.role.in_(sorted(selection.roles)))
    if selection.itself:
        wanted.append(rows.itself.is_(True))
    return wanted
