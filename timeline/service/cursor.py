"""Cursors: where a page of a timeline ended, opaque and bound to the query it belongs to."""

from __future__ import annotations

import binascii
import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import replace

from timeline.errors import InvalidInput
from timeline.render.jsontext import decode, encode
from timeline.storage import Position, Selection

CHECK_BYTES = 9

WRONG = (
    "not a cursor of this query: take `next` of the page before, and leave the other parameters as they were"
)


def write_cursor(position: Position, selection: Selection) -> str:
    """The position as a word for URLs, with a check over the query it belongs to."""
    place = encode([position.day, position.grain, position.event])
    return urlsafe_b64encode(_check(place, selection) + place).rstrip(b"=").decode()


def read_cursor(cursor: str, selection: Selection) -> Position:
    """The position that the cursor holds; raises `InvalidInput` where it is damaged or of another query."""
    try:
        content = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except (binascii.Error, ValueError) as error:
        raise InvalidInput("cursor", WRONG) from error
    check, place = content[:CHECK_BYTES], content[CHECK_BYTES:]
    if check != _check(place, selection) or urlsafe_b64encode(content).rstrip(b"=") != cursor.encode():
        raise InvalidInput("cursor", WRONG)
    return Position(*decode(place))


def _check(place: bytes, selection: Selection) -> bytes:
    query = replace(selection, limit=0, after=None, stays=selection.stays[:1])
    return hashlib.sha256(f"{query}".encode() + place).digest()[:CHECK_BYTES]
