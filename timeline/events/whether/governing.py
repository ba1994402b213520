"""What the words that govern a predicate make of it: "refused to", "began to", "said it would"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.grammar import Predicate, Tense, governing_words
from timeline.events.words import governors, lemma_classes, words
from timeline.inflection import irregular_verbs
from timeline.model import Status, Token

BY_TENSE = {
    Tense.PAST: Status.HAPPENED,
    Tense.PAST_PERFECT: Status.HAPPENED,
    Tense.PRESENT_PERFECT: Status.HAPPENED,
    Tense.PARTICIPIAL: Status.HAPPENED,
    Tense.NOMINAL: Status.HAPPENED,
    Tense.PRESENT: Status.ONGOING,
    Tense.PROGRESSIVE: Status.ONGOING,
    Tense.FUTURE: Status.PLANNED,
    Tense.INFINITIVE: Status.PLANNED,
    Tense.MODAL: Status.POSSIBLE,
}
_NEGATED_WITHIN = 2  # words before what governs: "is not now seeking to"


ATTEMPTED = frozenset(("tried", "attempted"))


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status and the rule that gave it, in words."""

    status: Status
    rule: str


def is_coup(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether trying it is a deed already: "tried to overthrow him", "attempted to seize power"."""
    own = tokens[predicate.first : predicate.last]
    return not words("coups").isdisjoint(token.lemma for token in own)


def is_won(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether it is the prize of a victory: "Macron beat Le Pen to win the presidency"."""
    verb = tokens[predicate.first]
    if predicate.tense is not Tense.INFINITIVE or verb.relation not in ("advcl", "xcomp"):
        return False
    victory = tokens[verb.head]
    # "Macron beat her" is taken for a present.
    irregular = irregular_verbs().get(victory.norm)
    is_past = victory.tag == "VBD" or (irregular is not None and victory.norm in irregular.past)
    return is_past and victory.norm in lemma_classes()["winning_verbs"]


def is_announced(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether somebody announces what the verb says: "said it would withdraw and leave"."""
    return tokens[verb].relation in ("ccomp", "conj") and any(
        tokens[head].norm in lemma_classes()["announcing_verbs"] for head in _heads(tokens, verb)
    )


def _heads(tokens: tuple[Token, ...], place: int) -> tuple[int, ...]:
    """The word it hangs on, and where "and" joins it to another what that hangs on."""
    head = tokens[place].head
    return (head, tokens[head].head) if tokens[place].relation == "conj" else (head,)


def governed_by(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What the governing word makes of an infinitive or participle: "refused to withdraw"."""
    if is_won(tokens, predicate):
        return Judgement(Status.HAPPENED, "what somebody beat another for")
    before = governing_words(tokens, predicate)
    for place, word in enumerate(before):
        status, around = governors().get(word), before[place + 1 :]
        if word == "able" and not words("be_past").isdisjoint(around[:2]):
            status = Status.HAPPENED  # "was able to seize" is "seized"
        if status is Status.HAPPENED:
            status = _as_begun(around)
        elif status is not None and not words("negators").isdisjoint(around[:_NEGATED_WITHIN]):
            status = Status.POSSIBLE if status is Status.DENIED else Status.DENIED  # "is not seeking to"
        if status is Status.POSSIBLE and is_coup(tokens, predicate) and word in ATTEMPTED:
            status = Status.HAPPENED  # one who tried to overthrow a government has made a coup attempt
        if status is not None:
            return Judgement(status, f'governed by "{word}"')
    return None


def _as_begun(before: tuple[str, ...]) -> Status | None:
    """What becomes of an event that its governor brings about, by the words before that, nearest first.

    "began to", "will begin to", "may begin to", "did not begin to"; "to begin to" leaves it to the next.
    """
    near = before[:3]
    if near and near[0] == "to":
        return None
    for name, status in (
        ("negators", Status.DENIED),
        ("will", Status.PLANNED),
        ("modal", Status.POSSIBLE),
    ):
        if not words(name).isdisjoint(near):
            return status
    return Status.HAPPENED
