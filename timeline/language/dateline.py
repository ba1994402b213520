"""The opening of a news story: place, perhaps a date, perhaps an agency, then a dash."""

from __future__ import annotations

import re

from timeline.model import Dateline

_LONGEST = 120  # characters: a dash further on belongs to the story
# A month's name needs no checking here: in a dateline only the date has digits.
_DATE = re.compile(
    r"\b(?:[^\W\d_]{3,9}\.?\s*\d{1,2}|\d{1,2}\s+[^\W\d_]{3,9}\.?)(?:\s*,?\s*\d{4})?(?!\w)|\b\d{4}-\d\d-\d\d"
)
_DATE_LINE = re.compile(
    r"\s*(?:[^\W\d_]{3,9},?[ ]{1,3})?"
    r"(?:[^\W\d_]{3,9}\.?[ ]{1,3}\d{1,2}[ ]?,?[ ]{1,3}|\d{1,2}[ ]{1,3}[^\W\d_]{3,9}\.?,?[ ]{1,3})"
    r"\d{4}[ .]{0,3}\n"
)
_DASH = re.compile(r"\s*(?<!\w)(?:--|[-–—_])\s+|\s+(?:--|[-–—])(?=\w)|(?<=\))\s*:\s+")
_AGENCY = re.compile(r"\(\s*([^()]{2,40}?)\s*\)")
_PLACE = re.compile(r"[^\W\d_][\w.'’ ,/-]*")
_TITLE_WORDS = 6


def read_dateline(text: str) -> Dateline | None:
    """The dateline `text` opens with, `None` where it opens with none.

    "CRAIOVA, Romania (Reuters) - NATO ally" has the place "CRAIOVA, Romania" and the agency "Reuters".
    """
    start = len(text) - len(text.lstrip())
    dash = _DASH.search(text, start, start + _LONGEST)
    if dash is None or "\n\n" in text[start : dash.start()]:
        return None
    agency = _AGENCY.search(text, start, dash.start() + 1)
    date = _DATE.search(text, start, dash.start())
    stops = [each.start() for each in (agency, date) if each is not None]
    place = text[start : min([dash.start(), *stops])].strip(" ,.\n\t")
    if not _is_place(place, marked=bool(stops)):
        return None
    return Dateline(
        start,
        dash.end(),
        re.sub(r"\s+,", ",", place),
        agency.group(1) if agency else None,
        date.start() if date else None,
        date.end() if date else None,
    )


def skip_date_line(text: str) -> int:
    """Where the text goes on behind a first line that is nothing but its day: "June 8, 2010"; else 0."""
    found = _DATE_LINE.match(text)
    return found.end() if found else 0


def _is_place(place: str, *, marked: bool) -> bool:
    """Whether `place` can name one; without agency or date beside it only capitals prove it ("KABUL - ")."""
    if not place:
        return marked
    if not _PLACE.fullmatch(place) or len(place.split()) > _TITLE_WORDS:
        return False
    return marked or place.split(",")[0].isupper()
