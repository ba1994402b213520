"""Bodies that a text introduces by name and acronym: "the Front for Renewal and Unity (FRU)"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.actors.lines import Line

_LONGEST = 9  # words of a name
_SMALL = frozenset({"of", "for", "the", "and", "to", "in", "on", "de", "la", "du", "des", "&", "'s"})
_ACRONYM = range(2, 8)


@dataclass(frozen=True, slots=True)
class LongForm:
    """A name at the words `first` to `last` (out), and the place of its acronym."""

    first: int
    last: int
    acronym: int


def find_long_forms(line: Line) -> Iterator[LongForm]:
    """The names whose capitals the acronym behind them has: "(FRU)", or ", or TWC ,"."""
    if not line.is_cased or ("(" not in line.keys and "or" not in line.keys):
        return
    for place in line.capitals:
        text = line.tokens[place].text
        if len(text) not in _ACRONYM or not text.isupper() or not text.isalpha():
            continue
        end = _end_of_name(line, place)
        first = _first(line, end, text) if end else None
        if end and first is not None:
            yield LongForm(first, end, place)


def _end_of_name(line: Line, place: int) -> int:
    """Where the name before the acronym ends, 0 where it stands for none."""
    if line.key(place - 1) == "(" and line.key(place + 1) == ")":
        return place - 1
    if line.key(place - 1) == "or" and line.key(place - 2) == "," and line.key(place + 1) in (",", "."):
        return place - 2
    return 0


def _first(line: Line, end: int, acronym: str) -> int | None:
    """Where the words begin that give the acronym's letters; small words may give theirs or none."""
    first = _back(line, end - 1, acronym.lower(), end - _LONGEST)
    return first if first is not None and line.is_capital(first) else None


def _back(line: Line, place: int, letters: str, least: int) -> int | None:
    if not letters:
        return place + 1
    if place < max(0, least):
        return None
    key = line.keys[place]
    if key in _SMALL and (found := _back(line, place - 1, letters, least)) is not None:
        return found
    fits = key[:1] == letters[-1] and (line.is_capital(place) or key in _SMALL)
    return _back(line, place - 1, letters[:-1], least) if fits else None
