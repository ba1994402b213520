"""How a predicate stands in its sentence, read from the words around it: tense, voice, negation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from timeline.events.words import words
from timeline.inflection import Form
from timeline.model import Token

# Of the parser's Penn tags.
FORMS_OF_TAG = {
    "VB": frozenset((Form.BASE,)),
    "VBP": frozenset((Form.BASE,)),
    "VBZ": frozenset((Form.THIRD,)),
    "VBD": frozenset((Form.PAST,)),
    "VBN": frozenset((Form.PARTICIPLE,)),
    "VBG": frozenset((Form.GERUND,)),
}
_OBLIGED = frozenset(("have", "has", "had"))  # before "to": "would have to go", "had to go"
_AUXILIARIES = frozenset(("aux", "aux:pass", "cop"))
_FARTHEST_AUXILIARY = 20  # words before the verb; a bound, for hostile text
_LONGEST_GROUP = 7  # words before the verb: "would not have been able to"
_GOVERNOR_REACH = 6  # words before "to": "urged its neighbours in the region to"


class Tense(StrEnum):
    """The time a predicate is told in; nominal events have none."""

    PAST = "past"
    PAST_PERFECT = "past perfect"
    PRESENT_PERFECT = "present perfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    FUTURE = "future"
    MODAL = "modal"
    INFINITIVE = "infinitive"
    PARTICIPIAL = "participial"
    NOMINAL = "nominal"


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word or words that say something happens, tokens `first` to `last` (half-open) of a sentence."""

    first: int
    last: int
    group: int  # where its verb group begins: "has not been" included
    tense: Tense
    passive: bool = False
    negated: bool = False

    @property
    def is_noun(self) -> bool:
        """Whether a noun names the event."""
        return self.tense is Tense.NOMINAL


def read_verb(tokens: tuple[Token, ...], first: int, last: int, forms: frozenset[Form]) -> Predicate:
    """The verb at `first` with the group before it: "has not been attacked" is perfect, passive, negated."""
    group = _group_start(tokens, first)
    before = [token.norm for token in tokens[group:first]]
    before = _with_far(tokens, first, before) or _shared(tokens, first, before)
    if not before and first and tokens[first - 1].lemma == "help" and Form.BASE in forms:
        # "helped train": who has helped has done it.
        helper = read_verb(tokens, first - 1, first, FORMS_OF_TAG.get(tokens[first - 1].tag, forms))
        return replace(helper, first=first, last=last)
    if not before and Form.PARTICIPLE in forms and _is_seen(tokens, first):
        return Predicate(first, last, _group_start(tokens, first - 1), Tense.INFINITIVE, passive=True)
    passive = _is_passive(tokens, before, last, forms)
    negated = any(word in words("negators") for word in before)
    return Predicate(first, last, group, tense_of_words(before, forms), passive, negated)


def _with_far(tokens: tuple[Token, ...], verb: int, before: list[str]) -> list[str]:
    """The group with auxiliaries that stand farther off: "had for years besieged"."""
    far = [token.norm for token in _auxiliaries(tokens, verb) if token.norm not in before]
    return far + before


def _shared(tokens: tuple[Token, ...], verb: int, before: list[str]) -> list[str]:
    """The group of the verb it is joined to: "will meet him and discuss", "was held and charged"."""
    token = tokens[verb]
    if before or token.relation != "conj" or token.head == verb or token.tag not in ("VB", "VBN", "VBG"):
        return before
    near = tokens[max(0, verb - _FARTHEST_AUXILIARY) : verb]
    if any(each.head == verb and each.relation.startswith("nsubj") for each in near):
        return before
    return [each.norm for each in _auxiliaries(tokens, token.head)]


def _auxiliaries(tokens: tuple[Token, ...], verb: int) -> list[Token]:
    """The auxiliaries, "to" and negation in front of a verb, by heads; none where there are no heads."""
    return [
        token
        for token in tokens[max(0, verb - _FARTHEST_AUXILIARY) : verb]
        if token.head == verb and (token.relation in _AUXILIARIES or _opens(token))
    ]


def _opens(token: Token) -> bool:
    return (token.relation == "mark" and token.norm == "to") or token.norm in words("negators")


def _is_seen(tokens: tuple[Token, ...], first: int) -> bool:
    """Whether "to see", "to have" or "to get" stands before: "hopes to see delivered" is still to come."""
    return first > 1 and tokens[first - 1].norm in ("see", "have", "get") and tokens[first - 2].norm == "to"


def read_noun(tokens: tuple[Token, ...], first: int, last: int) -> Predicate:
    """The nominal event at `first`; "no" and "without" before its phrase negate it."""
    group = phrase_start(tokens, first)
    around = [token.norm for token in tokens[max(0, group - 3) : first]]
    negated = any(word in ("no", "without", "n't", "not", "never") for word in around)
    return Predicate(first, last, group, Tense.NOMINAL, negated=negated)


