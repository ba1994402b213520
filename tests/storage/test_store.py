"""The store keeps articles and events, and reads timelines in one total order."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from timeline.errors import Conflict, StoreError
from timeline.model import (
    ActorKind,
    Article,
    Basis,
    Event,
    EventDate,
    Extent,
    Participant,
    Precision,
    Role,
    Span,
    Status,
)
from timeline.storage import ReportRow, Selection, Store, open_store, position_of
from timeline.storage.pages import page_query
from timeline.temporal.interval import Interval

ARTICLE = Article("Turkey did this and that.", date(2017, 10, 10), source="Wire")


def dated(first: str | None, last: str | None, precision: Precision = Precision.DAY) -> EventDate:
    days = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    return EventDate(Interval.of_days(*days), "", precision, Extent.WITHIN, Basis.EXPLICIT)


def event(key: str, when: EventDate | None, *actors: str, **changes: object) -> Event:
    span = Span("met", 0, 3)
    parts = tuple(
        Participant(actor, actor.title(), ActorKind.STATE, None, Role.SOURCE, span)
        for actor in actors or ("turkey",)
    )
    made = Event(key, key, "CONSULT", 1, 1.0, Status.HAPPENED, 0.9, when, parts, span, ())
    return replace(made, **changes)


def keep(store: Store, article: Article, *events: Event) -> None:
    with store.writing() as writer:
        assert writer.add_article(article) is None
        for place, each in enumerate(events):
            rendered = each.id.encode()
            writer.put_event(each, rendered)
            writer.add_report(ReportRow(each.id, each.id, rendered), article.id, place, {f"key-{each.id}"})


def listed(store: Store, **wanted: object) -> list[str]:
    return [json.decode() for json in store.page(Selection("turkey", **wanted)).events]


# In the order in which a timeline shows them.
ROWS = (
    event("b-opened-earlier", dated(None, "2014-03-17", Precision.OPEN)),
    event("z-day", dated("2014-03-18", "2014-03-18")),
    event("c-month", dated("2014-03-18", "2014-04-17", Precision.MONTH)),
    event("a-year", dated("2014-03-18", "2015-03-17", Precision.YEAR), status=Status.PLANNED),
    event("d-open-end", dated("2014-03-18", None, Precision.OPEN), type="FIGHT"),
    event("e-twin", dated("2016-07-15", "2016-07-15")),
    event("f-twin", dated("2016-07-15", "2016-07-15")),
)


@pytest.fixture
def full(store: Store) -> Store:
    keep(store, ARTICLE, *reversed(ROWS), event("undated", None), event("boundless", dated(None, None)))
    return store


def test_a_timeline_is_ordered_by_first_day_then_finer_precision_then_id(full: Store) -> None:
    assert listed(full) == [each.id for each in ROWS]
    assert listed(full, descending=True) == [each.id for each in reversed(ROWS)]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 2, 3, 6, 7, 8])
def test_pages_neither_repeat_nor_skip(full: Store, limit: int, descending: bool) -> None:
    seen: list[str] = []
    selection = Selection("turkey", limit=limit, descending=descending)
    while True:
        page = full.page(selection)
        assert len(page.events) <= limit
        seen += [json.decode() for json in page.events]
        if page.end is None:
            break
        selection = replace(selection, after=page.end)
    assert seen == listed(full, descending=descending)


@pytest.mark.parametrize(
    ("first", "last", "missing"),
    [
        ("2014-03-18", None, {"b-opened-earlier"}),
        ("2015-03-17", None, {"b-opened-earlier", "z-day", "c-month", "d-open-end"}),
        (None, "2014-03-16", {each.id for each in ROWS}),
        (None, "2014-03-17", {"z-day", "c-month", "a-year", "d-open-end", "e-twin", "f-twin"}),
        ("2014-03-17", "2014-03-18", {"e-twin", "f-twin"}),
        ("2016-07-16", None, {each.id for each in ROWS}),
    ],
)
def test_days_select_what_overlaps_them(
    full: Store, first: str | None, last: str | None, missing: set[str]
) -> None:
    days = {
        name: date.fromisoformat(day) for name, day in (("first", first), ("last", last)) if day is not None
    }
    assert listed(full, **days) == [each.id for each in ROWS if each.id not in missing]


def test_status_and_type_select(full: Store) -> None:
    assert listed(full, statuses=(Status.PLANNED,)) == ["a-year"]
    assert listed(full, types=("FIGHT",)) == ["d-open-end"]
    assert listed(full, types=("FIGHT",), statuses=(Status.PLANNED,)) == []


def test_undated_events_are_in_no_timeline_but_are_kept(full: Store) -> None:
    assert full.event("undated") == b"undated"
    assert position_of(event("undated", None)) is None


def test_an_event_is_in_the_timeline_of_those_acted_for(store: Store) -> None:
    span = Span("erdogan", 0, 7)
    leader = Participant(
        "erdogan", "Erdogan", ActorKind.PERSON, "TUR", Role.SOURCE, span, acts_for=("turkey",)
    )
    keep(store, ARTICLE, event("visit", dated("2017-09-01", "2017-09-30"), actors=(leader,)))
    assert listed(store) == ["visit"]
    assert store.page(Selection("erdogan")).events == (b"visit",)
    assert store.page(Selection("russia")).events == ()


@pytest.mark.parametrize("given", [None, "mine-1"])
def test_an_article_comes_back_as_it_was_sent(store: Store, given: str | None) -> None:
    sent = replace(ARTICLE, given_id=given, url="https://example.org/1", title="Talks — Gespräche")
    keep(store, sent)
    assert store.article(sent.id) == sent
    assert store.article("other") is None
    assert store.known(sent.digest) == sent.id


def test_known_content_is_answered_with_its_id(store: Store) -> None:
    keep(store, ARTICLE)
    with store.writing() as writer:
        assert writer.add_article(replace(ARTICLE, given_id="again")) == ARTICLE.id


def test_an_id_stands_for_one_content(store: Store) -> None:
    keep(store, replace(ARTICLE, given_id="one"))
    with pytest.raises(Conflict, match="'one'"), store.writing() as writer:
        writer.add_article(replace(ARTICLE, given_id="one", text="Other."))


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(StoreError, match="UNIQUE"):
        keep(store, ARTICLE, ROWS[0], ROWS[0])
    assert store.article(ARTICLE.id) is None
    assert store.event(ROWS[0].id) is None


def test_reports_move_to_the_event_that_absorbs_theirs(store: Store) -> None:
    when = dated("2017-09-01", "2017-09-30")
    keep(store, ARTICLE, event("one", when), event("two", when))
    with store.writing() as writer:
        assert {row.event for row in writer.reports_under({"key-one", "key-two"})} == {"one", "two"}
        writer.put_event(event("one", when, "turkey", "russia"), b"merged", over=True)
        writer.absorb({"one", "two"}, into="one")
        assert [row.id for row in writer.reports_of({"one"})] == ["one", "two"]
    assert store.event("one") == store.event("two") == b"merged"
    assert store.events_of(ARTICLE.id) == (b"merged",)
    assert listed(store) == ["merged"]
    assert store.page(Selection("russia")).events == (b"merged",)


def test_the_events_of_an_article_are_in_the_order_of_its_text(full: Store) -> None:
    in_text = [each.id.encode() for each in reversed(ROWS)]
    assert list(full.events_of(ARTICLE.id))[: len(ROWS)] == in_text


@pytest.mark.parametrize("descending", [False, True])
def test_a_page_is_one_index_range(full: Store, descending: bool) -> None:
    query = page_query(Selection("turkey", after=position_of(ROWS[2]), descending=descending))
    sql = query.compile(full.engine, compile_kwargs={"literal_binds": True})
    with full.engine.connect() as connection:
        plan = [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
    assert plan[0].startswith("SEARCH appearance USING PRIMARY KEY (actor=? AND (day,grain,event)")
    assert not any("TEMP B-TREE" in step or "SCAN" in step for step in plan)


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


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("nonsense", "'nonsense' is no database URL: write sqlite:///FILE"),
        ("mysql://me:secret@host/x", "mysql databases cannot be opened: write sqlite:///FILE"),
    ],
)
def test_what_is_no_sqlite_url_is_refused(url: str, sentence: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_store(url)
    assert str(caught.value) == sentence


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear reader, " * 100)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{path}")


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE article (isbn)")
    other.close()
    with pytest.raises(StoreError, match="something else"):
        open_store(f"sqlite:///{path}")


def test_a_store_that_went_away_is_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    store = open_store(f"sqlite:///{path}")
    store.close()
    path.write_bytes(b"no longer a database" * 100)
    with pytest.raises(StoreError, match=r"^the store cannot be used: "):
        store.is_empty()


def test_a_long_timeline_pages_by_day(store: Store) -> None:
    days = [date(2000, 1, 1) + timedelta(days=step) for step in range(250)]
    keep(store, ARTICLE, *[event(f"{day}", dated(f"{day}", f"{day}")) for day in days])
    page = store.page(Selection("turkey"))
    assert len(page.events) == 100
    assert page.end is not None
    assert page.end.day == "2000-04-09"
