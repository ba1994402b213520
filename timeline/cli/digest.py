"""`timeline digest`: the days that mattered most, for people or as JSON."""

from __future__ import annotations

import textwrap

import click

from timeline.cli import database_option
from timeline.render.jsontext import json_line
from timeline.schemas.base import load
from timeline.schemas.queries import DigestQuery
from timeline.service import DigestDay, DigestRequest, open_service

WIDTH = 100


@click.command()
@click.option("--actor", metavar="NAME", help="Of this actor's events")
@click.option("--query", "q", metavar="WORDS", help="Or of the stories that are about these words")
@click.option("--from", metavar="DAY", help="From this day on")
@click.option("--to", metavar="DAY", help="Up to this day")
@click.option("--top", metavar="N", help="At most so many days [default: 10]")
@click.option("--sentences", metavar="N", help="Of each at most so many sentences [default: 2]")
@click.option("--json", "as_json", is_flag=True, help='A JSON array of {"date", "summary"}')
@database_option
def digest(as_json: bool, database: str | None, **given: str | None) -> None:
    """Tell of the days that mattered most, to an actor or in a story."""
    asked = {name: value for name, value in given.items() if value is not None}
    request = DigestRequest(**load(DigestQuery(), asked))
    service = open_service(database)
    days = service.digest(request)
    service.close()
    if as_json:
        click.echo(json_line([day.as_dict() for day in days]), nl=False)
    else:
        click.echo("\n\n".join(map(_for_people, days)) or "no day is told of")


def _for_people(day: DigestDay) -> str:
    lines = (textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="  ") for text in day.summary)
    return "\n".join((day.day.isoformat(), *("\n".join(each) for each in lines)))
