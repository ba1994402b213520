"""`wsgi:app` is the application on the store that the environment names."""

from __future__ import annotations

import importlib
import sys

import pytest


def test_the_environment_names_the_store(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_DATABASE", database)
    monkeypatch.delitem(sys.modules, "wsgi", raising=False)
    app = importlib.import_module("wsgi").app
    assert app.test_client().get("/healthz").json == {"status": "ok"}
    assert str(app.extensions["timeline"].store.engine.url) == database
    app.extensions["timeline"].close()
