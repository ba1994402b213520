"""When something was, as bounds: the days on one of which it began, and those on one of which it ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.events.when.aspect import Aspect
from timeline.model import Basis, Bounds, DateReading, EventDate, Extent, ResolvedTimex
from timeline.temporal.edtf import edtf_of_interval, precision_of
from timeline.temporal.interval import ONE_DAY, Interval


class Era(StrEnum):
    """Where it lies as told on a day."""

    BEFORE = "before"
    ON = "on"
    AROUND = "around"  # begun before, and not over
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Timing:
    """The bounds of what lasts, or the days of one occasion, whose beginning and end are alike."""

    begin: Interval
    end: Interval
    lasts: bool
    era: Era
    timex: ResolvedTimex | None = None  # None: no phrase dates it

    @property
    def span(self) -> Interval:
        """From the first day on which it may have been to the last."""
        return Interval(self.begin.start, self.end.end)


def occasion(days: Interval, era: Era, timex: ResolvedTimex | None = None) -> Timing:
    """One occasion on one of the days."""
    return Timing(days, days, False, era, timex)


def told_in(era: Era, day: date, aspect: Aspect) -> Timing:
    """What no phrase dates: "owns" has begun before the day and goes on, "will arrive" lies behind it."""
    before, on, after = Interval(None, day), Interval.day(day), Interval(day + ONE_DAY, None)
    if era is Era.ON:
        return occasion(on, era)
    begin = after if era is Era.AFTER else before
    end = before if era is Era.BEFORE else after
    return Timing(begin, end, aspect.lasts or era is Era.AROUND, era)


def as_date(timing: Timing, published: date) -> EventDate:
    """The timing as an answer; what lasts is shown by the days on which it is known to hold, or may."""
    days = _shown(timing)
    edtf = edtf_of_interval(days)
    return EventDate(
        days,
        edtf,
        precision_of(days),
        Extent.THROUGHOUT if timing.lasts else Extent.WITHIN,
        _basis(timing, published),
        timing.timex.timex.text if timing.timex is not None else None,
        (DateReading(edtf, 1.0),),
        Bounds(timing.begin, timing.end) if timing.lasts else None,
    )


def _shown(timing: Timing) -> Interval:
    """The days on which what lasts is known to hold, where there are any; else those on which it may have."""
    begin, end = timing.begin, timing.end
    first = begin.start if begin.days == 1 else begin.end
    last = end.end if end.days == 1 else end.start
    if timing.lasts and first is not None and last is not None and first < last:
        return Interval(first, last)
    return timing.span


def _basis(timing: Timing, published: date) -> Basis:
    if timing.timex is not None:
        return Basis.EXPLICIT if timing.timex.anchor is None else Basis.RELATIVE
    return Basis.PUBLICATION if published in timing.span else Basis.CONTEXT
