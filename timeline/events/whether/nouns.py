"""Whether what a noun names came about, by the clause that it stands in."""

from __future__ import annotations

from timeline.events.grammar import Predicate, Tense, governing_words
from timeline.events.syntax import children, head_of, is_parsed
from timeline.events.whether.governing import (
    ATTEMPTED,
    BY_TENSE,
    Judgement,
    governed_by,
    is_announced,
    is_coup,
)
from timeline.events.whether.hosts import Host, host_of, tense_at
from timeline.events.words import governors, words
from timeline.model import Status, Token

_GOVERNED_CASES = frozenset(("to", "for", "of", "about", "against", "with", ""))
_UNCERTAIN = frozenset((Status.PLANNED, Status.POSSIBLE, Status.DENIED))
_LASTING_TENSES = frozenset((Tense.PRESENT, Tense.PROGRESSIVE, Tense.PRESENT_PERFECT))


def judge_noun(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    """The status of a noun, by its adjectives, its own clause, and the clause that it stands in."""
    phrase = {token.norm for token in tokens[predicate.group : predicate.first]}
    for name, status in (
        ("denied_adjectives", Status.DENIED),
        ("possible_adjectives", Status.POSSIBLE),
        ("planned_adjectives", Status.PLANNED),
        ("ongoing_adjectives", Status.ONGOING),
    ):
        if found := phrase & words(name):
            return Judgement(status, f'"{min(found)}" before it')
    if coming := _coming_below(tokens, head_of(tokens, predicate.first, predicate.last)):
        return coming
    host = host_of(tokens, head_of(tokens, predicate.first, predicate.last))
    return _by_verb_before(tokens, predicate) if host is None else _by_host(tokens, predicate, host)


def _coming_below(tokens: tuple[Token, ...], noun: int) -> Judgement | None:
    """What its own clause tells of a noun: "talks which will focus on trade", "a vote scheduled for May"."""
    if not is_parsed(tokens):
        return None
    for verb in children(tokens, noun):
        token = tokens[verb]
        is_ahead = _is_its_subject(tokens, verb) and tense_at(tokens, verb) is Tense.FUTURE
        if token.relation == "acl:relcl" and is_ahead:
            return Judgement(Status.PLANNED, f'of "{token.norm}": future')
        if token.relation in ("acl", "amod") and token.norm in words("planned_adjectives"):
            return Judgement(Status.PLANNED, f'"{token.norm}" behind it')
    return None


def _is_its_subject(tokens: tuple[Token, ...], verb: int) -> bool:
    """Whether the noun that a relative clause describes is its subject: "talks which will begin"."""
    return any(
        tokens[each].relation.startswith("nsubj") and tokens[each].norm in ("which", "that", "who")
        for each in children(tokens, verb)
    )


def _by_verb_before(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    """The status of a noun that hangs on a verb: "is in talks" goes on, "called for talks" is possible."""
    before = governing_words(tokens, predicate)
    if governing := next((word for word in before if word in governors()), None):
        return Judgement(governors()[governing], f'governed by "{governing}"')
    if any(word in words("will") for word in before):
        return Judgement(Status.PLANNED, '"will" before it')
    if any(word in words("modal") for word in before):
        return Judgement(Status.POSSIBLE, "a modal before it")
    if any(word in words("be_present") for word in before) and before[0] in ("in", "under", "at"):
        return Judgement(Status.ONGOING, "it is in it")
    return Judgement(Status.HAPPENED, "a noun")


def _by_host(tokens: tuple[Token, ...], predicate: Predicate, host: Host) -> Judgement:
    """The status of a noun by the clause it stands in."""
    if tokens[host.place].norm in ATTEMPTED and host.tense is Tense.PAST and is_coup(tokens, predicate):
        return Judgement(Status.HAPPENED, "it was attempted")
    if host.over is not None and (status := governors().get(tokens[host.over].norm)) in _UNCERTAIN:
        return Judgement(status, f'governed by "{tokens[host.over].norm}"')
    described = governors().get(tokens[host.place].norm)
    if tokens[host.place].pos == "ADJ" and described in _UNCERTAIN and host.case in ("to", "for"):
        return Judgement(described, f'governed by "{tokens[host.place].norm}"')  # "was close to a deal"
    if not _is_presupposed(tokens, predicate, host) and (judged := _shared_with(tokens, host)):
        return judged
    return _lasting(tokens, predicate, host)


def _is_presupposed(tokens: tuple[Token, ...], predicate: Predicate, host: Host) -> bool:
    """Whether it is there whatever becomes of the clause: "will discuss the attack"."""
    verb = tokens[host.place]
    if host.over is not None or host.case in words("presupposing_prepositions"):
        return True
    opening = tokens[max(0, predicate.group - 1) : predicate.first]
    is_known = not words("pointers").isdisjoint(token.norm for token in opening)
    if host.relation in ("obj", "nsubj:pass"):
        return verb.lemma in words("presupposing_verbs") or (
            is_known and verb.lemma in words("knowing_verbs")
        )
    if host.relation == "obl":
        return verb.pos not in ("VERB", "AUX") or verb.lemma in words("responding_verbs")
    # "The endorsement should help him": the talks that "may resume" are still to come.
    would = any(tokens[each].norm in ("would", "'d") for each in children(tokens, host.place))
    return is_known and host.tense is Tense.MODAL and not would and verb.lemma not in words("occurring_verbs")


def _shared_with(tokens: tuple[Token, ...], host: Host) -> Judgement | None:
    """What verb and noun share: "will hold talks", "called for talks", "could face sanctions"."""
    verb = tokens[host.place]
    if host.negated and host.is_argument:
        return Judgement(Status.DENIED, f'"{verb.norm}" is negated')
    status = governors().get(verb.norm)
    is_governed = host.relation in ("obj", "obl", "nsubj:pass") and host.case in _GOVERNED_CASES
    if verb.lemma == "call" and host.case != "for":
        is_governed = False  # "called the operation a crime"
    if status in _UNCERTAIN and is_governed:
        return Judgement(_weaker(status, host.tense), f'governed by "{verb.norm}"')
    if host.tense is Tense.INFINITIVE:
        predicate = Predicate(host.place, host.place + 1, _to(tokens, host.place), Tense.INFINITIVE)
        return governed_by(tokens, predicate) or Judgement(Status.PLANNED, f'"to {verb.norm}"')
    if host.tense is Tense.MODAL and _says_will(tokens, host.place):
        return Judgement(Status.PLANNED, '"would" of what was said')
    if host.tense in (Tense.FUTURE, Tense.MODAL):
        return Judgement(BY_TENSE[host.tense], f'of "{verb.norm}": {host.tense}')
    return None


def _says_will(tokens: tuple[Token, ...], verb: int) -> bool:
    """The same of a noun's clause: "said Monday's trial would be open"."""
    return any(tokens[each].norm == "would" for each in children(tokens, verb)) and is_announced(tokens, verb)


def _weaker(status: Status, tense: Tense) -> Status:
    """What a governing verb makes of its dependent where it is itself to come: "may agree to talks"."""
    if status is Status.PLANNED and tense in (Tense.MODAL, Tense.INFINITIVE):
        return Status.POSSIBLE
    return status


def _to(tokens: tuple[Token, ...], verb: int) -> int:
    return verb - 1 if verb and tokens[verb - 1].norm == "to" else verb


def _lasting(tokens: tuple[Token, ...], predicate: Predicate, host: Host) -> Judgement:
    """Whether what the noun names goes on: "is in talks", "a row over the border has stalled the work"."""
    if host.relation == "root" and host.tense in _LASTING_TENSES and host.case in ("in", "under", "at"):
        return Judgement(Status.ONGOING, "it is in it")
    if host.is_argument and host.tense is Tense.PROGRESSIVE:
        return Judgement(Status.ONGOING, f'of "{tokens[host.place].norm}": {host.tense}')
    is_phase = tokens[host.place].lemma in words("phase_verbs")
    if host.tense in _LASTING_TENSES and not is_phase and _lasts(tokens, predicate):
        return Judgement(Status.ONGOING, "it lasts, and the clause is of the present")
    return Judgement(Status.HAPPENED, "a noun")


def _lasts(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    return tokens[predicate.last - 1].norm in words("lasting_nouns")
