"""Fixtures: an empty store in a folder of its own, the service on it, a client, articles that tell plainly.

The store is SQLite's; in `tests/storage` and `tests/service` every test runs on PostgreSQL too.

The application is imported where it is asked for: most tests need neither Flask nor a database.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from timeline.model import (
    ActorKind,
    Article,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.temporal.edtf import parse_edtf

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from timeline.service import Service
    from timeline.storage import Store


def read_told(article: Article) -> tuple[Event, ...]:
    """One event for each line such as `2017-09-12 CONSULT turkey russia`; other lines tell nothing.

    A month may stand for a day, and `2017-10-12|2017-09-12` for a phrase of two readings. An actor may be
    written with kind, sector, role and for whom it acts: `ann-lee:person/GOV=source>turkey`.
    """
    lines = enumerate(article.text.splitlines())
    return tuple(told_event(article, number, line) for number, line in lines if line[:4].isdigit())


def told_event(article: Article, number: int, line: str) -> Event:
    day, kind, *actors = line.split()
    start = article.text.index(line)
    span = Span(line, start, start + len(line))
    trigger = told_word(kind, line, start)
    parts = tuple(told_actor(each, told_word(each, line, start)) for each in actors)
    when = told_date(day)
    report = Report(article.id, article.source, article.url, article.published, span, edtf=when.edtf)
    key = f"{article.id}-{number}"
    return Event(key, line, kind, 1, 1.0, Status.HAPPENED, 0.9, when, parts, trigger, (report,))


def told_word(word: str, line: str, start: int) -> Span:
    place = start + line.index(f" {word}") + 1
    return Span(word, place, place + len(word))


def told_date(word: str) -> EventDate:
    edtf, *others = word.split("|")
    share = round(1 / (len(others) + 1), 2)
    readings = tuple(DateReading(each, share) for each in (edtf, *others)) if others else ()
    precision = Precision.DAY if len(edtf) == len("2017-09-12") else Precision.MONTH
    return EventDate(parse_edtf(edtf), edtf, precision, Extent.WITHIN, Basis.EXPLICIT, word, readings)


def told_actor(word: str, span: Span) -> Participant:
    word, _, behalf = word.partition(">")
    word, _, role = word.partition("=")
    word, _, sector = word.partition("/")
    id, _, kind = word.partition(":")
    name, acts_for = id.replace("-", " ").title(), (behalf,) if behalf else ()
    return Participant(
        id, name, ActorKind(kind or "state"), None, Role(role or "both"), span, acts_for, sector or None
    )


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles tell what their lines say: the service is tested, not the reading of English."""
    monkeypatch.setattr("timeline.service.read_article", read_told)
    monkeypatch.setattr("timeline.cli.ingest.read_articles", lambda articles: map(read_told, articles))


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'timeline.db'}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    from tests.postgres import running_server

    with running_server() as server:
        yield server


@pytest.fixture
def on_postgres(postgres: str) -> Iterator[str]:
    from tests.postgres import empty_database

    with empty_database(postgres) as url:
        yield url


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    from timeline.storage import open_store

    opened = open_store(database)
    yield opened
    opened.close()


@pytest.fixture
def service(database: str) -> Iterator[Service]:
    from timeline.service import open_service

    opened = open_service(database)
    yield opened
    opened.close()


@pytest.fixture
def client(database: str) -> Iterator[FlaskClient]:
    from api import create_app

    app = create_app(database)
    yield app.test_client()
    app.extensions["timeline"].close()
