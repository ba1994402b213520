"""Where an event happened, by the places that its own clause names: "killed ten in Mosul, Iraq"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.what.triggers import TriggerMatch
from timeline.events.where.atlas import Located, find_town
from timeline.events.where.ground import Ground
from timeline.events.where.whereabouts import ADJUNCTS, home_of, is_held, is_where, resolve, town_before
from timeline.events.words import reporting_verbs, words
from timeline.model import ActorKind, Place, Token

_HIGH = 3  # clauses above the event's own
# Done with hands: what they are done to is where they are. A word can be about somebody far away.
_BODILY = frozenset(
    "ASSAULT COERCE PROTEST MOBILIZE AID RETREAT DISASTER COOPERATE CONSULT ELECTION MOVEMENT".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A place and the word that leads to it."""

    located: Located
    at: int


def find_place(ground: Ground, match: TriggerMatch) -> Place | None:
    """Where it happened, as its clause or one of the same setting tells; `None` where neither does."""
    found = _own(ground, match)
    place = match.predicate.last - 1 if match.predicate.is_noun else match.predicate.first
    for _ in range(_HIGH):
        if found:
            break
        above = _above(ground, match, place)
        if above is None:
            return None
        event = ground.events.get(above)
        found, place = _own(ground, event) if event is not None else _around(ground, above), above
    return _narrowest(found, match)


def _own(ground: Ground, match: TriggerMatch) -> list[_Told]:
    """The places that hang on the event's own words, else on what it was done to."""
    heads = range(match.predicate.first, match.predicate.last)
    found = [each for head in heads for each in (*_around(ground, head), *_undergone(ground, match, head))]
    return found or [each for head in heads for each in _in_objects(ground, match, head)]


def _narrowest(found: list[_Told], match: TriggerMatch) -> Place | None:
    """The nearest behind or before the trigger, or what is narrower in the same country."""
    if not found:
        return None
    nearest = min(found, key=lambda each: abs(each.at - match.predicate.first))
    alike = (each for each in found if each.located.place.country == nearest.located.place.country)
    return min(alike, key=lambda each: each.located.grain).located.place


def _told(ground: Ground, nouns: Iterable[int]) -> list[_Told]:
    return [_Told(located, noun) for noun in nouns if (located := resolve(ground, noun)) is not None]


def _around(ground: Ground, head: int) -> list[_Told]:
    """The places that say where the word at `head` is, else where a word is that shares its setting."""
    described = (each for one in ground.hanging(head, ("nsubj",)) for each in ground.hanging(one, ("acl",)))
    below = (*ground.below[head], *described)
    beside = (each for each in below if _shares_setting(ground, each))
    return _settings(ground, head) or [told for each in beside for told in _there(ground, each)]


def _settings(ground: Ground, head: int) -> list[_Told]:
    """The places in phrases that say where: "in Sochi", "at the airport of Aden"."""
    return _told(ground, (noun for noun in ground.hanging(head, ADJUNCTS) if is_where(ground, noun)))


def _there(ground: Ground, place: int) -> list[_Told]:
    event = ground.events.get(place)
    return _settings(ground, place) or (_undergone(ground, event, place) if event is not None else [])


def _shares_setting(ground: Ground, each: int) -> bool:
    """Whether its setting is that of its head: "accused, speaking in Ankara", "met Xi at the White House"."""
    token = ground.tokens[each]
    if token.relation in ("advcl", "acl"):
        is_held = token.tag == "VBN" and token.lemma in words("happenings")
        return is_held or (token.tag == "VBG" and token.lemma in words("speaking"))
    named = ground.named.get(each)
    is_person = named is not None and named.mention.actor.kind is ActorKind.PERSON
    return is_person and token.relation in ("obj", "obl", "nmod") and token.tag.startswith("NNP")


def _undergone(ground: Ground, match: TriggerMatch, head: int) -> list[_Told]:
    """The places that it was done to, or to which it led: "seized Kirkuk", "a visit to Kenya"."""
    if match.predicate.is_noun:
        located = town_before(ground, head) or home_of(ground, head, match.trigger.lemma)
        if located is not None:
            return [_Told(located, head)]
    if match.trigger.type == "DISASTER" and ground.tokens[head].relation == "nsubj":
        struck = ground.hanging(ground.tokens[head].head, ("obj",))  # "the quake hit Mexico"
        return _told(ground, (noun for noun in struck if noun in ground.named))
    return _told(ground, (noun for noun in ground.below[head] if _is_goal(ground, match, noun)))


