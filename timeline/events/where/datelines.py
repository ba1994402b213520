"""Where an event happened that its story tells from the spot: "CRAIOVA, Romania (Reuters) - He accused"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import is_parsed
from timeline.events.where.atlas import Located, find_land, find_town
from timeline.events.who.retold import Found
from timeline.events.words import reporting_verbs, words
from timeline.model import (
    Basis,
    Dateline,
    EventDate,
    Mention,
    Participant,
    Place,
    Role,
    Status,
    Token,
)

_LEAD = 2  # sentences: what is told further down may have happened anywhere
_HIGH = 3  # heads between an event and the sentence's main verb
_SPOKEN = frozenset(
    "ACCUSE AGREE CONSULT SUPPORT CONCEDE REQUEST REJECT THREATEN SANCTION STATEMENT LAW".split()  # noqa: SIM905
)
_APART = frozenset(("phone", "visit"))  # modes in which somebody is elsewhere


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a story was written. Who has his seat there is at home: Russia in Moscow, NATO in Brussels."""

    place: Place
    at_home: frozenset[str]  # ids
    is_outpost: bool  # the country stands beside the town: somebody went there, it is no bureau


def read_spot(dateline: Dateline | None, mentions: Sequence[Mention]) -> Spot | None:
    """The place of a dateline; `None` where there is none, or no table knows it."""
    if dateline is None or not dateline.place:
        return None
    name, _, beside = (part.strip() for part in dateline.place.partition(","))
    name = name.partition("/")[0].strip()
    area = find_land(beside) if beside else None
    town = (area and find_town(name, area)) or find_town(name) or _seat(name, mentions)
    if town is not None and (area is None or town.place.country == area.country):
        return Spot(town.place, _at_home(town.place.name, mentions), area is not None)
    if area is None or area.country is None:
        return None
    return Spot(Place(name.title(), area.country), frozenset(), is_outpost=True)


def _seat(name: str, mentions: Sequence[Mention]) -> Located | None:
    """Where the body sits that the dateline names: "UNITED NATIONS (Reuters) -"."""
    actors = (each.actor for each in mentions if each.actor.name.lower() == name.lower())
    return next((find_town(actor.seats[0]) for actor in actors if actor.seats), None)


def _at_home(town: str, mentions: Sequence[Mention]) -> frozenset[str]:
    return frozenset(
        each.actor.id for each in mentions if any(seat.lower() == town.lower() for seat in each.actor.seats)
    )


def happened_on_spot(
    spot: Spot, found: Found, number: int, dated: EventDate, status: Status, days: tuple[date | None, ...]
) -> bool:
    """Whether what sentence `number` tells happened where the story was written, on one of these days.

    Only the lead is told from there, and only its main clause. From a bureau only the words and acts of those
    at home are: "MOSCOW - Russia attacked" happened elsewhere.
    """
    if number >= _LEAD or status is not Status.HAPPENED or not _is_todays(dated, days):
        return False
    if not _is_main(found.line.tokens, found.match.predicate):
        return False
    doers = [each for each in found.actors if each.role in (Role.SOURCE, Role.BOTH)]
    is_spoken = found.match.trigger.type in _SPOKEN and found.match.trigger.mode not in _APART
    if spot.is_outpost and (is_spoken or _is_of(spot, doers)):
        return bool(doers)
    return is_spoken and any(_is_at_home(spot, each) for each in doers)


def _is_todays(dated: EventDate, days: tuple[date | None, ...]) -> bool:
    one_day = dated.interval.first if dated.interval.days == 1 else None
    return dated.basis in (Basis.CONTEXT, Basis.PUBLICATION) or (one_day is not None and one_day in days)


def _is_of(spot: Spot, doers: Sequence[Participant]) -> bool:
    return any(each.country == spot.place.country for each in doers)


def _is_at_home(spot: Spot, each: Participant) -> bool:
    return not spot.at_home.isdisjoint((each.id, *each.acts_for))


def _is_main(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether it is told as new in the sentence's main clause: "agreed", not "after it agreed"."""
    if not is_parsed(tokens) or predicate.tense not in (Tense.PAST, Tense.NOMINAL):
        return False
    place = predicate.last - 1 if predicate.is_noun else predicate.first
    for _ in range(_HIGH):
        token = tokens[place]
        if token.head == place:
            return True
        head = tokens[token.head]
        is_held = predicate.is_noun and token.relation == "obj" and head.lemma in words("light_verbs")
        if (
            not is_held
            and token.relation != "conj"
            and not (token.relation == "ccomp" and _follows(tokens, place))
        ):
            return False
        place = token.head
    return False


def _follows(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb of saying behind it only says who told it: "agreed on a truce, the Kremlin said"."""
    head = tokens[place].head
    return head > place and tokens[head].norm in reporting_verbs()
