"""The demo stories: well formed, of 2014 to 2017, and true to the calendar."""

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from timeline.lexicon import data_file

FILES = sorted(each.name for each in data_file("demo").iterdir() if each.name.endswith(".toml"))
CLAIMS = tomllib.loads((Path(__file__).parent.parent / "corpus/demo/days.toml").read_text("utf-8"))["claims"]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
DATELINE = re.compile(rf"[A-Z. ]+(?:, [A-Z][a-z]+)?, ({'|'.join(MONTHS)}) (\d\d?) \(([^)]+)\) - ")
MONTH_DAY = re.compile(rf"\b({'|'.join(MONTHS)})\.? (\d\d?)\b")


@cache
def story(name: str) -> dict[str, Any]:
    return tomllib.loads(data_file(f"demo/{name}").read_text("utf-8"))


def test_there_are_enough() -> None:
    assert len(FILES) >= 14


@pytest.mark.parametrize("name", FILES)
def test_story_is_whole(name: str) -> None:
    found = story(name)
    assert set(found) == {"title", "published", "source", "text"}
    assert date(2014, 1, 1) <= found["published"] <= date(2017, 12, 31)
    assert 120 <= len(found["text"].split()) <= 250
    assert re.fullmatch(r"\d\d-[a-z0-9-]+\.toml", name)


@pytest.mark.parametrize("name", FILES)
def test_dateline_gives_day_and_source(name: str) -> None:
    found = story(name)
    dateline = DATELINE.match(found["text"])
    assert dateline is not None
    month, day, source = dateline.groups()
    assert (MONTHS.index(month) + 1, int(day)) == (found["published"].month, found["published"].day)
    assert source == found["source"]


def test_oldest_first() -> None:
    days = [story(name)["published"] for name in FILES]
    assert days == sorted(days)


@pytest.mark.parametrize("name", FILES)
def test_every_date_exists(name: str) -> None:
    for month, day in MONTH_DAY.findall(story(name)["text"]):
        assert date(2016, MONTHS.index(month) + 1, int(day))


@pytest.mark.parametrize(("name", "words", "day"), CLAIMS)
def test_day_is_true_to_the_calendar(name: str, words: str, day: date) -> None:
    found = story(f"{name}.toml")
    assert words in " ".join(found["text"].split())
    named = [weekday for weekday in WEEKDAYS if weekday in words]
    if named:
        assert named == [WEEKDAYS[day.weekday()]]
        assert abs(found["published"] - day) <= timedelta(days=6)
    else:
        month, number = MONTH_DAY.findall(words)[0]
        assert (MONTHS.index(month) + 1, int(number)) == (day.month, day.day)


def test_every_story_has_a_claim() -> None:
    assert {f"{name}.toml" for name, _, _ in CLAIMS} == set(FILES)
