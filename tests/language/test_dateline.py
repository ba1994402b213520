import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.language.dateline import read_dateline, skip_date_line

SHEET = tomllib.loads(Path("tests/corpus/language/sentences.toml").read_text("utf-8"))


@pytest.mark.parametrize("row", SHEET["datelines"], ids=lambda row: row["text"])
def test_datelines(row: dict[str, Any]) -> None:
    found = read_dateline(row["text"])
    assert found is not None
    assert (found.place, found.agency) == (row["place"], row.get("agency"))
    date = None if found.date_start is None else row["text"][found.date_start : found.date_end]
    assert date == row.get("date")
    assert row["text"][found.end :].startswith(row["story"])


@pytest.mark.parametrize("text", SHEET["none"]["texts"])
def test_none(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("June 8, 2010\nThe king", 13),
        ("June 8 , 2010 \nThe king", 15),
        ("Tuesday, 8 June 2010\n\nThe king", 21),
        ("On June 8, 2010\nthe king", 0),
        ("June 8, 2010 was dry\n", 0),
        ("The king\n", 0),
    ],
)
def test_a_first_line_that_is_only_a_day_is_skipped(text: str, end: int) -> None:
    assert skip_date_line(text) == end
