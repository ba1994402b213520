"""Whether a store is whole: all that follows from the reports is worked out anew and compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from timeline.merging import likeness, link, unpack
from timeline.render.jsontext import decode
from timeline.service.keeping import opening_of
from timeline.service.regrouping import Placed, Telling, keys_of, place_all, stored_telling
from timeline.storage import Store
from timeline.storage.checks import damages, gaps, keys, read_clusters, read_digests, read_rows, strays
from timeline.storage.rows import appearance_rows
from timeline.storage.searching import find_reports

_AT_ONCE = 500  # reports
_MOST = 20  # sentences: who has more to mend than that has read enough

Rows = dict[str, set[tuple[Any, ...]]]


def check_store(store: Store) -> tuple[str, ...]:
    """What does not agree with the rest, a sentence each; none where all is well."""
    found: list[str] = []
    for sentence in _sentences(store):
        found.append(sentence)
        if len(found) == _MOST:
            return (*found, "and perhaps more: the check ended here")
    return tuple(found)


def _sentences(store: Store) -> Iterator[str]:
    with store.snapshot() as connection:
        yield from damages(connection)
        yield from strays(connection)
        yield from gaps(connection)
        digests = list(read_digests(connection))
    for id, digest in digests:
        yield from _article_differences(store, id, digest)
    with store.snapshot() as connection, store.reading() as other:
        yield from keys(connection, other)
    with store.snapshot() as connection, store.reading() as other:
        for reports in read_clusters(connection, _AT_ONCE):
            lost = [row for row in reports if row.json is None]
            yield from (f"report {row.id} has lost its event" for row in lost)
            if not lost:
                tellings = {row.id: stored_telling(row) for row in reports}
                yield from _strangers(other, tellings)
                yield from _differences(read_rows(other, tellings), tellings)


def _article_differences(store: Store, id: str, digest: str) -> Iterator[str]:
    """Whether an article is still what was stored, and is found by its words."""
    article = store.article(id)
    if article is None or article.digest != digest:
        yield f"the text of article {id} is not the one that was stored"
    elif store.words_of(id) != opening_of(article):
        yield f"article {id} is to be found by other words"


def _strangers(connection: Any, tellings: dict[str, Telling]) -> Iterator[str]:
    """Reports of different clusters that belong together."""
    searches = {search for each in tellings.values() for search in each.address.searches}
    for id, cluster, packed in find_reports(connection, searches):
        if id in tellings:
            continue
        sketch = unpack(decode(packed))
        for each in tellings.values():
            if each.row is not None and each.row.cluster != cluster and likeness(each.sketch, sketch) >= 0:
                yield f"reports {each.sketch.id} and {id} tell of one event, and are kept apart"


def _differences(stored: Rows, tellings: dict[str, Telling]) -> Iterator[str]:
    """What is stored beside what the reports make."""
    links = link(each.address for each in tellings.values())
    wanted = _rows_of(place_all(tellings, links))
    for name, what in _NAMES.items():
        for row in sorted(stored[name] ^ wanted[name], key=str)[:1]:
            which = "is missing, or should be another" if row in wanted[name] else "should not be there"
            yield f"{what} {row[_KEYS.get(name, 0)]} {which}"
    for placed in place_all(tellings, links):
        for report in placed.reports:
            was = tellings[report.id].row
            if was is not None and was.blocks != keys_of(tellings[report.id].address):
                yield f"report {report.id} is to be found under other keys"
            if was is not None and (was.event, was.cluster, was.day) != (
                report.event,
                report.cluster,
                report.day,
            ):
                yield f"report {report.id} is counted to event {was.event}, and tells of {report.event}"


_NAMES = {
    "event": "event",
    "version": "an earlier version of event",
    "appearance": "a timeline row of event",
    "alone": "the JSON of report",
}
_KEYS = {"appearance": 3}


def _rows_of(placed: list[Placed]) -> Rows:
    """The rows that these events and reports should have."""
    found: Rows = {name: set() for name in _NAMES}
    for row in (version for each in placed for version in each.versions):
        if row.until is None:
            found["event"].add((row.id, row.cluster, row.told, row.json))
        else:
            found["version"].add((row.id, row.told, row.until, row.json))
        found["appearance"].update(appearance_rows(row.raw, row.told, row.until))
    found["alone"] = {(row.id,) for each in placed for row in each.reports if row.json is None}
    return found
