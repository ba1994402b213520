"""A database that cannot be used is one sentence, and nothing is half-written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event as engine_event

from tests.storage.build import ARTICLE, dated, event, keep, listed
from timeline.errors import StoreError
from timeline.model import Article
from timeline.storage import Store, open_store
from timeline.storage import engine as engines

ROWS = [event(key, dated(day)) for key, day in (("late", "2016-07-15"), ("early", "2014-03-18"))]


def said(error: pytest.ExceptionInfo[StoreError]) -> str:
    sentence = str(error.value)
    assert sentence.startswith("the store cannot be used: ")
    assert "\n" not in sentence
    return sentence


def test_a_store_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 't.db'}")
    keep(store, ARTICLE, ROWS[0])
    store.close()
    readable = open_store(f"sqlite:///file:{tmp_path / 't.db'}?mode=ro&uri=true")
    assert listed(readable) == [ROWS[0].id]
    with pytest.raises(StoreError) as caught:
        keep(readable, Article("more", ARTICLE.published), ROWS[1])
    assert "it may be read, not written" in said(caught)
    readable.close()


def test_a_full_disk_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 't.db'}")
    keep(store, ARTICLE, ROWS[0])
    store.close()
    small = open_store(f"sqlite:///{tmp_path / 't.db'}")

    @engine_event.listens_for(small.engine, "begin")
    def _no_page_more(connection: object) -> None:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    small.engine.dispose()
    big = ROWS[1].id * 100_000
    with pytest.raises(StoreError) as caught, small.writing() as writer:
        writer.add_article(Article(big, ARTICLE.published), ())
    assert "the disk is full, and nothing was written" in said(caught)
    small.close()
    again = open_store(f"sqlite:///{tmp_path / 't.db'}")
    assert listed(again) == [ROWS[0].id]
    again.close()


def test_a_writer_that_never_ends_is_waited_for_and_then_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engines, "BUSY_MILLISECONDS", 50)
    store = open_store(f"sqlite:///{tmp_path / 't.db'}")
    other = sqlite3.connect(tmp_path / "t.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        keep(store, ARTICLE, ROWS[0])
    assert "another process has been writing to it for half a minute" in said(caught)
    assert store.is_empty()  # readers do not wait
    other.execute("ROLLBACK")
    other.close()
    keep(store, ARTICLE, ROWS[0])
    store.close()


def test_a_file_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.db").write_text("Dear Sir or Madam, " * 100)
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{tmp_path / 'letter.db'}")
    assert "the file is no SQLite database" in said(caught)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    store = open_store(f"sqlite:///{path}")
    keep(store, ARTICLE, *ROWS)
    store.close()
    content = bytearray(path.read_bytes())
    content[8192:] = b"\x07" * (len(content) - 8192)
    path.write_bytes(content)
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{path}").article(ARTICLE.id)
    assert "the file is damaged: bring back a backup with `timeline import`" in said(caught)


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as caught:
        open_store(f"sqlite:///{tmp_path / 'file' / 't.db'}")
    assert said(caught)


def test_a_server_that_is_not_there_is_named() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://nobody@127.0.0.1:1/nothing")
    assert "127.0.0.1" in said(caught)


def test_a_server_that_goes_away_in_the_middle_leaves_the_store_as_it_was(on_postgres: str) -> None:
    store = open_store(on_postgres)
    keep(store, ARTICLE, ROWS[0])

    def cut_off() -> None:
        with store.writing() as writer:
            writer.add_article(Article("more", ARTICLE.published), ())
            with store.reading() as other:
                here = "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                other.exec_driver_sql(here)
            writer.add_article(Article("and more", ARTICLE.published), ())

    with pytest.raises(StoreError) as caught:
        cut_off()
    assert said(caught)
    assert listed(store) == [ROWS[0].id]
    assert store.known(Article("more", ARTICLE.published).digest) is None
    keep(store, Article("more", ARTICLE.published), ROWS[1])
    store.close()


def test_a_reader_that_was_cut_off_says_so_once(on_postgres: str) -> None:
    store: Store = open_store(on_postgres)
    keep(store, ARTICLE, ROWS[0])
    with store.reading() as connection:
        mine = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    other = open_store(on_postgres)
    with other.reading() as connection:
        connection.exec_driver_sql(f"SELECT pg_terminate_backend({mine})")
    other.close()
    with pytest.raises(StoreError) as caught:
        listed(store)
    assert said(caught)
    assert listed(store) == [ROWS[0].id]
    store.close()
