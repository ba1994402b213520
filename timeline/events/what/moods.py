"""In which mood an event is told (promised, threatened, refused): by its verb group, by what governs it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.events.grammar import Predicate, Tense, governing_words
from timeline.events.syntax import children, is_parsed
from timeline.events.words import reporting_verbs, words
from timeline.inflection import forms_of
from timeline.lexicon import read_rows
from timeline.model import Token

_HIGH = 5  # steps up the tree: "has agreed to begin withdrawing"
_WOULD = frozenset(("would", "'d"))
_COMPLEMENTS = frozenset(("xcomp", "ccomp", "acl", "advcl"))
_DEPENDENT = frozenset((Tense.INFINITIVE, Tense.PARTICIPIAL, Tense.NOMINAL))


class Mood(StrEnum):
    """What is said of an event that has not come about, or not yet."""

    PROMISE = "promise"
    VOW = "vow"  # a promise, or harm announced
    THREAT = "threat"
    REFUSAL = "refusal"
    DEMAND = "demand"
    END = "end"  # it is done no more: "stopped buying oil"
    BEGIN = "begin"  # none of its own: what stands over it counts


@dataclass(frozen=True, slots=True)
class MoodWord:
    """A word that puts what depends on it into a mood."""

    lemma: str
    pos: str | None  # None: any word as it stands
    mood: Mood


def mood_of(tokens: Sequence[Token], predicate: Predicate) -> Mood | None:
    """The mood of an event: "will visit" is a vow, "refused to pay" a refusal; `None` for a plain fact."""
    if is_future(tokens, predicate):
        return Mood.REFUSAL if predicate.negated else Mood.VOW
    if predicate.tense not in _DEPENDENT and not _is_clause(tokens, predicate):
        return None
    if not is_parsed(tokens):
        return _mood_by_order(tokens, predicate)
    return _mood_above(tokens, predicate.last - 1 if predicate.is_noun else predicate.first)


def is_future(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether its own verb group tells of what is to come: "will go", and "said it would go"."""
    if predicate.tense is Tense.FUTURE:
        return True
    group = {token.norm for token in tokens[predicate.group : predicate.first]}
    return predicate.tense is Tense.MODAL and not group.isdisjoint(_WOULD) and _is_reported(tokens)


def _is_reported(tokens: Sequence[Token]) -> bool:
    return any(token.norm in reporting_verbs() for token in tokens)


def _is_clause(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """Whether a whole clause hangs on a verb: "warned that it would attack"."""
    return is_parsed(tokens) and tokens[predicate.first].relation == "ccomp" and not predicate.is_noun


def _mood_by_order(tokens: Sequence[Token], predicate: Predicate) -> Mood | None:
    if predicate.is_noun:
        return None
    before = governing_words(tuple(tokens), predicate)
    found = (_moods().get(word) for word in before)
    mood = next((each.mood for each in found if each and each.mood is not Mood.BEGIN), None)
    return _turned(mood) if mood and not words("negators").isdisjoint(before) else mood


def _mood_above(tokens: Sequence[Token], place: int) -> Mood | None:
    """The mood that the first word over the one at `place` gives that has one."""
    for _ in range(_HIGH):
        head = tokens[place].head
        if head == place:
            return None
        # "agreed to withdraw and release": what stands over the first.
        if tokens[place].relation != "conj" or _is_infinitive(tokens, place) > _is_infinitive(tokens, head):
            word = _word_at(tokens, head)
            if word is not None and word.mood is not Mood.BEGIN:
                return _given_by(tokens, word, place)
            if not (_is_done_by(tokens, place) if word is None else _governs(tokens, word, place)):
                return None
            if _has_will(tokens, head):
                return Mood.REFUSAL if _is_negated(tokens, head) else Mood.VOW
        place = head
    return None


def _is_infinitive(tokens: Sequence[Token], verb: int) -> bool:
    return "to" in _norms_below(tokens, verb, "mark")


def _given_by(tokens: Sequence[Token], word: MoodWord, place: int) -> Mood | None:
    """The mood of what depends on a governing word, turned where that is negated."""
    if not _governs(tokens, word, place):
        return None
    return _turned(word.mood) if _is_negated(tokens, tokens[place].head) else word.mood


def _word_at(tokens: Sequence[Token], place: int) -> MoodWord | None:
    verb = " ".join((tokens[place].norm, *_norms_below(tokens, place, "compound:prt")))
    return _moods().get(verb)


def _governs(tokens: Sequence[Token], word: MoodWord, place: int) -> bool:
    """Whether the word at `place` depends on the governing one as what is promised or refused."""
    relation = tokens[place].relation
    if word.mood is Mood.END:
        return relation in ("xcomp", "obj", "ccomp") and tokens[place].tag == "VBG"
    if relation in _COMPLEMENTS or relation == "conj":
        return True
    if word.pos is None:
        return relation == "nmod" and _case(tokens, place) == "of"  # "the offer of talks"
    return relation in ("obj", "obl") and _case(tokens, place) in ("", "to")


def _case(tokens: Sequence[Token], place: int) -> str:
    return next(iter(_norms_below(tokens, place, "case")), "")


def _norms_below(tokens: Sequence[Token], place: int, relation: str) -> tuple[str, ...]:
    return tuple(tokens[each].norm for each in children(tokens, place) if tokens[each].relation == relation)


def _is_done_by(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a verb says that what the noun names is done: "plans to attend the talks", "paid a visit"."""
    is_noun = tokens[noun].pos not in ("VERB", "AUX")
    return is_noun and tokens[noun].relation in ("obj", "obl") and tokens[tokens[noun].head].pos == "VERB"


def _has_will(tokens: Sequence[Token], verb: int) -> bool:
    helpers = set(_norms_below(tokens, verb, "aux"))
    return not helpers.isdisjoint(words("will")) or (not helpers.isdisjoint(_WOULD) and _is_reported(tokens))


def _is_negated(tokens: Sequence[Token], place: int) -> bool:
    return any(tokens[each].norm in words("negators") for each in children(tokens, place))


def _turned(mood: Mood) -> Mood | None:
    """The mood under a negation: "has not agreed to" refuses, "did not refuse to" says nothing."""
    return Mood.REFUSAL if mood in (Mood.PROMISE, Mood.VOW) else None


@cache
def _moods() -> dict[str, MoodWord]:
    found: dict[str, MoodWord] = {}
    for row in read_rows("moods.tsv", MoodWord):
        first, *rest = row.lemma.split()
        forms = forms_of([first]) if row.pos == "verb" else [first]
        for form in forms:
            found.setdefault(" ".join((form, *rest)), row)
    return found
