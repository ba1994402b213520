"""From sentences, mentions and time expressions to dated events."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.events.clauses import Line, Placed, place_mentions
from timeline.events.dating import Dated, Scene, Told, date_event, move_scene, set_scene
from timeline.events.foreground import is_foreground
from timeline.events.landmarks import find_landmarks
from timeline.events.lengths import with_days
from timeline.events.ontology import event_types
from timeline.events.phrases import find_phrases
from timeline.events.retold import Found, with_parties
from timeline.events.roles import assign_roles, participant, with_concerned
from timeline.events.statements import is_news
from timeline.events.status import status_of, status_on
from timeline.events.titles import title_of
from timeline.events.triggers import TriggerMatch, find_triggers
from timeline.events.words import reporting_verbs
from timeline.model import (
    Article,
    Attribution,
    Basis,
    Event,
    Mention,
    MentionUse,
    Participant,
    Report,
    ResolvedTimex,
    Role,
    Sentence,
    Span,
    Status,
)

_BYSTANDER_REACH = 6  # words between a trigger and an actor its frame has no room for
_SPEAKER_REACH = 3  # words between a speaker and the verb of saying


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the earlier steps read it."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[ResolvedTimex, ...]
    unnamed: tuple[Mention, ...] = ()  # who is named by no name: "dozens of protesters"


def extract_events(reading: Reading) -> tuple[Event, ...]:
    """The events of an article in the order of their triggers, each with one report."""
    reading = replace(reading, timexes=with_days(reading.timexes, reading.article.published))
    scene = set_scene(reading.sentences, reading.timexes, reading.article.published)
    scenes: list[Scene] = []
    found: list[Found] = []
    places: list[int] = []
    for number, sentence in enumerate(reading.sentences):
        scene = move_scene(scene, sentence, reading.timexes)
        scenes.append(scene)
        told = tuple(_told_in(sentence, reading, scene))
        found += told
        places += [number] * len(told)
    told_of = _told_of(reading)
    events = (
        _event(reading.sentences[number], each, each.actors or told_of, reading, scenes[number])
        for number, each in zip(places, with_parties(found), strict=True)
        if each.actors or told_of  # an event that nobody had a part in stands on no timeline
    )
    return tuple(event for event in events if event is not None)


def _told_of(reading: Reading) -> tuple[Participant, ...]:
    """Whom the story is about: the actor it names most often, at its first mention; it may name nobody."""
    named = [each for each in reading.mentions if each.actor.id and each.use is MentionUse.AGENT]
    if not named:
        return ()
    counts = Counter(each.actor.id for each in named)
    first = max(named, key=lambda each: (counts[each.actor.id], -each.start))
    return (participant(first, Role.OTHER),)


def _told_in(sentence: Sentence, reading: Reading, scene: Scene) -> Iterator[Found]:
    line = place_mentions(sentence, reading.mentions, reading.unnamed)
    phrases = find_phrases(sentence, reading.timexes)
    for match in find_triggers(sentence.tokens):
        if not is_news(line, match, phrases):
            continue
        actors = assign_roles(line, match)
        if all(each.id is None for each in actors):
            actors += _landmark_actors(line, match, scene) or _bystanders(line, match)
        yield Found(line, match, with_concerned(line, match, actors))


def _landmark_actors(line: Line, match: TriggerMatch, scene: Scene) -> tuple[Participant, ...]:
    """Those named in the sentence to whom the landmark happened that the trigger is part of."""
    predicate = match.predicate
    named = find_landmarks(line.tokens, _context(line), scene.published)
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


def _event(
    sentence: Sentence, found: Found, actors: tuple[Participant, ...], reading: Reading, scene: Scene
) -> Event | None:
    """The event, `None` where the words only mention it."""
    match, line = found.match, found.line
    kind = event_types()[match.trigger.type]
    status = status_of(sentence.tokens, match.predicate)
    told = Told(sentence, match.predicate, status, _context(line))
    dated = date_event(told, reading.timexes, scene)
    if not is_foreground(line.tokens, match, found.actors, dated.date.basis):
        return None
    status = status_on(status, match.predicate, dated.date, scene.published)
    text = reading.article.text
    actors = tuple(replace(each, span=_span(text, each.span.start, each.span.end)) for each in actors)
    trigger = _span(
        text, sentence.tokens[match.predicate.first].start, sentence.tokens[match.predicate.last - 1].end
    )
    starts = {actor.span.start for actor in actors}
    taking_part = tuple(each for each in (*line.placed, *line.unnamed) if each.mention.start in starts)
    return Event(
        id=_event_id(reading.article, trigger),
        title=title_of(line, match.predicate, taking_part),
        type=kind.name,
        mode=match.trigger.mode,
        quad_class=kind.quad_class,
        intensity=kind.intensity_of(match.trigger.mode),
        status=status,
        confidence=_confidence(actors, dated, status),
        date=dated.date,
        actors=actors,
        trigger=trigger,
        attribution=_attribution(match, line),
        reports=(_report(reading.article, sentence, dated),),
    )


def _context(line: Line) -> tuple[str, ...]:
    return tuple(name for each in line.placed for name in (each.mention.actor.id, *each.mention.acts_for))


def _span(text: str, start: int, end: int) -> Span:
    return Span(text[start:end], start, end)


def _event_id(article: Article, trigger: Span) -> str:
    return hashlib.sha256(f"{article.id}\0{trigger.start}".encode()).hexdigest()[:16]


def _report(article: Article, sentence: Sentence, dated: Dated) -> Report:
    expression = None
    if dated.timex is not None:
        expression = _span(article.text, dated.timex.timex.start, dated.timex.timex.end)
    return Report(
        article=article.id,
        source=article.source,
        url=article.url,
        published=article.published,
        sentence=_span(article.text, sentence.start, sentence.end),
        expression=expression,
    )


# What each basis of the date is worth, before the roles are looked at.
_TRUST = {
    Basis.EXPLICIT: 0.9,
    Basis.RELATIVE: 0.9,
    Basis.LANDMARK: 0.95,
    Basis.CORROBORATED: 0.95,
    Basis.CONTEXT: 0.6,
    Basis.PUBLICATION: 0.5,
    Basis.NONE: 0.3,
}


def _confidence(actors: tuple[Participant, ...], dated: Dated, status: Status) -> float:
    """How likely the row is right, from 0 to 1: two actors, a phrase and a plain past are best."""
    trust = _TRUST[dated.date.basis] * (1.0 if len(actors) > 1 else 0.85)
    if all(each.role is Role.OTHER for each in actors):
        trust *= 0.7  # somebody is named beside it, and that is all
    return round(trust if status in (Status.HAPPENED, Status.PLANNED) else trust * 0.9, 2)


def _attribution(match: TriggerMatch, line: Line) -> Attribution:
    """Who is named beside the first verb of saying that is not the event's own."""
    for index, token in enumerate(line.tokens):
        verb = reporting_verbs().get(token.norm)
        if verb is None or match.predicate.first <= index < match.predicate.last:
            continue
        near = (each for each in line.placed if _speaks(each, index))
        speaker = next(near, None)
        return Attribution(speaker.mention.actor.id if speaker else None, verb)
    return Attribution()


def _speaks(each: Placed, verb: int) -> bool:
    """Whether the mention stands right before or behind the verb of saying."""
    return 0 <= verb - each.last < _SPEAKER_REACH or each.first == verb + 1
