"""Every sheet of tests/corpus/actors: mentions in context, with whom they name on the day and how."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.actors.build import make_sentences
from timeline.actors.coreference import resolve_pronouns
from timeline.actors.linker import describe, link_actors
from timeline.model import Mention

# What a row says is true and not reached yet: the test fails as soon as it is, and the mark is taken away.
MISSED = pytest.mark.xfail(strict=True, raises=AssertionError)
SHEETS = Path(__file__).parent.parent / "corpus" / "actors"


def rows(part: str) -> list[Any]:
    sheets = [(path.stem, tomllib.loads(path.read_text("utf-8"))) for path in sorted(SHEETS.glob("*.toml"))]
    return [
        pytest.param(row, id=f"{name}: {row['text'][:60]}", marks=MISSED if row.get("missed") else ())
        for name, sheet in sheets
        for row in sheet.get(part, [])
    ]


def link(text: str, day: date) -> tuple[Mention, ...]:
    sentences = make_sentences(text)
    return resolve_pronouns(sentences, link_actors(sentences, day), day)


@pytest.mark.parametrize("row", rows("in_context"))
def test_mentions_in_context(row: dict[str, Any]) -> None:
    mentions = link(row["text"], row["day"])
    found = [f"{row['text'][m.start : m.end]} = {m.actor.id} {m.use}" for m in mentions]
    for wanted in row["mentions"]:
        assert wanted in found, f"{wanted!r} is not in {found}"
        found.remove(wanted)


@pytest.mark.parametrize("row", rows("none"))
def test_look_alikes_name_nobody(row: dict[str, Any]) -> None:
    mentions = link(row["text"], row.get("day", date(2017, 10, 10)))
    named = [(row["text"][m.start : m.end], m.actor.id) for m in mentions]
    assert not [each for each in named if each[0].lower() == row["not"]], named


@pytest.mark.parametrize("row", rows("unresolved"))
def test_words_that_mean_nobody_named(row: dict[str, Any]) -> None:
    mentions = link(row["text"], row["day"])
    assert not {m.text for m in mentions} & set(row["not"])


@pytest.mark.parametrize("row", rows("acting"))
def test_whom_they_act_for(row: dict[str, Any]) -> None:
    (mention, *_) = link(row["text"], row["day"])
    assert (list(mention.acts_for), mention.country or "") == (row["acts_for"], row["country"])


@pytest.mark.parametrize("row", rows("described"))
def test_mentions_alone(row: dict[str, Any]) -> None:
    answer = describe(row["text"], row.get("context"), row.get("on"))
    assert answer is not None
    assert (answer.country or "", answer.sector or "") == (row["country"], row["sector"])


def test_the_sheets_are_as_large_as_promised() -> None:
    parts = [
        row for path in SHEETS.glob("*.toml") for row in tomllib.loads(path.read_text("utf-8"))["in_context"]
    ]
    assert sum(len(row["mentions"]) for row in parts) >= 400
