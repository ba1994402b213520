"""Fixtures: an empty store in a folder of its own, the service on it, a client, and events built by hand.

The application is imported where it is asked for: most tests need neither Flask nor a database.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from timeline.service import Service
    from timeline.storage import Store


@pytest.fixture
def database(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'timeline.db'}"


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
