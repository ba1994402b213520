"""The `timeline` command: a thin shell over the service and the pipeline.

A command's module is imported when the command runs, so that the filters start without Flask or a database.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any

import click

from timeline.errors import InvalidInput, TimelineError

MODULES = {
    "serve": "serve",
    "ingest": "ingest",
    "show": "show",
    "digest": "digest",
    "dates": "filters",
    "when": "filters",
    "events": "filters",
    "actors": "filters",
    "openapi": "openapi",
    "changes": "changes",
    "histogram": "histogram",
    "withdraw": "withdraw",
    "export": "backup",
    "import": "backup",
    "migrate": "upkeep",
    "check": "upkeep",
}


class Commands(click.Group):
    """The commands of `MODULES`; an error of ours is one sentence on stderr and exit code 1."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click gives the context)
        """Their names, in the order of the help."""
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name."""
        if cmd_name not in MODULES:
            return None
        module = import_module(f"timeline.cli.{MODULES[cmd_name]}")
        # "import" is no name in Python.
        command: click.Command = getattr(module, "import_" if cmd_name == "import" else cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            return super().invoke(ctx)
        except TimelineError as error:
            raise click.ClickException(sentence(error)) from error


def sentence(error: TimelineError) -> str:
    """The error as one line: a wrong value is named before it is explained."""
    if not isinstance(error, InvalidInput):
        return str(error)
    wrong = ((error.field, error.message), *error.others)
    return "; ".join(f"{field}: {message}" if field else message for field, message in wrong)


database_option = click.option(
    "--database",
    envvar="TIMELINE_DATABASE",
    metavar="URL",
    help="The store, as sqlite:///FILE [default: $TIMELINE_DATABASE, else a file in your data directory]",
)

jobs_option = click.option(
    "--jobs", type=click.IntRange(1), default=1, metavar="N", help="Read articles in N processes [default: 1]"
)


def _use_model(_context: click.Context, _parameter: click.Parameter, model: str | None) -> str | None:
    """Puts the pipeline in place for this process and those it starts; a wrong name is refused at once."""
    if model is not None:
        from timeline.pipeline import MODEL_VARIABLE, load_parser

        load_parser(model)
        os.environ[MODEL_VARIABLE] = model
    return model


spacy_model_option = click.option(
    "--spacy-model",
    envvar="TIMELINE_SPACY_MODEL",
    metavar="NAME",
    expose_value=False,
    callback=_use_model,
    help="A spaCy pipeline of English, package or folder [default: $TIMELINE_SPACY_MODEL, else the shipped]",
)


@click.group(cls=Commands)
@click.version_option(package_name="event-timeline", prog_name="timeline")
def main() -> None:
    """News in, dated events out: what each actor did, in the order in which it happened."""
