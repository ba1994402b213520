"""JSON as bytes: values are written once, pages are joined from what was written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import orjson


def encode(value: Any) -> bytes:
    """The value as JSON, in one line without its end."""
    return orjson.dumps(value)


def decode(text: bytes | str) -> Any:
    """The value that the JSON stands for."""
    return orjson.loads(text)


def json_array(items: Iterable[bytes]) -> bytes:
    """The array of items that are JSON already."""
    return b"[" + b",".join(items) + b"]"


def json_object(**members: bytes) -> bytes:
    """The object of members that are JSON already, as a line: the body of an answer."""
    return b"{" + b",".join(encode(name) + b":" + text for name, text in members.items()) + b"}\n"


def json_line(value: Any) -> bytes:
    """The value as a line of JSON."""
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)
