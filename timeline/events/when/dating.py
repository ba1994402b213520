"""When an event happened: by a landmark, by its phrase, by what was said around it, by the day of print."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import head_of
from timeline.events.when.fitting import fitted
from timeline.events.when.landmarks import Landmark, Named, find_landmarks
from timeline.events.when.phrased import by_heads, hangs_on, is_day_told, is_free, with_same
from timeline.events.when.phrases import Phrase, choose_phrase, find_phrases, told_on, words_between
from timeline.events.when.scene import Dated, Scene, Told
from timeline.events.when.trying import is_tried, is_unlikely
from timeline.events.whether.hosts import tense_at
from timeline.events.words import reporting_verbs
from timeline.model import (
    Basis,
    DateReading,
    EventDate,
    Extent,
    ResolvedTimex,
    Status,
    TimexType,
)
from timeline.temporal.algebra.period import Grain, period_of_value
from timeline.temporal.edtf import edtf_of_interval, precision_of
from timeline.temporal.interval import ONE_DAY, Interval

_LASTING_SIGNALS = frozenset(("since", "until", "till", "through"))
_WEEK = re.compile(r"\d{4}-W\d\d")
_AHEAD = frozenset((Tense.FUTURE, Tense.MODAL))
_BESIDE = 3  # words between a cue and the phrase that says which of its kind is meant
_CUE_DAYS = 3 * 365  # "the failed coup" without any date means that of the last years


def date_event(told: Told, timexes: tuple[ResolvedTimex, ...], scene: Scene) -> Dated:
    """When it happened, as far as the text and the landmarks tell."""
    tokens = told.sentence.tokens
    named = find_landmarks(tokens, told.context, scene.published)
    phrases = find_phrases(told.sentence, timexes, named)
    own = (each for each in phrases if not is_day_told(tokens, told.predicate, each))
    fitting = tuple(each for phrase in own for each in fitted(phrase, told, scene))
    free = tuple(each for each in fitting if is_free(tokens, told.predicate, each))
    phrase = by_heads(tokens, told.predicate, fitting) or choose_phrase(tokens, told.predicate, free)
    landmark = _own_landmark(told.predicate, named, phrase, scene)
    if landmark is not None and (phrase is None or not landmark.interval.overlaps(phrase.interval)):
        rule = f"its words name the landmark “{landmark.name}”"
        return Dated(_event_date(landmark.interval, told, Basis.LANDMARK), None, rule)
    if phrase is not None:
        is_firm = hangs_on(tokens, told.predicate, phrase)
        return Dated(_by_phrase(phrase, told, scene), phrase.timex, _phrase_rule(phrase), is_firm)
    past = tuple(each for each in phrases if each.interval.first and each.interval.first <= scene.published)
    return _without_phrase(told, told_on(tokens, past), scene)


def _phrase_rule(phrase: Phrase) -> str:
    led = f", led in by “{phrase.signal}”" if phrase.signal else ""
    settled = f", settled by the landmark “{phrase.settled_by.name}”" if phrase.settled_by else ""
    return f"the phrase “{phrase.timex.timex.text}” belongs to it{led}{settled}"


def _own_landmark(
    predicate: Predicate, named: tuple[Named, ...], phrase: Phrase | None, scene: Scene
) -> Landmark | None:
    """The landmark the predicate's own words name; a cue only of the last years or of the phrase's days."""
    for each in named:
        if not each.first <= predicate.first < each.last:
            continue
        if not each.is_cue or _is_near(each.landmark, predicate, phrase, scene):
            return each.landmark
    return None


def _is_near(landmark: Landmark, predicate: Predicate, phrase: Phrase | None, scene: Scene) -> bool:
    if phrase is not None and words_between(phrase, predicate) <= _BESIDE:
        return landmark.interval.overlaps(phrase.interval)
    return scene.published - timedelta(days=_CUE_DAYS) <= landmark.last <= scene.published


def _by_phrase(phrase: Phrase, told: Told, scene: Scene) -> EventDate:
    interval = _with_signal(phrase, told, scene)
    own = interval == phrase.interval
    readings = tuple(
        DateReading(edtf_of_interval(each.interval), each.score)
        for each in phrase.timex.readings
        if own and each.interval is not None
    )
    basis = Basis.LANDMARK if phrase.settled_by is not None else _basis_of(phrase.timex)
    dated = _event_date(interval, told, basis, phrase.timex.timex.text, readings)
    is_length = phrase.timex.timex.type is TimexType.DURATION
    lasts = is_length or phrase.signal in _LASTING_SIGNALS or "/" in phrase.timex.best.value
    return _lasting(dated) if lasts else dated


def _with_signal(phrase: Phrase, told: Told, scene: Scene) -> Interval:
    """The days that the preposition makes of the phrase's own: "since 1999" is open at its end."""
    day, signal = _days_meant(phrase, told, scene), phrase.signal
    if told.predicate.is_noun and told.predicate.group <= phrase.first < told.predicate.first:
        return day  # "following last July's coup": the preposition leads in the coup, not its July
    if signal == "since":
        return _until_told(day, told, scene)
    if signal in ("after", "following"):
        start = day.start if phrase.settled_by is None else phrase.settled_by.interval.end
        return _ordered(start, scene.published, told)
    if signal in ("before", "until", "till") and day.start is not None:
        if told.status in (Status.PLANNED, Status.POSSIBLE) and day.start > scene.published:
            return Interval(scene.published, day.start if signal == "before" else day.end)
        is_over = told.status in (Status.HAPPENED, Status.DENIED) and day.start > scene.published
        end = day.start if signal == "before" else day.end  # "until Friday" is that day too
        return Interval(None, scene.published + ONE_DAY if is_over else end)
    if signal == "by" and told.status in (Status.PLANNED, Status.POSSIBLE):
        return _ordered(scene.published, day.last, told)
    return day


