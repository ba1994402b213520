import tomllib
from pathlib import Path

import pytest

from timeline.language.tokens import find_tokens

SHEET = tomllib.loads(Path("tests/corpus/language/sentences.toml").read_text("utf-8"))


@pytest.mark.parametrize(("text", "norms"), SHEET["tokens"])
def test_norms(text: str, norms: str) -> None:
    assert [token.norm for token in find_tokens(text)] == norms.split()


def test_a_part_of_a_text_keeps_its_offsets() -> None:
    assert [(token.start, token.text) for token in find_tokens("one two three", 4, 7)] == [(4, "two")]
