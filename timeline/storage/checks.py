"""Reads a store row by row to ask whether its parts agree."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

import orjson
from sqlalchemy import Connection, Select, exists, func, select, tuple_

from timeline.storage.records import ReportRow
from timeline.storage.rows import Row
from timeline.storage.tables import (
    ACTOR,
    APPEARANCE,
    ARTICLE,
    BLOCK,
    CHANGE,
    EVENT,
    NAME,
    REPORT,
    VERSION,
    WORD,
)

_MANY = 1_000  # rows that are fetched at once
_FEW = 500  # reports whose keys, some ten each, are asked for at once


def damages(connection: Connection) -> Iterator[str]:
    """What the database itself says is wrong with its file."""
    if connection.dialect.name == "sqlite":
        for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if said != "ok":
                yield f"the file is damaged: {said}"


def strays(connection: Connection) -> Iterator[str]:
    """Rows that belong to nothing, a sentence for each kind of them."""
    for what, rows, column, owner in (
        ("reports belong to no article", REPORT, REPORT.c.article, ARTICLE.c.id),
        ("reports belong to no event", REPORT, REPORT.c.event, EVENT.c.id),
        ("events have no report", EVENT, EVENT.c.id, REPORT.c.event),
        ("search words belong to no article", WORD, WORD.c.article, ARTICLE.c.id),
        ("search keys belong to no report", BLOCK, BLOCK.c.report, REPORT.c.id),
        ("earlier versions belong to no report", VERSION, VERSION.c.event, REPORT.c.id),
        ("timeline rows belong to no report", APPEARANCE, APPEARANCE.c.event, REPORT.c.id),
        ("names belong to no actor", NAME, NAME.c.actor, ACTOR.c.id),
    ):
        query = (
            select(func.count(), func.min(column)).select_from(rows).where(~exists().where(owner == column))
        )
        found, first = connection.execute(query).one()
        if found:
            yield f"{found} {what}, such as {first}"


def gaps(connection: Connection) -> Iterator[str]:
    """Whether the changes are numbered without a gap and end with what is stored."""
    last, many = connection.execute(select(func.max(CHANGE.c.number), func.count())).one()
    if (last or 0) != many:
        yield f"the changes are numbered up to {last}, and there are {many}"
    newest = (
        select(CHANGE.c.event, func.max(CHANGE.c.number).label("number")).group_by(CHANGE.c.event).subquery()
    )
    ends = select(CHANGE.c.event, CHANGE.c.kind).join(newest, newest.c.number == CHANGE.c.number).subquery()
    there = select(ends.c.event).where(
        ends.c.kind != "withdrawn", ~exists().where(EVENT.c.id == ends.c.event)
    )
    yield from _told(
        connection, there, "changes say of {} events that they are there, such as {}, and they are not"
    )
    live = exists().where(ends.c.event == EVENT.c.id, ends.c.kind != "withdrawn")
    silent = select(EVENT.c.id).where(~live)
    yield from _told(connection, silent, "of {} events, such as {}, no change says that they are there")


def keys(connection: Connection, other: Connection) -> Iterator[str]:
    """Whether reports are found by the keys they name, and by no others; needs two connections."""
    there = connection.execute(select(func.count()).select_from(BLOCK)).scalar_one()
    named = found = 0
    reports = _rows(connection, select(REPORT.c.id, REPORT.c.blocks))
    while some := list(islice(reports, _FEW)):
        rows = [(key, day, row.id) for row in some for key, day in orjson.loads(row.blocks)]
        place = tuple_(BLOCK.c.key, BLOCK.c.day, BLOCK.c.report)
        named += len(rows)
        found += other.execute(select(func.count()).select_from(BLOCK).where(place.in_(rows))).scalar_one()
    if not there == named == found:
        yield f"reports name {named} search keys, of which {found} are there; in all there are {there}"


def read_digests(connection: Connection) -> Iterator[tuple[str, str]]:
    """The id and digest of every article."""
    for row in _rows(connection, select(ARTICLE.c.id, ARTICLE.c.digest).order_by(ARTICLE.c.id)):
        yield row.id, row.digest


def read_clusters(connection: Connection, size: int) -> Iterator[list[ReportRow]]:
    """The reports, some clusters after others: at least `size` reports at once, no cluster in two parts."""
    names = [column.name for column in REPORT.columns if column.name != "json"]
    own = func.coalesce(REPORT.c.json, EVENT.c.json, type_=EVENT.c.json.type).label("json")
    query = (
        select(*(REPORT.c[name] for name in names), own)
        .join(EVENT, EVENT.c.id == REPORT.c.event, isouter=True)
        .order_by(REPORT.c.cluster, REPORT.c.id)
    )
    waiting: list[ReportRow] = []
    for row in _rows(connection, query):
        report = ReportRow(**row._mapping)
        if len(waiting) >= size and report.cluster != waiting[-1].cluster:
            yield waiting
            waiting = []
        waiting.append(report)
    if waiting:
        yield waiting


def read_rows(connection: Connection, reports: Collection[str]) -> dict[str, set[Row]]:
    """The rows that hang on these reports, by table: events, versions, timelines; and who has no JSON."""
    ids = sorted(reports)
    without = select(REPORT.c.id).where(REPORT.c.id.in_(ids), REPORT.c.json.is_(None))
    queries = {
        "event": select(EVENT).where(EVENT.c.id.in_(ids)),
        "version": select(VERSION).where(VERSION.c.event.in_(ids)),
        "appearance": select(APPEARANCE).where(APPEARANCE.c.event.in_(ids)),
        "alone": without,
    }
    return {name: {tuple(row) for row in connection.execute(query)} for name, query in queries.items()}


def _told(connection: Connection, query: Select[tuple[str]], sentence: str) -> Iterator[str]:
    ids = sorted(row[0] for row in connection.execute(query))
    if ids:
        yield sentence.format(len(ids), ids[0])


def _rows(connection: Connection, query: Select[*tuple[Any, ...]]) -> Iterator[Any]:
    return iter(connection.execution_options(yield_per=_MANY).execute(query))
