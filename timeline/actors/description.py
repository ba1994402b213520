"""What one mention alone says of its actor: country, sector and name, as the verb `actors` answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.actors.choice import find_people
from timeline.actors.gazetteer import Gazetteer, gazetteer, is_held
from timeline.actors.index import AliasSort
from timeline.actors.lines import Line, scan_line
from timeline.actors.names import word_key
from timeline.actors.phrases import Phrase, Reader
from timeline.actors.principals import country_on, principals
from timeline.actors.roles import Role, title_sector
from timeline.actors.surroundings import roles_of, said_of
from timeline.model import Actor, ActorKind, Office, Token

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)*|[^\W_]+(?:-\w+)*|['’]s\b|\S")
_UNITED_NATIONS = "un"


@dataclass(frozen=True, slots=True)
class Description:
    """What is known of the actor of one mention; a field is None where nothing tells it."""

    country: str | None
    sector: str | None
    name: str | None
    id: str | None


def describe(text: str, context: str | None, on: date | None) -> Description | None:
    """Who `text` names on the day `on`: "UK Defence Secretary Ben Wallace" is GBR and GOV."""
    known = gazetteer()
    line = _line(text)
    if not line.keys:
        return None
    own = _of_line(known, line, on)
    if context is None or (own is not None and own.country and own.sector):
        return own
    around = _of_context(known, line, _line(context), on)
    return _joined(own, around)


def _line(text: str) -> Line:
    tokens = tuple(_token(match) for match in _WORD.finditer(text))
    keys = tuple(word_key(token.norm) for token in tokens)
    # A name alone is all capitals, and they mean something.
    return Line(tokens, keys, tuple(place for place, token in enumerate(tokens) if token.text[:1].isupper()))


def _token(match: re.Match[str]) -> Token:
    return Token(match.start(), match.end(), match.group(), match.group().lower().replace("’", "'"))


def _of_line(known: Gazetteer, line: Line, on: date | None) -> Description | None:
    phrases = _read(known, line, on)
    roles = roles_of(line)
    whole = [phrase for phrase in phrases if phrase.actor.kind is ActorKind.PERSON]
    best = whole[0] if whole else phrases[0] if phrases else None
    sector = _sector(known, best, roles, line, on)
    if best is None:
        return Description(None, sector, None, None) if sector else None
    actor = best.actor
    day = _day(actor, on)
    return Description(
        _country(known, actor, principals(known, actor, day, best.of)), sector, actor.name, actor.id
    )


def _read(known: Gazetteer, line: Line, on: date | None) -> list[Phrase]:
    day = on or date.max
    hits = scan_line(line, known.index)
    return Reader(known, day, find_people(known, (line,), (hits,), day)).read(line, hits)


def _sector(
    known: Gazetteer, best: Phrase | None, roles: Sequence[Role], line: Line, on: date | None
) -> str | None:
    if any(role.is_former for role in roles):
        return "ELI"
    if best is not None and best.actor.kind is ActorKind.PERSON:
        return _personal_sector(best.actor, on) or (roles[0].sector if roles else None)
    if best is not None and best.first == 0 and best.sector is not None:
        return best.sector
    if roles:
        return roles[0].sector
    return _body_sector(known, best, line) if best is not None else None


def _body_sector(known: Gazetteer, best: Phrase, line: Line) -> str | None:
    """GOV for a capital, which stands for its government; else what the table says."""
    if best.sector is not None:
        return best.sector
    aliases = known.index.get(line.keys[best.first : best.last])
    return "GOV" if any(alias.sort is AliasSort.CAPITAL for alias in aliases) else best.actor.sector


def _personal_sector(actor: Actor, on: date | None) -> str | None:
    held = [office for office in actor.offices if on is None or is_held(office, on)]
    if held:
        return title_sector(held[-1].title) or "GOV"
    past = [office for office in actor.offices if on is not None and _is_past(office, on)]
    return actor.sector or ("ELI" if past else None)


def _is_past(office: Office, on: date) -> bool:
    return office.end is not None and office.end <= on


def _day(actor: Actor, on: date | None) -> date:
    """The day asked for, else the last on which the actor held an office."""
    if on is not None:
        return on
    begins = [office.begin for office in actor.offices if office.begin is not None]
    return max(begins, default=date.max)


def _country(known: Gazetteer, actor: Actor, acts_for: tuple[str, ...]) -> str | None:
    country = country_on(known, actor, acts_for)
    if country is not None:
        return country
    if _UNITED_NATIONS in (actor.id, *acts_for):
        return "UNO"
    bodies = [known.get(id) for id in (actor.id, *acts_for)]
    return "IGO" if any(body is not None and body.kind is ActorKind.ORGANISATION for body in bodies) else None


def _of_context(known: Gazetteer, line: Line, around: Line, on: date | None) -> Description | None:
    """What the words around the mention say of it: "Armenian analyst X", "X, a French judge"."""
    place = _place_of(line.keys, around.keys)
    if place is None:
        return None
    found: Description | None = None
    for part in said_of(around, place, place + len(line.keys)):
        found = _joined(found, _of_line(known, part, on))
        if found is not None and found.country and found.sector:
            break
    return found


def _place_of(keys: tuple[str, ...], around: tuple[str, ...]) -> int | None:
    size = len(keys)
    return next(
        (place for place in range(len(around) - size + 1) if around[place : place + size] == keys), None
    )


def _joined(own: Description | None, around: Description | None) -> Description | None:
    if own is None or around is None:
        return own or around
    return Description(own.country or around.country, own.sector or around.sector, own.name, own.id)
