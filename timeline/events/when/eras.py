"""Where a predicate lies as told, by its tense and its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.grammar import FORMS_OF_TAG, Predicate, Tense, read_noun, tense_of_words
from timeline.events.syntax import children
from timeline.events.when.aspect import Aspect, aspect_of
from timeline.events.when.sequence import leader_of
from timeline.events.when.timing import Era
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import Token

_AHEAD = frozenset(("if", "until", "till", "unless", "when", "once", "before", "after", "lest", "whether"))
_UNTIL = frozenset(("until", "till", "unless"))
_BEHIND = frozenset(("after", "since", "because", "once", "before"))
_BESIDE = frozenset(("when", "as", "while", "where"))
_PLAIN = {Tense.PAST_PERFECT: Era.BEFORE, Tense.FUTURE: Era.AFTER}
_DESCRIBING = frozenset(("acl:relcl", "acl", "advcl", "advcl:relcl"))
_COMING = frozenset(("possible", "potential", "threatened", "oncoming"))
_GONE = frozenset(("past", "previous", "former", "last", "recent", "earlier", "latest"))


def predicate_at(tokens: tuple[Token, ...], place: int) -> Predicate:
    """How the word stands, by the parser's tags; what somebody is has the tense of its "be"."""
    forms = _forms(tokens[place])
    if forms is not None and tokens[place].pos in ("VERB", "AUX"):
        return _verb(tokens, place, forms)
    copula = next((each for each in children(tokens, place) if tokens[each].relation == "cop"), None)
    if copula is not None and copula < place and tokens[copula].tag in FORMS_OF_TAG:
        return replace(_verb(tokens, place, FORMS_OF_TAG[tokens[copula].tag], but=copula), first=place)
    return read_noun(tokens, place, place + 1)


def _forms(token: Token) -> frozenset[Form] | None:
    """The forms its tag gives a verb; "stole" is no present whatever the tag."""
    if token.tag == "VBP":
        guessed = guess_forms(token.norm)
        ends_so = token.norm.endswith("ed") and not token.norm.endswith("eed")
        if Form.BASE not in guessed and (Form.PAST in guessed or ends_so):
            return frozenset((Form.PAST,))
    return FORMS_OF_TAG.get(token.tag)


def _verb(tokens: tuple[Token, ...], place: int, forms: frozenset[Form], but: int = -1) -> Predicate:
    """The verb with its helpers, however far before it they stand: "will, in turn, bring"."""
    left = (each for each in children(tokens, place) if each < place and each != but)
    helpers = [each for each in left if _helps(tokens[each])]
    before = [tokens[each].norm for each in helpers]
    if "be" not in before and not (words("will") | words("modal")).isdisjoint(before):
        forms = frozenset((Form.BASE,))  # "will sing", whatever the tag
    tense = tense_of_words(before, forms)
    negated = any(word in words("negators") for word in before)
    return Predicate(place, place + 1, min([place, *helpers]), tense, negated=negated)


def _helps(token: Token) -> bool:
    return token.relation.startswith("aux") or token.norm in ("to", "now") or token.norm in words("negators")


def aspect_in(tokens: Sequence[Token], place: int, predicate: Predicate) -> Aspect:
    """The aspect in its tense and clause: "is becoming" goes on, "I want" is an opinion."""
    aspect = aspect_of(tokens[place])
    below = {tokens[each].norm: tokens[each].relation for each in children(tokens, place)}
    if aspect is Aspect.STATE and below.get("i") == "nsubj" and predicate.tense is Tense.PRESENT:
        return Aspect.OPINION
    if aspect is not Aspect.OCCASION:
        return aspect
    goes_on = predicate.tense is Tense.PROGRESSIVE or not words("repeating").isdisjoint(below)
    return Aspect.PROCESS if goes_on else aspect


def era_of(tokens: tuple[Token, ...], place: int, predicate: Predicate, aspect: Aspect) -> Era | None:
    """The era that tense and clause give, or a noun's adjective; `None` where the word it hangs on decides.

    "Said he had left" is BEFORE, "owns" AROUND, "will leave" AFTER; "began leaving" depends on "began".
    """
    tense = predicate.tense
    if predicate.is_noun:
        return _by_adjective(tokens, predicate)
    if _is_main(tokens, place):
        return Era.ON
    if _is_timeless(tokens, place, tense):
        return None
    if tense in _PLAIN:
        return _PLAIN[tense]
    if tense is Tense.MODAL:
        return _modal(tokens, place, predicate, aspect)
    if tense is Tense.PRESENT_PERFECT:
        return _perfect(tokens, place, aspect)
    return _past(tokens, place, aspect) if tense is Tense.PAST else _present(tokens, place, aspect)


def _is_finite(tokens: Sequence[Token], place: int) -> bool:
    """Whether an auxiliary of the verb has a tense, or the verb itself."""
    helpers = (tokens[each] for each in children(tokens, place) if tokens[each].relation.startswith("aux"))
    return any(each.tag in ("VBZ", "VBP", "VBD", "MD") for each in (tokens[place], *helpers))


def _is_timeless(tokens: Sequence[Token], place: int, tense: Tense) -> bool:
    """Whether the verb has no tense of its own: "to go", "going", "after being seen", "will come and go"."""
    if tense is Tense.PROGRESSIVE:
        return not _is_finite(tokens, place)
    is_bare = tense is Tense.PRESENT and tokens[place].tag == "VB"
    return is_bare or tense in (Tense.INFINITIVE, Tense.PARTICIPIAL)


def _is_main(tokens: Sequence[Token], place: int) -> bool:
    """Whether a participle is all the verb its sentence has: "Truckloads of goods streamed north"."""
    token, head = tokens[place], tokens[tokens[place].head]
    if token.tag not in ("VBN", "VBD") or token.relation != "acl" or head.relation != "root":
        return False
    return head.pos in ("NOUN", "PROPN") and all(each.relation != "cop" for each in tokens)


def _present(tokens: Sequence[Token], place: int, aspect: Aspect) -> Era:
    leader = leader_of(tokens, place)
    if leader in _AHEAD and (tokens[place].relation in ("advcl", "obl") or leader in _UNTIL):
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
    if _is_gone_by(tokens, place):
        return Era.BEFORE
    if aspect is Aspect.STATE or tokens[place].tag == "VBG":
        return Era.AROUND
    is_new = tokens[place].relation not in _DESCRIBING and aspect is not Aspect.PROCESS
    return Era.ON if is_new else Era.BEFORE


def _past(tokens: Sequence[Token], place: int, aspect: Aspect) -> Era | None:
    token = tokens[place]
    if _is_gone_by(tokens, place):
        return Era.BEFORE
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
    """A state goes on as it is told of ("said he believed"), "said three were killed" is the news itself."""
    return Era.AROUND if aspect is Aspect.STATE else Era.ON


def _is_gone_by(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is said to be past: "was once a king", "recently bought", "has been there before"."""
    below = (tokens[each] for each in children(tokens, place))
    return any(token.norm in words("gone_by") and token.relation == "advmod" for token in below)


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
