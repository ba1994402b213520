"""Invented articles and their events, as many as a benchmark wants: the same for the same numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from timeline.actors.gazetteer import gazetteer
from timeline.model import (
    Actor,
    ActorKind,
    Article,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.temporal.interval import Interval

EVENTS = 20  # an article
FIRST, DAYS = date(1998, 1, 1), 20 * 365
RETOLD = 0.2  # of the events: an article of the next days tells of them again, in other words
DEEDS = (
    ("CONSULT", "visit", "visited", "talks over", 4.0),
    ("CONSULT", None, "met envoys of", "a meeting about", 2.5),
    ("AGREE", None, "agreed with", "a deal on", 2.5),
    ("ACCUSE", "allege", "accused", "charges over", -4.0),
    ("ASSAULT", "aerial", "bombed", "an air strike near", -9.0),
    ("SANCTION", None, "cut trade with", "sanctions for", -6.0),
    ("AID", None, "sent relief to", "help after", 10.0),
    ("PROTEST", "demo", "rallied against", "a march over", -5.5),
)
THINGS = (
    "gas",
    "grain",
    "missiles",
    "fishing",
    "the border",
    "visas",
    "steel",
    "the river",
    "a pipeline",
    "prisoners",
    "elections",
    "tariffs",
    "the islands",
    "refugees",
    "a satellite",
    "the port",
    "debts",
    "a dam",
    "cyber attacks",
    "wheat",
)
BUSIEST = "united-states"
SOURCES = ("Harbour Post", "Meridian Wire", "The Daily Lantern", "Northern Echo", "Gulf Courier")


def invented(events: int, seed: int = 7) -> Iterator[tuple[Article, tuple[Event, ...]]]:
    """Articles with twenty events each, one after the other through twenty years, until there are so many."""
    draw = random.Random(seed)
    actors = _ranked()
    # The first has a tenth of all deeds, as in news: a harmonic series.
    weights = list(accumulate(1 / rank for rank in range(1, len(actors) + 1)))
    told: list[tuple[date, int, tuple[int, int], str]] = []
    for number in range(events // EVENTS):
        published = FIRST + timedelta(number * EVENTS * DAYS // max(events, EVENTS))
        deeds = []
        for _ in range(EVENTS):
            if told and draw.random() < RETOLD:
                deeds.append(told[draw.randrange(max(0, len(told) - 100), len(told))])
                continue
            pair = draw.choices(range(len(actors)), cum_weights=weights, k=2)
            day = published - timedelta(draw.randrange(4))
            deeds.append((day, draw.randrange(len(DEEDS)), (pair[0], pair[1]), draw.choice(THINGS)))
        told = [*told[-200:], *deeds]
        yield _article(number, published, deeds, actors, draw)


def _ranked() -> list[Actor]:
    """Two hundred states, the busiest first."""
    states = [each for each in gazetteer().actors() if each.kind is ActorKind.STATE and each.end is None]
    return sorted(states, key=lambda each: each.id != BUSIEST)[:200]


def _article(
    number: int,
    published: date,
    deeds: list[tuple[date, int, tuple[int, int], str]],
    actors: list[Actor],
    draw: random.Random,
) -> tuple[Article, tuple[Event, ...]]:
    source, sentences, places = SOURCES[number % len(SOURCES)], [], []
    at = 0
    for day, deed, (one, other), thing in deeds:
        verb, noun = DEEDS[deed][2:4]
        when = day.strftime("%d %B %Y")
        told = f"{actors[one].name} {verb} {actors[other].name} on {when}, {noun} {thing}."
        if draw.random() < 0.5:
            told = (
                f"On {when} {actors[one].name} {verb} {actors[other].name} in {noun} {thing}, officials said."
            )
        sentences.append(told)
        places.append((at, at + len(told), when))
        at += len(told) + 1
    article = Article(
        " ".join(sentences), published, source, f"https://news.example/{number}", f"Digest {number}"
    )
    key = article.id
    events = tuple(
        _event(article, key, place, span, each, (actors[each[2][0]], actors[each[2][1]]))
        for place, (span, each) in enumerate(zip(places, deeds, strict=True))
    )
    return article, events


def _event(
    article: Article,
    key: str,
    place: int,
    span: tuple[int, int, str],
    told: tuple[date, int, tuple[int, int], str],
    sides: tuple[Actor, Actor],
) -> Event:
    (start, end, when), (day, deed, _, _) = span, told
    kind, mode, verb, _, intensity = DEEDS[deed]
    sentence = Span(article.text[start:end], start, end)
    dated = EventDate(
        Interval.day(day), day.isoformat(), Precision.DAY, Extent.WITHIN, Basis.EXPLICIT, when,
        (DateReading(day.isoformat(), 1.0),),
    )  # fmt: skip
    at = start + sentence.text.index(when)
    report = Report(
        key, article.source, article.url, article.published, sentence, Span(when, at, at + len(when)),
        Status.HAPPENED, day.isoformat(),
    )  # fmt: skip
    return Event(
        id=f"{int(key[:10], 16) * EVENTS + place:016x}"[-16:],
        title=f"{sides[0].name} {verb} {sides[1].name}",
        type=kind,
        mode=mode,
        quad_class=1,
        intensity=intensity,
        status=Status.HAPPENED,
        confidence=0.8,
        date=dated,
        actors=(_party(sides[0], Role.SOURCE, start), _party(sides[1], Role.TARGET, start)),
        trigger=Span(verb, start + sentence.text.index(verb), start + sentence.text.index(verb) + len(verb)),
        reports=(report,),
        cameo="04",
    )


def _party(actor: Actor, role: Role, at: int) -> Participant:
    span = Span(actor.name, at, at + len(actor.name))
    return Participant(actor.id, actor.name, actor.kind, actor.country, role, span)
