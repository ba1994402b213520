"""An export holds a store whole: imported into an empty one it is that store again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline.errors import InvalidInput
from timeline.model import Article
from timeline.service import Service, TimelineRequest, open_service

pytestmark = pytest.mark.usefixtures("told")

STORIES = [
    Article("2017-09-12 CONSULT turkey russia\n2017-09 AID turkey", date(2017, 9, 13), "Wire", given_id="a"),
    Article(
        "2017-09-12 CONSULT turkey\nTürkei — 土 \\N", date(2017, 9, 14), None, "https://x.org/1", "T\t1", "b"
    ),
    Article("2017-09-01 OFFICE bo-zorbon:person/GOV>zorblatt", date(2017, 9, 15), given_id="c"),
    Article("It rained.", date(2017, 9, 16)),
]


@pytest.fixture
def full(service: Service) -> Service:
    for story in STORIES:
        service.ingest(story)
    return service


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Service]:
    opened = open_service(f"sqlite:///{tmp_path / 'other.db'}")
    yield opened
    opened.close()


def test_an_empty_store_becomes_the_exported_one(full: Service, other: Service) -> None:
    lines = list(full.export())
    brought = other.import_(lines)
    assert (brought.articles, brought.reports, brought.known, brought.conflicts) == (4, 4, 0, [])
    assert list(other.export()) == lines
    assert other.check() == ()
    for asked in (TimelineRequest("turkey"), TimelineRequest("turkey", known=date(2017, 9, 13))):
        assert other.timeline(asked) == full.timeline(asked)
    assert other.actor("zorbon") == full.actor("zorbon")
    for story in STORIES:
        assert other.article_json(story.id) == full.article_json(story.id)


def test_an_import_goes_back_too(full: Service, other: Service) -> None:
    for story in STORIES:
        other.ingest(story)
    lines = list(other.export())
    for story in STORIES:
        full.withdraw(story.id)
    full.import_(lines)
    assert list(full.export()) == lines
    assert full.check() == ()


def test_a_store_that_holds_articles_merges_them(full: Service, other: Service) -> None:
    other.ingest(STORIES[1])
    other.ingest(Article("2017-09-12 CONSULT turkey russia", date(2017, 9, 12), given_id="d"))
    brought = other.import_(full.export())
    assert (brought.articles, brought.known) == (3, 1)
    assert other.check() == ()
    full.ingest(Article("2017-09-12 CONSULT turkey russia", date(2017, 9, 12), given_id="d"))
    assert other.timeline(TimelineRequest("turkey")) == full.timeline(TimelineRequest("turkey"))


def test_everything_imported_is_a_change(full: Service, other: Service) -> None:
    other.import_(full.export())
    added = {each.event for each in other.changes(None, 100).changes}
    events = {line for line in added if other.store.event(line) is not None}
    assert added == events
    assert len(added) == len({each.event for each in full.changes(None, 100).changes if each.json})


@pytest.mark.parametrize("missing", range(1, 5))
def test_a_part_of_an_export_is_refused_whole(full: Service, other: Service, missing: int) -> None:
    lines = list(full.export())[:-missing]
    with pytest.raises(InvalidInput, match="breaks off"):
        other.import_(lines)
    assert other.is_empty()
    assert other.changes(None, 1).changes == ()


def test_what_was_merged_under_other_rules_is_merged_anew(full: Service, other: Service) -> None:
    header, *rest = full.export()
    assert b'"rules":' in header
    other.import_([header.replace(b'"rules":', b'"rules":9'), *rest])
    assert other.check() == ()
    assert other.size() == full.size()
    # Merged one by one, each step is a change; taken as they are, events are only added.
    assert {change.kind for change in other.store.changes(0, 1000)} > {"added"}


def test_postgresql_knows_its_tables_after_an_import(other: Service, on_postgres: str) -> None:
    for story in STORIES:
        other.ingest(story)
    copy = open_service(on_postgres)
    copy.import_(other.export())
    with copy.store.reading() as connection:
        query = "SELECT reltuples FROM pg_class WHERE relname IN ('report', 'appearance', 'event')"
        known = [row[0] for row in connection.exec_driver_sql(query)]
    copy.close()
    assert min(known) > 0
