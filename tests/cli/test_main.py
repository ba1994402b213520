"""The command itself."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from timeline.cli import MODULES, main


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert all(f"\n  {name}  " in result.stdout for name in MODULES)


@pytest.mark.parametrize("name", MODULES)
def test_every_command_has_help(name: str) -> None:
    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Usage: main {name} ")


def test_an_unknown_command_is_one_sentence() -> None:
    result = CliRunner().invoke(main, ["shwo"])
    assert result.exit_code == 2
    assert "No such command" in result.stderr


def test_filters_start_without_flask_a_database_and_the_parser() -> None:
    code = "import timeline.cli.filters, sys; print({'flask', 'sqlalchemy', 'spacy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("command", ["events", "ingest", "serve"])
def test_a_spacy_pipeline_that_is_not_there_is_one_sentence(command: str) -> None:
    arguments = [
        command,
        "--spacy-model",
        "en_no_such_model",
        *(["story.txt"] if command == "ingest" else []),
    ]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: en_no_such_model: no spaCy pipeline can be loaded from there: ")
    assert result.stderr.count("\n") == 1
