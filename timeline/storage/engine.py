"""Opens the database: SQLite with write-ahead log, or PostgreSQL; every failure is one sentence."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import Any

import psycopg
from platformdirs import user_data_path
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from timeline.errors import StoreError

BUSY_MILLISECONDS = 30_000
_PAUSE = 0.05  # seconds between two tries
# Held by whoever writes, so that events are merged, and changes numbered, by one after the other.
WRITE_LOCK = 7_406_930_211

# What databases say, and what it means to whom runs the service.
_SAYINGS = {
    "database is locked": "another process has been writing to it for half a minute",
    "lock timeout": "another process has been writing to it for half a minute",
    "disk is full": "the disk is full, and nothing was written",
    "No space left": "the disk is full, and nothing was written",
    "readonly database": "it may be read, not written",
    "read-only transaction": "it may be read, not written",
    "unable to open database file": "the file, or its folder, cannot be opened",
    "malformed": "the file is damaged: bring back a backup with `timeline import`",
    "not a database": "the file is no SQLite database",
    "disk I/O error": "the disk cannot be read or written",
}


def default_database() -> str:
    """The URL of the store in the user's data directory, for when none is named."""
    return f"sqlite:///{user_data_path('event-timeline') / 'timeline.db'}"


def connect(database: str) -> Engine:
    """An engine on the database of that URL; raises `StoreError` where it is of no kind that is known.

    Reads commit by themselves, statement by statement; whoever writes uses `writing`.
    """
    url = _known_url(database)
    with plain_errors():
        if url.get_backend_name() == "sqlite":
            _make_folder(url)
            engine = create_engine(url)
            event.listen(engine, "connect", _set_up)
            event.listen(engine, "begin", _begin)
        else:
            options = f"-c lock_timeout={BUSY_MILLISECONDS}"
            engine = create_engine(url, isolation_level="AUTOCOMMIT", connect_args={"options": options})
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that no other writer is in; what is written inside is kept whole, or not at all."""
    options: dict[str, Any] = {"writes": True}
    if engine.dialect.name == "postgresql":
        options["isolation_level"] = "READ COMMITTED"
    with plain_errors(), engine.execution_options(**options).begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITE_LOCK})")
        yield connection


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turns what the database says into a `StoreError` of one sentence."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(_sentence(str(error.orig))) from error
    # COPY goes past SQLAlchemy to the driver.
    except (SQLAlchemyError, psycopg.Error, OSError) as error:
        raise StoreError(_sentence(str(error))) from error


def _sentence(said: str) -> str:
    first = " ".join(said.split("\n", 1)[0].split())
    meant = next((meaning for words, meaning in _SAYINGS.items() if words in said), None)
    return f"the store cannot be used: {meant} ({first})" if meant else f"the store cannot be used: {first}"


def _known_url(database: str) -> URL:
    try:
        url = make_url(database)
    except ArgumentError as error:
        raise StoreError(
            f"{database!r} is no database URL: write sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from error
    backend = url.get_backend_name()
    if backend in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if backend != "sqlite":
        raise StoreError(
            f"{backend} databases cannot be opened: write sqlite:///FILE or postgresql://USER@HOST/NAME"
        )
    return url


def _make_folder(url: URL) -> None:
    if url.database and url.database != ":memory:" and not url.database.startswith("file:"):
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # The driver's own transactions begin too late, at the first change: `_begin` begins them.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    # Of a new file: rows of 2 KB fill the usual pages of 4 KB badly. With these it was a sixth smaller.
    connection.execute("PRAGMA page_size = 8192")
    _use_log(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -65536")  # 64 MB


def _use_log(connection: sqlite3.Connection) -> None:
    """Turns the write-ahead log on, for good; raises `sqlite3.OperationalError` after the wait."""
    patience = BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # For this alone SQLite does not wait by itself.
            if "locked" not in str(error) or patience <= 0:
                raise
            sleep(_PAUSE)
            patience -= _PAUSE
        else:
            return


def _begin(connection: Connection) -> None:
    # A transaction that takes the write lock when it begins does not fail half-way.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
