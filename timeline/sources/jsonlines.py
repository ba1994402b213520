"""JSON lines: one value a line; a wrong line is an error in its place, and the next one is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from timeline.errors import InvalidInput
from timeline.sources.textfile import decode_text


@dataclass(frozen=True, slots=True)
class Line:
    """A line's number, counted from 1, and its value, or the error in its place."""

    number: int
    value: Any
    error: InvalidInput | None = None  # None: the line is JSON


def read_lines(lines: Iterable[bytes]) -> Iterator[Line]:
    """The value of each line; empty lines are passed over."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _line(number, line)


def parse_json(content: bytes) -> Any:
    """The value of a JSON text; raises `InvalidInput` with the place where it is wrong."""
    text = decode_text(content)
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise InvalidInput("", f"not JSON: {error}") from error


def _line(number: int, line: bytes) -> Line:
    try:
        return Line(number, parse_json(line))
    except InvalidInput as error:
        return Line(number, None, error)
