from pathlib import Path

import pytest

from training.treebank import Word, is_tree, read_documents, write_documents


@pytest.mark.parametrize("heads", [[0], [2, 0], [0, 1, 2], [3, 3, 0]])
def test_trees(heads: list[int]) -> None:
    assert is_tree(heads)


@pytest.mark.parametrize("heads", [[], [1], [2, 1], [0, 0], [0, 3, 2], [2, 3, 1]])
def test_no_trees(heads: list[int]) -> None:
    assert not is_tree(heads)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    sentence = (
        Word("He", "he", "PRON", "PRP", 2, "nsubj", True),
        Word("left", "leave", "VERB", "VBD", 0, "root", True),
    )
    path = tmp_path / "trees.jsonl"
    assert write_documents(path, iter([(sentence, sentence), (sentence,)])) == 6
    assert list(read_documents(path)) == [(sentence, sentence), (sentence,)]
