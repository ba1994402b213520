"""The lemma of a word form with a Penn tag: the longest ending of the table says what to cut and to add."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

from timeline.lexicon import parse_rows

WHOLE = "^"  # before an ending: it is the whole word
_TABLE = "lemmas.tsv"


@dataclass(frozen=True, slots=True)
class Edit:
    """How many characters go from the end of a form, and what comes there: "tries" is 3 and "y"."""

    cut: int
    add: str

    def apply(self, form: str) -> str:
        """The form, changed."""
        return form[: len(form) - self.cut] + self.add


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the table that `training.lemmas` wrote."""

    tag: str
    ending: str | None  # None: any
    cut: int
    add: str | None  # None: nothing


def edit_of(form: str, lemma: str) -> Edit:
    """What makes the lemma of the form."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(form, lemma, strict=False))
    same = sum(1 for _ in alike)
    return Edit(len(form) - same, lemma[same:])


@lru_cache(maxsize=1 << 15)
def lemma_of(norm: str, tag: str) -> str:
    """The lemma of a lower-cased form: "met" with the tag VBD is `meet`; an unknown tag changes nothing."""
    edits = _edits().get(tag)
    if edits is None:
        return norm
    word = WHOLE + norm
    for start in range(len(word) + 1):
        edit = edits.get(word[start:])
        if edit is not None:
            return edit.apply(norm) or norm
    return norm


@cache
def _edits() -> Mapping[str, Mapping[str, Edit]]:
    text = files("timeline").joinpath("language", "en", _TABLE).read_text("utf-8")
    found: defaultdict[str, dict[str, Edit]] = defaultdict(dict)
    for row in parse_rows(_TABLE, text, _Row):
        found[row.tag][row.ending or ""] = Edit(row.cut, row.add or "")
    return found
