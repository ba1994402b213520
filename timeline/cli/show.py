"""`timeline show`: an actor's timeline as a table for people, or as the JSON of the HTTP service."""

from __future__ import annotations

import shutil
import sys

import click

from timeline.cli import database_option
from timeline.model import Actor
from timeline.render.table import timeline_table
from timeline.schemas.base import load
from timeline.schemas.queries import TimelineQuery
from timeline.service import TimelinePage, TimelineRequest, open_service, read_event


@click.command()
@click.argument("actor")
@click.option("--with", metavar="ACTOR", help="Only events in which this actor takes part too")
@click.option("--from", metavar="DAY", help="Only what happened, or may have, on this day or later")
@click.option("--to", metavar="DAY", help="Only what happened, or may have, on this day or earlier")
@click.option("--status", multiple=True, metavar="NAME", help="happened, ongoing, planned, possible, denied")
@click.option("--type", multiple=True, metavar="NAME", help="An event type, such as CONSULT")
@click.option("--plover", is_flag=True, help="Only PLOVER's sixteen types, none of those beside it")
@click.option("--role", multiple=True, metavar="NAME", help="source, target, both, other")
@click.option(
    "--basis", multiple=True, metavar="NAME", help="Why dates are what they are: explicit, relative …"
)
@click.option("--min-reports", "min_reports", metavar="N", help="Told by so many articles at the least")
@click.option(
    "--min-precision", "min_precision", metavar="NAME", help="Dated so finely at the least: day, month …"
)
@click.option("--as-of", "as_of", metavar="DAY", help="As it was known on that day")
@click.option("--scope", metavar="NAME", help="state, self or members [default: state]")
@click.option("--order", metavar="asc|desc", help="Earliest or latest first [default: asc]")
@click.option("--limit", metavar="N", help="At most so many events [default: 100]")
@click.option("--cursor", metavar="CURSOR", help="Continue after a page")
@click.option("--json", "as_json", is_flag=True, help="The JSON of GET /timeline, byte for byte")
@database_option
def show(
    actor: str, as_json: bool, database: str | None, **given: str | tuple[str, ...] | bool | None
) -> None:
    """Show what ACTOR did, in the order in which it happened.

    ACTOR is any name, code, adjective or capital: turkey, TUR, turkish, ankara.
    """
    asked = {
        name: list(value) if isinstance(value, tuple) else value for name, value in given.items() if value
    }
    request = TimelineRequest.of(load(TimelineQuery(), {"actor": actor, **asked}))
    service = open_service(database)
    page = service.timeline(request)
    service.close()
    if as_json:
        click.echo(page.as_json(), nl=False)
    else:
        click.echo(_for_people(page))


def _for_people(page: TimelinePage) -> str:
    if not page.events:
        return f"{_who(page.actor)}: no events"
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    table = timeline_table([read_event(event) for event in page.events], width)
    more = f"\nmore: --cursor {page.next}" if page.next else ""
    return f"{_who(page.actor)}\n\n{table}{more}"


def _who(actor: Actor) -> str:
    return ", ".join(part for part in (actor.name, actor.kind.value, actor.country) if part)
