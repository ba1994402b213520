"""The date of any marked words, political event or not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.events.dating import Scene, Told, date_event, move_scene, set_scene
from timeline.events.grammar import Predicate, read_noun, read_verb
from timeline.events.status import status_of
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import DateReading, EventDate, ResolvedTimex, Sentence, Status, Token
from timeline.temporal.edtf import edtf_of_interval, precision_of
from timeline.temporal.interval import ONE_DAY, Interval

_BEFORE_VERB = ("will", "modal", "do", "subject_pronouns")
_BE = ("be_present", "be_past", "be_other")


def date_spans(
    sentences: tuple[Sentence, ...],
    timexes: tuple[ResolvedTimex, ...],
    published: date,
    spans: tuple[tuple[int, int], ...],
) -> tuple[EventDate | None, ...]:
    """The date of what each span (half-open offsets) names, `None` for a span that covers no word."""
    scene = set_scene(sentences, timexes, published)
    # Any words may be asked for, "said" among them: the plain past of a story is its day.
    scene = Scene(published, scene.story_day or published)
    return tuple(_date_span(sentences, timexes, scene, span) for span in spans)


def _date_span(
    sentences: tuple[Sentence, ...],
    timexes: tuple[ResolvedTimex, ...],
    scene: Scene,
    span: tuple[int, int],
) -> EventDate | None:
    start, end = span
    for sentence in sentences:
        scene = move_scene(scene, sentence, timexes)
        if sentence.end <= start:
            continue
        covered = [i for i, token in enumerate(sentence.tokens) if token.start < end and start < token.end]
        if covered:
            predicate = guess_predicate(sentence.tokens, covered[0], covered[-1] + 1)
            told = Told(sentence, predicate, status_of(sentence.tokens, predicate))
            dated = date_event(told, timexes, scene)
            return dated.date if dated.timex is not None else _on_the_day(dated.date, told, scene)
    return None


def _on_the_day(dated: EventDate, told: Told, scene: Scene) -> EventDate:
    """What no phrase dates, as people anchor it: past events on the story's day, coming ones after it.

    A timeline leaves such an event open to the past, because it stands there beside others; who asks about
    these very words wants the likeliest day.
    """
    day = scene.story_day or scene.published
    if told.status is Status.HAPPENED and dated.interval.start is None:
        interval = Interval.day(day)
    elif told.status in (Status.PLANNED, Status.POSSIBLE) and dated.interval.end is None:
        interval = Interval(day + ONE_DAY, None)
    else:
        return dated
    edtf, precision = edtf_of_interval(interval), precision_of(interval)
    return replace(
        dated, interval=interval, edtf=edtf, precision=precision, readings=(DateReading(edtf, 1.0),)
    )


def guess_predicate(tokens: tuple[Token, ...], first: int, last: int) -> Predicate:
    """How words of unknown kind stand in their sentence: as a verb where form or neighbours say so."""
    forms = guess_forms(tokens[first].norm)
    before = tokens[first - 1].norm if first else ""
    if forms == {Form.GERUND} and before in words("determiners"):
        return read_noun(tokens, first, last)
    if forms:
        return read_verb(tokens, first, last, forms)
    if before == "to" or any(before in words(name) for name in _BEFORE_VERB):
        return read_verb(tokens, first, last, frozenset((Form.BASE,)))
    if any(tokens[first].norm in words(name) for name in _BE):
        past = tokens[first].norm in words("be_past")
        return read_verb(tokens, first, last, frozenset((Form.PAST if past else Form.BASE,)))
    return read_noun(tokens, first, last)
