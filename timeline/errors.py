"""What can go wrong, in few kinds: each error carries the offending values and a message that shows them."""

from __future__ import annotations

from typing import Any


class TimelineError(Exception):
    """The parent of every error this package raises on purpose; it passes between processes whole."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restored, (type(self), str(self), vars(self))


def _restored(kind: type[TimelineError], message: str, values: dict[str, Any]) -> TimelineError:
    error = kind.__new__(kind, message)
    vars(error).update(values)
    return error


class InvalidInput(TimelineError):
    """A value from outside that cannot be taken: `field` names it, the message says what would be right.

    `others` are further (field, message) pairs that are wrong with the same input.
    """

    def __init__(self, field: str, message: str, others: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.field = field
        self.message = message
        self.others = others


class TooLarge(InvalidInput):
    """A text beyond the size one article may have."""


class UnknownName(TimelineError):
    """Nothing is known by that `key`; `near` holds up to five names that look like it."""

    def __init__(self, kind: str, key: str, near: tuple[str, ...] = ()) -> None:
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"no {kind} is known as {key!r}{hint}")
        self.kind = kind
        self.key = key
        self.near = near


class AmbiguousName(UnknownName):
    """Several are called by that `key`; `choices` are their ids, the likeliest first.

    `field` is the parameter that named it.
    """

    def __init__(self, kind: str, key: str, choices: tuple[str, ...], field: str = "actor") -> None:
        super().__init__(kind, key)
        self.field = field
        self.args = (f"{key!r} may be {' or '.join(choices)}: say which {kind} is meant",)
        self.choices = choices


class Conflict(TimelineError):
    """What was sent contradicts what is stored under the same `key`."""

    def __init__(self, key: str, message: str) -> None:
        super().__init__(message)
        self.key = key


class BadDataFile(TimelineError):
    """A file of words, facts or weights is wrong or missing: the message begins with its name and line."""

    def __init__(self, file: str, line: int | None, message: str) -> None:
        where = file if line is None else f"{file}:{line}"
        super().__init__(f"{where}: {message}")
        self.file = file
        self.line = line


class StoreError(TimelineError):
    """The database cannot be read or written now: full, locked, read-only, gone or damaged."""
