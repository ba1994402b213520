from dataclasses import dataclass
from datetime import date

import pytest

from timeline.errors import BadDataFile
from timeline.lexicon import parse_rows


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    names: tuple[str, ...]
    begin: date | None = None
    share: float = 0.0
    old: bool = False


def rows(text: str) -> tuple[Row, ...]:
    return tuple(parse_rows("x.tsv", text, Row))


def test_cells_are_read_by_the_type_of_their_field() -> None:
    text = "# a comment\nname\tnames\tbegin\tshare\told\n\nA\tb|c\t2014-03-18\t0.5\tyes\nB\t\t\t1\t\n"
    assert rows(text) == (
        Row("A", ("b", "c"), date(2014, 3, 18), 0.5, True),
        Row("B", (), None, 1.0, False),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "x.tsv:1: no header line"),
        ("name\tnick\nA\tb\n", "x.tsv:1: unknown column 'nick'; known are begin, name, names, old, share"),
        ("name\nA\n", "x.tsv:1: column 'names' is missing"),
        ("name\tnames\nA\n", "x.tsv:2: 1 cells, the header has 2"),
        ("name\tnames\n\tb\n", "x.tsv:2: name '': empty"),
        (
            "name\tnames\tbegin\nA\tb\t2014-02-30\n",
            "x.tsv:2: begin '2014-02-30': day is out of range for month",
        ),
        (
            "name\tnames\tshare\nA\tb\thalf\n",
            "x.tsv:2: share 'half': could not convert string to float: 'half'",
        ),
        ("name\tnames\told\nA\tb\tno\n", "x.tsv:2: old 'no': write yes, or leave it empty"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(BadDataFile) as error:
        rows(text)
    assert str(error.value) == message
