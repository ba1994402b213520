"""Names in their sentences, with what they name."""

import re
import tomllib
from pathlib import Path

import pytest

from timeline.language.names import find_names
from timeline.language.reader import read_texts
from timeline.model import Name

SHEET = tomllib.loads(Path("tests/corpus/language/names.toml").read_text("utf-8"))
_MARK = re.compile(r"\[([^\]/]+)(?:/(\w+))?\]")


def names_of(text: str) -> tuple[Name, ...]:
    return find_names(next(read_texts([text])))


@pytest.mark.parametrize("marked", [*SHEET["cased"], *SHEET["lower"]])
def test_names(marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    found = {name.text: str(name.kind or "") for name in names_of(text)}
    wanted = dict(_MARK.findall(marked))
    assert set(found) == set(wanted)
    assert {name: found[name] for name, kind in wanted.items() if kind} == {
        n: k for n, k in wanted.items() if k
    }


@pytest.mark.parametrize("marked", SHEET["unknown"])
def test_kinds_that_nothing_tells(marked: str) -> None:
    found = {name.text: str(name.kind or "") for name in names_of(_MARK.sub(r"\1", marked))}
    assert found == dict(_MARK.findall(marked))


@pytest.mark.parametrize("text", SHEET["none"])
def test_none(text: str) -> None:
    assert names_of(text) == ()


@pytest.mark.parametrize("marked", SHEET["cased"])
def test_a_name_is_the_text_at_its_place(marked: str) -> None:
    text = _MARK.sub(r"\1", marked)
    assert all(text[name.start : name.end] == name.text for name in names_of(text))


def test_a_surname_is_what_the_full_name_was() -> None:
    names = names_of("Marta Kowal, who owns the yard, left. Critics of Kowal were glad.")
    assert [str(name.kind) for name in names] == ["person", "person"]
