"""Changes are numbered in the order of the commits, without gaps; a store has a name of its own."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.storage.build import ARTICLE, dated, event, keep
from timeline.storage import Change, ChangeRow, Store, open_store


def log(store: Store, *changes: ChangeRow) -> None:
    with store.writing() as writer:
        writer.log(changes)


def numbers(store: Store, after: int = 0, limit: int = 100) -> list[int]:
    return [each.number for each in store.changes(after, limit)]


def test_changes_are_numbered_on_from_one(store: Store) -> None:
    assert store.last_change() == 0
    assert store.changes(0, 10) == ()
    log(store, ChangeRow("a", "added"), ChangeRow("b", "added"))
    log(store)
    log(store, ChangeRow("a", "changed"))
    assert numbers(store) == [1, 2, 3]
    assert numbers(store, after=1, limit=1) == [2]
    assert numbers(store, after=3) == []
    assert store.last_change() == 3


def test_a_change_shows_its_event_as_it_is_now(store: Store) -> None:
    keep(store, ARTICLE, event("talks", dated("2017-09-12")))
    log(
        store,
        ChangeRow("visit", "added"),
        ChangeRow("visit", "withdrawn", "talks"),
        ChangeRow("talks", "added"),
    )
    assert store.changes(0, 10) == (
        Change(1, "visit", "added", None, None),
        Change(2, "visit", "withdrawn", "talks", None),
        Change(3, "talks", "added", None, b"talks"),
    )


def fail_after(store: Store, change: ChangeRow) -> None:
    with store.writing() as writer:
        writer.log([change])
        raise RuntimeError("lightning")


def test_a_failed_transaction_leaves_no_gap(store: Store) -> None:
    log(store, ChangeRow("a", "added"))
    with pytest.raises(RuntimeError):
        fail_after(store, ChangeRow("b", "added"))
    log(store, ChangeRow("c", "added"))
    assert [(each.number, each.event) for each in store.changes(0, 10)] == [(1, "a"), (2, "c")]


def test_several_writers_leave_no_gap(database: str) -> None:
    stores = [open_store(database) for _ in range(2)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda turn: log(stores[turn % 2], ChangeRow(f"e{turn}", "added")), range(40)))
    assert numbers(stores[0]) == list(range(1, 41))
    assert {each.event for each in stores[1].changes(0, 100)} == {f"e{turn}" for turn in range(40)}
    for each in stores:
        each.close()


def test_a_store_keeps_its_name(database: str) -> None:
    first = open_store(database)
    second = open_store(database)
    assert first.name() == second.name()
    assert first.name().isalnum()
    first.close()
    second.close()


def test_two_stores_have_two_names(tmp_path: object) -> None:
    stores = [open_store(f"sqlite:///{tmp_path}/{name}.db") for name in "ab"]
    assert stores[0].name() != stores[1].name()
    for each in stores:
        each.close()
