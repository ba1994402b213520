"""All rows of the actor tables, checked against each other as they are read."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from timeline.actors.names import fold
from timeline.actors.rows import (
    BodyRow,
    Dated,
    GroupRow,
    MembershipRow,
    OfficeRow,
    OrganisationRow,
    PersonRow,
    PlaceRow,
    RegionRow,
    SeatRow,
    StateRow,
)
from timeline.actors.words import word_class
from timeline.errors import BadDataFile
from timeline.lexicon import data_file, read_rows


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of all actor tables."""

    states: tuple[StateRow, ...]
    regions: tuple[RegionRow, ...]
    organisations: tuple[OrganisationRow, ...]
    groups: tuple[GroupRow, ...]
    seats: tuple[SeatRow, ...]
    places: tuple[PlaceRow, ...]
    persons: tuple[PersonRow, ...]
    offices: tuple[OfficeRow, ...]

    @property
    def bodies(self) -> tuple[BodyRow, ...]:
        """Organisations and groups."""
        return (*self.organisations, *self.groups)


def read_tables() -> Tables:
    """The actor tables of `timeline/data`; raises `BadDataFile` where rows contradict each other."""
    tables = Tables(
        states=read_rows("states.tsv", StateRow),
        regions=read_rows("regions.tsv", RegionRow),
        organisations=read_rows("organisations.tsv", OrganisationRow),
        groups=read_rows("groups.tsv", GroupRow),
        seats=read_rows("seats.tsv", SeatRow),
        places=read_rows("places.tsv", PlaceRow),
        persons=read_rows("persons.tsv", PersonRow),
        offices=read_rows("offices.tsv", OfficeRow),
    )
    check_tables(tables)
    return tables


def read_memberships(known: Container[str]) -> tuple[MembershipRow, ...]:
    """The rows of `memberships.tsv`, which only timelines and actors ask for: reading articles needs none.

    Raises `BadDataFile` where a row names an id that is not `known`, or ends before it begins.
    """
    rows = read_rows("memberships.tsv", MembershipRow)
    check_memberships(rows, known)
    return rows


def check_memberships(rows: Sequence[MembershipRow], known: Container[str]) -> None:
    """Raise `BadDataFile` for an unknown id, or an end that is not after its beginning."""
    file = "memberships.tsv"
    _check_links(file, ((row.organisation, row.member) for row in rows), known)
    _check_links(file, ((row.organisation, row.organisation) for row in rows), known)
    _check_order((file, row.organisation, row.begin, row.end) for row in rows)


def check_tables(tables: Tables) -> None:
    """Raise `BadDataFile` for an id twice, an unknown id or country, an end before its beginning."""
    countries = {row.country for row in tables.states} | word_class("territories")
    known: dict[str, str] = {}
    for file, id, country in _named(tables):
        if id in known:
            raise _wrong(file, id, f"id {id!r} stands in {known[id]} already")
        if country is not None and country not in countries:
            raise _wrong(file, id, f"{id}: unknown country {country!r}")
        known[id] = file
    _check_links("seats.tsv", ((row.name, row.of) for row in tables.seats), known)
    _check_links("offices.tsv", ((row.person, row.of) for row in tables.offices), known)
    _check_links("offices.tsv", ((row.person, row.person) for row in tables.offices), known)
    _check_spans(tables)
    _check_names(tables)
    _check_persons(tables)
    for place in tables.places:
        if place.country not in countries:
            raise _wrong("places.tsv", place.name, f"{place.name}: unknown country {place.country!r}")


def _named(tables: Tables) -> Iterator[tuple[str, str, str | None]]:
    """The file, id and country of every row that has an id."""
    yield from (("states.tsv", row.id, row.country) for row in tables.states)
    yield from (("regions.tsv", row.id, row.country) for row in tables.regions)
    yield from (("organisations.tsv", row.id, row.country) for row in tables.organisations)
    yield from (("groups.tsv", row.id, row.country) for row in tables.groups)
    yield from (("persons.tsv", row.id, row.country) for row in tables.persons)


