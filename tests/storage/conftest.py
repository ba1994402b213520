"""Whatever is asked of a store is asked of both databases."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'timeline.db'}"
    url: str = request.getfixturevalue("on_postgres")
    return url
