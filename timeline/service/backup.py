"""A store as JSON lines, and back: a header, actors, articles with their reports, merged events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson

from timeline.errors import Conflict, InvalidInput
from timeline.merging import RULES
from timeline.model import Article
from timeline.schemas.events import load_event
from timeline.service.keeping import Kept, keep_in, opening_of
from timeline.sources.jsonlines import read_lines
from timeline.storage import Store, Writer
from timeline.storage.backup import (
    ArticleCopy,
    EventCopy,
    Filling,
    ReportCopy,
    count,
    read_actors,
    read_articles,
    read_events,
)
from timeline.storage.rows import appearance_rows

FORMAT = 1
_HEADER = "event-timeline"
_BATCH = 200  # articles that are written at once


@dataclass(slots=True)
class Brought:
    """How many articles and reports an import has brought, and how many articles were known before."""

    articles: int = 0
    reports: int = 0
    known: int = 0
    conflicts: list[str] = field(default_factory=list)  # ids that stand for other articles here


def export_lines(store: Store) -> Iterator[bytes]:
    """Everything the store holds, in one view of it, a line of JSON each."""
    with store.snapshot() as connection:
        articles, reports = count(connection)
        yield _line({_HEADER: FORMAT, "rules": RULES, "articles": articles, "reports": reports})
        for actor in read_actors(connection):
            yield _line({"actor": actor})
        for article in read_articles(connection):
            yield _article_line(article)
        for event in read_events(connection):
            yield _event_line(event)
        yield _line({"end": True})


def import_lines(store: Store, lines: Iterable[bytes]) -> Brought:
    """Takes in what `export_lines` wrote, all of it or nothing.

    A new store takes it as it is, unless it was made under other rules of merging; one that has held articles
    already merges it with what it has. Raises `InvalidInput` with the line that is wrong, or where the end is
    missing.
    """
    values = _values(lines)
    header = next(values, None)
    if header is None or header[1].get(_HEADER) != FORMAT:
        raise InvalidInput("line 1", f'no export of a timeline: it begins with {{"{_HEADER}":{FORMAT}, …}}')
    with store.writing() as writer:
        is_whole = writer.is_untouched() and header[1].get("rules") == RULES
        return _fill(writer, values) if is_whole else _merge(writer, values)


def _article_line(article: ArticleCopy) -> bytes:
    told = {
        "id": article.id,
        "published": article.published,
        "source": article.source,
        "url": article.url,
        "title": article.title,
        "text": article.text,
    }
    return _line({"article": told, "reports": [_report(each) for each in article.reports]})


def _report(report: ReportCopy) -> dict[str, Any]:
    return {
        "of": report.event,
        "alone": report.is_alone,
        "cluster": report.cluster,
        "place": report.place,
        "day": report.day,
        "grain": report.grain,
        "weight": report.weight,
        "sketch": orjson.Fragment(report.sketch),
        "blocks": orjson.Fragment(report.blocks),
        "event": orjson.Fragment(report.json),
    }


def _event_line(event: EventCopy) -> bytes:
    known = {"cluster": event.cluster, "told": event.told, "until": event.until}
    return _line({"event": orjson.Fragment(event.json), **known})


def _line(value: Any) -> bytes:
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _values(lines: Iterable[bytes]) -> Iterator[tuple[int, Any]]:
    """The value of each line with its number, up to the line that ends an export."""
    number = 0
    for line in read_lines(lines):
        number = line.number
        if line.error is not None:
            raise InvalidInput(f"line {number}", line.error.message)
        if not isinstance(line.value, dict):
            raise InvalidInput(f"line {number}", "not a JSON object, as an export writes them")
        if "end" in line.value:
            return
        yield number, line.value
    raise InvalidInput(f"line {number}", "the export breaks off here: its last line is missing")


def _fill(writer: Writer, values: Iterator[tuple[int, Any]]) -> Brought:
    """Writes what an export holds as it is: nothing here could change it."""
    brought = Brought()
    with Filling.of(writer.connection) as filling:
        for number, value in values:
            try:
                _fill_in(filling, value, brought)
            except (KeyError, TypeError, ValueError) as error:
                raise InvalidInput(f"line {number}", f"not as an export writes it: {error!r}") from error
    return brought


def _fill_in(filling: Filling, value: Any, brought: Brought) -> None:
    if "article" in value:
        reports = value["reports"]
        _fill_article(filling, value["article"], reports)
        brought.articles += 1
        brought.reports += len(reports)
    elif "event" in value:
        _fill_event(filling, value["event"], value["cluster"], value["told"], value["until"])
    else:
        actor = value["actor"]
        row = (actor["id"], actor["name"], actor["kind"], actor["country"], actor["sector"])
        filling.add_actor(row, [(key, actor["id"]) for key in actor["keys"]])


def _fill_article(filling: Filling, told: Any, reports: list[Any]) -> None:
    article, key, published = _article(told), told["id"], told["published"]
    words = [(word, key) for word in opening_of(article)]
    row = (key, article.digest, article.text, published, article.source, article.url, article.title)
    filling.add_article(row, words)
    for report in reports:
        raw, id = report["event"], report["event"]["id"]
        placed = (report["place"], report["day"], report["grain"], published, report["weight"])
        own = None if report["alone"] else orjson.dumps(raw)
        found_by = (orjson.dumps(report["sketch"]), orjson.dumps(report["blocks"]))
        blocks = [(block, day, id) for block, day in report["blocks"]]
        filling.add_report((id, key, report["of"], report["cluster"], *placed, *found_by, own), blocks)
        if own is None:
            _fill_event(filling, raw, report["cluster"], published, None)


def _fill_event(filling: Filling, raw: Any, cluster: str, told: str, until: str | None) -> None:
    json, shown = orjson.dumps(raw), appearance_rows(raw, told, until)
    if until is None:
        filling.add_event((raw["id"], cluster, told, json), shown)
    else:
        filling.add_version((raw["id"], told, until, json), shown)


def _merge(writer: Writer, values: Iterator[tuple[int, Any]]) -> Brought:
    """Takes the articles in one by one, as if they came in now with their events read already."""
    brought = Brought()
    for number, value in values:
        if "event" in value or "actor" in value:
            continue
        try:
            article = _article(value["article"])
            events = tuple(load_event(report["event"]) for report in value["reports"])
        except (KeyError, TypeError, ValueError, InvalidInput) as error:
            raise InvalidInput(f"line {number}", f"not as an export writes it: {error!r}") from error
        (kept,) = keep_in(writer, [(article, events)])
        _count(brought, kept, len(events))
    return brought


def _count(brought: Brought, kept: Kept | Conflict, reports: int) -> None:
    if isinstance(kept, Conflict):
        brought.conflicts.append(kept.key)
    elif kept.is_new:
        brought.articles += 1
        brought.reports += reports
    else:
        brought.known += 1


def _article(told: Any) -> Article:
    """The article; an id that its content does not give was the sender's own."""
    published = date.fromisoformat(told["published"])
    return Article(told["text"], published, told["source"], told["url"], told["title"], told["id"])
