"""Everybody the tables know: by id, by any name, by the first letters, by office and day."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache, cached_property

from rapidfuzz import fuzz, process

from timeline.actors.aliases import Persons, make_aliases, make_bodies
from timeline.actors.index import Alias, AliasSort, WordIndex
from timeline.actors.names import fold, name_words, spellings
from timeline.actors.roles import canonical_title, is_head_title
from timeline.actors.rows import Dated, MembershipRow, OrganisationRow
from timeline.actors.tables import Tables, read_memberships, read_tables
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Membership, Office, Place

_FUZZY_FLOOR = 60  # below, any two words are alike
_NEAR_BEST = 15  # points below the best match
# One name, several bearers: who is meant when nothing else tells.
_RANK = {
    AliasSort.NAME: 0,
    AliasSort.ACRONYM: 1,
    AliasSort.ADJECTIVE: 3,
    AliasSort.DEMONYM: 4,
    AliasSort.CAPITAL: 5,
    AliasSort.SEAT: 6,
    AliasSort.FULL_NAME: 7,
    AliasSort.SURNAME: 8,
}
_CODE_RANK = 2
_OWN_NAMES = frozenset({AliasSort.NAME, AliasSort.ACRONYM})
_KIND_RANK = {kind: rank for rank, kind in enumerate(ActorKind)}


class Gazetteer:
    """The actors and their names."""

    def __init__(self, tables: Tables) -> None:
        self._bodies = {actor.id: actor for actor in make_bodies(tables)}
        self._persons = Persons(tables)
        self._met: dict[str, Actor] = {}
        rows = [(words, alias) for alias in make_aliases(tables) for words in spellings(alias.text)]
        self.index: WordIndex[Alias] = WordIndex(rows)
        self.nouns = {row.id: row.nouns for row in tables.bodies}
        self.part_of = {row.id: row.part_of for row in tables.organisations if row.part_of}
        self.codes = _acronyms(tables.organisations)
        self.states = frozenset(row.id for row in tables.states)
        self.women = frozenset(row.id for row in tables.persons if row.gender == "f")
        self._places = {
            " ".join(name_words(row.name)): Place(row.name, row.country, row.latitude, row.longitude)
            for row in tables.places
        }
        self._tables = tables
        self._rows = rows
        spans = {row.id: (row.begin, row.end) for row in tables.bodies}
        self._spans = spans | {row.id: (row.begin, row.end) for row in tables.states}

    def get(self, id: str) -> Actor | None:
        """The actor of that id."""
        known = self._bodies.get(id) or self._met.get(id)
        if known is None and (known := self._persons.make(id)) is not None:
            self._met[id] = known
        return known

    def actors(self) -> tuple[Actor, ...]:
        """Everybody, states first."""
        return (*self._bodies.values(), *(self[id] for id in self._persons))

    def __contains__(self, id: object) -> bool:
        return id in self._bodies or id in self._persons

    def __getitem__(self, id: str) -> Actor:
        found = self.get(id)
        if found is None:
            raise KeyError(id)
        return found

    def find(self, name: str) -> Actor | None:
        """Whom an id, name, adjective, code, capital, seat or surname in any case most likely means."""
        known = self.get(name.strip().lower())
        if known is not None:
            return known
        words = name_words(name)
        bare = words[1:] if words[:1] == ("the",) else words
        return self.get(self._by_name.get(" ".join(bare), ""))

    def bearers(self, name: str) -> tuple[Actor, ...]:
        """Whom a name may mean, the likeliest first: one where it is clear, two for "Congo" or "Clinton"."""
        first = self.find(name)
        if first is None or first.id == name.strip().lower():
            return (first,) if first else ()
        words = name_words(name)
        aliases = self.index.get(words[1:] if words[:1] == ("the",) else words)
        for sorts in (_OWN_NAMES, frozenset({AliasSort.FULL_NAME}), frozenset({AliasSort.SURNAME})):
            ids = dict.fromkeys(alias.actor for alias in aliases if alias.sort in sorts)
            if first.id in ids:
                found = sorted((self[id] for id in ids), key=lambda actor: actor is not first)
                return tuple(found) if sorts is _OWN_NAMES else _foremost(found)
        return (first,)

    def search(self, prefix: str, limit: int) -> tuple[Actor, ...]:
        """At most `limit` actors with a name that begins with `prefix`, the shortest name first."""
        key = " ".join(name_words(prefix))
        if not key:
            return ()
        starts = sorted(
            (name for name in self._by_name if name.startswith(key)), key=lambda name: (len(name), name)
        )
        found = dict.fromkeys(self._by_name[name] for name in starts)
        return tuple(self[id] for id in list(found)[:limit])

    def alike(self, name: str, limit: int) -> tuple[tuple[Actor, float], ...]:
        """At most `limit` actors with a name that looks like it, and how much of 100, the likest first."""
        best: dict[str, float] = {}
        for each, score in self._alike(" ".join(name_words(name)), limit * 3):
            best.setdefault(self._by_name[each], score)
        return tuple((self[id], score) for id, score in list(best.items())[:limit])

    def near(self, name: str, limit: int = 5) -> tuple[str, ...]:
        """Up to `limit` names of different actors that look like `name`."""
        found = self._alike(" ".join(name_words(name)), limit * 4)
        # Beside a good match a poor one only confuses: of "turky" Turkey is meant, hardly Uruguay.
        near = [alike for alike, score in found if score >= found[0][1] - _NEAR_BEST]
        ids = dict.fromkeys(self._by_name[each] for each in near)
        return tuple(self[id].name for id in list(ids)[:limit])

    def _alike(self, key: str, limit: int) -> list[tuple[str, float]]:
        found = process.extract(
            key, self._by_name.keys(), scorer=fuzz.ratio, limit=limit, score_cutoff=_FUZZY_FLOOR
        )
        return [(name, score) for name, score, _ in found]

    def holders(self, title: str, of: str, day: date) -> tuple[Actor, ...]:
        """Who held that title for the actor `of` on `day`, the one who began last first."""
        rows = self._holders.get((canonical_title(title), of), ())
        held = [(office, person) for office, person in rows if is_held(office, day)]
        held.sort(key=lambda row: row[0].begin or date.min, reverse=True)
        return tuple(dict.fromkeys(self[person] for _, person in held))

    def heads(self, of: str, day: date) -> tuple[Actor, ...]:
        """Who led the organisation on `day`, by whatever title."""
        titles = word_class("titles_of_chiefs")
        return tuple(dict.fromkeys(each for title in sorted(titles) for each in self.holders(title, of, day)))

    def place(self, name: str) -> Place | None:
        """The town, capital not included, of that name, with where it lies."""
        return self._places.get(" ".join(name_words(name)))

    def members(self, organisation: str, day: date) -> tuple[Actor, ...]:
        """Who belongs to the organisation on `day`."""
        rows = (row for row in self.memberships(organisation) if row.organisation == organisation)
        return tuple(self[row.member] for row in rows if _is_between(row.begin, row.end, day))

    def memberships(self, id: str) -> tuple[Membership, ...]:
        """What the actor belongs to, and who belongs to it, in the order of the table."""
        return self._memberships.get(id, ())

    def exists(self, id: str, day: date) -> bool:
        """Whether a state or organisation was there on `day`, as far as the tables say."""
        begin, end = self._spans.get(id, (None, None))
        return _covers(begin, end, day)

    def ends(self, id: str) -> bool:
        """Whether the tables say that a state or organisation is no more."""
        return self._spans.get(id, (None, None))[1] is not None

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return self._names(self._tables, self._rows)

    @cached_property
    def _memberships(self) -> dict[str, tuple[Membership, ...]]:
        return _by_party(read_memberships(self))

    @cached_property
    def _holders(self) -> dict[tuple[str, str], tuple[tuple[Office, str], ...]]:
        rows: defaultdict[tuple[str, str], list[tuple[Office, str]]] = defaultdict(list)
        for actor in self.actors():
            for office in actor.offices:
                rows[canonical_title(office.title), office.holder_of].append((office, actor.id))
        return {key: tuple(value) for key, value in rows.items()}

    def _names(self, tables: Tables, rows: Iterable[tuple[str, Alias]]) -> dict[str, str]:
        """The likeliest actor for each name; a code comes before an adjective, a state before a person."""
        best: dict[str, tuple[tuple[int, ...], str]] = {}
        named = [(words, _RANK[alias.sort], alias.actor) for words, alias in rows if alias.sort in _RANK]
        weights = {
            id: self._prominence(actor) for id, actor in ((actor.id, actor) for actor in self.actors())
        }
        for name, rank, id in (*named, *_codes(tables)):
            claim = (rank, *weights[id])
            if name not in best or claim < best[name][0]:
                best[name] = (claim, id)
        return {name: id for name, (_, id) in best.items()}

    def _prominence(self, actor: Actor) -> tuple[int, ...]:
        heads = any(is_head_title(office.title) for office in actor.offices)
        latest = max((office.begin.toordinal() for office in actor.offices if office.begin), default=0)
        return (_KIND_RANK[actor.kind], not heads, -latest)


def is_held(office: Office, day: date) -> bool:
    """Whether the office is held on `day`."""
    return _is_between(office.begin, office.end, day)


def _is_between(begin: date | None, end: date | None, day: date) -> bool:
    return (begin is None or begin <= day) and (end is None or day < end)


def _acronyms(rows: Iterable[OrganisationRow]) -> dict[str, str]:
    """The acronym of each international organisation, or of the one that it is a part of."""
    listed = tuple(rows)
    own = {row.id: next(filter(_is_acronym, (row.name, *row.names)), None) for row in listed}
    codes = {row.id: own.get(row.part_of) if row.part_of else own[row.id] for row in listed}
    return {id: code for id, code in codes.items() if code is not None}


def _is_acronym(name: str) -> bool:
    return name.isalpha() and name.isupper()


def _by_party(rows: Iterable[MembershipRow]) -> dict[str, tuple[Membership, ...]]:
    found: defaultdict[str, list[Membership]] = defaultdict(list)
    for row in rows:
        begin, end = row.begin.first if row.begin else None, row.end.past if row.end else None
        each = Membership(row.organisation, row.member, begin, end)
        found[row.organisation].append(each)
        found[row.member].append(each)
    return {id: tuple(memberships) for id, memberships in found.items()}


def _foremost(persons: Sequence[Actor]) -> tuple[Actor, ...]:
    """Those whom a name alone may mean: beside a president his daughter is not, another president is."""
    return tuple(filter(_is_foremost, persons)) or tuple(persons)


def _is_foremost(person: Actor) -> bool:
    titles = {canonical_title(office.title) for office in person.offices}
    return any(map(is_head_title, titles)) or not titles.isdisjoint(word_class("great_offices"))


def _covers(begin: Dated | None, end: Dated | None, day: date) -> bool:
    return (begin is None or begin.first <= day) and (end is None or day < end.past)


def _codes(tables: Tables) -> Iterator[tuple[str, int, str]]:
    main: dict[str, str] = {}
    for row in tables.states:
        main.setdefault(row.country, row.id)
        if row.alpha2:
            yield fold(row.alpha2), _CODE_RANK, row.id
    for code, id in main.items():
        yield fold(code), _CODE_RANK, id


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of the tables that are shipped."""
    # All that is made here stays: looking for garbage among it would take a third of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return Gazetteer(read_tables())
    finally:
        if collects:
            gc.enable()
