"""The mentions that are a verb's arguments by the heads of its sentence; none where the heads name nobody."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from timeline.events.grammar import Predicate
from timeline.events.syntax import (
    children,
    clause_of,
    conjuncts,
    doer_of,
    is_parsed,
    led_by,
    objects_of,
    phrase_of,
    subject_of,
)
from timeline.events.who.clauses import Line, Placed
from timeline.events.words import words
from timeline.model import ActorKind, MentionUse

_LANDS = frozenset((ActorKind.STATE, ActorKind.REGION))


def subject_by_heads(line: Line, predicate: Predicate) -> tuple[Placed, ...]:
    """The mentions that head the subject, all of a list."""
    if not is_parsed(line.tokens):
        return ()
    place = subject_of(line.tokens, predicate.first)
    if place is None:
        return ()
    return _called(line, place) or mentions_at(line, place) or _speaker_of(line, place)


def _called(line: Line, title: int) -> tuple[Placed, ...]:
    """Whose name stands beside a title, taken for a second subject: "the writer Liu Wen"."""
    name = title + 1
    tokens = line.tokens
    if name >= len(tokens) or tokens[title].pos != "NOUN" or tokens[name].head != tokens[title].head:
        return ()
    if tokens[name].relation != tokens[title].relation:
        return ()
    named = (each for each in line.placed if each.first == name)
    return tuple(each for each in named if each.mention.actor.kind not in _LANDS)


def _speaker_of(line: Line, pronoun: int) -> tuple[Placed, ...]:
    """Whom "they" means in what somebody without a name says of himself: "rebels said they would go"."""
    tokens = line.tokens
    verb = tokens[pronoun].head
    if tokens[pronoun].pos != "PRON" or tokens[verb].relation != "ccomp":
        return ()
    speaker = subject_of(tokens, tokens[verb].head)
    return (
        () if speaker is None or speaker == pronoun else _called(line, speaker) or mentions_at(line, speaker)
    )


def doers_by_heads(line: Line, predicate: Predicate) -> tuple[Placed, ...]:
    """The mentions that head the subject of the verb that a noun's event hangs on: "Turkey held talks"."""
    if not is_parsed(line.tokens):
        return ()
    place = doer_of(line.tokens, predicate.last - 1)
    return () if place is None else _mentions(line, conjuncts(line.tokens, place))


def objects_by_heads(line: Line, predicate: Predicate, prepositions: Collection[str]) -> tuple[Placed, ...]:
    """The mentions that the prepositions lead in, else those that head the objects or own what does."""
    if not is_parsed(line.tokens):
        return ()
    led = led_by_heads(line, predicate, prepositions)
    objects = objects_of(line.tokens, predicate.first)
    # "bombed Kurdish positions in northern Syria": where it was, and not to whom.
    is_where = bool(led) and led[0].mention.use is MentionUse.PLACE and _name_actor(line, objects[:1])
    if led and not is_where:
        return led
    for place in objects:
        if found := _mentions(line, conjuncts(line.tokens, place)) or _mentions(line, _owners(line, place)):
            return found
    return ()


def _name_actor(line: Line, places: Iterable[int]) -> bool:
    return any(each.mention.actor.id for place in places for each in mentions_at(line, place))


def partners_by_heads(line: Line, predicate: Predicate) -> tuple[Placed, ...]:
    """Whose the accord is that a participle describes: "Kenya's deal with Chad, signed in May"."""
    token = line.tokens[predicate.first]
    if not is_parsed(line.tokens) or token.relation != "acl" or token.tag != "VBN":
        return ()
    noun = replace(predicate, first=token.head, last=token.head + 1)
    owners = [each for each in _owners(line, token.head) if line.tokens[each].relation == "nmod:poss"]
    joined = led_by_heads(line, noun, ("with", "between"))
    return (*_mentions(line, owners), *joined) if joined else ()


def led_by_heads(line: Line, predicate: Predicate, prepositions: Collection[str]) -> tuple[Placed, ...]:
    """The mentions in phrases of these prepositions that hang on the predicate."""
    if not is_parsed(line.tokens):
        return ()
    places = led_by(line.tokens, range(predicate.first, predicate.last), prepositions)
    return _mentions(line, (each for place in places for each in conjuncts(line.tokens, place)))


