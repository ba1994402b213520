"""The words for offices and kinds of people: "foreign minister" is a title, "troops" are MIL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.actors.index import WordIndex
from timeline.actors.names import fold, plural, spellings
from timeline.actors.words import word_class
from timeline.lexicon import read_rows

_MOST_FILLS = 4
_NO_NAMES: Mapping[int, int] = {}
_FORMER = frozenset({"former", "ex", "then", "retired", "ousted", "deposed", "disgraced", "one-time"})
_HEADS = frozenset(
    {
        "president",
        "prime minister",
        "chancellor",
        "king",
        "queen",
        "leader",
        "supreme leader",
        "emir",
        "emperor",
    }
    | {"secretary-general", "pope", "monarch", "chairperson", "state counsellor", "sultan"}
)


@dataclass(frozen=True, slots=True)
class TitleRow:
    """A title of an office, and what else it is called."""

    title: str
    sector: str
    is_shared: bool  # several hold it at a time: "senator" names nobody
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A word for people or bodies of one sector."""

    words: str
    sector: str


@dataclass(frozen=True, slots=True)
class Role:
    """What a role phrase says: the sector, the title where one person holds it, and whether it is over."""

    sector: str
    title: str | None = None
    is_former: bool = False


@cache
def _titles() -> tuple[TitleRow, ...]:
    return read_rows("titles.tsv", TitleRow)


@cache
def _canonical() -> dict[str, str]:
    return {fold(name): row.title for row in _titles() for name in (row.title, *row.names)}


def canonical_title(title: str) -> str:
    """The title that stands for all of its names: "defense secretary" is "defence minister"."""
    return _canonical().get(fold(title), title)


def is_head_title(title: str) -> bool:
    """Whether the title is that of the head of a state, government or organisation."""
    return canonical_title(title) in _HEADS


@cache
def role_index() -> WordIndex[Role]:
    """Role phrases by their words; titles come before plain words."""
    return WordIndex(_role_rows())


def _role_rows() -> Iterator[tuple[str, Role]]:
    for title in _titles():
        for name in (title.title, *title.names):
            for words in spellings(name):
                yield words, Role(title.sector, None if title.is_shared else title.title)
                yield plural(words), Role(title.sector)
    for row in read_rows("roles.tsv", RoleRow):
        for words in spellings(row.words):
            yield words, Role(row.sector)
            if not words.endswith("s"):
                yield plural(words), Role(row.sector)


def is_over(key: str) -> bool:
    """Whether the word says that a role is no longer held: "former"."""
    return key in _FORMER


def read_role(
    keys: Sequence[str], first: int, names: Mapping[int, int] = _NO_NAMES
) -> tuple[Role, int] | None:
    """The role phrase that begins at `first`, with where it ends: "top army officers" is MIL.

    `names` gives the end of each name by its place: one that is longer than the role there ends the phrase.
    """
    found: list[Role] = []
    at, last, former, fills = first, first, False, 0
    while at < len(keys):
        hit = role_index().longest(keys, at)
        if hit is not None and names.get(at, 0) > hit.last:
            break
        if found and keys[at] in word_class("participles"):
            break  # "the court jailed lawyer Adam Osman"
        if hit is not None:
            found.append(hit.values[0])
            at = last = hit.last
        elif fills < _MOST_FILLS and keys[at] in word_class("fills"):
            former = former or is_over(keys[at])
            at, fills = at + 1, fills + 1
        else:
            break
    return (_joined(found, former), last) if found else None


def role_before(keys: Sequence[str], last: int) -> tuple[Role, int] | None:
    """The role phrase that ends before `last`, with where it begins: "Prime Minister" of a name."""
    hit = role_index().ending(keys, last)
    if hit is None:
        return None
    first = hit.first
    while first > 0 and keys[first - 1] in word_class("fills") and keys[first - 1] not in _FORMER:
        first -= 1
    former = first > 0 and keys[first - 1] in _FORMER
    role = hit.values[0]
    return Role(role.sector, role.title, former), first - former


def _joined(roles: list[Role], former: bool) -> Role:
    """One role of several: "government officials" is GOV, "police chief" is COP."""
    special = [role.sector for role in roles if role.sector not in ("GOV", "CVL")]
    sector = special[0] if special else roles[0].sector
    title = roles[-1].title if len(roles) == 1 else None
    return Role(sector, title, former)


@cache
def _sectors() -> dict[str, str]:
    return {row.title: row.sector for row in _titles()}


def title_sector(title: str) -> str | None:
    """The sector of those who hold the title."""
    return _sectors().get(canonical_title(title))
