"""`wsgi:app` is the application on the store that the environment names."""

from __future__ import annotations

import importlib
import sys

import pytest

from api import create_app
from timeline.errors import BadDataFile


def test_the_environment_names_the_store(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIMELINE_DATABASE", database)
    monkeypatch.delitem(sys.modules, "wsgi", raising=False)
    app = importlib.import_module("wsgi").app
    assert app.test_client().get("/healthz").json == {"status": "ok"}
    assert str(app.extensions["timeline"].store.engine.url) == database
    app.extensions["timeline"].close()


def test_a_parser_that_is_not_there_is_refused_at_the_start(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_SPACY_MODEL", "en_no_such_model")
    with pytest.raises(BadDataFile, match=r"^en_no_such_model: "):
        create_app(database)
