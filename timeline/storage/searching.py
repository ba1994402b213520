"""Finds the reports under many keys in one query, whose text does not grow with their number."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import orjson
from sqlalchemy import Connection, text

# A key, and the days from the first to the last, inclusive; reports of no day are found with any.
Search = tuple[int, int, int]

# The searches come as one JSON array, which each database takes apart in its own way.
_ASKED = {
    "sqlite": """SELECT json_extract(value, '$[0]') AS "key", json_extract(value, '$[1]') AS "first",
        json_extract(value, '$[2]') AS "last" FROM json_each(:asked)""",
    "postgresql": """SELECT ("value"->>0)::bigint AS "key", ("value"->>1)::integer AS "first",
        ("value"->>2)::integer AS "last" FROM json_array_elements(CAST(:asked AS json))""",
}

_FOUND = """WITH asked AS ({asked}), found AS (
    SELECT b.report FROM asked
    JOIN block b ON b."key" = asked."key" AND b.day BETWEEN asked."first" AND asked."last"
    UNION
    SELECT b.report FROM asked JOIN block b ON b."key" = asked."key" AND b.day = 0)
SELECT r.id, r.cluster, r.sketch FROM found JOIN report r ON r.id = found.report"""


def find_reports(
    connection: Connection, searches: Collection[Search]
) -> Iterator[tuple[str, str, bytes | str]]:
    """The id, cluster and sketch of each report that one of the searches finds."""
    if not searches:
        return
    asked = orjson.dumps([tuple(each) for each in searches]).decode()
    query = text(_FOUND.format(asked=_ASKED[connection.dialect.name]))
    for row in connection.execute(query, {"asked": asked}):
        yield row.id, row.cluster, row.sketch
