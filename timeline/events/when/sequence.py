"""On which word a predicate without a tense hangs, and whether it comes before, with or after that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.syntax import children
from timeline.events.when.aspect import Aspect, Order, aspect_of, order_of
from timeline.events.words import reporting_verbs, words
from timeline.model import Token

_BEFORE = frozenset(("after", "since", "following", "because", "once", "despite"))
_AFTER = frozenset(("before", "until", "till"))
_BESIDE = frozenset(("", "by", "while", "in", "with", "without", "as", "when", "through"))
SETTINGS = frozenset(("in", "at", "during", "with", "when", "by", "on"))
_GOVERNED = frozenset(("xcomp", "ccomp", "acl", "advcl", "obj", "obl"))
_WITH_PREPOSITION = frozenset(("call", "ask", "look", "press", "push", "vote", "wish"))
_CARRIERS = frozenset(("obj", "nsubj", "nsubj:pass", "obl", "xcomp", "obl:agent"))


@dataclass(frozen=True, slots=True)
class Link:
    """The word it hangs on, and when it comes about against that."""

    place: int
    order: Order


def link_of(tokens: Sequence[Token], place: int) -> Link | None:
    """The link of a verb without a tense or of a noun; `None` where it stands for itself."""
    token = tokens[place]
    if token.head == place or token.head < 0:
        return None
    if token.pos in ("VERB", "AUX"):
        return Link(token.head, _order_of_verb(tokens, place))
    return _link_of_noun(tokens, place)


def leader_of(tokens: Sequence[Token], place: int) -> str:
    """The preposition or conjunction that leads the word in: "after"; empty where none does."""
    found = (
        tokens[each].norm for each in children(tokens, place) if tokens[each].relation in ("case", "mark")
    )
    return next((norm for norm in found if norm not in ("to", "'s")), "")


def has_to(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is an infinitive with "to"."""
    return any(tokens[each].norm == "to" and each < place for each in children(tokens, place))


def _order_of_verb(tokens: Sequence[Token], place: int) -> Order:
    token, leader = tokens[place], leader_of(tokens, place)
    if leader in _BEFORE:
        return Order.BEFORE
    if leader in _AFTER:
        return Order.AFTER
    goes_along = token.tag == "VBG" and token.relation in ("advcl", "csubj") and leader in _BESIDE
    if token.relation == "conj" or goes_along:
        return Order.SAME
    given = order_of(tokens[token.head])
    if given is not None and token.relation in _GOVERNED:
        return given
    if token.tag == "VB" or has_to(tokens, place):
        return Order.AFTER
    is_behind = (token.tag == "VBG" and leader == "for") or (token.tag == "VBN" and token.relation == "acl")
    return Order.BEFORE if is_behind else Order.SAME


def _link_of_noun(tokens: Sequence[Token], place: int) -> Link | None:
    token, head = tokens[place], tokens[tokens[place].head]
    leader = leader_of(tokens, place)
    if leader in _BEFORE:
        return Link(token.head, Order.BEFORE)
    if leader in _AFTER:
        return Link(token.head, Order.AFTER)
    if token.relation in ("conj", "appos"):
        return Link(token.head, Order.SAME)
    if not leader and head.lemma in _WITH_PREPOSITION:
        return None  # "calls it a victory", but "calls for a strike"
    is_wanted = token.relation in ("obj", "obl", "nmod", "xcomp", "ccomp")
    if is_wanted and order_of(head) is Order.AFTER and leader in ("", "for", "of", "on", "about", "against"):
        return Link(token.head, Order.AFTER)
    if token.relation in _CARRIERS and _is_carried(tokens, place, leader):
        return Link(token.head, Order.SAME)
    return None


def _is_carried(tokens: Sequence[Token], place: int, leader: str) -> bool:
    """Whether its event is that of the verb: "held talks", "said in a speech", "a blast killed two"."""
    head = tokens[tokens[place].head]
    if head.pos not in ("VERB", "AUX"):
        return False
    if aspect_of(head) is Aspect.PHASE or head.lemma in words("light_verbs"):
        return True
    if tokens[place].relation.startswith("nsubj") and head.lemma in words("happening_verbs"):
        return True  # "the vote is happening on Sept. 25"
    if leader:
        return leader in SETTINGS
    return not is_definite(tokens, place) and head.norm not in reporting_verbs()


def is_definite(tokens: Sequence[Token], place: int) -> bool:
    """Whether the noun names something known: "the attack", "its invasion", "Monday's talks"."""
    if tokens[place].relation == "compound":
        place = tokens[place].head  # "the blast victims"
    return any(
        tokens[each].norm in words("pointers") or tokens[each].relation == "nmod:poss"
        for each in children(tokens, place)
    )
