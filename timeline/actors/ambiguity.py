"""Whether a word that may be a name is one here: its neighbours and its capitals tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.actors.index import Alias, AliasSort, Hit
from timeline.actors.lines import Line
from timeline.actors.names import word_key
from timeline.actors.roles import role_index
from timeline.actors.words import word_class
from timeline.lexicon import read_rows

_PLACES = frozenset({AliasSort.NAME, AliasSort.CAPITAL, AliasSort.TOWN})


class Trust(StrEnum):
    """Whether a word counts as a name when no neighbour tells; `upper`: only when written in capitals."""

    YES = "yes"
    NO = "no"
    UPPER = "upper"


@dataclass(frozen=True, slots=True)
class AmbiguousRow:
    """A word that is not always a name, and the neighbours that make it one or forbid it."""

    word: str
    cased: Trust
    lower: Trust
    before: frozenset[str]
    after: frozenset[str]
    unless_before: frozenset[str]
    unless_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Cells:
    word: str
    cased: Trust
    lower: Trust
    before: tuple[str, ...]
    after: tuple[str, ...]
    unless_before: tuple[str, ...]
    unless_after: tuple[str, ...]


@cache
def _rows() -> dict[str, AmbiguousRow]:
    return {cells.word: _row(cells) for cells in read_rows("ambiguous.tsv", _Cells)}


def _row(cells: _Cells) -> AmbiguousRow:
    sets = (cells.before, cells.after, cells.unless_before, cells.unless_after)
    before, after, unless_before, unless_after = (frozenset(map(word_key, words)) for words in sets)
    return AmbiguousRow(cells.word, cells.cased, cells.lower, before, after, unless_before, unless_after)


def is_meant(line: Line, hit: Hit[Alias], alias: Alias) -> bool:
    """Whether the words of `hit` are meant as that name."""
    if hit.first == hit.last:
        return True
    key, is_single = line.keys[hit.first], hit.last - hit.first == 1
    if is_single and key in word_class("first_names") and _is_first_name(line, hit, alias):
        return False
    if alias.sort is AliasSort.TOWN:
        return _is_town(line, hit)
    if line.capitals and not _is_written_so(line, hit, alias):
        return False
    row = _rows().get(key) if is_single else None
    if row is not None and not _is_told(line, hit, row):
        return False
    return line.padded[hit.last] != "," or not _is_town_elsewhere(line, hit, alias)


def _is_first_name(line: Line, hit: Hit[Alias], alias: Alias) -> bool:
    """ "Israel Folau", "Sydney Pollack": a place, and behind it a capital that is no known word."""
    if alias.sort not in _PLACES or not line.is_cased:
        return False
    after = line.key(hit.last)
    return (
        line.is_capital(hit.last)
        and after.isalpha()
        and len(after) > 1
        and not line.tokens[hit.last].text.isupper()
        and not any(after in word_class(name) for name in ("capitalised", "topics", "fills", "body_endings"))
        and role_index().longest(line.keys, hit.last) is None
    )


def _is_written_so(line: Line, hit: Hit[Alias], alias: Alias) -> bool:
    """In cased text a name needs its capital; a short acronym needs all of them or the first."""
    if not alias.text[:1].isupper():
        return True
    text = line.tokens[hit.first].text
    return text[:1].isupper() or not text[:1].isalpha()


def _is_town(line: Line, hit: Hit[Alias]) -> bool:
    """A town is told by its capital and no other name around it, or by "in" before it."""
    in_state = (
        line.key(hit.last) == "," and line.is_capital(hit.last + 1) and not line.is_capital(hit.first - 1)
    )
    if line.key(hit.first - 1) in word_class("places") or in_state:
        return not line.is_cased or line.is_capital(hit.first)
    alone = not line.is_capital(hit.first - 1) and not line.is_capital(hit.last)
    return line.is_cased and line.is_capital(hit.first) and (alone or hit.first == 0)


def _is_told(line: Line, hit: Hit[Alias], row: AmbiguousRow) -> bool:
    before, after = line.key(hit.first - 1), line.key(hit.last)
    if before in row.before or after in row.after:
        return True
    if before in row.unless_before or after in row.unless_after:
        return False
    trust = row.cased if line.is_cased else row.lower
    if trust is Trust.UPPER:
        return line.tokens[hit.first].text.isupper()
    return trust is Trust.YES


def _is_town_elsewhere(line: Line, hit: Hit[Alias], alias: Alias) -> bool:
    """ "Lebanon, Ohio": a town that bears the name of a state or capital is told by what follows."""
    if alias.sort not in (AliasSort.NAME, AliasSort.CAPITAL):
        return False
    one, two = line.key(hit.last + 1), f"{line.key(hit.last + 1)} {line.key(hit.last + 2)}"
    ends = {",", ".", ")", ""}
    return (one in word_class("homes") and line.key(hit.last + 2) in ends) or (
        two in word_class("homes") and line.key(hit.last + 3) in ends
    )
