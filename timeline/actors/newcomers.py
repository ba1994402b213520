"""Names no table knows: "Armenian analyst Nikol Petrov" is a person of Armenia, "Acme Corp" a company."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.actors.aliases import surnames
from timeline.actors.gazetteer import Gazetteer
from timeline.actors.index import PERSONAL, Alias, AliasSort, Hit
from timeline.actors.lines import Line
from timeline.actors.longforms import LongForm, find_long_forms
from timeline.actors.names import bare_words, name_words
from timeline.actors.roles import Role, read_role, role_before
from timeline.actors.strangers import Stranger
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, NameKind, Office

_SHORTEST, _LONGEST_RUN, _LONGEST = 2, 5, 9  # words
_CLOSES = frozenset((",", ".", ";", ""))
# On whose behalf he acts who has a role of these sectors: a farmer of a state does not act for it.
PUBLIC = frozenset({"GOV", "MIL", "JUD", "LEG", "COP", "SPY"})


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
    actors: dict[str, Actor] = {}
    aliases: dict[tuple[str, ...], Alias] = {}
    for line, found in zip(lines, hits, strict=True):
        for first, last in _runs(line, found):
            actor = _introduced(known, line, found, first, last)
            if actor is not None and known.get(actor.id) is None:
                actors.setdefault(actor.id, actor)
                aliases.update(_aliases(line, first, last, actor))
        aliases.update(_acronyms(line, found))
        for form in find_long_forms(line):
            _unite(known, line, found, form, actors, aliases)
    for line, own in zip(lines, strangers, strict=True):
        for stranger in own:
            _meet(known, line, stranger, actors, aliases)
    return Newcomers(actors, aliases, frozenset(words[0] for words in aliases if words))


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


def _unite(
    known: Gazetteer,
    line: Line,
    hits: Sequence[Hit[Alias]],
    form: LongForm,
    actors: dict[str, Actor],
    aliases: dict[tuple[str, ...], Alias],
) -> None:
    """Takes up a body that the text introduces with its acronym, where no table knows it."""
    keys = line.keys[form.first : form.last]
    id = _id(keys)
    if not id or known.get(id) is not None or known.index.get(keys):
        return
    name = " ".join(token.text for token in line.tokens[form.first : form.last])
    nations = [
        alias.actor
        for hit in hits
        if form.first <= hit.first < form.last
        for alias in hit.values
        if alias.sort is AliasSort.ADJECTIVE
    ]
    nation = known.get(nations[0]) if nations else None
    role = role_before(keys, len(keys))
    actors[id] = Actor(
        id, name, ActorKind.ORGANISATION, nation.country if nation else None, role[0].sector if role else None
    )
    aliases[keys] = Alias(name, id, AliasSort.NAME)
    acronym = line.tokens[form.acronym].text
    aliases[line.keys[form.acronym : form.acronym + 1]] = Alias(acronym, id, AliasSort.ACRONYM)


def _meet(
    known: Gazetteer,
    line: Line,
    stranger: Stranger,
    actors: dict[str, Actor],
    aliases: dict[tuple[str, ...], Alias],
) -> None:
    """Takes a stranger's name up, unless the article has introduced it better."""
    first, last, name = stranger.first, stranger.last, stranger.name
    keys = line.keys[first:last]
    id = _id(keys)
    if not id or known.get(id) is not None:
        return
    is_person = name.kind is NameKind.PERSON
    if is_person and len(keys) == 1:
        return  # a surname alone, or a first name: whose it is has to be said once
    actor = Actor(id, name.text, ActorKind.PERSON if is_person else ActorKind.ORGANISATION)
    actors.setdefault(id, actor)
    aliases.update({each: alias for each, alias in _aliases(line, first, last, actor) if each not in aliases})


def _id(keys: Sequence[str]) -> str:
    """The id under which other articles find it too: "Zorblatt Corp" and "Zorblatt" are one."""
    words = tuple(word for key in keys for word in name_words(key) if word.isalnum())
    return "-".join(bare_words(words))


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
    for hit in hits:
        bodies = [alias for alias in hit.values if alias.sort is AliasSort.NAME and hit.last - hit.first > 1]
        acronym = line.key(hit.last + 1)
        if bodies and line.key(hit.last) == "(" and line.key(hit.last + 2) == ")" and 2 <= len(acronym) <= 6:
            text = line.tokens[hit.last + 1].text
            yield (acronym,), Alias(text, bodies[0].actor, AliasSort.ACRONYM, bodies[0].sector)


