"""Rules of endings learned from a handful of words."""

from pathlib import Path

from timeline.language.lemmas import Edit
from training.lemmas import learn, write
from training.treebank import Word


def words(*rows: str) -> tuple[Word, ...]:
    return tuple(Word(form, lemma, "VERB", tag, 0, "root", True) for form, lemma, tag in map(str.split, rows))


def rules(tag: str, *rows: str) -> dict[str, Edit]:
    return {ending: edit for found, ending, edit in learn([words(*rows)]) if found == tag}


def test_a_rare_tag_learns_from_its_own_words_alone() -> None:
    found = rules("RBX", "faster fast RBX", "longer long RBX", "better well RBX")
    assert found == {"": Edit(2, ""), "^better": Edit(6, "well")}


def test_numbers_and_names_are_not_learned() -> None:
    assert rules("CD", "10,000 10000 CD") == {}
    assert rules("NNP", "united unite NNP") == {}


def test_the_table_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "lemmas.tsv"
    assert write(path, [("VBD", "^met", Edit(2, "eet")), ("VBD", "", Edit(2, ""))]) == 2
    assert path.read_text("utf-8") == "tag\tending\tcut\tadd\nVBD\t^met\t2\teet\nVBD\t\t2\t\n"
