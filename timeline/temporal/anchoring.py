"""Resolves time expressions in their text: each against the day of writing or the date told before."""

from __future__ import annotations

import re
from datetime import date

from timeline.model import ResolvedTimex, Timex, TimexType
from timeline.temporal.algebra.base import Anchor, Leaning, Reading, Reference
from timeline.temporal.algebra.dates import Fixed, SameQuarter, SameTime, Shift
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import Weekday
from timeline.temporal.algebra.period import Grain, Period, period_of_value
from timeline.temporal.clocks import lend_days
from timeline.temporal.leaning import leaning_at
from timeline.temporal.told import Told

# After these a report is no longer about its quarter: "in the nine months".
_OTHER_SPANS = frozenset(("P9M", "P6M", "P1Y", "P12M"))
_SENTENCE_OPENING = re.compile(
    r"(?:^|[.!?:]\s+|\n\s*)(?:(?:in|by|during|late|early|at|the|end|start|beginning|of|autumn|spring|summer|winter"
    r"|campaign|on|and|until)\s+)*$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:to|through|thru|until|till|-|–)\s*")
_OPENING_REACH = 40  # characters
_UNREAD_SCORE = 0.5


def resolve_timexes(
    text: str, timexes: tuple[Timex, ...], published: date | None
) -> tuple[ResolvedTimex, ...]:
    """Each expression with its readings, in the same order."""
    told = Told(None if published is None else Period.of_day(published), is_story(timexes, published))
    resolved: list[ResolvedTimex] = []
    for timex in lend_days(text, timexes):
        range_start = _start_of_range(text, resolved[-1], timex) if resolved else None
        resolved.append(_resolve(text, timex, told, range_start))
        told = _told_after(text, resolved[-1], told)
    return tuple(resolved)


def is_story(timexes: tuple[Timex, ...], published: date | None) -> bool:
    """Whether the text tells history rather than news: its dates name years long before it was written."""
    if published is None:
        return True
    fixed = (timex.expr.period for timex in timexes if isinstance(timex.expr, Fixed))
    old = sum(period.year < published.year - 1 for period in fixed)
    return old >= 3 and old > 5 * sum(_is_news_word(timex) for timex in timexes)


def _is_news_word(timex: Timex) -> bool:
    """Whether it is a word of news: a weekday, or relative to the day of writing."""
    expr = timex.expr
    if isinstance(expr, Named):
        return isinstance(expr.name, Weekday)
    return isinstance(expr, Shift) and expr.reference is Reference.SPEECH


def _resolve(text: str, timex: Timex, told: Told, range_start: Period | None) -> ResolvedTimex:
    if timex.expr.reference is Reference.NONE:
        return ResolvedTimex(timex, None, timex.expr.read(Anchor(told.published or Period.of_year(1))))
    if range_start is not None and timex.expr.reference is Reference.OPEN:
        return ResolvedTimex(timex, range_start.day, timex.expr.read(Anchor(range_start, Leaning.AFTER)))
    period = _anchor_of(timex, told)
    if period is None:
        return ResolvedTimex(timex, None, (Reading(timex.expr.unread(), None, _UNREAD_SCORE),))
    leaning = Leaning.STORY if told.is_story else leaning_at(text, timex.start, timex.end)
    readings = timex.expr.read(Anchor(period, leaning))
    return ResolvedTimex(timex, period.day if period.in_calendar else None, readings)


def _start_of_range(text: str, before: ResolvedTimex, timex: Timex) -> Period | None:
    """The date that the expression ends a range from: the "Tuesday" of "Tuesday to Thursday"."""
    one, other = before.timex.expr, timex.expr
    if not isinstance(one, Named) or not isinstance(other, Named) or type(one.name) is not type(other.name):
        return None
    between = text[before.timex.end : timex.start]
    is_range = len(between) < 12 and _RANGE.fullmatch(between.lower()) is not None
    period = period_of_value(before.best.value) if is_range and before.timex.type is TimexType.DATE else None
    return period if period is not None and period.in_calendar else None


def _anchor_of(timex: Timex, told: Told) -> Period | None:
    """What the expression is relative to, `None` where the text and its date do not tell."""
    expr = timex.expr
    if isinstance(expr, SameTime | SameQuarter) and not told.is_story:
        follows = expr.reference is Reference.PREVIOUS and not told.is_report
        return told.quarter or (told.last if follows else None) or told.published
    if expr.reference is Reference.SPEECH:
        return told.speech
    if expr.reference is Reference.OPEN:
        return told.setting
    if not isinstance(expr, Shift):
        return told.last or told.published
    if expr.grain is Grain.QUARTER:
        return told.reported_quarter
    return told.last_as_fine_as(expr.grain) or told.published


def _told_after(text: str, resolved: ResolvedTimex, told: Told) -> Told:
    timex, value = resolved.timex, resolved.best.value
    if value in _OTHER_SPANS:
        return told.about(None)
    period = period_of_value(value) if timex.type in (TimexType.DATE, TimexType.TIME) else None
    if period is None:
        return told
    if period.grain is Grain.QUARTER and not isinstance(timex.expr, SameTime | SameQuarter):
        told = told.about(period)
    before = text[max(0, timex.start - _OPENING_REACH) : timex.start]
    return told.after(period, _SENTENCE_OPENING.search(before) is not None, isinstance(timex.expr, Fixed))
