"""English word forms from their lemma: regular by rule, irregular by table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.lexicon import read_rows


class Form(StrEnum):
    """A form of a verb or noun; one spelling may be several ("put")."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    SINGULAR = "singular"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class IrregularVerb:
    """A verb whose past is not made with -ed."""

    base: str
    past: tuple[str, ...]
    participle: tuple[str, ...]


# Two-syllable verbs whose stress lies on the end, so that the last consonant is doubled: "deferred".
_STRESSED_ENDS = (
    "fer",
    "mit",
    "pel",
    "rol",
    "cur",
    "bel",
    "ban",
    "gun",
    "dmit",
    "bat",
    "rap",
    "nap",
    "lot",
    "tar",
    "gin",
    "quip",
    "quit",
)


def verb_forms(base: str) -> Iterator[tuple[str, Form]]:
    """Each spelling with its form: "ban" gives ban, bans, banned (past and participle) and banning."""
    yield base, Form.BASE
    yield _with_s(base), Form.THIRD
    yield _gerund(base), Form.GERUND
    irregular = irregular_verbs().get(base)
    if irregular is None:
        for past in _regular_pasts(base):
            yield past, Form.PAST
            yield past, Form.PARTICIPLE
        return
    yield from ((each, Form.PAST) for each in irregular.past)
    yield from ((each, Form.PARTICIPLE) for each in irregular.participle)


def forms_of(lemmas: Iterable[str]) -> dict[str, str]:
    """Each form of the verbs with its lemma: "told" gives `tell`."""
    return {form: lemma for lemma in lemmas for form, _ in verb_forms(lemma)}


def noun_forms(singular: str) -> Iterator[tuple[str, Form]]:
    """Each spelling with its form: "crisis" gives crisis and crises; "talks" is a plural already."""
    if singular.endswith("s") and not singular.endswith(("ss", "us", "is")):
        yield singular, Form.PLURAL
        return
    yield singular, Form.SINGULAR
    if singular.endswith("sis"):
        yield singular[:-2] + "es", Form.PLURAL
        return
    yield _with_s(singular), Form.PLURAL


def guess_forms(spelling: str) -> frozenset[Form]:
    """The verb forms a word of unknown lemma may be: "spoke" is past, "war" is none."""
    if known := _irregular_spellings().get(spelling):
        return known
    if spelling.endswith("ed") and len(spelling) > 4:
        return frozenset((Form.PAST, Form.PARTICIPLE))
    if spelling.endswith("ing") and len(spelling) > 5:
        return frozenset((Form.GERUND,))
    return frozenset()


@cache
def _irregular_spellings() -> dict[str, frozenset[Form]]:
    found: dict[str, set[Form]] = {}
    for base in irregular_verbs():
        for spelling, form in verb_forms(base):
            if spelling != base and form is not Form.THIRD:
                found.setdefault(spelling, set()).add(form)
    return {spelling: frozenset(forms) for spelling, forms in found.items()}


@cache
def irregular_verbs() -> dict[str, IrregularVerb]:
    """The rows of `irregular_verbs.tsv` by their base."""
    return {row.base: row for row in read_rows("irregular_verbs.tsv", IrregularVerb)}


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "veto", "forgo", "undergo", "do"):
        return word + "es"
    return word + "s"


def _regular_pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if re.search(r"[^aeiou]y$", base):
        return (base[:-1] + "ied",)
    stem = _doubled(base)
    # "travelled" and "traveled": both are in print.
    return (stem + "ed",) if not base.endswith("el") else (base + "ed", base + "led")


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _doubled(base: str) -> str:
    short = re.fullmatch(r"(?:[^aeiou]*|qu|[^aeiou]*qu)[aeiou][bcdfgklmnprtvz]", base)
    if short or (
        base.endswith(_STRESSED_ENDS)
        and base not in ("offer", "suffer", "differ", "combat", "vomit", "target")
    ):
        return base + base[-1]
    return base
