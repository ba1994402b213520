"""From sentences, mentions and time expressions to dated events."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.events.titles import title_of
from timeline.events.what.foreground import hero_of, is_foreground
from timeline.events.what.ontology import event_types
from timeline.events.what.recast import recast_all
from timeline.events.what.rows import Trigger
from timeline.events.when.dating import date_event
from timeline.events.when.discourse import Occurrence, share_dates
from timeline.events.when.lengths import with_days
from timeline.events.when.phrases import find_phrases
from timeline.events.when.scene import Dated, Scene, Told, move_scene, set_scene
from timeline.events.where.datelines import Spot, happened_on_spot, read_spot
from timeline.events.whether.status import judge, status_on
from timeline.events.whether.trust import confidence_of, trust_in
from timeline.events.who.clauses import place_mentions
from timeline.events.who.parties import context_of, told_in
from timeline.events.who.retold import Found, with_parties
from timeline.events.who.roles import participant
from timeline.events.who.saying import attribution_of
from timeline.model import (
    Article,
    Dateline,
    Event,
    Explained,
    Mention,
    Participant,
    Place,
    Report,
    ResolvedTimex,
    Role,
    Sentence,
    Span,
    Stance,
    Status,
    TriggerRow,
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
    return tuple(each.event for each in explain_events(reading))


def explain_events(reading: Reading) -> tuple[Explained, ...]:
    """The same, each with what every step went by."""
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
    occurrences = _foreground(
        _occurrence(each, reading, number, scenes[number], first.match.trigger)
        for first, number, each in zip(found, places, recast_all(with_parties(found)), strict=True)
    )
    occurrences = _with_somebody(occurrences, reading.mentions)
    return tuple(
        _explained(_dated(each, dated), reading, spot)
        for each, dated in zip(occurrences, share_dates(occurrences), strict=True)
    )


def _foreground(occurrences: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those that the text tells, and does not only mention."""
    return tuple(
        each
        for each in occurrences
        if is_foreground(each.sentence.tokens, each.found.match, each.found.actors, each.dated.date.basis)
    )


def _with_somebody(
    occurrences: tuple[Occurrence, ...], mentions: tuple[Mention, ...]
) -> tuple[Occurrence, ...]:
    """The same, each on a timeline: what has no party concerns whom its sentence, or the story, is about."""
    hero = hero_of(mentions)
    somebody = (participant(hero, Role.OTHER),) if hero is not None else ()
    return tuple(
        _with_nation(each, mentions)
        if _is_somebodys(each.found)
        else replace(each, found=replace(each.found, actors=(*each.found.actors, *concerned)))
        for each in occurrences
        if _is_somebodys(each.found) or (concerned := _doer_before(each, occurrences) or somebody)
    )


def _with_nation(each: Occurrence, mentions: tuple[Mention, ...]) -> Occurrence:
    """The same: "a man drove a truck into crowds in Lyon" concerns whom else its sentence names, France."""
    if any(actor.id for actor in each.found.actors):
        return each
    inside = [one for one in mentions if each.sentence.start <= one.start < each.sentence.end]
    hero = hero_of(inside)
    if hero is None:
        return each
    return replace(
        each, found=replace(each.found, actors=(*each.found.actors, participant(hero, Role.OTHER)))
    )


def _doer_before(each: Occurrence, occurrences: tuple[Occurrence, ...]) -> tuple[Participant, ...]:
    """Who did the deed told before it in its sentence: of "Erdogan's arrests after a coup bid" Erdogan."""
    place = each.found.match.predicate.first
    before = [
        (other.found.match.predicate.first, actor)
        for other in occurrences
        if other.number == each.number and other.found.match.predicate.first < place
        for actor in other.found.actors
        if actor.role is Role.SOURCE and actor.id is not None
    ]
    if not before:
        return ()
    _, doer = max(before, key=lambda pair: (pair[0], -pair[1].span.start))
    return (replace(doer, role=Role.OTHER),)


def _is_somebodys(found: Found) -> bool:
    """Whether an actor takes part, or people called by what they are; an unknown name alone is not enough."""
    return any(each.id or each.sector for each in found.actors)


def _occurrence(found: Found, reading: Reading, number: int, scene: Scene, row: Trigger) -> Occurrence:
    """The event with its status and with the date that its own sentence gives it."""
    sentence, predicate = reading.sentences[number], found.match.predicate
    judged = judge(sentence.tokens, predicate)
    told = Told(sentence, predicate, judged.status, context_of(found.line))
    dated = date_event(told, reading.timexes, scene)
    status = status_on(judged.status, predicate, dated.date, scene.published)
    if status is Status.PLANNED and judged.status is Status.ONGOING:
        dated = date_event(replace(told, status=status), reading.timexes, scene)
    rule = judged.rule if status is judged.status else f"{judged.rule}, and its date lies ahead"
    return Occurrence(number, sentence, scene, found, status, dated, rule, row)


def _dated(each: Occurrence, dated: Dated) -> Occurrence:
    """The event on the day that the rest of the story gives it: "the vote" of next July is planned."""
    status = status_on(each.status, each.found.match.predicate, dated.date, each.scene.published)
    return replace(each, dated=dated, status=status)


def _explained(each: Occurrence, reading: Reading, spot: Spot | None) -> Explained:
    own, predicate = each.found.place, each.found.match.predicate
    row = each.row or each.found.match.trigger
    place = own or _spot_of(each, spot)
    event = _event(each, reading, place)
    told = "its clause says so" if own is not None else "the story was written there"
    return Explained(
        event,
        TriggerRow(row.lemma, row.pos, row.frame.value, row.type, row.mode),
        Stance(predicate.tense.value, predicate.passive, predicate.negated),
        each.status_rule,
        each.dated.rule,
        each.scene.story_day,
        told if place is not None else None,
        trust_in(event.actors, each.dated, each.status, is_noun=predicate.is_noun),
    )


def _event(occurrence: Occurrence, reading: Reading, place: Place | None) -> Event:
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
        confidence=confidence_of(trust_in(actors, dated, occurrence.status, is_noun=match.predicate.is_noun)),
        date=dated.date,
        actors=actors,
        trigger=trigger,
        place=place,
        attribution=attribution_of(line, match.predicate),
        cameo=kind.root_of(match.trigger.mode),
        contexts=occurrence.found.contexts,
        reports=(_report(reading.article, occurrence),),
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


def _report(article: Article, told: Occurrence) -> Report:
    dated, expression = told.dated, None
    if dated.timex is not None:
        expression = _span(article.text, dated.timex.timex.start, dated.timex.timex.end)
    return Report(
        article=article.id,
        source=article.source,
        url=article.url,
        published=article.published,
        sentence=_span(article.text, told.sentence.start, told.sentence.end),
        expression=expression,
        status=told.status,
        edtf=dated.date.edtf if dated.date is not None else None,
    )
