"""Bodies and states: "it" and "its", "the alliance", "the country", "the army"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from timeline.actors.coreference.story import Place, mention_of, mention_of_state, text_of
from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.actors.principals import affiliation_on, principals
from timeline.actors.roles import role_index
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Mention, MentionUse

BARE = frozenset({"authorities", "police"})  # they need no "the"
_KINGDOMS = "kingdom of"
_COUNTRY_MEMORY = 1  # sentences
_MOST_ADJECTIVES = 6
_MOST_BETWEEN = 3  # words between "the" and the noun
_SIZED = re.compile(r"\d+-(?:member|nation|country|state|strong)")
_FAR_BACK = 20  # sentences: "the alliance" is the same one through a story
_NOUNS_OF_KIND = {
    ActorKind.COMPANY: ("company", "firm"),
    ActorKind.PARTY: ("party",),
    ActorKind.GROUP: ("group",),
    ActorKind.ORGANISATION: ("organisation", "organization"),
}


def pronoun(place: Place) -> tuple[Mention, ...]:
    """Whom "it" means behind "said", or at the beginning of a sentence; and whose "its" is."""
    norm, tokens = place.norm(place.first), place.tokens[place.first : place.first + 1]
    if norm == "its":
        owner = _only_body(place) or _punished(place)
        return (mention_of(tokens, owner),) if owner else ()
    if norm != "it":
        return ()
    reported = place.norm(place.first - 1) in word_class("sayings") or (
        place.norm(place.first - 1) == "that" and place.norm(place.first - 2) in word_class("sayings")
    )
    opens = place.first == 0 and place.norm(1) in word_class("doings")
    if not (reported or opens):
        return ()
    body = place.last(_is_acting_body, memory=0 if reported else 1)
    return (mention_of(tokens, body),) if body else ()


def _only_body(place: Place) -> Mention | None:
    """The body that acts in the sentence before the word, where there is but one."""
    bodies = [each for each in place.here() if _is_acting_body(each)]
    return bodies[0] if len({each.actor.id for each in bodies}) == 1 else None


def _punished(place: Place) -> Mention | None:
    """Who stands right before "for its": "imposed sanctions on Myanmar for its suppression"."""
    if place.norm(place.first - 1) != "for" or not place.seen:
        return None
    last, word = place.seen[-1], place.tokens[place.first - 1]
    is_before = last.sentence == place.number and word.start - last.mention.end == 1
    return last.mention if is_before and last.mention.actor.kind is not ActorKind.PERSON else None


def _is_acting_body(mention: Mention) -> bool:
    return mention.actor.kind is not ActorKind.PERSON and mention.use is MentionUse.AGENT


def called(place: Place) -> tuple[Mention, ...]:
    """The body named before that the noun fits: "the alliance" is NATO, "the 28-nation bloc" the EU."""
    at = _noun_behind(place)
    if at is None or place.norm(at + 1) == "of":
        return ()
    led = place.norm(at + 1) in word_class("chiefs")
    if not led and at + 1 < len(place.tokens) and place.tokens[at + 1].pos == "NOUN":
        return ()  # "the country house"
    noun = place.norms[at]
    body = place.last(lambda each: noun in _nouns(place.known, each), memory=_FAR_BACK)
    if body is None:
        return ()
    if led:
        return _head_of(place, body, at)
    return (mention_of(place.tokens[place.first : at + 1], body),)


def _noun_behind(place: Place) -> int | None:
    """Where a noun that may recall a body stands behind "the" and a few adjectives."""
    if place.norm(place.first) != "the":
        return None
    for at in range(place.first + 1, place.first + 2 + _MOST_BETWEEN):
        norm = place.norm(at)
        if norm in _all_nouns():
            return at
        is_between = norm in word_class("fills") or norm in word_class("body_adjectives")
        if not is_between and not _SIZED.fullmatch(norm):
            return None
    return None


def _head_of(place: Place, body: Mention, noun: int) -> tuple[Mention, ...]:
    """Who leads the body on the day: "the alliance chief"."""
    words = place.tokens[place.first : noun + 2]
    heads = place.known.heads(body.actor.id, place.day)
    if len(heads) != 1:
        return ()
    held = principals(place.known, heads[0], place.day, body.actor.id)
    country = affiliation_on(place.known, heads[0], held)
    return (replace(mention_of(words, body), actor=heads[0], acts_for=held, country=country),)


@cache
def _all_nouns() -> frozenset[str]:
    """Every noun that may recall a body: most words are past by after one look."""
    listed = (noun for nouns in gazetteer().nouns.values() for noun in nouns)
    kinds = (noun for nouns in _NOUNS_OF_KIND.values() for noun in nouns)
    lands = ("kingdom", "island", "emirate", "peninsula", "sultanate")
    return frozenset((*listed, *kinds, *lands)) | word_class("body_endings") | word_class("fighters")


def _nouns(known: Gazetteer, mention: Mention) -> Iterable[str]:
    actor = mention.actor
    if actor.kind in (ActorKind.STATE, ActorKind.REGION):
        return _lands(actor)
    if actor.kind is ActorKind.PERSON:
        return ()
    words = {word.lower() for word in actor.name.split()[1:]} & word_class("body_endings")
    fighters = word_class("fighters") if actor.sector == "REB" else ()
    return (*known.nouns.get(actor.id, ()), *_NOUNS_OF_KIND.get(actor.kind, ()), *words, *fighters)


def _lands(actor: Actor) -> Iterator[str]:
    if any(name.lower().startswith(_KINGDOMS) for name in actor.names):
        yield "kingdom"
    for noun in ("island", "emirate", "peninsula", "sultanate"):
        if actor.id in word_class(f"{noun}s"):
            yield noun


def described(place: Place, mention: Mention) -> Mention:
    """The mention, or as one of the body that it describes: "the British oil company" after BP was named."""
    if mention.actor.kind is not ActorKind.STATE or place.norm(place.first - 1) != "the":
        return mention
    noun, end = mention.text.split()[-1].lower(), mention.end
    if mention.use is MentionUse.MODIFIER:
        behind = _noun_of_adjective(place)
        if behind is None:
            return mention
        noun, end = place.norms[behind], place.tokens[behind].end
    elif mention.sector is None:
        return mention
    body = place.last(
        lambda each: (
            each.actor.kind not in (ActorKind.STATE, ActorKind.REGION, ActorKind.PERSON)
            and each.actor.country == mention.actor.country
            and noun in _nouns(place.known, each)
        )
    )
    if body is None:
        return mention
    words = [token for token in place.tokens if mention.start <= token.start < end]
    return replace(body, start=mention.start, end=end, text=text_of(words))


def _noun_of_adjective(place: Place) -> int | None:
    """Where the noun stands that an adjective and those behind it describe: "Lebanese political group"."""
    for at in range(place.first + 1, min(place.first + 2 + _MOST_ADJECTIVES, len(place.tokens))):
        token = place.tokens[at]
        if token.norm in _all_nouns() and token.tag in ("NN", "NNS"):
            return at
        if token.tag not in ("JJ", "NN", "NNP", "CC", "VBN", "RB"):
            return None
    return None


def country(place: Place) -> tuple[Mention, ...]:
    """Which state "the country" is: the only one named here or just before, else that the story is about."""
    if place.norm(place.first) != "the" or place.norm(place.first + 1) not in word_class("countries"):
        return ()
    if place.norm(place.first + 2) == "of":
        return ()
    words = place.tokens[place.first : place.first + 2]
    state = _only_state(place) or place.home
    use = MentionUse.PLACE if place.norm(place.first - 1) in word_class("places") else MentionUse.AGENT
    return (mention_of_state(words, state, use),) if state else ()


def _only_state(place: Place) -> Actor | None:
    for mentions in place.back(_COUNTRY_MEMORY):
        states = {each.actor.id: each.actor for each in mentions if each.actor.kind is ActorKind.STATE}
        if states:
            return next(iter(states.values())) if len(states) == 1 else None
    return None


def halves(place: Place) -> tuple[Mention, ...]:
    """ "The North" and "the South" of a story about Korea."""
    half = place.norm(place.first + 1)
    if place.norm(place.first) != "the" or half not in ("north", "south") or not _stands_alone(place):
        return ()
    if place.last(lambda each: each.actor.id in ("north-korea", "south-korea"), memory=_FAR_BACK) is None:
        return ()
    state = place.known.get(f"{half}-korea")
    return (mention_of_state(place.tokens[place.first : place.first + 2], state),) if state else ()


def _stands_alone(place: Place) -> bool:
    after = place.norm(place.first + 2)
    return after in word_class("after_subjects") or not after.isalpha()


def at_home(place: Place) -> tuple[Mention, ...]:
    """ "The army", "police": that of the state the story is about."""
    norm = place.norm(place.first)
    noun = place.first + (norm in ("the", "its"))
    if norm in BARE and place.norm(place.first - 1).isalpha() and not _opens_clause(place):
        return ()
    hit = role_index().longest(place.norms, noun) if noun < len(place.norms) else None
    if hit is None or place.norm(hit.last) == "of" or hit.values[0].title is not None:
        return ()
    state = _owner(place) if norm == "its" else place.home
    if state is None or place.norms[hit.last - 1] not in word_class("state_bodies"):
        return ()
    words = place.tokens[place.first : hit.last]
    return (mention_of_state(words, state, sector=hit.values[0].sector),)


def _opens_clause(place: Place) -> bool:
    return place.norm(place.first - 1) in word_class("clause_openers")


def _owner(place: Place) -> Actor | None:
    """Whose "its" is: the only state here, else the one that the sentence before is about."""
    states = [each.actor for each in place.here() if each.actor.kind is ActorKind.STATE]
    if states:
        return states[0] if len({each.id for each in states}) == 1 else None
    return _only_state(place)
