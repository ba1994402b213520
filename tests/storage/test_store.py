"""The store keeps articles and events whole, and says in one sentence why it cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.build import ARTICLE, TOLD, dated, event, keep, listed, report, row
from timeline.errors import StoreError
from timeline.storage import EventRow, Store, open_store

ROWS = [event(key, dated(day)) for key, day in (("late", "2016-07-15"), ("early", "2014-03-18"))]


@pytest.mark.parametrize("given", [None, "mine-1"])
def test_an_article_comes_back_as_it_was_sent(store: Store, given: str | None) -> None:
    sent = replace(ARTICLE, given_id=given, url="https://example.org/1", title="Talks — Gespräche")
    keep(store, sent)
    assert store.article(sent.id) == sent
    assert store.article("other") is None
    assert store.known(sent.digest) == sent.id
    assert store.known("other") is None


@pytest.mark.parametrize("text", ["ü — 土 🜚", "a\tb\\N\n\\.\n\r\n\"quoted\" 'and' $1 %s :x", " "])
def test_any_text_is_kept_to_the_letter(store: Store, text: str) -> None:
    sent = replace(ARTICLE, text=text, title=text, source=text)
    keep(store, sent, EventRow("e", "e", TOLD, text.encode(), row(ROWS[0]).raw))
    assert store.article(sent.id) == sent
    assert store.event("e") == text.encode()


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(StoreError, match=r"(?i)unique"):
        keep(store, ARTICLE, ROWS[0], ROWS[0])
    assert store.article(ARTICLE.id) is None
    assert store.event(ROWS[0].id) is None
    assert store.is_empty()


def test_an_accident_inside_a_transaction_leaves_nothing(store: Store) -> None:
    def fail() -> None:
        with store.writing() as writer:
            writer.add_article(ARTICLE, ())
            raise RuntimeError("lightning")

    with pytest.raises(RuntimeError, match="lightning"):
        fail()
    assert store.is_empty()
    keep(store, ARTICLE, ROWS[0])
    assert not store.is_empty()


def test_a_report_finds_the_event_it_has_become_part_of(store: Store) -> None:
    keep(store, ARTICLE, *ROWS)
    merged = replace(row(event("late", dated("2014-03-18"), "turkey", "russia"), reports=2), json=b"merged")
    with store.writing() as writer:
        writer.clear_events(["late", "early"])
        writer.put_events([merged])
        moved = [replace(report(row(each)), event="late", cluster="late", json=b"own") for each in ROWS]
        writer.move_reports(moved)
        assert [each.id for each in writer.reports_in({"late"})] == ["early", "late"]
    assert store.event("late") == store.event("early") == b"merged"
    assert store.events_of(ARTICLE.id) == (b"merged",)
    assert listed(store) == listed(store, "russia") == ["merged"]


def test_the_events_of_an_article_are_in_the_order_of_its_text(store: Store) -> None:
    keep(store, ARTICLE, *ROWS, event("undated", None))
    assert store.events_of(ARTICLE.id) == (b"late", b"early", b"undated")
    assert store.events_of("other") == ()


def test_what_was_committed_is_there_for_the_next_process(database: str) -> None:
    first = open_store(database)
    keep(first, ARTICLE, ROWS[0])
    second = open_store(database)
    assert second.article(ARTICLE.id) == ARTICLE
    assert listed(second) == [ROWS[0].id]
    first.close()
    second.close()


def test_a_new_store_is_empty(store: Store) -> None:
    assert store.is_empty()
    keep(store, ARTICLE)
    assert not store.is_empty()


def test_events_are_counted_for_each_actor(store: Store) -> None:
    keep(store, ARTICLE, *ROWS, event("both", dated("2015-01-01"), "turkey", "russia"))
    assert store.counts(["turkey", "russia", "chad"]) == {"turkey": 3, "russia": 1, "chad": 0}


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        (
            "nonsense",
            "'nonsense' is no database URL: write sqlite:///FILE or postgresql://USER@HOST/NAME",
        ),
        (
            "mysql://me:secret@host/x",
            "mysql databases cannot be opened: write sqlite:///FILE or postgresql://USER@HOST/NAME",
        ),
    ],
)
def test_what_is_no_url_of_ours_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(url)
    assert str(caught.value) == sentence


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 100)
    with pytest.raises(StoreError, match="the file is no SQLite database"):
        open_store(f"sqlite:///{path}")


def test_a_server_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(StoreError, match=r"^the store cannot be used: [^\n]+$"):
        open_store("postgresql://nobody@127.0.0.1:1/timeline")


def test_a_store_that_went_away_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    store = open_store(f"sqlite:///{path}")
    store.close()
    path.write_bytes(b"no longer a database" * 100)
    with pytest.raises(StoreError, match=r"^the store cannot be used: [^\n]+$"):
        store.is_empty()


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "timeline.db"
    open_store(f"sqlite:///{path}").close()
    assert path.exists()


def test_a_file_that_may_only_be_read_says_so(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path / 'timeline.db'}").close()
    store = open_store(f"sqlite:///file:{tmp_path / 'timeline.db'}?mode=ro&uri=true")
    assert store.is_empty()
    with pytest.raises(StoreError, match="it may be read, not written"):
        keep(store, ARTICLE)
    store.close()
