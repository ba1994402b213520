"""Reads what became of events, in the order in which it was committed."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from timeline.storage.records import Change
from timeline.storage.tables import CHANGE, EVENT, NOTE


def read_changes(connection: Connection, after: int, limit: int) -> tuple[Change, ...]:
    """At most `limit` changes behind that number, each with its event as it is now."""
    query = (
        select(CHANGE, EVENT.c.json)
        .join(EVENT, EVENT.c.id == CHANGE.c.event, isouter=True)
        .where(CHANGE.c.number > after)
        .order_by(CHANGE.c.number)
        .limit(limit)
    )
    return tuple(Change(**row._mapping) for row in connection.execute(query))


def last_change(connection: Connection) -> int:
    """The number of the last change, 0 where there is none."""
    return int(connection.execute(select(func.max(CHANGE.c.number))).scalar_one() or 0)


def name_of(connection: Connection) -> str:
    """The name the store was born with."""
    return str(connection.execute(select(NOTE.c.value).where(NOTE.c.name == "store")).scalar_one())
