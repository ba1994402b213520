"""Who did it and to whom: the mentions around a trigger, by its frame and voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.syntax import complement_of, infinitive_of, is_led_in_by, is_outcome, is_parsed
from timeline.events.what.rows import Frame
from timeline.events.what.triggers import TriggerMatch
from timeline.events.who.arguments import (
    concerned_by_heads,
    doers_by_heads,
    led_by_heads,
    objects_by_heads,
    partners_by_heads,
    subject_by_heads,
)
from timeline.events.who.clauses import Line, Placed, clause_subject, find_led_by, find_objects, find_subject
from timeline.events.who.means import is_own_means, moved_by
from timeline.events.words import words
from timeline.inflection import forms_of
from timeline.model import Mention, Participant, Role, Span

_HARM = frozenset(("ASSAULT", "DISASTER"))
_VERBAL = frozenset(("AGREE", "REJECT", "THREATEN"))


@dataclass(frozen=True, slots=True)
class Arguments:
    """The mentions a trigger can take: before it, behind it, and in its by-phrase."""

    subject: tuple[Placed, ...]
    target: tuple[Placed, ...]
    agent: tuple[Placed, ...]


def assign_roles(line: Line, match: TriggerMatch) -> tuple[Participant, ...]:
    """The participants of the event, sources first, each actor once."""
    found = _noun_arguments(line, match) if match.predicate.is_noun else _verb_arguments(line, match)
    found = _with_movers(line, match, found)
    return _unique((role, _by_name(line, each)) for role, each in _roles(match, found))


def _with_movers(line: Line, match: TriggerMatch, found: Arguments) -> Arguments:
    """The same, with forces on the side of whose they are: "pulled its troops back" withdraws from nobody."""
    predicate = match.predicate
    if predicate.is_noun:
        if found.subject or found.agent:
            return found
        moved = led_by_heads(line, predicate, ("of",))
        if not moved_by(line, match, moved):
            return found
        return replace(found, agent=moved, target=tuple(each for each in found.target if each not in moved))
    if predicate.passive:
        moved = found.subject
        if found.agent or not moved_by(line, match, moved):
            return found
        return Arguments((), found.target, moved)
    doers = found.agent or found.subject
    target = tuple(each for each in found.target if not is_own_means(line, match, each, doers))
    return replace(found, target=target)


def _by_name(line: Line, each: Placed) -> Placed:
    """The same actor by its name, where the sentence has that too: "The Taliban said it will not talk"."""
    if each.mention.text.lower() not in words("anaphors"):
        return each
    named = (
        other
        for other in line.placed
        if other.mention.actor.id == each.mention.actor.id
        and other.mention.text.lower() not in words("anaphors")
    )
    return next(named, each)


def with_concerned(
    line: Line, match: TriggerMatch, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """The participants, and as others those whom the clause names beside them."""
    others = (participant(each.mention, Role.OTHER) for each in concerned_by_heads(line, match.predicate))
    taken = {actor.id for actor in actors} | {id for actor in actors for id in actor.acts_for}
    found = {other.id: other for other in others if other.id not in taken}
    return (*actors, *found.values())


def _roles(match: TriggerMatch, found: Arguments) -> Iterator[tuple[Role, Placed]]:
    subject, target = found.subject, found.target
    if match.predicate.passive:
        subject, target = found.agent, subject or target
    elif match.trigger.frame is Frame.INVERSE:
        subject, target = found.agent or target, subject
    elif found.agent:
        subject = found.agent
    if match.trigger.frame is Frame.RECIPROCAL:
        yield from ((Role.BOTH, each) for each in (*subject, *target))
        return
    yield from ((Role.SOURCE, each) for each in subject)
    yield from ((Role.TARGET, each) for each in target)


def _unique(roles: Iterator[tuple[Role, Placed]]) -> tuple[Participant, ...]:
    # The police and the opposition of one state are two.
    found: dict[tuple[str, str | None], Participant] = {}
    for role, each in roles:
        key = each.mention.actor.id or each.mention.text
        found.setdefault((key, each.mention.sector), participant(each.mention, role))
    return tuple(found.values())


def participant(mention: Mention, role: Role) -> Participant:
    """The actor of `mention` in `role`."""
    span = Span(mention.text, mention.start, mention.end)
    actor = mention.actor
    return Participant(
        actor.id or None,
        actor.name,
        actor.kind,
        mention.country,
        role,
        span,
        mention.acts_for,
        mention.sector,
    )


def _verb_arguments(line: Line, match: TriggerMatch) -> Arguments:
    predicate, frame = match.predicate, match.trigger.frame
    wanted = match.trigger.prepositions + (("with",) if frame is Frame.RECIPROCAL else ())
    agent: tuple[Placed, ...] = ()
    is_noun = line.tokens[predicate.first].pos == "NOUN"
    if is_noun and frame is Frame.TRANSITIVE:
        wanted = (*wanted, "of")  # "the shelling of the town by rebels"
    if predicate.passive or is_noun or frame is Frame.INVERSE:
        agent = led_by_heads(line, predicate, ("by",)) or find_led_by(line, predicate.last, ("by",))
    subject = subject_by_heads(line, predicate)
    if is_parsed(line.tokens) and match.trigger.type in _HARM and is_outcome(line.tokens, predicate.first):
        above = line.tokens[predicate.first].head
        subject = led_by_heads(line, replace(predicate, first=above, last=above + 1), ("by",))
    elif frame is not Frame.IMPERSONAL:
        subject = _joined(subject, find_subject(line, predicate))
    if frame is Frame.RECIPROCAL and (partners := partners_by_heads(line, predicate)):
        return Arguments(partners, (), ())
    target: tuple[Placed, ...] = ()
    if frame is not Frame.INTRANSITIVE:
        has_complement = is_parsed(line.tokens) and complement_of(line.tokens, predicate.first) is not None
        # "agreed to withdraw its troops": what stands behind is the complement's.
        by_order = () if has_complement else find_objects(line, predicate.last, wanted)
        if match.trigger.type in _VERBAL:
            end = infinitive_of(line.tokens, predicate.first)
            by_order = tuple(each for each in by_order if end is None or each.first < end)
        target = _joined(objects_by_heads(line, predicate, wanted), by_order)
    taken = {each.mention for each in agent}
    return Arguments(subject, tuple(each for each in target if each.mention not in taken), agent)


def _joined(by_heads: tuple[Placed, ...], by_order: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """What heads say; order where they say nothing, or only a part: parsers take lists apart."""
    told = {each.mention for each in by_heads}
    return by_order if told < {each.mention for each in by_order} else by_heads


def _noun_arguments(line: Line, match: TriggerMatch) -> Arguments:
    predicate, trigger = match.predicate, match.trigger
    owner = _owners(line, predicate.group, predicate.first)
    if trigger.frame is Frame.INTRANSITIVE:
        phrase = find_led_by(line, predicate.last, (*trigger.prepositions, "by", "of"))
        subject = _joined(doers_by_heads(line, predicate), clause_subject(line, predicate.group))
        return Arguments(owner or phrase or subject, (), ())
    wanted, behind = trigger.prepositions or ("of",), predicate.last
    led_in = line.tokens[behind - 1].norm
    if led_in in words("prepositions"):  # "charges against": the trigger has the preposition in it
        wanted, behind = (*wanted, led_in), behind - 1
    # "a request from Turkey": from leads in the source unless the row says that it leads in the target.
    agents = ("by",) if "from" in wanted else ("by", "from")
    if is_parsed(line.tokens):
        agent = led_by_heads(line, predicate, agents)
    else:
        agent = find_led_by(line, behind, agents)
    target = find_led_by(line, behind, wanted)
    # "Russia's Crimea annexation": the second of two owners is what the noun was done to.
    source, rest = (owner[:1], owner[1:]) if not target else (owner[:1], ())
    if trigger.frame is Frame.RECIPROCAL and target and not source:
        held = led_by_heads(line, predicate, ("of",))  # "a meeting of May with Varadkar"
        source = tuple(each for each in held if each not in target)
    if not source and not agent and not _is_circumstance(line, match):
        by_order = clause_subject(line, predicate.group)
        source = _joined(doers_by_heads(line, predicate), by_order)
    return Arguments(source, target or rest, agent)


def _is_circumstance(line: Line, match: TriggerMatch) -> bool:
    """Whether the noun is somebody else's deed: "during the exercises", "Putin condemned the strike"."""
    start = match.predicate.group
    before = line.tokens[start - 1].norm if start > 0 else ""
    if match.trigger.type == "CONSULT" and before in words("occasions"):
        return False  # "she said during a visit": hers
    if before in words("circumstances") | _judging_verbs():
        return True
    return _is_setting(line, match)


def _is_setting(line: Line, match: TriggerMatch) -> bool:
    """Whether it only frames what happened: "killed in the strike"; but who is "in talks" takes part."""
    is_shared = match.trigger.frame is Frame.RECIPROCAL
    return not is_shared and is_led_in_by(line.tokens, match.predicate.last - 1, words("settings"))


@cache
def _judging_verbs() -> frozenset[str]:
    return frozenset(forms_of(words("judging_verbs")))


def _owners(line: Line, start: int, noun: int) -> tuple[Placed, ...]:
    """The mention next to the noun, and the possessor before it: "Russia's Crimea annexation"."""
    inside = tuple(each for each in line.before(noun) if each.first >= start)
    if len(inside) < 2:
        return inside
    possessor, nearest = inside[-2:]
    return (possessor, nearest) if line.norms(possessor.last, possessor.last + 1) == ["'s"] else (nearest,)
