"""The one pass over the raw text: words, numbers and marks with their places. Blank space is passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Numbers keep the marks inside them ("10:30", "2013-03-14", "1,200") and their endings ("3rd", "1990s").
TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?![\d-])"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)\b)?"
    r"|[^\W\d_]+"
    r"|\n[^\S\n]*\n"  # the end of a paragraph, which no expression crosses
    r"|[^\w\s]|_"
)


def lower(text: str) -> str:
    """The text in lower case, character by character, so that places stay the same."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The tokens of a lower-cased text."""
    return TOKEN.finditer(text)
