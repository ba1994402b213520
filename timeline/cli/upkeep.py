"""`timeline migrate` and `timeline check`: what a store needs over the years."""

from __future__ import annotations

import sys

import click

from timeline.cli import database_option
from timeline.service import migrate_store, open_service


@click.command()
@database_option
def migrate(database: str | None) -> None:
    """Bring an old store to the schema of this version, in place: all of it, or nothing."""
    done = migrate_store(database)
    click.echo(
        f"upgraded from schema {done.before} to {done.after}" if done.before != done.after else "up to date"
    )


@click.command()
@database_option
def check(database: str | None) -> None:
    """Work out anew all that follows from the reports, and say what is stored otherwise."""
    service = open_service(database)
    found = service.check()
    articles, reports = service.size()
    service.close()
    for sentence in found:
        click.echo(sentence, err=True)
    if found:
        sys.exit(1)
    click.echo(f"{articles} articles with {reports} reports: all is well")
