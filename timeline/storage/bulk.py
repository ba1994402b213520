"""Many rows at once, the fastest way each database has: PostgreSQL's COPY, SQLite's prepared statement."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

_TEXTS = ("json", "sketch", "blocks")  # columns of `JsonText`: bytes, which COPY writes as text


def insert_rows(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Inserts rows with a value for each column of the table, in the columns' order."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        _copy(connection, table, rows)
    else:
        connection.exec_driver_sql(_insert_statement(table), list(rows))


def _copy(connection: Connection, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
    texts = _text_columns(table)
    driver: Any = connection.connection
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {table.name} ({_columns(table)}) FROM STDIN") as copy,
    ):
        for row in rows:
            if texts:
                values = list(row)
                for column in texts:
                    values[column] = None if values[column] is None else values[column].decode()
                copy.write_row(values)
            else:
                copy.write_row(row)


@cache
def _insert_statement(table: Table) -> str:
    marks = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {table.name} ({_columns(table)}) VALUES ({marks})"


@cache
def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


@cache
def _text_columns(table: Table) -> tuple[int, ...]:
    return tuple(number for number, column in enumerate(table.columns) if column.name in _TEXTS)


@contextmanager
def uncollected() -> Iterator[None]:
    """Puts off the search for cyclic garbage: among rows by the ten thousand it took a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
