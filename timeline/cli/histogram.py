"""`timeline histogram`: an actor's events counted, as a chart for people or as JSON."""

from __future__ import annotations

import click

from timeline.cli import database_option
from timeline.render.jsontext import json_line
from timeline.schemas.base import load
from timeline.schemas.queries import HistogramQuery
from timeline.service import Histogram, TimelineRequest, Unit, open_service

WIDTH = 60


@click.command()
@click.argument("actor")
@click.option("--by", metavar="UNIT", help="day, week, month or year [default: month]")
@click.option("--with", metavar="ACTOR", help="Only events in which this actor takes part too")
@click.option("--from", metavar="DAY", help="Only what happened, or may have, on this day or later")
@click.option("--to", metavar="DAY", help="Only what happened, or may have, on this day or earlier")
@click.option("--status", multiple=True, metavar="NAME", help="happened, ongoing, planned, possible, denied")
@click.option("--type", multiple=True, metavar="NAME", help="An event type, such as CONSULT")
@click.option("--json", "as_json", is_flag=True, help="The JSON of GET /histogram")
@database_option
def histogram(actor: str, as_json: bool, database: str | None, **given: str | tuple[str, ...] | None) -> None:
    """Count what ACTOR did by day, week, month or year."""
    asked = {
        name: list(value) if isinstance(value, tuple) else value for name, value in given.items() if value
    }
    values = load(HistogramQuery(), {"actor": actor, **asked})
    unit = Unit(values.pop("unit"))
    service = open_service(database)
    found = service.histogram(TimelineRequest.of(values), unit)
    service.close()
    click.echo(json_line(found.as_dict()) if as_json else _for_people(found), nl=not as_json)


def _for_people(found: Histogram) -> str:
    highest = max((each.events for each in found.bins), default=1)
    rows = [
        f"{each.first}  {each.events:5}  {'#' * max(1, round(each.events / highest * WIDTH))}"
        for each in found.bins
    ]
    return "\n".join([found.actor.name, "", *rows, f"{found.coarser} more are dated more coarsely"])
