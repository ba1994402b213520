"""A store of an earlier version becomes one of today, as if its articles came in now, or stays as it was."""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import inspect

from tests.conftest import read_told
from timeline.errors import StoreError
from timeline.model import Article
from timeline.schemas.events import dump_event
from timeline.service import Service, TimelineRequest, migrate_store, open_service
from timeline.service.keeping import keep
from timeline.service.migrating import Migrated
from timeline.storage.schema import HEAD

TABLES = Path(__file__).parent / "version_3.sql"
STORIES = [
    Article("2017-09-12 CONSULT turkey russia\n2017-09 AID turkey", date(2017, 9, 13), "Wire", title="Talks"),
    Article("2017-09-12 CONSULT turkey russia", date(2017, 9, 14), url="https://x.org/1", given_id="mine"),
    Article("It rained — ü.", date(2017, 9, 15)),
]


def old_json(event: dict[str, Any]) -> bytes:
    """The JSON of a report as version 3 wrote it."""
    evidence = [
        {name: value for name, value in each.items() if name not in ("status", "date")}
        for each in event["evidence"]
    ]
    old = {name: value for name, value in event.items() if name != "disputed"}
    return json.dumps({**old, "evidence": evidence}).encode()


def add_old(connection: sqlite3.Connection, article: Article) -> None:
    columns = (article.id, article.digest, article.text, article.published.isoformat())
    rest = (article.source, article.url, article.title)
    connection.execute("INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)", (*columns, *rest))
    for place, event in enumerate(read_told(article)):
        written = old_json(dump_event(event))
        connection.execute("INSERT INTO event VALUES (?, ?)", (event.id, written))
        connection.execute(
            "INSERT INTO report VALUES (?, ?, ?, ?, ?)", (event.id, article.id, event.id, place, written)
        )


@pytest.fixture
def old(tmp_path: Path) -> str:
    path = tmp_path / "old.db"
    connection = sqlite3.connect(path)
    connection.executescript(TABLES.read_text())
    for article in STORIES:
        add_old(connection, article)
    connection.execute("INSERT INTO actor VALUES ('bo-zorbon', 'Bo Zorbon', 'person', NULL, NULL)")
    connection.execute("INSERT INTO name VALUES ('zorbon', 'bo-zorbon')")
    connection.commit()
    connection.close()
    return f"sqlite:///{path}"


@pytest.fixture
def fresh(tmp_path: Path) -> Service:
    service = open_service(f"sqlite:///{tmp_path / 'fresh.db'}")
    for article in STORIES:
        keep(service.store, article, read_told(article))
    return service


def test_an_old_store_is_refused_until_it_is_migrated(old: str) -> None:
    with pytest.raises(StoreError, match="timeline migrate"):
        open_service(old)
    assert migrate_store(old) == Migrated("0003", HEAD)
    open_service(old).close()
    assert migrate_store(old) == Migrated(HEAD, HEAD)


def test_a_migrated_store_is_one_that_took_the_articles_in_now(old: str, fresh: Service) -> None:
    migrate_store(old)
    service = open_service(old)
    assert service.check() == ()
    assert service.timeline(TimelineRequest("turkey")) == fresh.timeline(TimelineRequest("turkey"))
    asked = TimelineRequest("turkey", known=date(2017, 9, 13))
    assert service.timeline(asked) == fresh.timeline(asked)
    assert len(service.timeline(TimelineRequest("turkey", reports=2)).events) == 1
    for article in STORIES:
        assert service.store.article(article.id) == fresh.store.article(article.id)
    assert service.actor("zorbon").actor.name == "Bo Zorbon"
    service.close()
    fresh.close()


def test_a_migrated_report_keeps_what_its_article_told(old: str) -> None:
    migrate_store(old)
    service = open_service(old)
    told = json.loads(service.event_json("mine-0"))["evidence"]
    service.close()
    assert [each["date"] for each in told] == ["2017-09-12", "2017-09-12"]


def columns(service: Service) -> dict[str, Any]:
    found = inspect(service.store.engine)
    return {
        table: (
            sorted((column["name"], column["nullable"]) for column in found.get_columns(table)),
            found.get_pk_constraint(table)["constrained_columns"],
            sorted(str(index["column_names"]) for index in found.get_indexes(table)),
        )
        for table in found.get_table_names()
    }


def test_migrated_tables_are_the_tables_of_today(old: str, fresh: Service) -> None:
    migrate_store(old)
    service = open_service(old)
    assert columns(service) == columns(fresh)
    service.close()
    fresh.close()


def test_a_migrated_store_takes_in_more(old: str) -> None:
    migrate_store(old)
    service = open_service(old)
    more = Article("2017-09-12 CONSULT turkey russia", date(2017, 9, 20))
    keep(service.store, more, read_told(more))
    service.withdraw("mine")
    assert service.check() == ()
    assert [each.kind for each in service.changes(None, 100).changes[-1:]] == ["changed"]
    service.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(old: str) -> None:
    path = old.removeprefix("sqlite:///")
    broken = sqlite3.connect(path)
    broken.execute("UPDATE report SET json = '{}' WHERE id = 'mine-0'")
    broken.commit()
    before = list(broken.iterdump())
    with pytest.raises(Exception, match=r"."):
        migrate_store(old)
    assert list(broken.iterdump()) == before
    broken.close()


def test_a_store_of_a_newer_version_is_not_migrated(database: str) -> None:
    open_service(database).close()
    service = open_service(database)
    with service.store.writing() as writer:
        writer.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    service.close()
    with pytest.raises(StoreError, match="newer version"):
        migrate_store(database)


def test_an_empty_database_is_not_migrated(database: str) -> None:
    with pytest.raises(StoreError, match="nothing to upgrade"):
        migrate_store(database)
