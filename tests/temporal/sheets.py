"""Reads the corpus sheets: phrases with the expression in brackets and what it means on the sheet's day."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "temporal"
TYPES = ("DATE", "TIME", "DURATION", "SET")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of a sheet: the text without its brackets, the place of the expression, and its meaning."""

    sheet: str
    text: str
    start: int
    end: int
    type: str
    meaning: str
    published: date | None
    language: str

    def __str__(self) -> str:
        return f"{self.sheet}: {self.text}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of phrases and look-alikes."""

    name: str
    phrases: tuple[Phrase, ...]
    none: tuple[str, ...]
    language: str


def read_sheets() -> tuple[Sheet, ...]:
    """All sheets, in the order of their names."""
    return tuple(_read(path) for path in sorted(CORPUS.glob("*.toml")) if path.name != "disputed.toml")


def _read(path: Path) -> Sheet:
    content = tomllib.loads(path.read_text("utf-8"))
    phrases = tuple(
        _phrase(path.stem, marked, kind, meaning, content.get("published"), content.get("language", "en"))
        for kind in TYPES
        for marked, meaning in content.get(kind, {}).items()
    )
    return Sheet(
        path.stem, phrases, tuple(content.get("none", {}).get("phrases", ())), content.get("language", "en")
    )


def _phrase(
    sheet: str, marked: str, kind: str, meaning: str, published: date | None, language: str
) -> Phrase:
    before, bracket, rest = marked.partition("[")
    inside, closing, after = rest.partition("]")
    assert bracket, f"{sheet}: no brackets in {marked!r}"
    assert closing, f"{sheet}: no closing bracket in {marked!r}"
    start = len(before)
    text = before + inside + after
    return Phrase(sheet, text, start, start + len(inside), kind, meaning, published, language)
