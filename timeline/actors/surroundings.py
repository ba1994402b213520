"""What the words around a name say of who bears it: "Armenian analyst X", "X, a French judge, said"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.actors.lines import Line, make_line
from timeline.actors.roles import Role, is_over, role_before, role_index
from timeline.actors.words import word_class

_NEAR = 6  # words before a name that may belong to it
_FAR = 14  # words of a clause behind it
_ENDS = frozenset((",", ".", ";", "(", ")"))


def said_of(around: Line, first: int, last: int) -> tuple[Line, ...]:
    """The parts of the text that describe the name at `first` to `last` (out), the surest first."""
    before, behind = _before(around, first), _behind(around, last)
    whole = make_line(around.tokens[max(0, first - _NEAR) : last + _NEAR])
    return tuple(line for line in (before, behind, whole) if line is not None and line.keys)


def _before(line: Line, first: int) -> Line | None:
    """The role right before the name, or before the comma before it, with whose it is."""
    end = first - (line.key(first - 1) == ",")
    found = role_before(line.keys, end)
    if found is None:
        return None
    start = found[1]
    while start > max(0, first - _NEAR) and not _is_end(line, start - 1):
        start -= 1
    return make_line(line.tokens[start:end])


def _is_end(line: Line, place: int) -> bool:
    """Whether the words before a role end there: at a mark, "and", or a verb."""
    key = line.key(place)
    tag = line.tokens[place].tag
    is_verb = tag in ("VBD", "VBZ", "VBP") if tag else key.endswith("ed") and len(key) > 3
    return key in _ENDS or key in word_class("clause_openers") or is_verb


def _behind(line: Line, last: int) -> Line | None:
    """What follows the name between commas, or behind "of"."""
    if line.key(last) not in (",", "of"):
        return None
    end = last + 1
    while end < min(len(line.keys), last + 1 + _FAR) and line.keys[end] not in _ENDS:
        end += 1
    return make_line(line.tokens[last + 1 : end])


def roles_of(line: Line) -> tuple[Role, ...]:
    """The roles in the words, first that of whom they describe: PTY of "secretary of the main party"."""
    roles = _roles(line)
    if not roles:
        return ()
    (own, words, last), *behind = roles
    if behind:
        role, phrase, end = behind[0]
        leads = words in word_class("leading") and line.key(last) in ("of", "for")
        if leads or line.key(end - len(phrase.split()) - 1) == "'s":
            own = Role(role.sector, role.title, own.is_former)
    return (own, *(role for role, _, _ in behind))


def _roles(line: Line) -> Sequence[tuple[Role, str, int]]:
    """The roles with their words and where they end; "former" and "once" before one make it over."""
    found: list[tuple[Role, str, int]] = []
    former, place = False, 0
    while place < len(line.keys):
        former = former or is_over(line.keys[place]) or line.keys[place] == "once"
        hit = role_index().longest(line.keys, place)
        if hit is None:
            place += 1
            continue
        role = hit.values[0]
        found.append(
            (Role(role.sector, role.title, former), " ".join(line.keys[hit.first : hit.last]), hit.last)
        )
        place = hit.last
    return found
