"""How a text introduces whom no table knows: "Armenian analyst Nikol Petrov", "Anna Nowak, a judge,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.actors.gazetteer import Gazetteer
from timeline.actors.index import PERSONAL, Alias, AliasSort, Hit
from timeline.actors.lines import Line
from timeline.actors.names import bare_words, id_words
from timeline.actors.roles import Role, read_role, role_before
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Office

_SHORTEST, _LONGEST_RUN = 2, 5  # words
_CLOSES = frozenset((",", ".", ";", ""))
# On whose behalf he acts who has a role of these sectors: a farmer of a state does not act for it.
PUBLIC = frozenset({"GOV", "MIL", "JUD", "LEG", "COP", "SPY"})


def find_runs(line: Line, hits: Sequence[Hit[Alias]]) -> Iterator[tuple[int, int]]:
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


def introduced(
    known: Gazetteer, line: Line, hits: Sequence[Hit[Alias]], first: int, last: int
) -> Actor | None:
    """Who the name at `first` to `last` (out) is by its company's ending, its title or its description."""
    words = [token.text for token in line.tokens[first:last]]
    id = new_id(line.keys[first:last])
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


def new_id(keys: Sequence[str]) -> str:
    """The id under which other articles find it too: "Zorblatt Corp" is zorblatt, "Ann M. Lee" ann-lee."""
    words = bare_words(tuple(word for key in keys for word in id_words(key)))
    return "-".join((*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[1:][-1:]))
