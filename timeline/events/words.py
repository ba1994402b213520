"""The closed word classes and governing words that the steps of event extraction share."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.inflection import forms_of
from timeline.lexicon import read_rows, read_toml
from timeline.model import Status


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that decides whether what depends on it came about."""

    lemma: str
    pos: str | None  # None: any word as it stands
    status: str


@cache
def words(name: str) -> frozenset[str]:
    """The members of one closed class of `function_words.toml`."""
    return frozenset(read_toml("function_words.toml")[name])


@cache
def governors() -> dict[str, Status]:
    """Each governing word form with what it makes of its dependent: "refused" gives `denied`."""
    found: dict[str, Status] = {}
    for row in read_rows("governors.tsv", Governor):
        forms = forms_of([row.lemma]) if row.pos == "verb" else [row.lemma]
        found |= dict.fromkeys(forms, Status(row.status))
    return found


@cache
def reporting_verbs() -> dict[str, str]:
    """Each form of a verb of saying with its lemma: "told" gives `tell`."""
    return forms_of(read_toml("reporting_verbs.toml")["verbs"])


@cache
def lemma_classes() -> dict[str, frozenset[str]]:
    """The classes of verbs of `verb_classes.toml`, each with all forms of its members."""
    return {name: frozenset(forms_of(verbs)) for name, verbs in read_toml("verb_classes.toml").items()}
