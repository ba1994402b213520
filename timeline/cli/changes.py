"""`timeline changes`: what became of events, as HTTP gives it."""

from __future__ import annotations

import click

from timeline.cli import database_option
from timeline.schemas.base import load
from timeline.schemas.queries import ChangesQuery
from timeline.service import open_service


@click.command()
@click.option(
    "--since", metavar="CURSOR", help="The `next` of the answer before [default: from the beginning]"
)
@click.option("--limit", metavar="N", help="At most so many changes [default: 100]")
@database_option
def changes(database: str | None, **given: str | None) -> None:
    """Print what was added, changed and withdrawn since a cursor, as JSON."""
    asked = load(ChangesQuery(), {name: value for name, value in given.items() if value is not None})
    service = open_service(database)
    click.echo(service.changes(asked["since"], asked["limit"]).as_json(), nl=False)
    service.close()