def _runs(line: Line, hits: Sequence[Hit[Alias]]) -> Iterator[tuple[int, int]]:
    """Where two to four words with capitals stand together, outside of all hits."""
    if len(line.capitals) < _SHORTEST:
        return
    taken = {place for hit in hits if not _is_weak(hit) for place in hit.places}
    places = [place for place in _places_of_names(line) if place not in taken and _is_name_word(line, place)]
    first = 0
    for number, place in enumerate(places):
        if number + 1 == len(places) or places[number + 1] != place + 1:
            begin = places[first] + _role_length(line, places[first], place + 1) if number > first else place
            if _SHORTEST <= place + 1 - begin <= _LONGEST_RUN:
                yield begin, place + 1
            first = number + 1


def _is_weak(hit: Hit[Alias]) -> bool:
    """Whether it may as well be a part of somebody's name: a town or a surname alone."""
    return all(alias.sort in (AliasSort.TOWN, AliasSort.SURNAME) for alias in hit.values)


def _places_of_names(line: Line) -> Iterator[int]:
    """The places of capitals, and of "van der" and "al-Tarwaneh" behind them, in order."""
    capitals = frozenset(line.capitals)
    for capital in line.capitals:
        yield capital
        place = capital + 1
        while place not in capitals and _is_particle(line, place, capitals):
            yield place
            place += 1


def _is_particle(line: Line, place: int, capitals: frozenset[int]) -> bool:
    """Whether the word stands inside of a name, as "van" does, or "al-Tarwaneh" at its end."""
    key = line.key(place)
    if key in word_class("particles"):
        return _goes_on(line, place, capitals)
    head, dash, _ = key.partition("-")
    return bool(dash) and head in word_class("particles")


def _goes_on(line: Line, place: int, capitals: frozenset[int]) -> bool:
    return place + 1 in capitals or (line.key(place + 1) in word_class("particles") and place + 2 in capitals)


def _is_name_word(line: Line, place: int) -> bool:
    return line.keys[place] not in word_class("capitalised")


def _role_length(line: Line, first: int, last: int) -> int:
    """How many words of a run are a title: the one of "Judge Timothy Kelly"."""
    begin = first
    while begin < last and line.keys[begin] in word_class("name_openers"):
        begin += 1
    found = read_role(line.keys[:last], begin) if begin < last else None
    return (found[1] if found else begin) - first


def _introduced(
    known: Gazetteer, line: Line, hits: Sequence[Hit[Alias]], first: int, last: int
) -> Actor | None:
    words = [token.text for token in line.tokens[first:last]]
    id = _id(line.keys[first:last])
    if line.keys[last - 1] in word_class("company_endings"):
        return Actor(id, " ".join(words), ActorKind.COMPANY, None, "BUS")
    if line.keys[last - 1] in word_class("body_endings"):
        return None
    apart = line.key(first - 1) == "," and line.key(last) in _CLOSES  # "her Canadian husband, Joshua Boyle,"
    before = role_before(line.keys, first - apart)
    if before is not None:
        return _person(known, id, words, before[0], _nation_before(line, hits, before[1]))
    return _described(known, line, hits, first, last, (id, words))


def _described(
    known: Gazetteer,
    line: Line,
    hits: Sequence[Hit[Alias]],
    first: int,
    last: int,
    name: tuple[str, list[str]],
) -> Actor | None:
    """The person of "Anna Nowak , a Polish judge ,"."""
    if line.key(last) != "," or line.key(last + 1) not in ("a", "an", "the", "who"):
        return None
    if line.key(last + 1) == "who" or (first == 0 and line.keys[0] in word_class("openers")):
        return None
    nation = next((hit for hit in hits if hit.first == last + 2), None)
    role = read_role(line.keys, nation.last if nation else last + 2)
    return _person(known, name[0], name[1], role[0], nation) if role else None


def _nation_before(line: Line, hits: Sequence[Hit[Alias]], first: int) -> Hit[Alias] | None:
    end = first - (line.key(first - 1) == "'s")
    return next((hit for hit in hits if hit.last == end and hit.first < hit.last), None)


def _person(known: Gazetteer, id: str, words: list[str], role: Role, nation: Hit[Alias] | None) -> Actor:
    bodies = [alias.actor for alias in nation.values if alias.sort not in PERSONAL] if nation else []
    body = known.get(bodies[0]) if bodies else None
    serves = body is not None and role.sector in PUBLIC and not role.is_former
    offices = (Office(role.title or "official", body.id, None, None),) if body is not None and serves else ()
    sector = "ELI" if role.is_former else role.sector
    country = body.country if body is not None else None
    return Actor(id, " ".join(words), ActorKind.PERSON, country, sector, offices=offices)


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
