"""The filters: JSON lines in, JSON lines out, one answer per line in order. They need no store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import click

from timeline.cli import jobs_option, sentence, spacy_model_option
from timeline.cli.parallel import map_in_order
from timeline.errors import InvalidInput
from timeline.model import Article
from timeline.pipeline import (
    date_spans,
    day_of_dateline,
    describe_mention,
    explain_article,
    find_dates,
    read_article,
)
from timeline.render.explain import explain_timexes
from timeline.render.explain_events import explain_events
from timeline.render.expressions import expression_answer
from timeline.render.jsontext import json_line
from timeline.render.timeml import timeml_text
from timeline.render.when import when_answer
from timeline.schemas.articles import NO_DAY
from timeline.schemas.events import dump_event
from timeline.schemas.lines import TextLine, load_name, load_spans, load_text
from timeline.sources.jsonlines import Line, read_lines
from timeline.sources.textfile import decode_text

Ask = Callable[[Any], dict[str, Any]]


@click.command()
@click.option("--explain", "style", flag_value="explain", help="Say for one plain text why, in words")
@click.option(
    "--timeml", "style", flag_value="timeml", help="Mark the expressions of one plain text in place"
)
@click.option("--published", metavar="DAY", help="The day the plain text was written")
@click.option("--language", metavar="CODE", default="en", show_default=True, help="Its language, ISO 639-1")
@jobs_option
def dates(style: str | None, published: str | None, language: str, jobs: int) -> None:
    """Time expressions: {"id","text","published"} to {"id","expressions":[…]}.

    With --explain or --timeml the input is one plain text instead of JSON lines.
    """
    if style is None:
        answer_all(ask_dates, jobs)
        return
    text = decode_text(sys.stdin.buffer.read())
    line = load_text({"text": text, "published": published, "language": language})
    show = explain_timexes if style == "explain" else timeml_text
    click.echo(show(text, find_dates(text, line.published, language)).rstrip("\n"))


@click.command()
@jobs_option
def when(jobs: int) -> None:
    """Dates of given spans: {"id","text","published","spans"} to {"id","dates":[…]}."""
    answer_all(ask_when, jobs)


@click.command()
@click.option("--explain", is_flag=True, help="Say for one plain text how each came about, in words")
@click.option("--published", metavar="DAY", help="The day the plain text was written")
@spacy_model_option
@jobs_option
def events(explain: bool, published: str | None, jobs: int) -> None:
    """Dated events: {"id","text","published"} to {"id","events":[…]}.

    With --explain the input is one plain text instead of JSON lines.
    """
    if not explain:
        answer_all(ask_events, jobs)
        return
    text = decode_text(sys.stdin.buffer.read())
    article = _article(load_text({"text": text, "published": published}))
    click.echo(explain_events(explain_article(article)))


@click.command()
@jobs_option
def actors(jobs: int) -> None:
    """Whom a name means: {"id","text","context","on"} to {"id","actor":{…}}."""
    answer_all(ask_actors, jobs)


def ask_dates(raw: object) -> dict[str, Any]:
    """The expressions of a text."""
    line = load_text(raw)
    found = find_dates(line.text, line.published, line.language)
    return {"expressions": [expression_answer(each) for each in found]}


def ask_when(raw: object) -> dict[str, Any]:
    """The dates of the events at the spans of a text."""
    line = load_spans(raw)
    return {"dates": [when_answer(dated) for dated in date_spans(_article(line), line.spans)]}


def ask_events(raw: object) -> dict[str, Any]:
    """The events of a text."""
    return {"events": [dump_event(event) for event in read_article(_article(load_text(raw)))]}


def ask_actors(raw: object) -> dict[str, Any]:
    """Whom a name means."""
    line = load_name(raw)
    found = describe_mention(line.text, line.context, line.on)
    if found is None:
        return {"actor": None}
    return {"actor": {"country": found.country, "sector": found.sector, "name": found.name, "id": found.id}}


def answer_all(ask: Ask, jobs: int) -> None:
    """Answers every line of stdin; the exit code is 1 where one of them was wrong."""
    failed = False
    output = sys.stdout.buffer
    for answer, is_right in map_in_order(partial(answer_line, ask), read_lines(sys.stdin.buffer), jobs):
        failed |= not is_right
        output.write(answer)
        output.flush()
    if failed:
        sys.exit(1)


def answer_line(ask: Ask, line: Line) -> tuple[bytes, bool]:
    """The answer to a line, or in its place the error, and whether it is an answer."""
    key = line.value.get("id") if isinstance(line.value, Mapping) else None
    try:
        return json_line({"id": key, **ask(_value(line))}), True
    except InvalidInput as error:
        return json_line({"id": key, "error": f"line {line.number}: {sentence(error)}"}), False


def _value(line: Line) -> object:
    if line.error is not None:
        raise line.error
    return line.value


def _article(line: TextLine) -> Article:
    published = line.published or day_of_dateline(line.text)
    if published is None:
        raise InvalidInput("published", NO_DAY)
    return Article(line.text, published)