def phrase_start(tokens: tuple[Token, ...], noun: int) -> int:
    """Where the noun phrase of `noun` begins, left of its adjectives and determiner."""
    start = noun
    while start > 0 and noun - start < _LONGEST_GROUP and _inside_phrase(tokens[start - 1].norm):
        start -= 1
        if tokens[start].norm in words("articles"):
            break  # nothing of the phrase stands before its article: "Ross owns a shipping firm"
    return start


def _inside_phrase(word: str) -> bool:
    outside = (
        "prepositions",
        "clause_words",
        "be_present",
        "be_past",
        "have_present",
        "negators",
        "will",
        "modal",
    )
    if word in words("determiners"):
        return True
    return (
        word[0].isalnum()
        and word != "to"
        and word != "and"
        and not any(word in words(name) for name in outside)
    )


def _group_start(tokens: tuple[Token, ...], verb: int) -> int:
    index = verb
    while index > 0 and verb - index < _LONGEST_GROUP and _belongs_to_group(tokens, index - 1):
        index -= 1
        if tokens[index].norm == "to" and not (index and tokens[index - 1].norm in _OBLIGED):
            # "is to visit", "are going to": the verb before "to" tells the time.
            return index - 1 if index and tokens[index - 1].norm in words("be_present") else index
    while index < verb and (
        tokens[index].norm.endswith("ly") or tokens[index].norm in ("first", "all", "both")
    ):
        index += 1
    return index


_GROUP_CLASSES = (
    "be_present be_past be_other have_present have_past having do will modal adverbs negators".split()  # noqa: SIM905
)


def _belongs_to_group(tokens: tuple[Token, ...], index: int) -> bool:
    word = tokens[index].norm
    if tokens[index].pos == "PROPN":
        return False  # "Theresa May called"
    if word == "to" or (word.endswith("ly") and len(word) > 4):
        return True
    return any(word in words(name) for name in _GROUP_CLASSES)


def _is_passive(tokens: tuple[Token, ...], before: list[str], last: int, forms: frozenset[Form]) -> bool:
    if Form.PARTICIPLE not in forms:
        return False
    if any(word in words(name) for word in before for name in ("be_present", "be_past", "be_other")):
        return True
    followed = tokens[last].norm if last < len(tokens) else ""
    return followed == "by" and not any(word in words("have_present") | words("have_past") for word in before)


_AUXILIARY_WORDS = frozenset(("be", "been", "being", "have", "having", "do", "did", "does"))
# The first class that stands in the verb group decides; "would have been" is modal before it is perfect.
_TENSES = (
    ("will", Tense.FUTURE, Tense.FUTURE),
    ("modal", Tense.MODAL, Tense.MODAL),
    ("have_past", Tense.PAST_PERFECT, Tense.PAST_PERFECT),
    ("have_present", Tense.PRESENT_PERFECT, Tense.PROGRESSIVE),
    ("be_past", Tense.PAST, Tense.PAST),
    ("be_present", Tense.PRESENT, Tense.PROGRESSIVE),
)


def tense_of_words(before: list[str], forms: frozenset[Form]) -> Tense:
    """The time that the words of a verb group in front of its verb, and the verb's form, tell."""
    if Form.BASE not in forms and _AUXILIARY_WORDS.isdisjoint(before):
        # No "may" of doubt stands before "appointed": "Theresa May appointed him".
        before = [word for word in before if word not in words("will") | words("modal")]
    classes = [name for name, _, _ in _TENSES if not words(name).isdisjoint(before)]
    if "to" in before:
        return _tense_before_to(before, classes)
    if not classes and "being" in before:
        return Tense.PROGRESSIVE  # "the terms being discussed"
    if not classes:
        return Tense.PAST if "did" in before else _bare_tense(forms)
    lasting = Form.GERUND in forms or "being" in before
    if lasting and "now" in before:
        return (
            Tense.PROGRESSIVE
        )  # "said he was now talking to": reported speech moves the tense back, not the time
    return next(going if lasting else done for name, done, going in _TENSES if name == classes[0])


def _tense_before_to(before: list[str], classes: list[str]) -> Tense:
    """The time of "is to go", "would have to go", "had to go", "to go", "to have gone"."""
    if "to have" in " ".join(before) and before[-1] != "to":
        return Tense.PRESENT_PERFECT
    obliged = _OBLIGED.intersection(before)
    if obliged == {"had"}:
        return Tense.PAST
    if obliged:
        return Tense.MODAL
    return Tense.FUTURE if "be_present" in classes else Tense.INFINITIVE


def _bare_tense(forms: frozenset[Form]) -> Tense:
    if Form.PAST in forms:
        return Tense.PAST
    if forms & {Form.GERUND, Form.PARTICIPLE}:
        return Tense.PARTICIPIAL
    return Tense.PRESENT


def governing_words(tokens: tuple[Token, ...], predicate: Predicate) -> tuple[str, ...]:
    """The words before the predicate that may govern it, nearest first, not past a clause's beginning."""
    reach = _GOVERNOR_REACH if predicate.tense is Tense.INFINITIVE else 3
    found = []
    for token in reversed(tokens[max(0, predicate.group - reach) : predicate.group]):
        if token.norm in words("clause_words") or token.norm in words("clause_marks"):
            break
        found.append(token.norm)
    return tuple(found)