def concerned_by_heads(line: Line, predicate: Predicate) -> tuple[Placed, ...]:
    """The mentions in the predicate's own clause, whatever they do there: "a strike on the Syrian border"."""
    if not is_parsed(line.tokens):
        return ()
    clause = clause_of(line.tokens, predicate.last - 1 if predicate.is_noun else predicate.first)
    return tuple(
        each
        for each in line.placed
        if any(place in clause for place in range(each.first, max(each.last, each.first + 1)))
    )


def speakers_by_heads(line: Line, place: int | None, verb: int | None = None) -> tuple[str, ...]:
    """The ids of who is named at a word or in what hangs on it: "a spokesman for NATO", "TV in Syria".

    Without a word, those of the verb's subject, which it may share: "came and said".
    """
    if place is None and verb is not None:
        place = subject_of(line.tokens, verb)
    if place is None:
        return ()
    hanging = [each for each in children(line.tokens, place) if line.tokens[each].relation.startswith("nmod")]
    found = (each.mention.actor.id for each in (*_named_at(line, place), *_mentions(line, hanging)))
    return tuple(id for id in found if id)  # who is named by no name has none


def mentions_at(line: Line, place: int) -> tuple[Placed, ...]:
    """The mentions that the word at `place` and what is joined to it name."""
    return _mentions(line, conjuncts(line.tokens, place))


def _owners(line: Line, noun: int) -> tuple[int, ...]:
    """Whose the noun is: "Russia's fleet", "the leader of the network"."""
    tokens = line.tokens
    return tuple(
        each
        for each in children(tokens, noun)
        if tokens[each].relation == "nmod:poss"
        or (tokens[each].relation == "nmod" and any(tokens[c].norm == "of" for c in children(tokens, each)))
    )


def _mentions(line: Line, places: Iterable[int]) -> tuple[Placed, ...]:
    found: list[Placed] = []
    for place in places:
        found += [each for each in _named_at(line, place) if each not in found]
    return tuple(found)


def _named_at(line: Line, place: int) -> list[Placed]:
    """The mention that covers the word, else what stands behind or describes it: "the Turkish officials"."""
    covering = [each for each in line.placed if each.first <= place < max(each.last, each.first + 1)]
    behind = _names_behind(line, place)
    persons = [each for each in behind if _is_person(each)]  # "the chairman of the union, Moussa Faki"
    if found := persons or covering or behind:
        return [*_joined_before(line, found[0]), *_same_words(found)]
    phrase = phrase_of(line.tokens, place)
    describing = [each for each in line.placed if each.first in phrase and each.first < place]
    inside = [each for each in describing if not _is_person(each)]  # "a Trump aide" is not Trump
    acting = [each for each in inside if each.mention.use is MentionUse.AGENT]
    return (acting or inside)[-1:] or _unnamed_at(line, place)


def _joined_before(line: Line, each: Placed) -> list[Placed]:
    """Whose "the Russian and Turkish presidents" are beside the last of them."""
    noun = line.tokens[each.last - 1]
    before = [one for one in line.before(each.first) if line.norms(one.last, each.first) == ["and"]]
    is_shared = each.last - each.first > 1 and "Plur" in noun.morph and noun.pos == "NOUN"
    return [one for one in before if is_shared and one.mention.use is MentionUse.MODIFIER]


def _same_words(found: list[Placed]) -> list[Placed]:
    """The first, with all that the same words mean: "the two countries" are two actors."""
    return [each for each in found if (each.first, each.last) == (found[0].first, found[0].last)]


def _unnamed_at(line: Line, place: int) -> list[Placed]:
    """Who is named by no name there: "protesters", and of "dozens of protesters" too."""
    if line.tokens[place].lemma in words("quantities"):
        parts = (each for each in children(line.tokens, place) if line.tokens[each].relation == "nmod")
        return next((found for part in parts if (found := _named_at(line, part))), [])
    return [each for each in line.unnamed if each.last - 1 == place]


def _names_behind(line: Line, place: int) -> list[Placed]:
    """Those that a title or description is followed by: "rights group Amnesty International"."""
    names = [each for each in children(line.tokens, place) if line.tokens[each].relation in ("appos", "flat")]
    return [each for each in line.placed if any(place < each.first <= name < each.last for name in names)]


def _is_person(each: Placed) -> bool:
    return each.mention.actor.kind is ActorKind.PERSON
