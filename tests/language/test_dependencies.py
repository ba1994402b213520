"""Arcs in spaCy's own style, by hand, and what they are in Universal Dependencies."""

import tomllib
from pathlib import Path

import pytest

from timeline.language.dependencies import Arc, is_clear_style, to_universal

SHEET = tomllib.loads(Path("tests/corpus/language/dependencies.toml").read_text("utf-8"))


def read_tree(rows: str) -> tuple[list[str], list[Arc]]:
    """Each word as `word tag lemma relation head`, the head by its word; the root has itself."""
    cells = [row.split() for row in rows.strip().splitlines()]
    words = [word for word, *_ in cells]
    arcs = [Arc(words.index(head), relation, tag, lemma) for _, tag, lemma, relation, head in cells]
    return words, arcs


@pytest.mark.parametrize("row", SHEET["trees"], ids=lambda row: row["means"])
def test_trees(row: dict[str, str]) -> None:
    words, arcs = read_tree(row["tree"])
    found = {
        f"{arc.relation}({words[arc.head]}, {word})"
        for word, arc in zip(words, to_universal(arcs), strict=True)
    }
    assert {each.strip() for each in row["means"].split(";")} <= found


def test_a_style_is_told_by_its_relations() -> None:
    assert is_clear_style(["nsubj", "dobj", "prep"])
    assert not is_clear_style(["nsubj", "obj", "case"])


def test_a_broken_tree_does_no_harm() -> None:
    around = [Arc(1, "conj", "NN", "a"), Arc(0, "conj", "NN", "b"), Arc(2, "prep", "IN", "in")]
    assert len(to_universal(around)) == 3
