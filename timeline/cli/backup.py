"""`timeline export` and `timeline import`: a store as JSON lines, and back."""

from __future__ import annotations

import click

from timeline.cli import database_option
from timeline.service import open_service


@click.command()
@click.argument("file", default="-")
@database_option
def export(file: str, database: str | None) -> None:
    """Write all that the store holds to FILE as JSON lines; - is stdout."""
    service = open_service(database)
    with click.open_file(file, "wb", atomic=file != "-") as output:
        for line in service.export():
            output.write(line)
    service.close()


@click.command(name="import")
@click.argument("file")
@database_option
def import_(file: str, database: str | None) -> None:
    """Take in FILE, which `timeline export` wrote: all of it, or nothing; - is stdin.

    An empty store becomes what the exported one was; one that holds articles merges them with its own.
    """
    service = open_service(database)
    with click.open_file(file, "rb") as lines:
        brought = service.import_(lines)
    service.close()
    known = f", {brought.known} were known" if brought.known else ""
    click.echo(f"{brought.articles} articles with {brought.reports} reports{known}")
    for key in brought.conflicts:
        click.echo(f"{key}: left out, another article is stored under this id", err=True)
