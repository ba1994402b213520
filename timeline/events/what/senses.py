"""Words of many senses: what they are done to, or who does it, tells whether they name an event here.

"Sent tanks" is a mobilisation and "sent a notice" is none; "the roof collapsed", but not "the talks did".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import children, conjuncts, is_parsed, led_by, objects_of, subject_of
from timeline.events.words import words
from timeline.lexicon import read_rows, read_toml
from timeline.model import Token

FILE = "senses.toml"
_PRONOUNS = frozenset(
    ("him", "her", "them", "us", "me", "you", "he", "she", "they", "we", "i", "who", "whom")
)
_VAGUE = frozenset(("it", "this", "that", "which", "these", "those", "one", "some", "many", "what", "all"))
_SETTING = ("in", "at", "during")
_QUANTIFIED = ("nmod", "nmod:unmarked")


@dataclass(frozen=True, slots=True)
class Sense:
    """A row of `senses.toml`: what one sense of a word asks of its object, its subject or its goal."""

    type: str
    part: str
    rule: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Role:
    words: str
    sector: str


def is_other_sense(
    tokens: Sequence[Token], lemma: str, kind: str, predicate: Predicate, prepositions: Collection[str]
) -> bool:
    """Whether a word with this object or subject means something else: "send a notice"."""
    rows = _rows().get(lemma, ())
    if not rows or _is_seen(tokens, predicate):
        return False
    if not is_parsed(tokens):  # a sense that needs its object is none without heads
        return any(each.type == kind and each.rule == "surely" for each in rows)
    return any(
        not _holds(tokens, each, predicate, tuple(_part(tokens, each.part, lemma, predicate, prepositions)))
        for each in rows
        if each.type == kind and (not predicate.is_noun or _holds_for_nouns(each))
    )


def _is_seen(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether its object stands elsewhere: the missiles that one "hopes to see delivered"."""
    if not predicate.passive or predicate.tense is not Tense.INFINITIVE:
        return False
    return predicate.first > 0 and tokens[predicate.first - 1].norm in ("see", "have", "get")


def _holds_for_nouns(sense: Sense) -> bool:
    return sense.part == "goal" and sense.rule in ("never", "surely")


def _holds(tokens: Sequence[Token], sense: Sense, predicate: Predicate, places: Sequence[int]) -> bool:
    nouns = [noun for place in places for noun in _nouns(tokens, place)]
    if sense.rule == "joined":
        return len(nouns) > 1
    fitting = any(_is_one(tokens[each], sense.classes) for each in nouns)
    if sense.rule == "never":
        return not fitting
    if sense.rule == "surely":
        return fitting
    if any(tokens[each].norm in _VAGUE for each in nouns):
        return True
    # What a participle is said of may stand far off: "which it hopes to see delivered".
    is_unknown = not nouns and (sense.rule == "fits" or tokens[predicate.first].tag == "VBN")
    return fitting or is_unknown


def _part(
    tokens: Sequence[Token], part: str, lemma: str, predicate: Predicate, prepositions: Collection[str]
) -> Iterator[int]:
    """The places of the words that head a verb's object, subject or goal."""
    verb = predicate.first
    if part == "setting":
        yield from led_by(tokens, range(predicate.first, predicate.last), _SETTING)
        return
    if part == "subject":
        subject = None if predicate.passive else subject_of(tokens, verb)
        yield from () if subject is None else (subject,)
        return
    yield from _done_to(tokens, predicate)
    if part == "goal":
        leading = {*prepositions, *lemma.split()[1:]} - words("calendar")
        led = led_by(tokens, range(predicate.first, predicate.last), leading)
        yield from (
            each for each in led if tokens[each].pos != "NUM" and tokens[each].lemma not in _class("times")
        )


def _done_to(tokens: Sequence[Token], predicate: Predicate) -> Iterable[int]:
    verb = predicate.first
    if predicate.is_noun:
        return ()
    if predicate.passive:
        subject = subject_of(tokens, verb)
        return () if subject is None else (subject,)
    found = objects_of(tokens, verb)
    if not found and tokens[verb].tag in ("VBG", "NN"):
        found = led_by(tokens, range(predicate.first, predicate.last), ("of",))  # "the testing of drones"
    is_described = tokens[verb].relation in ("acl", "acl:relcl") and tokens[verb].tag != "VBG"
    return found or ((tokens[verb].head,) if is_described else ())


def _nouns(tokens: Sequence[Token], place: int) -> Iterator[int]:
    """The nouns of an object: those joined by "and", and what it is a quantity of: "dozens of tanks"."""
    for noun in conjuncts(tokens, place):
        yield noun
        if tokens[noun].lemma in _class("shares") | words("quantities") or tokens[noun].pos in ("NUM", "SYM"):
            yield from _counted(tokens, noun)


def _counted(tokens: Sequence[Token], noun: int) -> Iterator[int]:
    return (place for place in children(tokens, noun) if tokens[place].relation in _QUANTIFIED)


def _is_one(token: Token, classes: Iterable[str]) -> bool:
    return any(
        _SPECIAL[name](token) if name in _SPECIAL else bool({token.lemma, token.norm} & _class(name))
        for name in classes
    )


def _is_name(token: Token) -> bool:
    return token.pos == "PROPN" or token.tag in ("NNP", "NNPS") or token.norm in _PRONOUNS


def _is_money(token: Token) -> bool:
    return token.pos in ("NUM", "SYM") or token.lemma in _class("sums")


def _is_post(token: Token) -> bool:
    return token.lemma in _posts()


def _is_pronoun(token: Token) -> bool:
    return token.norm in _PRONOUNS or token.norm == "it"


_SPECIAL = {"names": _is_name, "pronouns": _is_pronoun, "money": _is_money, "posts": _is_post}


@cache
def _posts() -> frozenset[str]:
    """The last words of what people are by their roles: "minister" of "prime minister"."""
    return frozenset(row.words.split()[-1] for row in read_rows("roles.tsv", _Role))


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(read_toml(FILE)["classes"][name])


@cache
def _rows() -> Mapping[str, tuple[Sense, ...]]:
    """The rows by each lemma that they hold for."""
    found: defaultdict[str, tuple[Sense, ...]] = defaultdict(tuple)
    for lemmas, kind, part, rule, classes in read_toml(FILE)["rows"]:
        for lemma in lemmas:
            found[lemma] += (Sense(kind, part, rule, tuple(classes)),)
    return found
