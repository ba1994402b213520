"""Who takes part in each event of a sentence: by its frame, what depends on it, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.events.clauses import Line
from timeline.events.contexts import contexts_of, find_context_words
from timeline.events.dating import Scene
from timeline.events.ground import survey
from timeline.events.landmarks import find_landmarks
from timeline.events.phrases import Phrase
from timeline.events.places import find_place
from timeline.events.reach import reached_by
from timeline.events.retold import Found
from timeline.events.roles import assign_roles, participant, with_concerned
from timeline.events.statements import news_of
from timeline.events.syntax import complement_of, is_parsed
from timeline.events.triggers import TriggerMatch, find_triggers
from timeline.model import Participant, Role

_BYSTANDER_REACH = 6  # words between a trigger and an actor its frame has no room for


def told_in(line: Line, scene: Scene, phrases: tuple[Phrase, ...] = ()) -> tuple[Found, ...]:
    """The events of a sentence in order, each with who takes part; `phrases` are its time expressions."""
    matches = news_of(line, find_triggers(line.tokens), phrases)
    ground = survey(line, matches) if matches else None
    telling = find_context_words(line.tokens) if matches else ()
    framed = [
        Found(
            line,
            match,
            assign_roles(line, match),
            find_place(ground, match) if ground else None,
            contexts_of(line.tokens, match.predicate, telling),
        )
        for match in matches
    ]
    return tuple(_completed(_as_its_complement(each, framed), scene) for each in framed)


def context_of(line: Line) -> tuple[str, ...]:
    """The actors of a sentence and those they act for."""
    return tuple(name for each in line.placed for name in (each.mention.actor.id, *each.mention.acts_for))


def _as_its_complement(found: Found, beside: Sequence[Found]) -> Found:
    """With the target of what is agreed, refused or threatened: "refused to send troops to Iraq"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if predicate.is_noun or not is_parsed(tokens) or any(each.role is Role.TARGET for each in found.actors):
        return found
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
