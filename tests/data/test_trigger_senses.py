"""The sheet of senses: the rows of `triggers.tsv` name these events and let their look-alikes pass."""

import tomllib
from pathlib import Path

import pytest

from tests.events import read_marked
from timeline.events.what.triggers import find_triggers

SHEET = tomllib.loads((Path(__file__).parent.parent / "corpus/triggers/senses.toml").read_text("utf-8"))


def types_of(text: str) -> list[str]:
    return [match.trigger.type for match in find_triggers(read_marked(text).sentence.tokens)]


@pytest.mark.parametrize(("text", "types"), SHEET["found"]["rows"])
def test_sense(text: str, types: list[str]) -> None:
    assert types_of(text) == types


@pytest.mark.parametrize("text", SHEET["none"]["texts"])
def test_look_alike(text: str) -> None:
    assert types_of(text) == []
