"""Whether an event came about, as its sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as date_

from timeline.events.grammar import Predicate, Tense, governing_words
from timeline.events.syntax import children, head_of, is_parsed, subject_of
from timeline.events.whether.conditions import is_conditional
from timeline.events.whether.hosts import Host, host_of, is_negated, tense_at
from timeline.events.words import governors, lemma_classes, words
from timeline.model import EventDate, Status, Token

_BY_TENSE = {
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
_GOVERNED_CASES = frozenset(("to", "for", "of", "about", "against", "with", ""))
_NEGATED_WITHIN = 2  # words before what governs: "is not now seeking to"
_UNCERTAIN = frozenset((Status.PLANNED, Status.POSSIBLE, Status.DENIED))
_LASTING_TENSES = frozenset((Tense.PRESENT, Tense.PROGRESSIVE, Tense.PRESENT_PERFECT))


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status and the rule that gave it, in words."""

    status: Status
    rule: str


def status_of(tokens: tuple[Token, ...], predicate: Predicate) -> Status:
    """The status that tense, negation, and the words that govern the predicate give it."""
    return judge(tokens, predicate).status


def judge(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    """The status with the rule that gave it."""
    if predicate.negated:
        return Judgement(Status.DENIED, "negated")
    if is_conditional(tokens, predicate):
        return Judgement(Status.POSSIBLE, "a condition")
    if predicate.is_noun:
        return _judge_noun(tokens, predicate)
    return _judge_verb(tokens, predicate)


def status_on(status: Status, predicate: Predicate, date: EventDate, published: date_) -> Status:
    """The status once the date is known: what lies ahead is planned ("visits China next week").

    A noun with a day that has come is no plan: "said Tuesday's decision would help them".
    """
    first, last = date.interval.first, date.interval.last
    is_over = last is not None and last <= published and date.expression is not None
    if predicate.is_noun and status is Status.PLANNED and is_over:
        return Status.HAPPENED
    if status in (Status.HAPPENED, Status.ONGOING) and first is not None and first > published:
        return Status.PLANNED
    if (
        status is Status.ONGOING
        and predicate.tense is Tense.PRESENT
        and first is not None
        and first > published
    ):
        return Status.PLANNED  # "Kenyans go to the polls on October 26"
    return status


def _judge_verb(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
    if denied := _denied_above(tokens, predicate) or _of_nobody(tokens, predicate):
        return denied
    if predicate.tense in (Tense.INFINITIVE, Tense.PARTICIPIAL) and (
        governed := _governed(tokens, predicate)
    ):
        return governed
    if predicate.tense is Tense.MODAL and _is_future_in_the_past(tokens, predicate):
        return Judgement(Status.PLANNED, '"would" of what was said')
    if doubted := _doubted_above(tokens, predicate) or _of_perfect_infinitive(tokens, predicate):
        return doubted
    if (
        predicate.tense is Tense.PROGRESSIVE
        and tokens[predicate.first].relation == "advcl"
        and tokens[predicate.group].norm == "being"
    ):
        return Judgement(Status.HAPPENED, "a cause of what follows")  # "being attacked, it mobilised"
    if predicate.tense is Tense.PRESENT and _is_headline(tokens):
        return Judgement(Status.HAPPENED, "the present of a headline")
    if predicate.tense is Tense.PRESENT and tokens[predicate.first].norm in lemma_classes()["acts_of_speech"]:
        return Judgement(Status.HAPPENED, "an act of speech")
    return Judgement(_BY_TENSE[predicate.tense], f"tense: {predicate.tense}")


def _denied_above(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What stands in the clause that somebody denies: "denied that it had attacked"."""
    if not is_parsed(tokens) or tokens[predicate.first].relation != "ccomp":
        return None
    above = tokens[tokens[predicate.first].head]
    if above.norm in lemma_classes()["denying_verbs"] and not is_negated(
        tokens, tokens[predicate.first].head
    ):
        return Judgement(Status.DENIED, f'denied: "{above.norm}"')
    return None


def _doubted_above(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What stands in the clause that somebody doubts or fears: "doubts that it attacked"."""
    if not is_parsed(tokens) or tokens[predicate.first].relation != "ccomp":
        return None
    above = tokens[tokens[predicate.first].head]
    if above.norm in lemma_classes()["doubting_verbs"]:
        return Judgement(Status.POSSIBLE, f'doubted: "{above.norm}"')
    return None


def _of_perfect_infinitive(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What the governing word makes of "to have attacked": "expected to have left by Friday"."""
    is_infinitive = predicate.tense is Tense.PRESENT_PERFECT and tokens[predicate.group].norm == "to"
    governed = _governed(tokens, predicate) if is_infinitive else None
    return governed if governed and governed.status in (Status.PLANNED, Status.DENIED) else None


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether it is told as headlines are, without article and full stop: "Turkey Jails Two Reporters"."""
    ends = tokens[-1].norm[-1:] in (".", "?", "!", '"', ":", ";")
    return not ends and words("articles").isdisjoint(token.norm for token in tokens)


def _of_nobody(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What nobody did: "no hospital paid the ransom"."""
    subject = subject_of(tokens, predicate.first) if is_parsed(tokens) else None
    if subject is None:
        return None
    around = (subject, *children(tokens, subject))
    if any(tokens[each].norm in words("nobody") for each in around):
        return Judgement(Status.DENIED, "its subject is nobody")
    return None


def _is_future_in_the_past(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether "would" tells what somebody said that they will do: "said it would withdraw"."""
    group = {token.norm for token in tokens[predicate.group : predicate.first]}
    return (
        not group.isdisjoint(("would", "'d"))
        and "have" not in group
        and is_parsed(tokens)
        and _is_announced(tokens, predicate.first)
    )


def _says_will(tokens: tuple[Token, ...], verb: int) -> bool:
    """The same of a noun's clause: "said Monday's trial would be open"."""
    return any(tokens[each].norm == "would" for each in children(tokens, verb)) and _is_announced(
        tokens, verb
    )


def _is_announced(tokens: tuple[Token, ...], verb: int) -> bool:
    return tokens[verb].relation in ("ccomp", "conj") and any(
        tokens[head].norm in lemma_classes()["announcing_verbs"] for head in _heads(tokens, verb)
    )


def _heads(tokens: tuple[Token, ...], place: int) -> tuple[int, ...]:
    """The word it hangs on, and where "and" joins it to another what that hangs on."""
    head = tokens[place].head
    return (head, tokens[head].head) if tokens[place].relation == "conj" else (head,)


def _governed(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement | None:
    """What the governing word makes of an infinitive or participle: "refused to withdraw"."""
    before = governing_words(tokens, predicate)
    for place, word in enumerate(before):
        status, around = governors().get(word), before[place + 1 :]
        if word == "able" and not words("be_past").isdisjoint(around[:2]):
            status = Status.HAPPENED  # "was able to seize" is "seized"
        if status is Status.HAPPENED:
            status = _as_begun(around)
        elif status is not None and not words("negators").isdisjoint(around[:_NEGATED_WITHIN]):
            status = Status.POSSIBLE if status is Status.DENIED else Status.DENIED  # "is not seeking to"
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


def _judge_noun(tokens: tuple[Token, ...], predicate: Predicate) -> Judgement:
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
        return _governed(tokens, predicate) or Judgement(Status.PLANNED, f'"to {verb.norm}"')
    if host.tense is Tense.MODAL and _says_will(tokens, host.place):
        return Judgement(Status.PLANNED, '"would" of what was said')
    if host.tense in (Tense.FUTURE, Tense.MODAL):
        return Judgement(_BY_TENSE[host.tense], f'of "{verb.norm}": {host.tense}')
    return None


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
