"""The rows of the tables as actors, and as the names that running text may use for them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from timeline.actors.index import Alias, AliasSort
from timeline.actors.names import plural
from timeline.actors.rows import GroupRow, OfficeRow, OrganisationRow, PersonRow, StateRow
from timeline.actors.tables import Tables
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Office


def make_bodies(tables: Tables) -> Iterator[Actor]:
    """An actor for every row that names one, but for persons."""
    for state in tables.states:
        names = (*state.names, *state.capitals, *state.adjectives)
        stood = _span(state)
        yield Actor(
            state.id, state.name, ActorKind.STATE, state.country, None, names, (), state.capitals, *stood
        )
    for region in tables.regions:
        yield Actor(region.id, region.name, ActorKind.REGION, region.country, names=region.names)
    for body in tables.organisations:
        kind, stood = ActorKind.ORGANISATION, _span(body)
        yield Actor(body.id, body.name, kind, body.country, body.sector, body.names, (), body.seats, *stood)
    for group in tables.groups:
        stood = _span(group)
        yield Actor(
            group.id, group.name, group.kind, group.country, group.sector, group.names, (), (), *stood
        )


def _span(row: StateRow | OrganisationRow | GroupRow) -> tuple[date | None, date | None]:
    return row.begin.first if row.begin else None, row.end.past if row.end else None


# Two words and nothing else: most persons are called so.
_SIMPLE = re.compile("[A-Z][a-z]+ [A-Z][a-z]{3,}")


class Persons:
    """The persons of the tables, each made when it is asked for: an article names few of thousands."""

    def __init__(self, tables: Tables) -> None:
        self._rows = {row.id: row for row in tables.persons}
        self._country = _countries(tables)
        self._held: defaultdict[str, list[OfficeRow]] = defaultdict(list)
        for row in tables.offices:
            self._held[row.person].append(row)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __contains__(self, id: object) -> bool:
        return id in self._rows

    def make(self, id: str) -> Actor | None:
        """The person of that id with his offices in the order in which they began."""
        person = self._rows.get(id)
        if person is None:
            return None
        rows = sorted(self._held.get(id, ()), key=lambda row: row.begin.text if row.begin else "")
        own = person.country or next(
            (self._country[row.of] for row in rows if self._country.get(row.of)), None
        )
        offices = tuple(_office(row) for row in rows)
        return Actor(person.id, person.name, ActorKind.PERSON, own, person.sector, person.names, offices)


def _countries(tables: Tables) -> Mapping[str, str | None]:
    bodies = {row.id: row.country for row in tables.bodies}
    places = {row.id: row.country for row in tables.regions}
    return {row.id: row.country for row in tables.states} | places | bodies


def _office(row: OfficeRow) -> Office:
    begin = row.begin.first if row.begin else None
    return Office(row.title, row.of, begin, row.end.past if row.end else None)


def make_aliases(tables: Tables) -> Iterator[Alias]:
    """Every name that running text may use."""
    for state in tables.states:
        yield from _state_aliases(state)
    for region in tables.regions:
        yield from _named(region.id, (region.name, *region.names), None)
        yield from _adjectives(region.id, region.adjectives)
    for body in tables.bodies:
        yield from _named(body.id, (body.name, *body.names), body.sector)
    for seat in tables.seats:
        yield Alias(seat.name, seat.of, AliasSort.SEAT, seat.sector)
    owners = _owners(tables)
    for place in tables.places:
        yield Alias(place.name, owners[place.country], AliasSort.TOWN)
    for person in tables.persons:
        yield from _person_aliases(person)


def _owners(tables: Tables) -> dict[str, str]:
    """The id of the state, or territory with a code of its own, for each country code: its first row."""
    owners: dict[str, str] = {}
    for code, id in [(row.country, row.id) for row in tables.states] + [
        (row.country, row.id) for row in tables.regions
    ]:
        if code is not None:
            owners.setdefault(code, id)
    return owners


def _named(actor: str, names: Iterable[str], sector: str | None) -> Iterator[Alias]:
    for name in names:
        bare = name.replace(".", "")
        sort = AliasSort.ACRONYM if bare.isupper() and len(bare) < 7 else AliasSort.NAME
        yield Alias(name, actor, sort, sector)


def _state_aliases(state: StateRow) -> Iterator[Alias]:
    yield from _named(state.id, (state.name, *state.names), None)
    for capital in state.capitals:
        yield Alias(capital, state.id, AliasSort.CAPITAL)
    yield from _adjectives(state.id, state.adjectives)
    for demonym in state.demonyms:
        yield Alias(demonym, state.id, AliasSort.DEMONYM, "CVL")
        if not demonym.endswith(("men", "man")):
            yield Alias(plural(demonym), state.id, AliasSort.DEMONYM, "CVL")


def _adjectives(actor: str, adjectives: Iterable[str]) -> Iterator[Alias]:
    for adjective in adjectives:
        yield Alias(adjective, actor, AliasSort.ADJECTIVE)
        if adjective.endswith(("n", "i", "r", "t")):  # Russians, Iraqis, Icelanders, Kuwaitis
            yield Alias(plural(adjective), actor, AliasSort.DEMONYM, "CVL")


def _person_aliases(person: PersonRow) -> Iterator[Alias]:
    if not person.names and not person.surname and _SIMPLE.fullmatch(person.name):
        yield Alias(person.name, person.id, AliasSort.FULL_NAME)
        first, last = person.name.split(" ")
        if first.lower() not in word_class("royal"):
            yield Alias(last, person.id, AliasSort.SURNAME)
        return
    for name in (person.name, *person.names):
        if " " in name:
            yield Alias(name, person.id, AliasSort.FULL_NAME)
            if bare := without_middle(name):
                yield Alias(bare, person.id, AliasSort.FULL_NAME)
        else:
            yield Alias(name, person.id, AliasSort.SURNAME)
    is_royal = person.name.split()[0].lower() in word_class("royal")
    names = (person.name,) if person.surname or is_royal else (person.name, *person.names)
    for surname in dict.fromkeys(each for name in names for each in surnames(name, person.surname)):
        yield Alias(surname, person.id, AliasSort.SURNAME)


def without_middle(name: str) -> str | None:
    """The name without middle initials, None where it has none: "John F. Kennedy" is "John Kennedy"."""
    words = name.split()
    kept = [word for word in words[1:-1] if len(word.rstrip(".")) > 1]
    return " ".join((words[0], *kept, words[-1])) if len(kept) < len(words) - 2 else None


def surnames(name: str, given: str | None) -> tuple[str, ...]:
    """What later sentences call him: "Bashar al-Assad" is "al-Assad" and "Assad"."""
    if given is not None:
        return (given,)
    words = [word for word in name.split() if word.lower() not in word_class("suffixes")]
    if len(words) == 2 and "-" not in name and words[0].lower() not in word_class("royal"):
        return (words[1],)
    if len(words) < 2 or words[0].lower() in word_class("royal"):
        return ()
    first = next(
        (place for place in range(1, len(words)) if words[place].lower() in word_class("particles")), None
    )
    last = words[-1]
    head, _, tail = last.partition("-")
    bare = (tail,) if head.lower() in word_class("particles") and tail else ()
    return (
        *((" ".join(words[first:]),) if first is not None and first < len(words) - 1 else ()),
        last,
        *bare,
    )
