"""The date of any marked words, political event or not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from timeline.events.syntax import head_of
from timeline.events.when.aspect import Aspect, aspect_of
from timeline.events.when.lengths import with_days
from timeline.events.when.memory import remember
from timeline.events.when.moments import RETOLD, Passage, time_of
from timeline.events.when.phrased import attach_phrases
from timeline.events.when.scene import Scene, set_scene
from timeline.events.when.timing import Timing, as_date
from timeline.model import EventDate, ResolvedTimex, Sentence

_COLOURLESS = frozenset(
    ("be", "make", "hold", "give", "take", "have", "do", "get", "go", "come", "put", "see")
)


def date_spans(
    sentences: tuple[Sentence, ...],
    timexes: tuple[ResolvedTimex, ...],
    published: date,
    spans: tuple[tuple[int, int], ...],
) -> tuple[EventDate | None, ...]:
    """The date of what each span (half-open) names in parsed sentences, `None` where it covers no word."""
    timexes = with_days(timexes, published)
    scene = set_scene(sentences, timexes, published)
    passages = [_passage(sentence, timexes, scene) for sentence in sentences]
    memory = remember(pair for passage in passages for pair in _dated_by_phrase(passage))
    knowing = [replace(passage, memory=memory) for passage in passages]
    ends = [sentence.end for sentence in sentences]
    return tuple(_date_span(knowing, bisect_right(ends, start), (start, end)) for start, end in spans)


def _passage(sentence: Sentence, timexes: tuple[ResolvedTimex, ...], scene: Scene) -> Passage:
    day = scene.story_day or scene.published
    return Passage(sentence.tokens, attach_phrases(sentence, timexes, scene.published), day, scene.published)


def _dated_by_phrase(passage: Passage) -> Iterator[tuple[str, Timing]]:
    """The lemmas of what may be told again, with their timings: no words, no mere beginning."""
    tokens = passage.tokens
    objects = (each for each, token in enumerate(tokens) if token.head in passage.phrases)
    for place in (*passage.phrases, *(each for each in objects if aspect_of(tokens[each]) is Aspect.PROCESS)):
        token = tokens[place]
        if token.pos not in ("VERB", "NOUN") or token.lemma in _COLOURLESS:
            continue
        timing = time_of(passage, place)
        if aspect_of(token) in RETOLD and timing.timex is not None and timing.begin.days is not None:
            yield token.lemma, timing


def _date_span(passages: Sequence[Passage], first: int, span: tuple[int, int]) -> EventDate | None:
    """The date of the words of the span in the first passage, from the given one on, that has any."""
    start, end = span
    for passage in passages[first : first + 2]:
        covered = [i for i, token in enumerate(passage.tokens) if token.start < end and start < token.end]
        if covered:
            place = head_of(passage.tokens, covered[0], covered[-1] + 1)
            return as_date(time_of(passage, place), passage.published)
    return None
