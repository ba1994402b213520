"""`triggers.tsv`: every row is of a known type and mode, and one sense is written once."""

from collections import Counter
from dataclasses import dataclass

import pytest

from timeline.lexicon import read_rows, read_toml


@dataclass(frozen=True, slots=True)
class Row:
    lemma: str
    pos: str
    type: str
    mode: str | None
    frame: str
    prepositions: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()


ROWS = read_rows("triggers.tsv", Row)
TYPES = read_toml("event_types.toml")
FRAMES = {"verb": {"transitive", "reciprocal", "intransitive", "inverse"}}
FRAMES["noun"] = FRAMES["verb"] - {"inverse"}


def test_there_are_enough() -> None:
    assert len(ROWS) >= 450
    assert {row.type for row in ROWS} == set(TYPES)


def test_type_and_mode_are_known() -> None:
    unknown = [row for row in ROWS if row.type not in TYPES or (row.mode and row.mode not in modes(row))]
    assert unknown == []


def modes(row: Row) -> set[str]:
    return set(TYPES[row.type].get("modes", {}))


def test_part_of_speech_and_frame_are_known() -> None:
    assert [row for row in ROWS if row.frame not in FRAMES[row.pos]] == []


def test_every_mode_has_a_trigger() -> None:
    named = {(row.type, row.mode) for row in ROWS}
    all_modes = {(name, mode) for name, table in TYPES.items() for mode in table.get("modes", {})}
    assert all_modes - named == set()


def test_a_sense_is_written_once() -> None:
    count = Counter(
        (row.lemma, row.pos, row.frame, row.type) for row in ROWS
    )  # `senses.toml` tells types apart
    assert [key for key, rows in count.items() if rows > 1] == []


def test_words_are_lower_case_and_single_spaced() -> None:
    cells = [cell for row in ROWS for cell in (row.lemma, *row.prepositions, *row.blocked_by)]
    assert [cell for cell in cells if cell != " ".join(cell.lower().split()) or not cell] == []


def test_blockers_are_single_words_that_the_trigger_does_not_hold() -> None:
    wrong = [
        (row.lemma, word)
        for row in ROWS
        for word in row.blocked_by
        if " " in word or word in row.lemma.split()
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "spelling", ["recognise", "recognize", "mobilise", "mobilize", "criticise", "criticize"]
)
def test_both_spellings_are_there(spelling: str) -> None:
    assert [row for row in ROWS if row.lemma == spelling and row.pos == "verb"] != []
