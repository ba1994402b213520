"""Names no table knows, in one article: each is an actor of its own, by its full name and by shorter ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.actors.aliases import surnames
from timeline.actors.gazetteer import Gazetteer
from timeline.actors.index import Alias, AliasSort, Hit
from timeline.actors.introductions import find_runs, introduced, new_id
from timeline.actors.lines import Line
from timeline.actors.longforms import LongForm, find_long_forms
from timeline.actors.names import bare_words, name_words
from timeline.actors.roles import role_before
from timeline.actors.strangers import Stranger
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, NameKind

_LONGEST = 9  # words


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Actors that only this article knows, by id, and the aliases by their words."""

    actors: Mapping[str, Actor]
    aliases: Mapping[tuple[str, ...], Alias]
    firsts: frozenset[str] = frozenset()  # the words that an alias begins with


NOBODY = Newcomers({}, {})


def find_newcomers(
    known: Gazetteer,
    lines: Sequence[Line],
    hits: Sequence[Sequence[Hit[Alias]]],
    strangers: Sequence[Sequence[Stranger]],
) -> Newcomers:
    """Whom the article introduces by name and role, by a company's ending, or by name alone."""
    book = _Book()
    for line, found in zip(lines, hits, strict=True):
        whole = {(hit.first, hit.last) for hit in found}
        for first, last in find_runs(line, found):
            actor = None if (first, last) in whole else introduced(known, line, found, first, last)
            if actor is not None and known.get(actor.id) is None:
                book.add(actor, _aliases(line, first, last, actor))
        book.aliases.update(_acronyms(line, found))
        for form in find_long_forms(line):
            _unite(known, line, found, form, book)
    met = [(line, each) for line, own in zip(lines, strangers, strict=True) for each in own]
    # Longer names first: "CIM" is the "CIM Group" of another sentence.
    for line, stranger in sorted(met, key=lambda each: each[1].first - each[1].last):
        _meet(known, line, stranger, book)
    return Newcomers(book.actors, book.aliases, frozenset(words[0] for words in book.aliases if words))


@dataclass(frozen=True, slots=True)
class _Book:
    """What is found while an article is gone through; `bodies` are those whose names begin with the words."""

    actors: dict[str, Actor] = field(default_factory=dict)
    aliases: dict[tuple[str, ...], Alias] = field(default_factory=dict)
    bodies: defaultdict[tuple[str, ...], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, actor: Actor, aliases: Iterable[tuple[tuple[str, ...], Alias]]) -> None:
        """Takes an actor up under these names, unless the article gave one to another before."""
        self.actors.setdefault(actor.id, actor)
        for words, alias in aliases:
            self.aliases.setdefault(words, alias)
            if actor.kind is not ActorKind.PERSON:
                for end in range(1, min(len(words), _LONGEST)):
                    self.bodies[words[:end]].add(alias.actor)

    def is_shorter(self, words: tuple[str, ...]) -> bool:
        """Whether the words begin the longer name of one body, which they then name too."""
        longer = self.bodies.get(words, set())
        if len(longer) == 1:
            self.aliases.setdefault(words, Alias(" ".join(words), next(iter(longer)), AliasSort.NAME))
        return len(longer) == 1


def with_newcomers(
    line: Line, hits: list[Hit[Alias]], newcomers: Newcomers, strangers: Sequence[Stranger]
) -> list[Hit[Alias]]:
    """The hits and those of the article's own names, which come before the tables' names."""
    if not newcomers.aliases:
        return hits
    hits = [_own(line, hit, newcomers) for hit in hits]
    if not line.is_cased:
        # Without capitals the words of a name may be any words: it counts where the language step saw one.
        met = (_named_at(line, each.first, newcomers) for each in strangers)
        return sorted([*hits, *filter(None, met)], key=lambda hit: hit.first)
    taken = {place: hit for hit in hits for place in hit.places}
    found: list[Hit[Alias]] = []
    past = 0
    for first in line.capitals:
        if first >= past and (hit := _named_at(line, first, newcomers)) and _is_stronger(hit, taken):
            found.append(hit)
            past = hit.last
    kept = [hit for hit in hits if not any(_overlap(hit, each) for each in found)]
    return sorted([*kept, *found], key=lambda hit: hit.first) if found else hits


def _overlap(one: Hit[Alias], other: Hit[Alias]) -> bool:
    return one.first < other.places.stop and other.first < one.places.stop


def _is_stronger(hit: Hit[Alias], taken: Mapping[int, Hit[Alias]]) -> bool:
    """Whether nothing else stands there, or only parts of the longer name: "Rosario" of "Rosario Ibarra"."""
    others = [taken[place] for place in hit.places if place in taken]
    size = hit.last - hit.first
    return all(
        hit.first <= other.first and other.last <= hit.last and other.last - other.first < size
        for other in others
    )


