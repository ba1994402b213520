"""`timeline withdraw`: articles taken back, with what they alone told."""

from __future__ import annotations

import sys

import click

from timeline.cli import database_option
from timeline.errors import UnknownName
from timeline.service import open_service


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ID…")
@database_option
def withdraw(articles: tuple[str, ...], database: str | None) -> None:
    """Take the articles of these ids back; events that others tell of too are put back to what these say."""
    service = open_service(database)
    failed = False
    for key in articles:
        try:
            service.withdraw(key)
            click.echo(f"withdrawn  {key}")
        except UnknownName as error:
            click.echo(f"Error: {error}", err=True)
            failed = True
    service.close()
    if failed:
        sys.exit(1)
