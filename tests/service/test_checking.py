"""A check finds whatever does not agree with the reports."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import read_told
from timeline.model import Article
from timeline.service.checking import check_store
from timeline.service.keeping import keep
from timeline.storage import Store


@pytest.fixture
def full(store: Store) -> Store:
    for day in (13, 14):
        text = f"2017-09-12 CONSULT turkey russia\n2017-08-{day} AID turkey"
        article = Article(text, date(2017, 9, day), given_id=f"a{day}")
        keep(store, article, read_told(article))
    return store


def test_a_whole_store_has_nothing_to_mend(full: Store) -> None:
    assert check_store(full) == ()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE article SET text = 'Other.' WHERE id = 'a13'",
        "DELETE FROM event WHERE id = 'a13-0'",
        "DELETE FROM event WHERE id = 'a13-1'",
        "DELETE FROM version",
        "DELETE FROM appearance WHERE actor = 'russia'",
        "UPDATE appearance SET reports = 7",
        "UPDATE appearance SET day = '2017-09-11' WHERE event = 'a13-0'",
        "DELETE FROM block",
        "UPDATE block SET day = day + 9 WHERE day > 0",
        "UPDATE report SET cluster = 'a14-0' WHERE id = 'a14-0'",
        "UPDATE report SET day = '2017-09-11' WHERE id = 'a14-0'",
        "UPDATE report SET event = 'a13-1' WHERE id = 'a14-0'",
        "DELETE FROM change WHERE number = 2",
        "DELETE FROM word WHERE article = 'a13'",
    ],
)
def test_damage_is_found(full: Store, damage: str) -> None:
    with full.writing() as writer:
        writer.connection.exec_driver_sql(damage)
    found = check_store(full)
    assert found
    assert all(sentence and "\n" not in sentence for sentence in found)
