import tomllib
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.sentences import is_cased, split_sentences

SHEET = tomllib.loads(Path("tests/corpus/language/sentences.toml").read_text("utf-8"))


@pytest.mark.parametrize("marked", SHEET["cuts"])
def test_cuts(marked: str) -> None:
    text = marked.replace("|", "")
    found = [text[each.start : each.end] for each in split_sentences(text)]
    assert found == [piece.strip() for piece in marked.split("|")]


@given(st.text(alphabet="aZ .!?\"'’\n-s1,()U.é…", max_size=200))
def test_nothing_but_space_lies_between_tokens(text: str) -> None:
    tokens = [token for sentence in split_sentences(text) for token in sentence.tokens]
    assert all(token.text == text[token.start : token.end] for token in tokens)
    assert "".join(token.text for token in tokens) == "".join(text.split())


def test_case_is_judged_by_the_share_of_capitals() -> None:
    assert is_cased("Turkey signed.")
    assert not is_cased("turkey signed .")


@pytest.mark.parametrize("piece", ["a.", "U.S.", "1,", "s ", '"', '."', "n't", "? "])
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(times: int) -> float:
        began = perf_counter()
        split_sentences(piece * times)
        return perf_counter() - began

    small = min(seconds(3_000) for _ in range(3))
    large = min(seconds(12_000) for _ in range(3))
    assert large < 12 * small  # four times the text; quadratic time would take sixteen times as long
