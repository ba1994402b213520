"""From sentences, mentions and time expressions to dated events."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from timeline.events.clauses import place_mentions
from timeline.events.datelines import Spot, happened_on_spot, read_spot
from timeline.events.dating import Dated, Scene, Told, date_event, move_scene, set_scene
from timeline.events.discourse import Occurrence, share_dates
from timeline.events.lengths import with_days
from timeline.events.ontology import event_types
from timeline.events.parties import context_of, told_in
from timeline.events.phrases import find_phrases
from timeline.events.recast import recast_all
from timeline.events.retold import Found, with_parties
from timeline.events.saying import attribution_of
from timeline.events.status import status_of, status_on
from timeline.events.titles import title_of
from timeline.model import (
    Article,
    Basis,
    Dateline,
    Event,
    Mention,
    Participant,
    Place,
    Report,
    ResolvedTimex,
    Role,
    Sentence,
    Span,
    Status,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as the earlier steps read it."""

    article: Article
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[ResolvedTimex, ...]
    unnamed: tuple[Mention, ...] = ()  # who is named by no name: "dozens of protesters"
    dateline: Dateline | None = None  # None: the story opens with none


def extract_events(reading: Reading) -> tuple[Event, ...]:
    """The events of an article in the order of their triggers, each with one report."""
    reading = replace(reading, timexes=with_days(reading.timexes, reading.article.published))
    scene = set_scene(reading.sentences, reading.timexes, reading.article.published)
    spot = read_spot(reading.dateline, reading.mentions)
    scenes: list[Scene] = []
    found: list[Found] = []
    places: list[int] = []
    for number, sentence in enumerate(reading.sentences):
        scene = move_scene(scene, sentence, reading.timexes)
        scenes.append(scene)
        line = place_mentions(sentence, reading.mentions, reading.unnamed)
        told = told_in(line, scene, find_phrases(sentence, reading.timexes))
        found += told
        places += [number] * len(told)
    occurrences = tuple(
        _occurrence(each, reading, number, scenes[number])
        for number, each in zip(places, recast_all(with_parties(found)), strict=True)
        if _is_somebodys(each)  # an event that nobody had a part in stands on no timeline
    )
    return tuple(
        _event(replace(each, dated=dated), reading, spot)
        for each, dated in zip(occurrences, share_dates(occurrences), strict=True)
    )


def _is_somebodys(found: Found) -> bool:
    """Whether an actor takes part, or people called by what they are; an unknown name alone is not enough."""
    return any(each.id or each.sector for each in found.actors)


def _occurrence(found: Found, reading: Reading, number: int, scene: Scene) -> Occurrence:
    """The event with its status and with the date that its own sentence gives it."""
    sentence, predicate = reading.sentences[number], found.match.predicate
    status = status_of(sentence.tokens, predicate)
    dated = date_event(Told(sentence, predicate, status, context_of(found.line)), reading.timexes, scene)
    status = status_on(status, predicate, dated.date, scene.published)
    return Occurrence(number, sentence, scene, found, status, dated)


def _event(occurrence: Occurrence, reading: Reading, spot: Spot | None) -> Event:
    line, match, dated = occurrence.found.line, occurrence.found.match, occurrence.dated
    kind = event_types()[match.trigger.type]
    text = reading.article.text
    actors = tuple(
        replace(each, span=_span(text, each.span.start, each.span.end)) for each in occurrence.found.actors
    )
    first, last = line.tokens[match.predicate.first], line.tokens[match.predicate.last - 1]
    trigger = _span(text, first.start, last.end)
    starts = {actor.span.start for actor in actors}
    taking_part = tuple(each for each in (*line.placed, *line.unnamed) if each.mention.start in starts)
    return Event(
        id=_event_id(reading.article, trigger),
        title=title_of(line, match.predicate, taking_part),
        type=kind.name,
        mode=match.trigger.mode,
        quad_class=kind.quad_class,
        intensity=kind.intensity_of(match.trigger.mode),
        status=occurrence.status,
        confidence=_confidence(actors, dated, occurrence.status),
        date=dated.date,
        actors=actors,
        trigger=trigger,
        place=occurrence.found.place or _spot_of(occurrence, spot),
        attribution=attribution_of(line, match.predicate),
        cameo=kind.root_of(match.trigger.mode),
        contexts=occurrence.found.contexts,
        reports=(_report(reading.article, occurrence.sentence, dated),),
    )


def _spot_of(each: Occurrence, spot: Spot | None) -> Place | None:
    """Where the story was written, if what the sentence tells happened there."""
    days = (each.scene.story_day, each.scene.published)
    if spot is None or not happened_on_spot(
        spot, each.found, each.number, each.dated.date, each.status, days
    ):
        return None
    return spot.place


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
