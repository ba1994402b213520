"""A new database gets the tables, and what is none of ours, or of another version, is refused."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor, wait
from importlib.resources import files
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.storage.build import ARTICLE, keep
from timeline.errors import StoreError
from timeline.storage import open_store
from timeline.storage.engine import connect
from timeline.storage.schema import HEAD, revision_of
from timeline.storage.tables import METADATA


def refusal(database: str) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(database)
    return str(caught.value)


def run(database: str, *statements: str) -> None:
    engine = connect(database)
    with engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_new_database_gets_all_tables_and_the_newest_revision(database: str) -> None:
    store = open_store(database)
    assert {*inspect(store.engine).get_table_names()} == {*METADATA.tables, "alembic_version"}
    with store.reading() as connection:
        assert revision_of(connection) == HEAD
    store.close()


def test_opening_again_changes_nothing(database: str) -> None:
    first = open_store(database)
    keep(first, ARTICLE)
    second = open_store(database)
    assert (second.name(), second.article(ARTICLE.id)) == (first.name(), ARTICLE)
    first.close()
    second.close()


def test_several_may_open_a_new_database_at_once(on_postgres: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _turn: open_store(on_postgres), range(4)))
    assert len({each.name() for each in stores}) == 1
    for each in stores:
        each.close()


def test_who_opens_a_new_file_waits_for_whoever_is_making_it(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with ThreadPoolExecutor(1) as pool:
        opened = pool.submit(open_store, f"sqlite:///{path}")
        waiting = wait([opened], timeout=0.5).not_done
        other.execute("COMMIT")
        other.close()
        opened.result().close()
    assert waiting == {opened}


def test_a_store_of_a_newer_version_is_refused(database: str) -> None:
    open_store(database).close()
    run(database, "UPDATE alembic_version SET version_num = '9999'")
    said = refusal(database)
    assert "a newer version of event-timeline" in said
    assert f"(its schema is 9999, known here is {HEAD})" in said


def test_a_store_of_an_older_version_is_to_be_migrated(database: str) -> None:
    open_store(database).close()
    run(database, "UPDATE alembic_version SET version_num = '0003'")
    assert f"an older schema (0003, needed is {HEAD}): run `timeline migrate`" in refusal(database)


def test_a_file_of_before_there_were_revisions_is_to_be_migrated(tmp_path: Path) -> None:
    old = sqlite3.connect(tmp_path / "old.db")
    old.executescript("CREATE TABLE report (id); PRAGMA user_version = 3;")
    old.close()
    assert "run `timeline migrate`" in refusal(f"sqlite:///{tmp_path / 'old.db'}")


@pytest.mark.parametrize("table", ["article", "report", "isbn"])
def test_a_database_of_something_else_is_refused_and_left_alone(database: str, table: str) -> None:
    run(database, f"CREATE TABLE {table} (isbn INTEGER)")
    assert "something else than a store" in refusal(database)
    engine = connect(database)
    assert inspect(engine).get_table_names() == [table]
    engine.dispose()


def test_the_newest_revision_is_that_of_the_migrations() -> None:
    folder = files("timeline.storage") / "migrations" / "versions"
    found = sorted(entry.name[:4] for entry in folder.iterdir() if entry.name[:4].isdigit())
    assert found[-1] == HEAD


def test_what_is_refused_is_let_go(on_postgres: str) -> None:
    run(on_postgres, "CREATE TABLE isbn (isbn INTEGER)")
    said = refusal(on_postgres)
    engine = connect(on_postgres)
    with engine.connect() as connection:
        query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        connected = connection.exec_driver_sql(query).scalar_one()
    engine.dispose()
    assert said
    assert connected == 1
