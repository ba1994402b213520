"""Where a predicate lies as told, by its tense and its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.aspect import Aspect
from timeline.events.grammar import FORMS_OF_TAG, Predicate, Tense, read_noun, tense_of_words
from timeline.events.sequence import leader_of
from timeline.events.syntax import children
from timeline.events.timing import Era
from timeline.events.words import words
from timeline.inflection import Form
from timeline.model import Token

_AHEAD = frozenset(("if", "until", "till", "unless", "when", "once", "before", "after", "lest", "whether"))
_BEHIND = frozenset(("after", "since", "because", "once", "before"))
_BESIDE = frozenset(("when", "as", "while", "where"))
_COMING = frozenset(("possible", "potential", "threatened", "oncoming"))
_GONE = frozenset(("past", "previous", "former", "last", "recent", "earlier", "latest"))


def predicate_at(tokens: tuple[Token, ...], place: int) -> Predicate:
    """How the word stands, by the parser's tags; what somebody is has the tense of its "be"."""
    forms = FORMS_OF_TAG.get(tokens[place].tag)
    if forms is not None and tokens[place].pos in ("VERB", "AUX"):
        return _verb(tokens, place, forms)
    copula = next((each for each in children(tokens, place) if tokens[each].relation == "cop"), None)
    if copula is not None and copula < place and tokens[copula].tag in FORMS_OF_TAG:
        return replace(_verb(tokens, place, FORMS_OF_TAG[tokens[copula].tag], but=copula), first=place)
    return read_noun(tokens, place, place + 1)


def _verb(tokens: tuple[Token, ...], place: int, forms: frozenset[Form], but: int = -1) -> Predicate:
    """The verb with its helpers, however far before it they stand: "will, in turn, bring"."""
    helpers = [
        each for each in children(tokens, place) if each < place and each != but and _helps(tokens[each])
    ]
    before = [tokens[each].norm for each in helpers]
    tense = tense_of_words(before, forms)
    negated = any(word in words("negators") for word in before)
    return Predicate(place, place + 1, min([place, *helpers]), tense, negated=negated)


def _helps(token: Token) -> bool:
    return token.relation.startswith("aux") or token.norm in ("to", "now") or token.norm in words("negators")


def era_of(tokens: tuple[Token, ...], place: int, predicate: Predicate, aspect: Aspect) -> Era | None:
    """The era that tense and clause give, or a noun's adjective; `None` where the word it hangs on decides.

    "Said he had left" is BEFORE, "owns" AROUND, "will leave" AFTER; "began leaving" depends on "began".
    """
    tense = predicate.tense
    if predicate.is_noun:
        return _by_adjective(tokens, predicate)
    if tense in (Tense.INFINITIVE, Tense.PARTICIPIAL) or (
        tense is Tense.PRESENT and tokens[place].tag == "VB"
    ):
        return None
    if tense is Tense.PAST_PERFECT:
        return Era.BEFORE
    if tense is Tense.FUTURE:
        return Era.AFTER
    if tense is Tense.MODAL:
        return _modal(tokens, place, predicate, aspect)
    if tense is Tense.PRESENT_PERFECT:
        return _perfect(tokens, place, aspect)
    return _past(tokens, place, aspect) if tense is Tense.PAST else _present(tokens, place, aspect)


def _present(tokens: Sequence[Token], place: int, aspect: Aspect) -> Era:
    if tokens[place].relation == "advcl" and leader_of(tokens, place) in _AHEAD:
        return Era.AFTER
    is_now = aspect in (Aspect.SAYING, Aspect.OPINION, Aspect.PHASE)
    return Era.ON if is_now else Era.AROUND


def _modal(tokens: Sequence[Token], place: int, predicate: Predicate, aspect: Aspect) -> Era:
    group = {token.norm for token in tokens[predicate.group : place]}
    if group & {"have", "'ve"}:
        return Era.BEFORE
    if aspect is Aspect.STATE and group & {"may", "might", "must"}:
        return Era.AROUND
    if group & {"can", "ca"}:
        if aspect in (Aspect.SAYING, Aspect.OPINION):
            return Era.ON
        return Era.AROUND if predicate.negated else Era.AFTER
    return Era.AFTER


def _perfect(tokens: Sequence[Token], place: int, aspect: Aspect) -> Era:
    if aspect is Aspect.STATE or tokens[place].tag == "VBG":
        return Era.AROUND
    is_new = tokens[place].relation in ("root", "ccomp", "conj", "parataxis") and aspect is not Aspect.PROCESS
    return Era.ON if is_new else Era.BEFORE


def _past(tokens: Sequence[Token], place: int, aspect: Aspect) -> Era | None:
    token = tokens[place]
    if token.relation == "acl:relcl":
        return Era.ON if aspect is Aspect.SAYING else Era.BEFORE
    if token.relation in ("advcl", "advcl:relcl"):
        leader = leader_of(tokens, place)
        if leader in _BESIDE:
            return None
        if leader in _BEHIND:
            return Era.BEFORE
    if token.relation == "ccomp" and token.head < place:
        return _reported(aspect)
    if token.relation == "conj" and not _has_tense(tokens[token.head]):
        return None
    return Era.ON


def _reported(aspect: Aspect) -> Era:
    """ "Said he believed": a state goes on as it is told of; "said three were killed": what is told is the news."""
    return Era.AROUND if aspect is Aspect.STATE else Era.ON


def _has_tense(token: Token) -> bool:
    return token.tag in ("VBD", "VBP", "VBZ", "MD")


def _by_adjective(tokens: tuple[Token, ...], predicate: Predicate) -> Era | None:
    """The era an adjective gives a noun: "the planned talks" are AFTER."""
    phrase = {token.norm for token in tokens[predicate.group : predicate.first]}
    if phrase & (words("planned_adjectives") | _COMING):
        return Era.AFTER
    if phrase & _GONE:
        return Era.BEFORE
    return Era.AROUND if phrase & (words("progress") | {"current"}) else None
