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


def test_filters_start_without_flask_and_without_a_database() -> None:
    code = "import timeline.cli.filters, sys; print({'flask', 'sqlalchemy'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
