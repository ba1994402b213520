"""What dating knows of a story: its day, the day at which it stands, and an event as it sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.events.grammar import Predicate
from timeline.events.when.phrases import find_phrases
from timeline.model import (
    EventDate,
    ResolvedTimex,
    Sentence,
    Status,
)
from timeline.temporal.interval import Interval

_STORY_SENTENCES = 5  # the day a story is about is told at its top
_STORY_DAYS = 7  # and lies within a week of its publication


@dataclass(frozen=True, slots=True)
class Scene:
    """What dating knows of the article: its day, and the day at which its story stands."""

    published: date
    story_day: date | None  # None: no day was named


@dataclass(frozen=True, slots=True)
class Told:
    """A predicate as dating sees it: its sentence, its status, and who is named around it."""

    sentence: Sentence
    predicate: Predicate
    status: Status
    context: tuple[str, ...] = ()  # ids of the actors named in the sentence


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of an event and the expression that gave it."""

    date: EventDate
    timex: ResolvedTimex | None  # None: no phrase did
    rule: str = ""  # what it went by, in words
    is_firm: bool = False  # whether the phrase hangs on the event's own word


def set_scene(sentences: tuple[Sentence, ...], timexes: tuple[ResolvedTimex, ...], published: date) -> Scene:
    """The scene of an article; its story day is the first day named at its top, of the week before it ran."""
    top = sentences[:_STORY_SENTENCES]
    recent = (day for sentence in top for day in _recent_days(sentence, timexes, published))
    return Scene(published, next(recent, None))


def move_scene(scene: Scene, sentence: Sentence, timexes: tuple[ResolvedTimex, ...]) -> Scene:
    """The scene once the sentence is told: its story day is the first day named there, if one is."""
    day = next(_recent_days(sentence, timexes, scene.published), None)
    return scene if day is None else Scene(scene.published, day)


def _recent_days(sentence: Sentence, timexes: tuple[ResolvedTimex, ...], published: date) -> Iterator[date]:
    week = Interval.of_days(published - timedelta(days=_STORY_DAYS - 1), published)
    for phrase in find_phrases(sentence, timexes):
        if phrase.interval.days == 1 and phrase.interval.start is not None and week.covers(phrase.interval):
            yield phrase.interval.start
