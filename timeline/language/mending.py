"""Marks that somebody's software misread on the way: "Trumpâ€™s" was "Trump’s"."""

from __future__ import annotations

import re
from collections.abc import Callable

# What a mark becomes, filled up with blanks to the length of its misreading. An apostrophe becomes blank: a
# text that lost its apostrophes is read anyway. Quotation marks stay next to what they quote.
_MARKS: dict[str, Callable[[int], str]] = {
    "’": lambda width: " " * width,
    "‘": lambda width: " " * width,
    "“": lambda width: '"'.rjust(width),
    "”": lambda width: '"'.ljust(width),
    "—": lambda width: "-".center(width),
    "–": lambda width: "-".center(width),
    "…": lambda width: ".".ljust(width),
    "\xa0": lambda width: " " * width,
}


def _misread(mark: str) -> str:
    """The mark's UTF-8 read as Windows-1252, whose unused bytes stand for themselves."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in mark.encode("utf-8"))


_MENDED = {_misread(mark): fill(len(_misread(mark))) for mark, fill in _MARKS.items()}
_ANY = re.compile("|".join(map(re.escape, _MENDED)))


def mend_text(text: str) -> str:
    """The text with its misread marks mended, character for character as long as it was."""
    return _ANY.sub(lambda found: _MENDED[found.group()], text)
