"""Opens the database: SQLite with write-ahead log and foreign keys; every failure is one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from timeline.errors import StoreError
from timeline.storage.tables import METADATA, SCHEMA_VERSION

BUSY_MILLISECONDS = 30_000


def default_database() -> str:
    """The URL of the store in the user's data directory, for when none is named."""
    return f"sqlite:///{user_data_path('event-timeline') / 'timeline.db'}"


def open_engine(database: str) -> Engine:
    """An engine on the database of that URL, its tables made where it is new."""
    url = _sqlite_url(database)
    with plain_errors():
        _make_folder(url)
        engine = create_engine(url)
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        _make_tables(for_writing(engine))
    return engine


def for_writing(engine: Engine) -> Engine:
    """The engine whose transactions take the write lock when they begin, so that none fails half-way."""
    return engine.execution_options(writes=True)


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns what the database says into a `StoreError` of one sentence."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"the store cannot be used: {error.orig}") from error
    except (SQLAlchemyError, OSError) as error:
        raise StoreError(f"the store cannot be used: {error}") from error


def _sqlite_url(database: str) -> URL:
    try:
        url = make_url(database)
    except ArgumentError as error:
        raise StoreError(f"{database!r} is no database URL: write sqlite:///FILE") from error
    if url.get_backend_name() != "sqlite":
        raise StoreError(f"{url.get_backend_name()} databases cannot be opened: write sqlite:///FILE")
    return url


def _make_folder(url: URL) -> None:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions begin too late, at the first change: `_begin` begins them.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _make_tables(engine: Engine) -> None:
    with engine.begin() as connection:
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
        if version == SCHEMA_VERSION:
            return
        if version or connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
            raise StoreError(f"the database holds something else, or a store of another version ({version})")
        METADATA.create_all(connection, checkfirst=False)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
