"""Events that a verb names together with its object: "lifted the curfew", "the tents that it sent"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.syntax import children, is_parsed
from timeline.events.words import words
from timeline.inflection import forms_of
from timeline.lexicon import read_toml
from timeline.model import Token

FILE = "verb_objects.toml"
ANY = "*"
INFINITIVE = "to"  # in place of a class of objects: what somebody is told to do
_OBJECTS = ("obj", "nsubj:pass")
_NO_NOUN = -1  # the place of the object of who is told to do something: it tells of no event
_DEEP = 3  # nouns: "hundreds of tonnes of food"
_FAR = 30  # words behind a verb among which its receiver is looked for


@dataclass(frozen=True, slots=True)
class VerbObject:
    """A row of `verb_objects.toml`."""

    verbs: str
    objects: str
    type: str
    mode: str | None  # None: the type's own
    frame: str
    prepositions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carried:
    """A verb with the object that makes it an event, and where they stand."""

    row: VerbObject
    lemma: str
    verb: int
    object: int


def find_carried(tokens: Sequence[Token]) -> Mapping[int, Carried]:
    """The events of verb and object by the place of the verb; none in a sentence without heads."""
    if not is_parsed(tokens):
        return {}
    found: dict[int, Carried] = {}
    for place, token in enumerate(tokens):
        if token.pos == "VERB" and (carried := _carried(tokens, place)):
            found[place] = carried
    return found


def _carried(tokens: Sequence[Token], verb: int) -> Carried | None:
    under = children(tokens, verb)
    particle = [tokens[each].norm for each in under if tokens[each].relation == "compound:prt"]
    lemma = " ".join((_lemmas().get(tokens[verb].norm, ""), *particle))
    rows = _rows().get(lemma, ())
    objects = [each for each in under if _is_object(tokens, lemma, each)] if rows else []
    if rows and tokens[verb].relation in ("acl", "acl:relcl"):
        objects.append(tokens[verb].head)
    found = ((row, _fits(tokens, row, verb, place)) for place in objects for row in rows)
    return next((Carried(row, lemma, verb, noun) for row, noun in found if noun is not None), None)


def _fits(tokens: Sequence[Token], row: VerbObject, verb: int, place: int) -> int | None:
    """The noun at or below the object that the row asks for; `None` where it is another."""
    if row.objects == ANY:
        return place if _is_led_to(tokens, verb, row.prepositions) else None
    if row.objects == INFINITIVE:
        told = (
            each for each in children(tokens, verb) if tokens[each].relation in ("xcomp", "advcl", "ccomp")
        )
        is_told = any(tokens[mark].norm == "to" for each in told for mark in children(tokens, each))
        # "was forced to release": the release is the event.
        is_forced = row.type == "COERCE" and tokens[place].relation != "obj"
        return _NO_NOUN if is_told and not is_forced else None
    return next((each for each in _nouns(tokens, place) if _is_one(tokens[each], row.objects)), None)


def _is_object(tokens: Sequence[Token], lemma: str, place: int) -> bool:
    if tokens[place].relation in _OBJECTS:
        return True
    led_in = read_toml(FILE)["led_in"].get(lemma, ())  # "agreed on a deal"
    cases = (tokens[each].norm for each in children(tokens, place) if tokens[each].relation == "case")
    return tokens[place].relation == "obl" and any(case in led_in for case in cases)


def _nouns(tokens: Sequence[Token], place: int) -> list[int]:
    """The object's noun, those joined to it, and what it is a quantity of: "tonnes of food and medicine"."""
    found = [place]
    for noun in found:
        under = children(tokens, noun) if len(found) <= _DEEP else ()
        counted = tokens[noun].lemma in words("quantities") or tokens[noun].pos in ("NUM", "SYM")
        counted = counted or tokens[noun].lemma in _handling()
        relations = ("conj", "nmod", "nmod:unmarked") if counted else ("conj",)
        found += [each for each in under if tokens[each].relation in relations]
    return found


def _is_one(token: Token, objects: str) -> bool:
    return bool({token.lemma, token.norm} & _classes("objects")[objects])


def _is_led_to(tokens: Sequence[Token], verb: int, prepositions: Sequence[str]) -> bool:
    """Whether a proper name, or who is called by what he is, stands behind the preposition.

    Parsers hang it on any noun before it as often as on the verb: "returned a statue of a horse to Chad".
    """
    for token in tokens[verb + 1 : verb + _FAR]:
        if token.relation == "case" and token.norm in prepositions:
            led = tokens[token.head]
            if _can_receive(led) or (led.relation == "nmod:desc" and _can_receive(tokens[led.head])):
                return True
    return False


def _can_receive(token: Token) -> bool:
    return token.pos == "PROPN" or token.lemma in words("receivers")


@cache
def _handling() -> frozenset[str]:
    return frozenset(read_toml(FILE)["handling"])


@cache
def _classes(kind: str) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(members) for name, members in read_toml(FILE)[kind].items()}


@cache
def _rows() -> Mapping[str, tuple[VerbObject, ...]]:
    """The rows by each verb that they hold for."""
    found: defaultdict[str, tuple[VerbObject, ...]] = defaultdict(tuple)
    for verbs, objects, kind, mode, frame, prepositions in read_toml(FILE)["rows"]:
        row = VerbObject(verbs, objects, kind, mode or None, frame, tuple(prepositions))
        for verb in _classes("verbs")[verbs]:
            found[verb] += (row,)
    return found


@cache
def _lemmas() -> Mapping[str, str]:
    """The first word of each verb by its forms: "gave" is give."""
    return forms_of(sorted({verb.split()[0] for verbs in _classes("verbs").values() for verb in verbs}))
