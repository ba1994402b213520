"""Who takes part in each event of a sentence: by its frame, what depends on it, and what stands around it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from timeline.events.syntax import complement_of, contents_of, is_parsed
from timeline.events.what.contexts import contexts_of, find_context_words
from timeline.events.what.deaths import with_killers
from timeline.events.what.duties import Duty, find_duties
from timeline.events.what.moods import Mood
from timeline.events.what.once import told_once
from timeline.events.what.ontology import event_types
from timeline.events.what.recast import recastings
from timeline.events.what.rows import ANY_VERB
from timeline.events.what.statements import news_of
from timeline.events.what.triggers import TriggerMatch, find_triggers
from timeline.events.when.landmarks import find_landmarks
from timeline.events.when.phrases import Phrase
from timeline.events.when.scene import Scene
from timeline.events.where.ground import survey
from timeline.events.where.places import find_place
from timeline.events.who.arguments import mentions_at
from timeline.events.who.clauses import Line
from timeline.events.who.reach import reached_by
from timeline.events.who.retold import Found
from timeline.events.who.roles import assign_roles, participant, with_concerned
from timeline.model import ActorKind, Participant, Role

_BYSTANDER_REACH = 6  # words between a trigger and an actor its frame has no room for


def told_in(line: Line, scene: Scene, phrases: tuple[Phrase, ...] = ()) -> tuple[Found, ...]:
    """The events of a sentence in order with those who take part; `phrases` are its time expressions."""
    named = tuple(match for match in find_triggers(line.tokens) if not _is_in_name(line, match))
    once = with_killers(line.tokens, told_once(line.tokens, named))
    matches = news_of(line, once, phrases)
    ground = survey(line, matches) if matches else None
    telling = find_context_words(line.tokens) if matches else ()
    duties = find_duties(line.tokens)
    framed = [
        replace(
            found,
            place=find_place(ground, match) if ground else None,
            contexts=contexts_of(line.tokens, match.predicate, telling),
        )
        for match in matches
        if (found := _framed(line, match, duties.get(match.predicate.first))) is not None
    ]
    deeds = {each.match.predicate.first for each in framed if _is_deed(each)}
    kept = [each for each in framed if not _only_decides(each, deeds)]
    return tuple(_completed(_as_its_complement(each, framed), scene) for each in kept)


def _is_deed(found: Found) -> bool:
    return event_types()[found.match.trigger.type].quad_class is not None


def _only_decides(found: Found, deeds: Collection[int]) -> bool:
    """Whether a decision tells of a deed that is the event: "decided to lift the ban"."""
    trigger, predicate = found.match.trigger, found.match.predicate
    if (trigger.type, trigger.mode) != ("LAW", "decide"):
        return False
    if predicate.is_noun or not is_parsed(found.line.tokens):
        return False
    return any(place in deeds for place in contents_of(found.line.tokens, predicate.first))


def _framed(line: Line, match: TriggerMatch, duty: Duty | None) -> Found | None:
    """The event with those in its frame; `None` for a duty that is no event else and is laid on nobody."""
    if duty is not None and (demanded := _demanded(line, match, duty)):
        return demanded
    is_duty_alone = duty is not None and match.trigger.lemma == ANY_VERB
    return None if is_duty_alone else Found(line, match, assign_roles(line, match))


def _demanded(line: Line, match: TriggerMatch, duty: Duty) -> Found | None:
    """A duty with who says so and who must; `None` where these are not two or it is no favour."""
    row = recastings().get((Mood.DEMAND, match.trigger.type))
    speakers, doers = mentions_at(line, duty.speaker), mentions_at(line, duty.doer)
    others = [each for each in doers if each not in speakers]
    if not (speakers and others) or (row is None and match.trigger.type != "REQUEST"):
        return None
    actors = (
        *(participant(each.mention, Role.SOURCE) for each in speakers),
        *(participant(each.mention, Role.TARGET) for each in others),
    )
    if row is not None:
        match = replace(match, trigger=replace(match.trigger, type=row.becomes, mode=row.mode))
    return Found(line, match, actors)


def _is_in_name(line: Line, match: TriggerMatch) -> bool:
    """Whether the word is a part of somebody's name: "Kevin Downing", but not "the elected president"."""
    first, last = match.predicate.first, match.predicate.last
    word = line.tokens[first]
    return (word.pos == "PROPN" or word.text[:1].isupper()) and any(
        each.first <= first and last <= each.last and each.mention.actor.kind is ActorKind.PERSON
        for each in line.placed
    )


def context_of(line: Line) -> tuple[str, ...]:
    """The actors of a sentence and those they act for."""
    return tuple(name for each in line.placed for name in (each.mention.actor.id, *each.mention.acts_for))


def _as_its_complement(found: Found, beside: Sequence[Found]) -> Found:
    """With the target of what is agreed, refused or threatened: "refused to send troops to Iraq"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if predicate.is_noun or not is_parsed(tokens) or any(each.role is Role.TARGET for each in found.actors):
        return found
    if event_types()[found.match.trigger.type].quad_class is None:
        return found  # what is only said reaches nobody
    place = complement_of(tokens, predicate.first)
    below = next((each for each in beside if each.match.predicate.first == place), None)
    if place is None or below is None:
        return found
    taken = {(each.id, each.sector) for each in found.actors}
    targets = [each for each in below.actors if each.role is not Role.SOURCE]
    more = [replace(each, role=Role.TARGET) for each in targets if (each.id, each.sector) not in taken]
    return replace(found, actors=(*found.actors, *more))


def _completed(found: Found, scene: Scene) -> Found:
    line, match, actors = found.line, found.match, found.actors
    reached = reached_by(line, match, actors)
    actors += tuple(participant(each.mention, Role.TARGET) for each in reached)
    if all(each.id is None for each in actors):
        actors += _landmark_actors(line, match, scene) or _bystanders(line, match)
    return replace(found, actors=with_concerned(line, match, actors))


def _landmark_actors(line: Line, match: TriggerMatch, scene: Scene) -> tuple[Participant, ...]:
    """Those named in the sentence to whom the landmark happened that the trigger is part of."""
    predicate = match.predicate
    named = find_landmarks(line.tokens, context_of(line), scene.published)
    struck = {each.landmark.actors[0] for each in named if each.first <= predicate.first < each.last}
    mentioned = (each.mention for each in line.placed)
    found = {
        each.actor.id: participant(each, Role.TARGET)
        for each in mentioned
        if struck & {each.actor.id, *each.acts_for}
    }
    return tuple(found.values())


def _bystanders(line: Line, match: TriggerMatch) -> tuple[Participant, ...]:
    """The actor named nearest, where no frame has room for one: "a bomb went off in Syria"."""
    first, last = match.predicate.group, match.predicate.last
    gaps = [(max(first - each.last, each.first - last, 0), each) for each in line.placed]
    near = sorted((gap, each.first) for gap, each in gaps if gap <= _BYSTANDER_REACH)
    return tuple(
        participant(each.mention, Role.OTHER) for _, each in gaps if near and each.first == near[0][1]
    )
