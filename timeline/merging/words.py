"""What a sentence names beside its actors, as far as letters and digits tell."""

from __future__ import annotations

from timeline.stemming import WORD, stems

_YEAR = 4  # digits


def capitalised(text: str) -> tuple[str, ...]:
    """The stems of the capitalised words inside a sentence; none of a text in lower case."""
    return stems(" ".join(word for word in WORD.findall(text)[1:] if word[0].isupper()))


def numbers(text: str) -> tuple[str, ...]:
    """The numbers of a text that are written in digits, but for years."""
    return tuple(word for word in WORD.findall(text) if word.isdigit() and len(word) != _YEAR)
