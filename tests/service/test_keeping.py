"""What is stored depends on the articles alone: not on their order, nor on what was withdrawn since."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from itertools import combinations, permutations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from tests.conftest import read_told
from timeline.errors import Conflict, UnknownName
from timeline.model import Article, Basis, DateReading, Event
from timeline.service.checking import check_store
from timeline.service.keeping import Kept, Outcome, keep, keep_all, opening_of, withdraw
from timeline.service.regrouping import read_event
from timeline.storage import Selection, Store, open_store
from timeline.storage.tables import APPEARANCE, ARTICLE, BLOCK, EVENT, REPORT, VERSION, WORD

State = dict[str, list[dict[str, Any]]]
TABLES = (ARTICLE, WORD, EVENT, VERSION, REPORT, BLOCK, APPEARANCE)


def article(key: str, day: int, *lines: str, url: str | None = None, month: int = 9) -> Article:
    return Article("\n".join(lines), date(2017, month, day), "Wire", url, given_id=key)


def take(store: Store, told: Article) -> Kept:
    return keep(store, told, read_told(told))


def state(store: Store) -> State:
    """All that is stored, but for the log of changes."""
    with store.reading() as connection:
        return {
            table.name: sorted((row._asdict() for row in connection.execute(select(table))), key=repr)
            for table in TABLES
        }


def events(store: Store, actor: str = "turkey", known: date | None = None) -> list[Event]:
    return [read_event(each) for each in store.page(Selection(actor, known=known)).events]


def reported(store: Store, actor: str = "turkey", known: date | None = None) -> list[list[str]]:
    """The articles that tell of each event of a timeline."""
    return [[each.article for each in event.reports] for event in events(store, actor, known)]


@pytest.fixture
def on_file(tmp_path: Path) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path / 'timeline.db'}")
    yield store
    store.close()


def in_order(store: Store, told: tuple[Article, ...]) -> State:
    for each in told:
        assert take(store, each).outcome is Outcome.STORED
    return state(store)


DAY = article("day", 14, "2017-09-12 CONSULT turkey russia", "2017-09-13 AID turkey")
MONTH = article("month", 15, "2017-09 CONSULT turkey russia")
LATER = article("later", 21, "2017-09-20 CONSULT turkey russia")
EITHER = article("either", 13, "2017-10-12|2017-09-12 CONSULT turkey russia")
TURKEY, RUSSIA = (article(name, 13, f"2017-09-12 CONSULT {name}=other") for name in ("turkey", "russia"))
BOTH = article("both", 20, "2017-09-12 CONSULT turkey russia")
STORIES = {"one meeting or two": (DAY, MONTH, LATER, EITHER), "a bridge": (TURKEY, RUSSIA, BOTH, MONTH)}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_the_order_of_arrival_does_not_matter(tmp_path: Path, story: tuple[Article, ...]) -> None:
    found = []
    for number, order in enumerate(permutations(story)):
        store = open_store(f"sqlite:///{tmp_path / f'{number}.db'}")
        found.append(in_order(store, order))
        store.close()
    assert all(each == found[0] for each in found)


def test_both_databases_hold_the_same_in_any_order(on_file: Store, on_postgres: str) -> None:
    other = open_store(on_postgres)
    expected = in_order(on_file, STORIES["one meeting or two"])
    found = in_order(other, STORIES["one meeting or two"][::-1])
    other.close()
    assert found == expected


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_one_step_or_several_make_the_same(store: Store, tmp_path: Path, story: tuple[Article, ...]) -> None:
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}")
    kept = keep_all(store, [(each, read_told(each)) for each in story])
    assert kept == [Kept(each.id, Outcome.STORED) for each in story]
    assert state(store) == in_order(other, story)
    other.close()


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_store_that_was_written_step_by_step_is_whole(store: Store, story: tuple[Article, ...]) -> None:
    for each in story:
        take(store, each)
        assert check_store(store) == ()
    for each in story:
        withdraw(store, each.id)
        assert check_store(store) == ()
    assert all(rows == [] for rows in state(store).values())


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_what_is_withdrawn_was_never_there(
    on_file: Store, tmp_path: Path, story: tuple[Article, ...]
) -> None:
    in_order(on_file, story)
    for number, gone in enumerate(one for size in (1, 2) for one in combinations(story, size)):
        for each in gone:
            withdraw(on_file, each.id)
        other = open_store(f"sqlite:///{tmp_path / f'{number}.db'}")
        assert state(on_file) == in_order(other, tuple(each for each in story if each not in gone))
        other.close()
        in_order(on_file, gone)


def test_a_telling_that_fits_both_joins_two_events_and_goes_out_of_them_again(store: Store) -> None:
    in_order(store, (TURKEY, RUSSIA))
    assert reported(store) == [["turkey"]]
    before = state(store)
    take(store, BOTH)
    assert reported(store) == reported(store, "russia") == [["russia", "turkey", "both"]]
    assert store.event("turkey-0") == store.event("russia-0") == store.event("both-0")
    withdraw(store, "both")
    assert state(store) == before
    assert store.event("both-0") is None


def test_what_was_known_on_a_day_is_what_had_run_by_then(store: Store) -> None:
    in_order(store, (BOTH, RUSSIA, TURKEY))
    assert reported(store, known=date(2017, 9, 12)) == []
    for day in (13, 19):
        assert reported(store, known=date(2017, 9, day)) == [["turkey"]]
        assert reported(store, "russia", known=date(2017, 9, day)) == [["russia"]]
    assert reported(store, known=date(2017, 9, 20)) == reported(store)


def test_a_version_has_the_json_that_was_current_then(store: Store) -> None:
    in_order(store, (EITHER,))
    then = store.page(Selection("turkey")).events
    take(store, DAY)
    assert store.page(Selection("turkey", known=date(2017, 9, 13))).events == then
    assert store.page(Selection("turkey")).events != then


def test_a_reading_is_settled_by_another_article_and_open_again_without_it(store: Store) -> None:
    take(store, EITHER)
    (alone,) = events(store)
    assert alone.date is not None
    assert (alone.date.edtf, alone.date.basis) == ("2017-10-12", Basis.EXPLICIT)
    assert alone.date.readings == (DateReading("2017-10-12", 0.5), DateReading("2017-09-12", 0.5))
    take(store, DAY)
    settled, _ = events(store)
    assert settled.date is not None
    assert (settled.date.edtf, settled.date.basis, settled.date.readings) == (
        "2017-09-12",
        Basis.CORROBORATED,
        (),
    )
    assert [(each.article, each.edtf) for each in settled.reports] == [
        ("either", "2017-10-12"),
        ("day", "2017-09-12"),
    ]
    withdraw(store, "day")
    assert events(store) == [alone]


def test_what_is_kept_is_what_is_read(store: Store) -> None:
    take(store, DAY)
    found = events(store)
    assert [replace(each, salience=0.0) for each in found] == list(read_told(DAY))


def test_two_lines_of_one_article_may_be_one_event(store: Store) -> None:
    take(store, article("a", 13, "2017-09-12 CONSULT turkey russia", "2017-09 CONSULT turkey russia"))
    (event,) = events(store)
    assert len(event.reports) == 1
    assert len(store.events_of("a")) == 1
    assert store.event("a-0") == store.event("a-1")


def test_an_article_that_is_known_changes_nothing(store: Store) -> None:
    take(store, DAY)
    before, last = state(store), store.last_change()
    again = replace(DAY, given_id="again")
    assert take(store, DAY) == take(store, again) == Kept("day", Outcome.KNOWN)
    assert (state(store), store.last_change()) == (before, last)


def test_an_id_stands_for_one_content(store: Store) -> None:
    take(store, DAY)
    before = state(store)
    with pytest.raises(Conflict, match="another article is stored as 'day'") as caught:
        take(store, replace(DAY, text="2017-09-12 CONSULT turkey"))
    assert caught.value.key == "day"
    assert state(store) == before


URL = "https://example.org/1"
FIRST = article("first", 14, "2017-09-12 CONSULT turkey", "2017-09-13 AID turkey", url=URL)


@pytest.mark.parametrize(("day", "key"), [(14, "first"), (14, "second"), (15, "first"), (15, "second")])
def test_a_new_text_of_the_same_url_takes_the_place_of_the_old_one(store: Store, day: int, key: str) -> None:
    take(store, FIRST)
    corrected = article(key, day, "2017-09-11 CONSULT turkey", url=URL)
    assert take(store, corrected) == Kept(key, Outcome.REPLACED)
    assert [each.title for each in events(store)] == ["2017-09-11 CONSULT turkey"]
    assert store.article(key) == corrected
    assert store.known(FIRST.digest) is None
    assert check_store(store) == ()


def test_a_version_that_ran_earlier_changes_nothing(store: Store) -> None:
    take(store, FIRST)
    before = state(store)
    older = article("older", 13, "2017-09-11 CONSULT turkey", url=URL)
    assert take(store, older) == Kept("first", Outcome.OUTDATED)
    assert state(store) == before


def test_the_first_version_may_come_back(store: Store) -> None:
    before = in_order(store, (FIRST,))
    take(store, article("second", 14, "2017-09-11 CONSULT turkey", url=URL))
    assert take(store, FIRST) == Kept("first", Outcome.REPLACED)
    assert state(store) == before


def test_a_correction_may_not_take_the_id_of_a_third_article(store: Store) -> None:
    in_order(store, (FIRST, DAY))
    before = state(store)
    with pytest.raises(Conflict):
        take(store, article("day", 15, "2017-09-11 CONSULT turkey", url=URL))
    assert state(store) == before


def test_each_article_of_a_step_has_its_outcome(store: Store) -> None:
    second = article("second", 15, "2017-09-11 CONSULT turkey", url=URL)
    told = [
        DAY,
        DAY,
        replace(DAY, text="2017-09-12 CONSULT turkey"),
        FIRST,
        second,
        FIRST,
        article("c", 13, "2017-09-01 AID turkey"),
    ]
    kept = keep_all(store, [(each, read_told(each)) for each in told])
    conflict = kept.pop(2)
    assert isinstance(conflict, Conflict)
    assert kept == [
        Kept("day", Outcome.STORED),
        Kept("day", Outcome.KNOWN),
        Kept("first", Outcome.STORED),
        Kept("second", Outcome.REPLACED),
        Kept("second", Outcome.OUTDATED),
        Kept("c", Outcome.STORED),
    ]
    assert reported(store) == [["c"], ["second"], ["day"], ["day"]]
    assert check_store(store) == ()


def test_no_article_is_kept_in_no_step(store: Store) -> None:
    assert keep_all(store, []) == []
    assert store.is_empty()


def test_an_article_that_tells_nothing_is_kept(store: Store) -> None:
    take(store, article("quiet", 13, "It rained."))
    assert store.events_of("quiet") == ()
    withdraw(store, "quiet")
    assert store.is_empty()


def test_what_is_not_there_cannot_be_withdrawn(store: Store) -> None:
    with pytest.raises(UnknownName, match="no article is known as 'nothing'"):
        withdraw(store, "nothing")


def changes(store: Store, after: int) -> list[tuple[str, str, str | None]]:
    return [(each.kind, each.event, each.merged_into) for each in store.changes(after, 100)]


def test_each_step_logs_what_became_of_events(store: Store) -> None:
    steps = [
        (lambda: take(store, TURKEY), [("added", "turkey-0", None)]),
        (lambda: take(store, RUSSIA), [("added", "russia-0", None)]),
        (
            lambda: take(store, BOTH),
            [("withdrawn", "turkey-0", "russia-0"), ("changed", "russia-0", None)],
        ),
        (lambda: take(store, BOTH), []),
        (
            lambda: withdraw(store, "both"),
            [("changed", "russia-0", None), ("added", "turkey-0", None)],
        ),
        (lambda: withdraw(store, "turkey"), [("withdrawn", "turkey-0", None)]),
        (lambda: take(store, LATER), [("added", "later-0", None)]),
    ]
    for step, logged in steps:
        last = store.last_change()
        step()
        assert changes(store, last) == logged
    assert [each.number for each in store.changes(0, 100)] == list(range(1, store.last_change() + 1))


def replayed(store: Store) -> dict[str, bytes | None]:
    """The copy of whoever has followed the changes, as `GET /changes` gives them."""
    copy: dict[str, bytes | None] = {}
    for each in store.changes(0, 1000):
        if each.kind == "withdrawn":
            copy.pop(each.event)
        else:
            copy[each.event] = each.json
    return copy


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_who_follows_the_changes_has_what_is_stored(on_file: Store, story: tuple[Article, ...]) -> None:
    for order in permutations(story, 3):
        in_order(on_file, order)
        withdraw(on_file, order[0].id)
        assert replayed(on_file) == {row["id"]: row["json"] for row in state(on_file)["event"]}
        for each in order[1:]:
            withdraw(on_file, each.id)
    assert replayed(on_file) == {}


def test_many_threads_neither_lose_nor_double(store: Store) -> None:
    told = [article(f"a{day}", day, "2017-09-12 CONSULT turkey russia") for day in range(13, 19)]
    with ThreadPoolExecutor(8) as pool:
        kept = list(pool.map(lambda each: take(store, each), told * 4))
    assert [each.outcome for each in kept].count(Outcome.STORED) == len(told)
    assert reported(store) == [[each.id for each in told]]
    assert [each.number for each in store.changes(0, 99)] == list(range(1, store.last_change() + 1))
    assert check_store(store) == ()


def test_two_stores_on_one_database_neither_lose_nor_double(database: str) -> None:
    stores = [open_store(database) for _ in range(2)]
    lines = [f"2017-09 AID turkey chad{number % 3}" for number in range(21)]
    told = [article(f"a{number}", 13 + number % 7, line) for number, line in enumerate(lines)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda turn: take(stores[turn % 2], told[turn]), range(len(told))))
    assert sorted(each for group in reported(stores[0]) for each in group) == sorted(each.id for each in told)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda turn: withdraw(stores[turn % 2], told[turn].id), range(0, len(told), 2)))
    assert check_store(stores[1]) == ()
    left = {row["id"] for row in state(stores[1])["article"]}
    assert left == {each.id for each in told[1::2]}
    for each in stores:
        each.close()


def test_the_opening_is_the_title_and_the_first_hundred_words() -> None:
    told = replace(DAY, title="Missiles sold", text=" ".join(["word"] * 99 + ["turkey", "russia"]))
    assert opening_of(told) == {"missil", "sold", "word", "turkey"}
