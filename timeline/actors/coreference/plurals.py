"""Words that mean several who were named before: "the two countries", "both sides", "they"."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from timeline.actors.coreference.story import Place, mention_of, mention_of_state
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Mention

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}
_MEMORY = 2


def several(place: Place) -> tuple[Mention, ...]:
    """The two or three whom "the two countries", "both sides" or "the pair" means, one mention for each."""
    found = _counted(place)
    if found is None:
        return ()
    number, noun, end = found
    words = place.tokens[place.first : end]
    if noun in word_class("countries_plural"):
        return tuple(mention_of_state(words, state) for state in _states(place, number))
    if noun in word_class("sides"):
        states = _states(place, number)
        if states and not _bodies(place, number):
            return tuple(mention_of_state(words, state) for state in states)
        return tuple(mention_of(words, each) for each in _bodies(place, number))
    return tuple(mention_of(words, each) for each in _persons(place, number))


def _counted(place: Place) -> tuple[int, str, int] | None:
    """How many of what, and where the phrase ends: "the two countries", "both sides", "the pair"."""
    first = place.first + (place.norm(place.first) == "the")
    norm = place.norm(first)
    if first > place.first and norm in ("pair", "duo", "trio") and place.norm(first + 1) != "of":
        return (3 if norm == "trio" else 2), "men", first + 1
    number, noun = _NUMBERS.get(norm), place.norm(first + 1)
    if number is None or (first == place.first and norm != "both") or place.norm(first + 2) == "of":
        return None
    is_known = any(noun in word_class(name) for name in ("countries_plural", "sides", "people_plural"))
    return (number, noun, first + 2) if is_known else None


def they(place: Place) -> tuple[Mention, ...]:
    """Whom "they" means: the two persons, or the one group, that the last sentence is about."""
    words = place.tokens[place.first : place.first + 1]
    if place.norm(place.first) == "them":
        return tuple(mention_of(words, each) for each in _listed(place))
    if place.norm(place.first) != "they":
        return ()
    for mentions in place.back(1):
        acting = _different(each for each in mentions if each.use == "agent")
        persons = [each for each in acting if each.actor.kind is ActorKind.PERSON]
        if len(persons) == 2:
            return tuple(mention_of(words, each) for each in persons)
        groups = [each for each in acting if each.actor.kind is ActorKind.GROUP]
        if not persons and len(acting) == len(groups) == 1:
            return (mention_of(words, groups[0]),)
        if acting:
            return ()
    return ()


def _listed(place: Place) -> list[Mention]:
    """The last list of names in the sentence: of "talks with France and Italy on arms from them" both."""
    found: list[Mention] = []
    for each in reversed(place.here()):
        if found and not _are_joined(place, each, found[-1]):
            break
        found.append(each)
    return found[::-1] if len(found) > 1 else []


def _are_joined(place: Place, one: Mention, other: Mention) -> bool:
    between = {token.norm for token in place.tokens if one.end <= token.start < other.start}
    return bool(between) and between <= {",", "and", "or", "&"}


def _persons(place: Place, number: int) -> list[Mention]:
    return _nearest(place, number, lambda each: each.actor.kind is ActorKind.PERSON)


def _bodies(place: Place, number: int) -> list[Mention]:
    return _nearest(
        place, number, lambda each: each.actor.kind is not ActorKind.PERSON and each.use == "agent"
    )


def _nearest(place: Place, number: int, fits: Callable[[Mention], bool]) -> list[Mention]:
    found: list[Mention] = []
    for mentions in place.back(_MEMORY):
        found = _different([*filter(fits, mentions), *found])
        if len(found) >= number:
            break
    return found if len(found) == number else []


def _states(place: Place, number: int) -> list[Actor]:
    """The states that are named, or acted for, in the last sentences, where they are so many."""
    found: dict[str, Actor] = {}
    for mentions in place.back(_MEMORY):
        for each in mentions:
            for id in (each.actor.id, *each.acts_for):
                actor = place.known.get(id)
                if actor is not None and actor.kind is ActorKind.STATE:
                    found.setdefault(id, actor)
        if len(found) >= number:
            break
    return list(found.values()) if len(found) == number else []


def _different(mentions: Iterable[Mention]) -> list[Mention]:
    """One mention of each actor, in order."""
    found: dict[str, Mention] = {}
    for each in mentions:
        found.setdefault(each.actor.id, each)
    return list(found.values())
