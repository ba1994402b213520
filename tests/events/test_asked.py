"""The sheet `tests/corpus/events/when.toml`: sentences as they are printed, read by the shipped parser."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Article
from timeline.pipeline import date_spans
from timeline.render.when import when_answer

SHEET = tomllib.loads(Path("tests/corpus/events/when.toml").read_text("utf-8"))
ROWS = [
    (text, answer) for group in SHEET.values() if isinstance(group, dict) for text, answer in group["rows"]
]


def shown(answer: dict[str, Any] | None) -> str:
    """The answer as the sheet writes it: a day, days as A..B, a beginning and an end as A..B > C..D."""
    if answer is None:
        return "none"
    if answer["extent"] == "within":
        return days(answer["from"], answer["to"])
    return f"{days(*answer['begin'])} > {days(*answer['end'])}"


def days(first: str | None, last: str | None) -> str:
    return first if first == last and first else f"{first or ''}..{last or ''}"


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_when(text: str, expected: str) -> None:
    before, marked, behind = text.split("*")
    span = (len(before), len(before) + len(marked))
    (dated,) = date_spans(Article(before + marked + behind, SHEET["published"]), (span,))
    assert shown(when_answer(dated)) == expected
