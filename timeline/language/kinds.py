"""What a name names, told by its words and by what stands around it: a person, an organisation, a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from timeline.lexicon import read_rows, read_toml
from timeline.model import NameKind, Token

PROPER = frozenset(("NNP", "NNPS"))  # Penn tags
_LONGEST_PERSON = 3  # words, where nothing but their tree tells that they are a person's
_LONGEST_APPOSITION = 12  # words from a name to the noun that describes it
_ACRONYM = range(2, 7)  # letters


@dataclass(frozen=True, slots=True)
class Run:
    """Words `first` to `last` (out) of a sentence that are one name, `head` the one the others hang on."""

    first: int
    last: int
    head: int


def kind_of(tokens: Sequence[Token], run: Run) -> NameKind | None:
    """What the words at a run of a sentence name; `None` where nothing tells."""
    for rule in (_kind_by_words, _kind_by_title, _kind_by_apposition, _kind_by_place, _kind_by_shape):
        kind = rule(tokens, run)
        if kind is not None:
            return kind
    return None


def _kind_by_words(tokens: Sequence[Token], run: Run) -> NameKind | None:
    """By a word that such names end with or begin with."""
    norms = [token.norm for token in tokens[run.first : run.last]]
    if "of" in norms[1:]:
        return NameKind.PLACE if norms[0] in name_words("place_words") else NameKind.ORGANISATION
    if norms[-1] in name_words("organisation_endings"):
        return NameKind.ORGANISATION
    if len(norms) > 1 and (norms[-1] in name_words("place_words") or norms[0] in name_words("place_words")):
        return NameKind.PLACE
    if norms[0] in given_names() and len(norms) > 1:
        return NameKind.PERSON
    return None


def _kind_by_title(tokens: Sequence[Token], run: Run) -> NameKind | None:
    """By the title before it: "armenian analyst nikol pashinyan"."""
    before = tokens[run.first - 1] if run.first else None
    if before is not None and before.norm in name_words("person_titles"):
        return NameKind.PERSON
    return None


def _kind_by_apposition(tokens: Sequence[Token], run: Run) -> NameKind | None:
    """By what is said of it: "Kim, who", "Luz, 43,", "Wei Ling, a lawyer,"."""
    behind = [token.norm for token in tokens[run.last : run.last + 3]]
    is_who = "who" in behind[:1] or behind[:2] == [",", "who"]
    has_age = len(behind) == 3 and behind[0] == behind[2] == "," and _is_age(behind[1])
    is_described = any(
        token.relation == "appos"
        and run.first <= token.head < run.last
        and token.lemma in name_words("person_titles")
        for token in tokens[run.last : run.last + _LONGEST_APPOSITION]
    )
    return NameKind.PERSON if is_who or has_age or is_described else None


def _is_age(word: str) -> bool:
    return word.isdigit() and len(word) == 2


def _kind_by_place(tokens: Sequence[Token], run: Run) -> NameKind | None:
    """By the preposition before it, which no article follows: "in Evansville"."""
    before = tokens[run.first - 1].norm if run.first else ""
    if before in name_words("place_prepositions"):
        return NameKind.PLACE
    joined = before == "," and tokens[run.first - 2].tag in PROPER and run.last < len(tokens)
    if (
        joined
        and tokens[run.last].norm in (",", ".")
        and tokens[run.head].relation in ("appos", "nmod:unmarked")
    ):
        return NameKind.PLACE
    return None


def _kind_by_shape(tokens: Sequence[Token], run: Run) -> NameKind | None:
    words = tokens[run.first : run.last]
    text = words[0].text
    if len(words) == 1 and text.isalpha() and text.isupper() and len(text) in _ACRONYM:
        return NameKind.ORGANISATION if _stands_alone(tokens, run) else None
    if len(words) == 1 and words[0].norm in given_names():
        return NameKind.PERSON
    if len(words) == 1:
        return NameKind.ORGANISATION if _acts(tokens, run) else None
    is_flat = len(words) <= _LONGEST_PERSON and all(word.relation == "flat" for word in words[1:])
    return NameKind.PERSON if is_flat else None


def _stands_alone(tokens: Sequence[Token], run: Run) -> bool:
    """Whether an acronym is no part of a longer phrase ("the AMT exemption") and no ticker ("(PFE.N)")."""
    is_opened = run.first > 0 and tokens[run.first - 1].norm in ("(", "[")
    is_closed = run.last < len(tokens) and tokens[run.last].norm in (")", "]")
    return tokens[run.head].relation not in ("compound", "amod", "nmod:desc") and is_opened == is_closed


def _acts(tokens: Sequence[Token], run: Run) -> bool:
    """Whether it does what persons and bodies do: "Zorblatt sued"; of one word, it is mostly a company."""
    verb = tokens[tokens[run.head].head]
    return tokens[run.head].relation in ("nsubj", "obl:agent") and verb.lemma in name_words("acting_verbs")


@cache
def name_words(name: str) -> frozenset[str]:
    """The words of one class of `names.toml`."""
    return frozenset(read_toml("names.toml")[name])


@dataclass(frozen=True, slots=True)
class _Person:
    """A row of `persons.tsv`, of which the name alone counts here."""

    id: str
    name: str
    gender: str | None  # None, here and below: not known
    surname: str | None
    country: str | None
    sector: str | None
    names: tuple[str, ...]


@cache
def given_names() -> frozenset[str]:
    """The first words of the names of the persons we know, lower case: most are given names."""
    words = (row.name.lower().split() for row in read_rows("persons.tsv", _Person))
    return frozenset(first for first, *rest in words if rest and first.isalpha() and len(first) > 2)
