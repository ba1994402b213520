"""`landmarks.tsv`: days that can be, names that mean one event, actors and types that exist."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import pytest

from timeline.lexicon import data_file, read_rows, read_toml


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    name: str
    aliases: tuple[str, ...]
    cues: tuple[str, ...]
    first: date
    last: date
    actors: tuple[str, ...]
    type: str | None


ROWS = read_rows("landmarks.tsv", Row)
BY_ID = {row.id: row for row in ROWS}

KNOWN_DAYS = {
    "second-world-war": ("1939-09-01", "1945-09-02"),
    "founding-of-nato": ("1949-04-04", "1949-04-04"),
    "fall-of-berlin-wall": ("1989-11-09", "1989-11-09"),
    "september-11-attacks": ("2001-09-11", "2001-09-11"),
    "crimean-referendum": ("2014-03-16", "2014-03-16"),
    "annexation-of-crimea": ("2014-03-18", "2014-03-18"),
    "shooting-down-of-mh17": ("2014-07-17", "2014-07-17"),
    "iran-nuclear-deal": ("2015-07-14", "2015-07-14"),
    "brexit-referendum": ("2016-06-23", "2016-06-23"),
    "turkish-coup-attempt": ("2016-07-15", "2016-07-15"),
    "russian-invasion-of-ukraine": ("2022-02-24", "2022-02-24"),
}


def test_there_are_enough() -> None:
    assert len(BY_ID) == len(ROWS) >= 120


def test_first_is_not_after_last() -> None:
    assert [
        row.id for row in ROWS if not date(1914, 1, 1) <= row.first <= row.last <= date(2026, 12, 31)
    ] == []


def test_oldest_first() -> None:
    assert [row.first for row in ROWS] == sorted(row.first for row in ROWS)


@pytest.mark.parametrize(("landmark", "days"), KNOWN_DAYS.items())
def test_days(landmark: str, days: tuple[str, str]) -> None:
    row = BY_ID[landmark]
    assert (row.first.isoformat(), row.last.isoformat()) == days


def test_an_alias_means_one_landmark() -> None:
    count = Counter(alias for row in ROWS for alias in row.aliases)
    assert [alias for alias, rows in count.items() if rows > 1] == []


def test_a_cue_means_one_landmark_of_its_actor() -> None:
    count = Counter((row.actors[0], cue) for row in ROWS for cue in row.cues)
    assert [key for key, rows in count.items() if rows > 1] == []


def test_no_name_is_both_alias_and_cue() -> None:
    aliases = {alias for row in ROWS for alias in row.aliases}
    assert aliases & {cue for row in ROWS for cue in row.cues} == set()


def test_the_name_is_the_first_alias() -> None:
    assert [row.id for row in ROWS if row.aliases[0] != row.name.lower()] == []


def test_names_are_lower_case() -> None:
    names = [name for row in ROWS for name in (*row.aliases, *row.cues)]
    assert [name for name in names if name != " ".join(name.lower().split()) or len(name) < 3] == []


def test_types_exist_and_somebody_takes_part() -> None:
    types = read_toml("event_types.toml")
    assert [row.id for row in ROWS if row.type is not None and row.type not in types] == []
    assert [row.id for row in ROWS if not row.actors or len(set(row.actors)) < len(row.actors)] == []


def test_actors_are_in_the_actor_tables() -> None:
    tables = [
        data_file(f"{name}.tsv").read_text("utf-8")
        for name in ("states", "organisations", "groups", "persons")
    ]
    known = {line.split("\t")[0] for table in tables for line in table.splitlines()}
    assert [(row.id, actor) for row in ROWS for actor in row.actors if actor not in known] == []
