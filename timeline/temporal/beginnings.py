"""Which characters a rule's pattern may begin with: a place in the text tries only the rules that fit."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\((?:\?(?::|P<\w+>|=|!|<=|<!))?|\)|\[\^?|\]|\||[*+?]|\{\d*,?\d*\}|.")


def first_characters(pattern: str) -> frozenset[str]:
    """The characters a match of `pattern` may begin with; lookarounds are passed over.

    Knows what rules are written in: characters, sets, groups, alternatives, `?` and `{0,2}`.
    """
    pieces = _PIECE.findall(pattern)
    found, _, place = _alternatives(pieces, 0)
    if place != len(pieces):
        raise ValueError(f"unbalanced pattern at piece {place}: {pattern!r}")
    return found


def _alternatives(pieces: list[str], place: int) -> tuple[frozenset[str], bool, int]:
    """The first characters from `place` to the closing bracket, whether they may be empty, and the end."""
    found, may_be_empty = frozenset[str](), False
    while True:
        firsts, is_empty, place = _sequence(pieces, place)
        found, may_be_empty = found | firsts, may_be_empty or is_empty
        if place == len(pieces) or pieces[place] != "|":
            return found, may_be_empty, place
        place += 1


def _sequence(pieces: list[str], place: int) -> tuple[frozenset[str], bool, int]:
    found, is_open = frozenset[str](), True
    while place < len(pieces) and pieces[place] not in ("|", ")"):
        firsts, may_be_empty, place = _item(pieces, place)
        if place < len(pieces) and (pieces[place] in "?*" or pieces[place].startswith("{0")):
            may_be_empty = True
        place += place < len(pieces) and (pieces[place] in "?*+" or pieces[place].startswith("{"))
        found, is_open = (found | firsts, is_open and may_be_empty) if is_open else (found, False)
    return found, is_open, place


def _item(pieces: list[str], place: int) -> tuple[frozenset[str], bool, int]:
    piece = pieces[place]
    if piece.startswith("("):
        firsts, may_be_empty, end = _alternatives(pieces, place + 1)
        looks_around = piece in ("(?=", "(?!", "(?<=", "(?<!")
        return (frozenset(), True, end + 1) if looks_around else (firsts, may_be_empty, end + 1)
    if piece.startswith("["):
        end = pieces.index("]", place)
        return frozenset(pieces[place + 1 : end]), False, end + 1
    return frozenset(piece), False, place + 1
