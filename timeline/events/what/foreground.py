"""What a text tells as an event, apart from what only says how things are, or which of them is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from timeline.events.grammar import Tense
from timeline.events.syntax import children
from timeline.events.what.ontology import event_types
from timeline.events.what.triggers import TriggerMatch
from timeline.events.words import reporting_verbs, words
from timeline.model import Basis, Mention, MentionUse, Participant, Role, Token

_UNDATED = frozenset((Basis.PUBLICATION, Basis.CONTEXT, Basis.NONE))
_VERBAL = frozenset((1, 3))  # quad classes: words between actors
_DOING = frozenset((Role.SOURCE, Role.BOTH))
_MAIN = frozenset(("root", "conj"))
_COMING = frozenset((Tense.INFINITIVE, Tense.PARTICIPIAL))  # "the plan to leave", "a commitment to leaving"
_DESCRIBING = frozenset((Tense.PAST, Tense.PARTICIPIAL))


def is_foreground(
    tokens: Sequence[Token], match: TriggerMatch, actors: Sequence[Participant], basis: Basis
) -> bool:
    """Whether it is told, and not only mentioned: "Iran left the talks", but not "the town held by rebels".

    Words of a sentence without heads are always taken as told.
    """
    predicate = match.predicate
    token = tokens[predicate.last - 1 if predicate.is_noun else predicate.first]
    if not token.relation:
        return True
    if predicate.is_noun:
        return not _is_substance(tokens, match, actors)
    if predicate.tense is Tense.PRESENT:
        is_case = _is_case(tokens, match, actors)
        return is_case or (_is_act(tokens, match, actors) and not _is_habit(tokens, predicate.first))
    if token.relation != "acl":
        return True
    return _is_told_of(tokens, match, actors, basis)


def _is_told_of(
    tokens: Sequence[Token], match: TriggerMatch, actors: Sequence[Participant], basis: Basis
) -> bool:
    """Whether a verb that describes a noun tells more than which is meant: "a bill demanding a halt"."""
    predicate, token = match.predicate, tokens[match.predicate.first]
    if predicate.tense in _COMING and tokens[token.head].lemma in words("resolves"):
        return True
    if predicate.tense is Tense.INFINITIVE:
        return False
    is_verbal = token.tag == "VBG" and event_types()[match.trigger.type].quad_class in _VERBAL
    is_dated = predicate.tense not in _DESCRIBING or basis not in _UNDATED
    return is_verbal or is_dated or _has_both_sides(actors)


def _is_act(tokens: Sequence[Token], match: TriggerMatch, actors: Sequence[Participant]) -> bool:
    """Whether a present tense tells of a deed: "Riyadh blames Tehran", but not "the law bans it"."""
    if match.predicate.passive or not _is_main(tokens, match.predicate.first):
        return False
    is_verbal = event_types()[match.trigger.type].quad_class in _VERBAL
    return is_verbal or any(each.id and each.role in _DOING for each in actors)


def _is_main(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it is the sentence's own verb, or what the sentence has somebody say: "X backs Y, Z said"."""
    relation, head = tokens[verb].relation, tokens[verb].head
    is_said = (
        relation == "ccomp" and tokens[head].norm in reporting_verbs() and tokens[head].relation == "root"
    )
    return relation in _MAIN or is_said


def _is_habit(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it is said to be done again and again: "Japan usually imports its gas"."""
    return any(tokens[each].norm in words("habitual") for each in children(tokens, verb))


def _is_case(tokens: Sequence[Token], match: TriggerMatch, actors: Sequence[Participant]) -> bool:
    """Whether it is a deed that something else depends on: "if Turkey attacks the Kurds, they will stop"."""
    verb = match.predicate.first
    if tokens[verb].relation != "advcl" or event_types()[match.trigger.type].quad_class is None:
        return False
    led = any(tokens[each].norm in ("if", "unless", "should") for each in children(tokens, verb))
    named = {each.role for each in actors if each.id}
    return led and Role.SOURCE in named and any(each.role is Role.TARGET for each in actors)


def _has_both_sides(actors: Sequence[Participant]) -> bool:
    """Whether it is told who did it and to whom: "people evacuated from Haiti by France"."""
    roles = {each.role for each in actors if each.id}
    return {Role.SOURCE, Role.TARGET} <= roles


def _is_substance(tokens: Sequence[Token], match: TriggerMatch, actors: Sequence[Participant]) -> bool:
    """Whether a noun stands for a stuff and not for an occasion: "it relies on aid", "with aid"."""
    predicate = match.predicate
    is_bare = predicate.group == predicate.first and "Plur" not in tokens[predicate.last - 1].morph
    return is_bare and all(each.role is Role.OTHER for each in actors)


def hero_of(mentions: Sequence[Mention]) -> Mention | None:
    """Whom a story is about: the actor it names most often, at its first mention; `None` for nobody."""
    named = [each for each in mentions if each.actor.id and each.use is MentionUse.AGENT]
    counts = Counter(each.actor.id for each in named)
    return max(named, key=lambda each: (counts[each.actor.id], -each.start), default=None)
