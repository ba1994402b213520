"""Lengths of time that end or begin on the day of print: "over the past three years"."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from timeline.events.words import words
from timeline.model import ResolvedTimex, TimexType
from timeline.temporal.interval import Interval

_LENGTH = re.compile(r"P(?P<count>\d+)(?P<unit>[YMWD])$")
_MONTHS = {"Y": 12, "M": 1}
_DAYS = {"W": 7, "D": 1}
_MOST = 2000  # units: nobody counts days back to Caesar


def with_days(timexes: tuple[ResolvedTimex, ...], published: date) -> tuple[ResolvedTimex, ...]:
    """The expressions; lengths that end or begin on the day of print have those days."""
    return tuple(_with_days(timex, published) for timex in timexes)


def _with_days(timex: ResolvedTimex, published: date) -> ResolvedTimex:
    if timex.timex.type is not TimexType.DURATION or timex.best.interval is not None:
        return timex
    interval = days_of_length(timex.timex.text, timex.best.value, published)
    if interval is None:
        return timex
    best, *rest = timex.readings
    return replace(timex, anchor=published, readings=(replace(best, interval=interval), *rest))


def days_of_length(text: str, value: str, published: date) -> Interval | None:
    """The days of "the past three years" (P3Y) or "the coming month"; `None` of a length without a side."""
    length = _LENGTH.fullmatch(value)
    told = frozenset(text.lower().split())
    is_past, is_coming = bool(told & words("past_lengths")), bool(told & words("coming_lengths"))
    if length is None or is_past == is_coming or int(length["count"]) > _MOST:
        return None
    count = int(length["count"])
    try:
        if is_past:
            return Interval.of_days(_moved(published, -count, length["unit"]), published)
        return Interval.of_days(published, _moved(published, count, length["unit"]))
    except (ValueError, OverflowError):
        return None  # outside the years that a date can hold


def _moved(day: date, count: int, unit: str) -> date:
    """The same day so many units on; of a shorter month its last day."""
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 + count * _MONTHS[unit], 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
