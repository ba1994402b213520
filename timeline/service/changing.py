"""What became of events since a moment: added, changed, withdrawn, in the order of the commits."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.errors import InvalidInput
from timeline.render.jsontext import encode, json_array, json_object
from timeline.storage import Change, Store

_CURSOR = re.compile(r"(\w+)-(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Changes:
    """A part of what became of events; `next` is where to go on, now or later."""

    changes: tuple[Change, ...]
    next: str
    more: bool  # whether something follows already

    def as_json(self) -> bytes:
        """The changes as HTTP and the command line give them."""
        changes = json_array(_dump(change) for change in self.changes)
        return json_object(changes=changes, next=encode(self.next), more=encode(self.more))


def read_changes(store: Store, since: str | None, limit: int) -> Changes:
    """What followed on a cursor, or all there was; raises `InvalidInput` where it is none of this store."""
    name = store.name()
    after = 0 if since is None else _number(since, name, store)
    found = store.changes(after, limit + 1)
    shown = found[:limit]
    return Changes(shown, f"{name}-{shown[-1].number if shown else after}", len(found) > limit)


def _number(cursor: str, name: str, store: Store) -> int:
    parts = _CURSOR.fullmatch(cursor)
    if parts is None:
        raise InvalidInput("since", "not a cursor of changes: take `next` of an answer before")
    if parts[1] != name or int(parts[2]) > store.last_change():
        raise InvalidInput(
            "since", "a cursor of another store: read its events anew, from no cursor, and go on from there"
        )
    return int(parts[2])


def _dump(change: Change) -> bytes:
    return json_object(
        change=encode(change.kind),
        id=encode(change.event),
        merged_into=encode(change.merged_into),
        event=change.json or b"null",
    ).rstrip(b"\n")
