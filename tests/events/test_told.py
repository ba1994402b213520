"""The sheet of told sentences, read by the whole pipeline: types by mood, and who takes part."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from timeline.model import Article, Event, Role
from timeline.pipeline import read_article

SHEET = tomllib.loads(Path("tests/corpus/events/told.toml").read_text("utf-8"))
ROWS = [row for part in SHEET.values() for row in part["rows"]]


def parties(event: Event, *roles: Role) -> str:
    words = [
        each.span.text.removeprefix("the ").removeprefix("The ").split()[0]
        for each in event.actors
        if each.role in roles
    ]
    return " + ".join(words)


def line_of(event: Event) -> str:
    """`meet AGREE planned: Putin > Erdogan`; of those who did it together the first stands left."""
    together = [each for each in event.actors if each.role is Role.BOTH]
    sources, targets = parties(event, Role.SOURCE), parties(event, Role.TARGET)
    if together:
        first, *others = parties(event, Role.BOTH).split(" + ")
        sources, targets = first, " + ".join([*others, *([targets] if targets else [])])
    told = f"{event.trigger.text.split()[0]} {event.type} {event.status}: {sources} > {targets}"
    return " ".join(told.split())


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_told(text: str, expected: str) -> None:
    assert expected in [line_of(each) for each in read_article(Article(text, date(2017, 10, 10)))]
