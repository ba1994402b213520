"""`timeline ingest`: text files and JSON lines into the store; good ones are kept, others reported."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import click

from timeline.cli import database_option, jobs_option, sentence, spacy_model_option
from timeline.cli.parallel import map_in_order
from timeline.errors import Conflict, InvalidInput
from timeline.model import Article, Event
from timeline.pipeline import read_articles
from timeline.schemas.articles import EMPTY
from timeline.service import Ingested, Service, open_service, read_draft
from timeline.sources.jsonlines import Line, read_lines
from timeline.sources.textfile import decode_text, read_text

STDIN = "-"
# Articles that are read together, which is faster by a third; what comes in by and by is not made to wait.
BATCH = 8


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found at a place: an article, or the error there."""

    place: str
    article: Article | None
    error: InvalidInput | None = None  # None: the article is good
    is_known: bool = False


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE]…")
@click.option("--published", metavar="DAY", help="The day the story ran [default: the dateline's full date]")
@click.option("--source", metavar="NAME", help="Who published it")
@click.option("--title", metavar="TEXT", help="Its title")
@click.option("--jsonl", multiple=True, metavar="FILE", help="A file with one article as JSON on each line")
@jobs_option
@spacy_model_option
@database_option
def ingest(
    files: tuple[str, ...],
    jsonl: tuple[str, ...],
    jobs: int,
    database: str | None,
    **given: str | None,
) -> None:
    """Take articles in: text files, or JSON lines with the fields of POST /articles; - is stdin.

    What the options say holds for every file, and for the lines that do not say it themselves.
    """
    if not files and not jsonl:
        raise click.UsageError("name at least one FILE, or --jsonl FILE")
    service = open_service(database)
    said = {name: value for name, value in given.items() if value is not None}
    found = (_checked(service, draft) for draft in _drafts(files, jsonl, said))
    batches = _batches(found, 1 if STDIN in (*files, *jsonl) else BATCH)
    done = [outcome for read in map_in_order(read_events, batches, jobs) for outcome in _keep(service, read)]
    service.close()
    # Collections have articles without a word: nothing of them is lost, unless they are all there is.
    if "refused" in done or (done and "kept" not in done):
        sys.exit(1)


def read_events(drafts: tuple[Draft, ...]) -> list[tuple[Draft, tuple[Event, ...]]]:
    """The drafts with the events of their articles, where these are not known already."""
    unread = [draft.article for draft in drafts if draft.article is not None and not draft.is_known]
    found = read_articles(unread)
    return [(draft, () if draft.article is None or draft.is_known else next(found)) for draft in drafts]


def _batches(drafts: Iterator[Draft], size: int) -> Iterator[tuple[Draft, ...]]:
    while batch := tuple(islice(drafts, size)):
        yield batch


def _checked(service: Service, draft: Draft) -> Draft:
    if draft.article is None:
        return draft
    return Draft(draft.place, draft.article, is_known=service.knows(draft.article))


def _keep(service: Service, read: list[tuple[Draft, tuple[Event, ...]]]) -> list[str]:
    """Stores what was read in one step, and says what became of each: kept, blank or refused."""
    good = [(draft.article, events) for draft, events in read if draft.article is not None]
    kept = iter(service.keep_all(good))
    done = [(draft.place, draft.error if draft.article is None else next(kept)) for draft, _ in read]
    for place, found in done:
        if isinstance(found, Ingested):
            line = f"{found.outcome:9} {found.id}  {found.published}  {len(found.events)} events  {place}"
            click.echo(line)
        else:
            click.echo(f"{place}: {sentence(found or InvalidInput('', 'no article'))}", err=True)
    return [_outcome(found) for _, found in done]


def _outcome(found: Ingested | InvalidInput | Conflict | None) -> str:
    if isinstance(found, Ingested):
        return "kept"
    is_blank = isinstance(found, InvalidInput) and (found.field, found.message) == ("text", EMPTY)
    return "blank" if is_blank else "refused"


def _drafts(files: tuple[str, ...], jsonl: tuple[str, ...], said: Mapping[str, str]) -> Iterator[Draft]:
    for name in files:
        yield _file_draft(name, said)
    for name in jsonl:
        yield from _line_drafts(name, said)


def _file_draft(name: str, said: Mapping[str, str]) -> Draft:
    try:
        text = decode_text(sys.stdin.buffer.read()) if name == STDIN else read_text(Path(name))
        return Draft(name, read_draft({**said, "text": text}))
    except InvalidInput as error:
        return Draft(name, None, error)


def _line_drafts(name: str, said: Mapping[str, str]) -> Iterator[Draft]:
    try:
        lines = click.open_file(name, "rb")
    except OSError as error:
        yield Draft(name, None, InvalidInput("", f"cannot be read: {error.strerror}"))
        return
    with lines:
        for line in read_lines(lines):
            yield _line_draft(f"{name}:{line.number}", line, said)


def _line_draft(place: str, line: Line, said: Mapping[str, str]) -> Draft:
    try:
        if line.error is not None:
            raise line.error
        return Draft(place, read_draft(_filled(line.value, said)))
    except InvalidInput as error:
        return Draft(place, None, error)


def _filled(value: Any, said: Mapping[str, str]) -> Any:
    return {**said, **value} if isinstance(value, dict) else value