def _is_goal(ground: Ground, match: TriggerMatch, noun: int) -> bool:
    """Whether the noun is what the event went to, came from, or befell."""
    trigger, relation, case = match.trigger, ground.tokens[noun].relation, ground.case(noun)
    if trigger.type == "ELECTION" and relation == "nsubj":
        return noun in ground.named  # "Turkey held elections"
    lemmas = {each.lemma for each in ground.tokens[match.predicate.first : match.predicate.last]}
    if trigger.mode == "visit" or lemmas & words("journeys"):
        return relation == "obj" or case == "to"
    if case in ("to", "from"):
        wanted = {"to": ("MOBILIZE", trigger.mode), "from": ("RETREAT", "withdraw")}[case]
        return (trigger.type, trigger.mode) == wanted
    if case == "over":
        return trigger.type == "ASSAULT" and not lemmas.isdisjoint(words("downing"))
    if trigger.type not in ("ASSAULT", "DISASTER"):
        return False
    is_object = relation in ("obj", "nsubj:pass") or (match.predicate.is_noun and case in ("of", "on"))
    return is_object and (_is_spot(ground, noun) or not lemmas.isdisjoint(words("befalling")))


def _is_spot(ground: Ground, noun: int) -> bool:
    """Whether the noun can only mean a place: a town or region, not a state, which can act."""
    each = ground.named.get(noun)
    if each is None or each.mention.actor.kind is not ActorKind.STATE:
        return True
    return find_town(each.mention.text, each.mention.actor) is not None


def _in_objects(ground: Ground, match: TriggerMatch, head: int) -> list[_Told]:
    """The places of those it was done to: "killed ten people in Mosul", "the murder of a boy in Aden"."""
    nouns = [noun for noun in ground.below[head] if _takes_part(ground, match, head, noun)]
    found = [told for noun in nouns for told in _around(ground, noun)] or _occasions(ground, head)
    if found or match.trigger.type not in ("MOBILIZE", "ASSAULT"):
        return found
    goals = (
        each for noun in nouns for each in ground.hanging(noun, ADJUNCTS) if _is_goal(ground, match, each)
    )
    return _told(ground, goals)


def _occasions(ground: Ground, head: int) -> list[_Told]:
    """The places of meetings that hang on an object alone: "rejected the plan at the Hamburg summit"."""
    objects = (noun for noun in ground.hanging(head, ("obj",)) if noun not in ground.events)
    parts = (each for noun in objects for each in ground.hanging(noun, ADJUNCTS))
    return _told(
        ground, (each for each in parts if ground.case(each) in ("at", "during") and is_held(ground, each))
    )


def _takes_part(ground: Ground, match: TriggerMatch, head: int, noun: int) -> bool:
    """Whether the event is where the noun is: what it is done to, or a crowd that does it."""
    relation, kind = ground.tokens[noun].relation, match.trigger.type
    is_event = noun in ground.events
    is_object = relation in ("obj", "nsubj:pass") and not is_event
    if relation == "nsubj":
        return is_event or kind == "PROTEST" or ground.lemma(noun) in words("locals")
    if kind not in _BODILY:
        return (
            relation in ("obj", "nsubj:pass") and ground.lemma(head) in words("light_verbs") and not is_event
        )
    if relation in ADJUNCTS:
        return ground.case(noun) in ("of", "with", "against")
    return is_object


def _above(ground: Ground, match: TriggerMatch, place: int) -> int | None:
    """The word above whose setting is the event's too; `None` where the event may be elsewhere."""
    token = ground.tokens[place]
    head = ground.tokens[token.head]
    if token.head == place:
        return None
    if match.trigger.type == "DISASTER" and token.relation == "nsubj":
        return token.head
    if match.predicate.is_noun and token.relation in ("obj", "nsubj", "nsubj:pass", "obl", "nmod"):
        return token.head if _holds(token, head, ground.case(place)) else None
    if token.relation == "xcomp":
        return token.head if head.lemma in words("happenings") else None
    if token.relation == "conj":
        return token.head
    is_free = not any(ground.hanging(place, ("mark", "nsubj", "nsubj:pass")))
    if token.relation == "advcl" and is_free and token.tag == "VBG":
        return token.head
    if token.relation in ("acl", "acl:relcl"):
        return token.head if token.head in ground.events else None
    return None


def _holds(token: Token, head: Token, case: str) -> bool:
    """Whether what is above only says that the event went on: "held talks", "a series of strikes"."""
    if token.relation == "nmod":
        return case == "of" and (head.lemma in words("quantities") or head.lemma in words("gatherings"))
    if head.norm in reporting_verbs():
        return False
    if token.relation == "obl":
        return case in ("for", "during", "at") or (case == "in" and head.lemma in words("deaths"))
    return head.lemma in words("happenings")
