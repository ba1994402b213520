"""The sheet of places, read through the whole pipeline, as it stands and degraded."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.test_pipeline import degraded
from timeline.model import Article, Place
from timeline.pipeline import read_article

SHEET = tomllib.loads(Path("tests/corpus/events/places.toml").read_text("utf-8"))
ROWS = [(text, expected) for part in SHEET.values() for text, expected in part["rows"]]
PUBLISHED = date(2017, 10, 10)  # a Tuesday


def place_of(marked: str) -> Place | None:
    start = marked.index("*")
    events = read_article(Article(marked.replace("*", ""), PUBLISHED))
    return next(each for each in events if each.trigger.start <= start < each.trigger.end).place


@pytest.mark.parametrize(("text", "expected"), ROWS)
@pytest.mark.parametrize("case", ["cased", "degraded"])
def test_place(text: str, expected: str, case: str) -> None:
    place = place_of(text if case == "cased" else degraded(text + "\n").replace("u.s .", "u.s."))
    assert (f"{place.name} {place.country}" if place else "") == expected


def test_coordinates() -> None:
    assert place_of("Putin *met* Erdogan in Sochi.") == Place("Sochi", "RUS", 43.6, 39.72)
    assert place_of("Putin *met* Erdogan in Turkey.") == Place("Turkey", "TUR", 39.0, 35.0)
    assert place_of("Police *arrested* a Turk in Paris, Texas.") == Place("Paris", "USA", 33.66, -95.56)
    # No table has the town, the text has its country.
    assert place_of("Saudi jets *struck* a school in the Yemeni town of Mokha.") == Place("Mokha", "YEM")