def _check_links(file: str, links: Iterable[tuple[str, str]], known: Container[str]) -> None:
    for each, target in links:
        if target not in known:
            raise _wrong(file, each, f"{each}: unknown actor {target!r}")


def _check_spans(tables: Tables) -> None:
    _check_order(("states.tsv", row.id, row.begin, row.end) for row in tables.states)
    _check_order(("organisations.tsv", row.id, row.begin, row.end) for row in tables.organisations)
    _check_order(("groups.tsv", row.id, row.begin, row.end) for row in tables.groups)
    _check_order(("offices.tsv", row.person, row.begin, row.end) for row in tables.offices)


def _check_order(spans: Iterable[tuple[str, str, Dated | None, Dated | None]]) -> None:
    for file, name, begin, end in spans:
        if begin is not None and end is not None and end.past <= begin.first:
            raise _wrong(file, name, f"{name}: end {end.text} is not after begin {begin.text}", end.text)


def _check_names(tables: Tables) -> None:
    """Refuse a name of two at one time, unless it is known to have several bearers."""
    taken: dict[str, tuple[str, Dated | None, Dated | None]] = {}
    rows = [("states.tsv", row.id, row.begin, row.end, (row.name, *row.names)) for row in tables.states]
    rows += [
        ("organisations.tsv", row.id, row.begin, row.end, (row.name, *row.names))
        for row in tables.organisations
    ]
    rows += [("groups.tsv", row.id, row.begin, row.end, (row.name, *row.names)) for row in tables.groups]
    rows += [("regions.tsv", row.id, None, None, (row.name, *row.names)) for row in tables.regions]
    for file, id, begin, end, names in rows:
        for name in map(fold, names):
            other, since, until = taken.setdefault(name, (id, begin, end))
            apart = _is_before(end, since) or _is_before(until, begin)
            if other != id and not apart and name not in word_class("shared_names"):
                raise _wrong(file, id, f"{id}: {name!r} names {other!r} too, at the same time")


def _check_persons(tables: Tables) -> None:
    """Refuse a full name of two who are in office at one time: their days tell the others apart."""
    taken: dict[str, str] = {}
    twins: list[tuple[str, str, str]] = []
    for person in tables.persons:
        for name in (person.name, *person.names):
            key = fold(name)
            other = taken.setdefault(key, person.id)
            if other != person.id and " " in key and key not in word_class("shared_names"):
                twins.append((key, person.id, other))
    for name, id, other in twins:
        (begin, end), (since, until) = _in_office(tables, id), _in_office(tables, other)
        if not (_is_before(end, since) or _is_before(until, begin)):
            raise _wrong("persons.tsv", id, f"{id}: {name!r} names {other!r} too, at one time")


def _in_office(tables: Tables, person: str) -> tuple[Dated | None, Dated | None]:
    """From the first to the last day in any office; None: not known."""
    rows = [row for row in tables.offices if row.person == person]
    begins, ends = [row.begin for row in rows], [row.end for row in rows]
    first = min((each for each in begins if each), key=lambda each: each.first, default=None)
    last = max((each for each in ends if each), key=lambda each: each.past, default=None)
    return (first if None not in begins else None), (last if None not in ends else None)


def _is_before(end: Dated | None, begin: Dated | None) -> bool:
    return end is not None and begin is not None and end.past <= begin.first


def _wrong(file: str, cell: str, message: str, also: str = "") -> BadDataFile:
    """The error with the last line of `file` that begins with `cell` and holds `also`."""
    lines = enumerate(data_file(file).read_text("utf-8").splitlines(), 1)
    found = [number for number, line in lines if line.split("\t", 1)[0] == cell and also in line]
    return BadDataFile(file, found[-1] if found else None, message)
