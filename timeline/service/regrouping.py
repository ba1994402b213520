"""Puts tellings where they belong: into new events, into stored ones, or out of them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from timeline.merging import (
    Address,
    Links,
    Sketch,
    Version,
    clusters,
    events_of,
    history,
    link,
    links_within,
    pack,
    unpack,
)
from timeline.model import Event
from timeline.render.jsontext import decode, encode
from timeline.schemas.events import dump_event, load_event
from timeline.storage import ChangeRow, EventRow, ReportRow, Writer, position_of
from timeline.telling.days import report_weight


@dataclass(frozen=True, slots=True)
class Telling:
    """An article's account of an event: new, or as it is stored."""

    address: Address
    event: Event
    place: int  # among the article's events
    row: ReportRow | None = None  # None: it is new

    @property
    def sketch(self) -> Sketch:
        """What decides on merging."""
        return self.address.sketch


@dataclass(frozen=True, slots=True)
class Placed:
    """What becomes of the tellings of a cluster: all versions of its events, and its reports."""

    versions: tuple[EventRow, ...]
    reports: tuple[ReportRow, ...]


def regroup(writer: Writer, added: Sequence[Telling] = (), without: str | None = None) -> None:
    """Writes new tellings, takes those of one article away, and mends every event that this touches."""
    links, touched = _neighbours(writer, added)
    if without is not None:
        touched |= writer.clusters_of(without)
    old = writer.reports_in(touched)
    before = writer.events({row.event for row in old})
    if without is not None:
        writer.remove_article(without)
    kept = [stored_telling(row) for row in old if row.article != without]
    links = {**links, **link(each.address for each in kept)}
    placed = place_all({each.sketch.id: each for each in (*added, *kept)}, links)
    writer.clear_events([row.id for row in old])
    writer.put_events(version for each in placed for version in each.versions)
    _write_reports(writer, [row for each in placed for row in each.reports], old)
    writer.log(list(_changes(before, placed)))


def read_event(rendered: bytes) -> Event:
    """The event that was written as these bytes."""
    return load_event(decode(rendered))


# Reports of the day's news are compared again and again while a batch comes in.
_read_again = lru_cache(maxsize=8192)(read_event)


def _neighbours(writer: Writer, added: Sequence[Telling]) -> tuple[Links, frozenset[str]]:
    """The links of new tellings with each other and with stored ones, and the clusters of these."""
    searches = {search for each in added for search in each.address.searches}
    found = writer.found(searches)
    others = [Address.of(unpack(decode(sketch))) for _, sketch in found.values()]
    links = link((each.address for each in added), others)
    return links, frozenset(found[id][0] for pair in links for id in pair if id in found)


def stored_telling(row: ReportRow) -> Telling:
    """The telling that was stored so."""
    if row.json is None:
        raise ValueError(f"report {row.id} has lost its event")
    # What was alone is stored as the event it is, with the salience of one.
    event = replace(_read_again(row.json), salience=0.0)
    return Telling(Address.of(unpack(decode(row.sketch))), event, row.place, row)


def place_all(tellings: Mapping[str, Telling], links: Links) -> list[Placed]:
    """What becomes of the tellings, cluster by cluster."""
    found = clusters([each.sketch for each in tellings.values()], links)
    own = links_within(found, links)
    return [_place(cluster, inner, tellings) for cluster, inner in zip(found, own, strict=True)]


def _place(cluster: tuple[Sketch, ...], links: Links, tellings: Mapping[str, Telling]) -> Placed:
    events = {each.id: tellings[each.id].event for each in cluster}
    rows = tuple(_event_row(version, cluster[0].id) for version in history(cluster, links, events))
    now = {row.id: row for row in rows if row.until is None}
    reports = tuple(
        _report_row(tellings[each.id], now[group[0].id], is_alone=len(group) == 1)
        for group in events_of(cluster, links)
        for each in group
    )
    return Placed(rows, reports)


def _event_row(version: Version, cluster: str) -> EventRow:
    raw = dump_event(version.event)
    until = None if version.until is None else version.until.isoformat()
    return EventRow(version.event.id, cluster, version.told.isoformat(), encode(raw), raw, until)


def _report_row(telling: Telling, event: EventRow, *, is_alone: bool) -> ReportRow:
    position = position_of(event.raw)
    own, day = telling.event, event.raw["date"]
    return ReportRow(
        id=own.id,
        article=own.reports[0].article,
        place=telling.place,
        published=own.reports[0].published.isoformat(),
        weight=report_weight(own),
        sketch=encode(pack(telling.sketch)) if telling.row is None else telling.row.sketch,
        blocks=keys_of(telling.address) if telling.row is None else telling.row.blocks,
        event=event.id,
        cluster=event.cluster,
        day=None if position is None or day is None else position.day,
        grain=None if position is None else position.grain,
        json=None if is_alone else _own_json(telling),
    )


def keys_of(address: Address) -> bytes:
    """The keys a report is found by, as JSON."""
    return encode([tuple(block) for block in address.blocks])


def _own_json(telling: Telling) -> bytes:
    return encode(dump_event(telling.event))


def _write_reports(writer: Writer, rows: Iterable[ReportRow], old: Iterable[ReportRow]) -> None:
    known = {row.id: row for row in old}
    rows = list(rows)
    writer.put_reports(row for row in rows if row.id not in known)
    writer.move_reports([row for row in rows if row.id in known])


def _changes(before: Mapping[str, bytes], placed: Iterable[Placed]) -> Iterator[ChangeRow]:
    """What became of the events: added, changed, or withdrawn, into another where its report lives on."""
    placed = list(placed)
    belongs = {report.id: report.event for each in placed for report in each.reports}
    now = {row.id: row for each in placed for row in each.versions if row.until is None}
    for id in sorted(before.keys() - now.keys()):
        yield ChangeRow(id, "withdrawn", belongs.get(id))
    for id, row in now.items():
        if id not in before:
            yield ChangeRow(id, "added")
        elif row.json != before[id]:
            yield ChangeRow(id, "changed")