def _until_told(day: Interval, told: Told, scene: Scene) -> Interval:
    """From its beginning to the day of print, up to which the story knows: "has held it since 1999"."""
    is_over = told.status in (Status.HAPPENED, Status.ONGOING, Status.DENIED)
    if is_over and day.start is not None and day.start <= scene.published:
        return Interval.of_days(day.start, scene.published)
    return Interval(day.start, None)


def _days_meant(phrase: Phrase, told: Told, scene: Scene) -> Interval:
    """The days of the phrase as a timeline writes them: of "later this month" the month, as of "last".

    "This week" ends, for what has happened, on the day of print, and "earlier this week" on the day before.
    """
    day, value = phrase.interval, phrase.timex.best.value
    if value == "PAST_REF" and day.start is None and day.end == scene.published:
        return Interval(None, day.end + ONE_DAY)  # "recently" may be this very day
    if phrase.timex.timex.rule in ("earlier in", "later in"):
        unit = period_of_value(value)
        if unit is not None and unit.grain in (Grain.MONTH, Grain.YEAR):
            return unit.interval or day
    is_week = _WEEK.fullmatch(value) is not None
    if is_week and told.status in (Status.HAPPENED, Status.ONGOING) and scene.published in day:
        last = scene.published - ONE_DAY if phrase.timex.timex.rule == "earlier in" else scene.published
        return Interval.of_days(day.first, last) if day.first is None or day.first <= last else day
    return day


def _ordered(first: date | None, last: date | None, told: Told) -> Interval:
    if told.status in (Status.PLANNED, Status.POSSIBLE) and last is None:
        return Interval(first, None)
    if first is not None and last is not None and last < first:
        return Interval(first, None)
    return Interval.of_days(first, last)


def _basis_of(timex: ResolvedTimex) -> Basis:
    return Basis.EXPLICIT if timex.anchor is None else Basis.RELATIVE


def _without_phrase(told: Told, saying: Phrase | None, scene: Scene) -> Dated:
    """The date where no phrase gives one: known to go on that day, to lie before it, or to lie ahead.

    The day is the one on which somebody said so, where the story tells that, else the day of print.
    """
    day = _day_told(told, saying, scene)
    basis = Basis.PUBLICATION if day == scene.published and saying is None else Basis.CONTEXT
    said_on = f"; it was said “{saying.timex.timex.text}”" if saying is not None else ""
    known = f"no phrase is its own{said_on}"
    if told.status is Status.ONGOING:
        lasting = _lasting(_event_date(Interval.day(day), told, basis))
        return Dated(lasting, None, f"{known}, and it goes on")
    is_ahead = told.status is Status.DENIED and (
        told.predicate.tense in _AHEAD or is_unlikely(told.sentence.tokens, told.predicate)
    )
    is_open = told.status in (Status.PLANNED, Status.POSSIBLE)
    if is_ahead or (is_open and not is_tried(told.sentence.tokens, told.predicate)):
        ahead = _event_date(Interval(day, None), told, basis)
        return Dated(ahead, None, f"{known}, and it lies ahead")
    if _tense_of(told) is Tense.PAST and scene.story_day is not None:
        that_day = _event_date(Interval.day(scene.story_day), told, Basis.CONTEXT)
        return Dated(that_day, None, f"{known}; its tense is that of the story's day")
    if told.predicate.tense is Tense.PRESENT and basis is Basis.CONTEXT:
        said = _event_date(Interval.day(day), told, basis)  # "we welcome it," he said on Monday
        return Dated(said, None, f"{known}, and saying it does it")
    before = _event_date(Interval.of_days(None, day), told, basis)
    return Dated(before, None, f"{known}, and it lies before that day")


def _day_told(told: Told, saying: Phrase | None, scene: Scene) -> date:
    """The day on which it was said, if the sentence is somebody's words: "is in talks, he said on Monday"."""
    if saying is not None and saying.interval.days == 1 and saying.interval.start is not None:
        return saying.interval.start
    is_open = told.status in (Status.ONGOING, Status.PLANNED, Status.POSSIBLE)
    is_said = (is_open or told.predicate.tense is Tense.PRESENT) and any(
        token.norm in reporting_verbs() for token in told.sentence.tokens
    )
    return scene.story_day if is_said and scene.story_day is not None else scene.published


def _tense_of(told: Told) -> Tense:
    """The tense of the predicate, or of what it comes about with: "drew criticism"."""
    tokens, tense = told.sentence.tokens, told.predicate.tense
    if tense not in (Tense.NOMINAL, Tense.PARTICIPIAL) or told.predicate.passive:
        return tense
    above = with_same(tokens, head_of(tokens, told.predicate.first, told.predicate.last))
    return tense if above is None else tense_at(tokens, above)


def _event_date(
    interval: Interval,
    told: Told,
    basis: Basis,
    expression: str | None = None,
    readings: tuple[DateReading, ...] = (),
) -> EventDate:
    dated = event_date(interval, basis, lasts=told.status is Status.ONGOING)
    return replace(dated, expression=expression, readings=readings or dated.readings)


def event_date(interval: Interval, basis: Basis, *, lasts: bool = False) -> EventDate:
    """The date of these days, with itself as its only reading."""
    edtf, extent = edtf_of_interval(interval), Extent.THROUGHOUT if lasts else Extent.WITHIN
    readings = (DateReading(edtf, 1.0),)
    return EventDate(interval, edtf, precision_of(interval), extent, basis, readings=readings)


def _lasting(dated: EventDate) -> EventDate:
    return replace(dated, extent=Extent.THROUGHOUT)