def _unite(known: Gazetteer, line: Line, hits: Sequence[Hit[Alias]], form: LongForm, book: _Book) -> None:
    """Takes up a body that the text introduces with its acronym, where no table knows it."""
    keys = line.keys[form.first : form.last]
    id = new_id(keys)
    if not id or known.get(id) is not None or known.index.get(keys):
        return
    name = " ".join(token.text for token in line.tokens[form.first : form.last])
    meant = known.index.get(line.keys[form.acronym : form.acronym + 1])
    if body := next((alias for alias in meant if alias.sort is AliasSort.ACRONYM), None):
        book.aliases[keys] = Alias(name, body.actor, AliasSort.NAME, body.sector)  # another spelling of it
        return
    role, country = role_before(keys, len(keys)), _nation_in(known, hits, form)
    actor = Actor(id, name, ActorKind.ORGANISATION, country, role[0].sector if role else None)
    acronym = Alias(line.tokens[form.acronym].text, id, AliasSort.ACRONYM)
    own = (keys, Alias(name, id, AliasSort.NAME)), (line.keys[form.acronym : form.acronym + 1], acronym)
    book.aliases.update(own)  # what the text itself says its acronym means
    book.add(actor, own)


def _nation_in(known: Gazetteer, hits: Sequence[Hit[Alias]], form: LongForm) -> str | None:
    """The country of the first nation in the name: RWA of "Rwandan Patriotic Front"."""
    inside = (hit for hit in hits if form.first <= hit.first < form.last)
    nations = (alias.actor for hit in inside for alias in hit.values if alias.sort is AliasSort.ADJECTIVE)
    nation = next((known.get(id) for id in nations), None)
    return nation.country if nation is not None else None


def _meet(known: Gazetteer, line: Line, stranger: Stranger, book: _Book) -> None:
    """Takes a stranger's name up, unless the article has introduced it better."""
    first, last, name = stranger.first, stranger.last, stranger.name
    keys = line.keys[first:last]
    id = new_id(keys)
    if not id or known.get(id) is not None or keys in book.aliases or book.is_shorter(keys):
        return
    is_person = name.kind is NameKind.PERSON and keys[-1] not in word_class("company_forms")
    if is_person and len(keys) == 1:
        return  # a surname alone, or a first name: whose it is has to be said once
    actor = Actor(id, name.text, ActorKind.PERSON if is_person else ActorKind.ORGANISATION)
    book.add(actor, _aliases(line, first, last, actor))


def _own(line: Line, hit: Hit[Alias], newcomers: Newcomers) -> Hit[Alias]:
    alias = newcomers.aliases.get(line.keys[hit.first : hit.last])
    return Hit(hit.first, hit.last, (alias,)) if alias is not None else hit


def _named_at(line: Line, first: int, newcomers: Newcomers) -> Hit[Alias] | None:
    if line.keys[first] not in newcomers.firsts:
        return None
    for length in range(min(_LONGEST, len(line.keys) - first), 0, -1):
        alias = newcomers.aliases.get(line.keys[first : first + length])
        if alias is not None:
            return Hit(first, first + length, (alias,))
    return None


def _acronyms(line: Line, hits: Sequence[Hit[Alias]]) -> Iterator[tuple[tuple[str, ...], Alias]]:
    """The acronym that follows its long form: "Coalition for Democratic Change (CDC)"."""
    if "(" not in line.keys:
        return
    for hit in hits:
        bodies = [alias for alias in hit.values if alias.sort is AliasSort.NAME and hit.last - hit.first > 1]
        acronym = line.key(hit.last + 1)
        if bodies and line.key(hit.last) == "(" and line.key(hit.last + 2) == ")" and 2 <= len(acronym) <= 6:
            text = line.tokens[hit.last + 1].text
            yield (acronym,), Alias(text, bodies[0].actor, AliasSort.ACRONYM, bodies[0].sector)


def _aliases(line: Line, first: int, last: int, actor: Actor) -> Iterator[tuple[tuple[str, ...], Alias]]:
    keys = line.keys[first:last]
    yield (
        keys,
        Alias(
            actor.name, actor.id, AliasSort.FULL_NAME if actor.kind is ActorKind.PERSON else AliasSort.NAME
        ),
    )
    bare = bare_words(keys)
    if actor.kind is ActorKind.PERSON:
        for surname in _surnames(keys, actor):
            yield surname, Alias(" ".join(surname), actor.id, AliasSort.SURNAME)
    elif len(bare) < len(keys):
        yield (
            bare,
            Alias(
                " ".join(token.text for token in line.tokens[first : first + len(bare)]),
                actor.id,
                AliasSort.NAME,
            ),
        )


def _surnames(keys: tuple[str, ...], actor: Actor) -> Iterator[tuple[str, ...]]:
    """What the article may call him later: the last word, with and without particles, or the first."""
    for surname in surnames(" ".join(keys), None):
        yield name_words(surname)
    if actor.country in word_class("surname_first"):
        yield keys[:1]
    if len(keys) > 2 and keys[-2] not in word_class("particles") and len(keys[-2]) > 2:
        yield keys[-2:-1]  # "Quispe" of "Marisol Quispe Arnez"
