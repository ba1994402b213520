"""`timeline serve` prepares the store and hands over to gunicorn."""

from __future__ import annotations

import os
import sys
from datetime import date

import pytest
from click.testing import CliRunner

from timeline.cli import main, serve
from timeline.model import Article
from timeline.service import open_service

DEMO = (Article("2017-09-12 CONSULT turkey russia", date(2017, 10, 10)),)


@pytest.fixture
def executed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []
    monkeypatch.setattr(os, "execv", lambda path, command: calls.append([path, *command]))
    monkeypatch.setattr(serve, "demo_articles", lambda: DEMO)
    monkeypatch.delenv("TIMELINE_DATABASE", raising=False)
    return calls


@pytest.mark.usefixtures("told")
def test_the_demo_is_loaded_into_an_empty_store_only(database: str, executed: list[list[str]]) -> None:
    command = ["serve", "--demo", "--port", "0", "--database", database]
    first, second = CliRunner().invoke(main, command), CliRunner().invoke(main, command)
    assert "loaded 1 demo articles, which tell of 1 events" in first.stdout
    assert "loaded" not in second.stdout
    assert len(executed) == 2


def test_gunicorn_takes_over_with_the_same_store(database: str, executed: list[list[str]]) -> None:
    CliRunner().invoke(main, ["serve", "--port", "8123", "--workers", "3", "--database", database])
    (path, *command) = executed[0]
    assert path == sys.executable
    assert command[1:3] == ["-m", "gunicorn"]
    assert command[-1] == "wsgi:app"
    assert "127.0.0.1:8123" in command
    assert os.environ["TIMELINE_DATABASE"] == database


def test_without_demo_the_store_stays_empty(database: str, executed: list[list[str]]) -> None:
    CliRunner().invoke(main, ["serve", "--database", database])
    service = open_service(database)
    assert service.is_empty()
    service.close()
    assert executed


def test_a_store_that_cannot_be_opened_stops_it(executed: list[list[str]]) -> None:
    result = CliRunner().invoke(main, ["serve", "--database", "nonsense"])
    assert result.exit_code == 1
    assert "no database URL" in result.stderr
    assert not executed
