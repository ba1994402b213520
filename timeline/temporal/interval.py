"""Spans of days that exist in the calendar, half-open, possibly open at either end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` (in) to `end` (out); `None` is open on that side.

    Raises `ValueError` when both ends are given and `end` is not after `start`.
    """

    start: date | None
    end: date | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise ValueError(f"empty interval: {self.end} is not after {self.start}")

    @classmethod
    def of_days(cls, first: date | None, last: date | None) -> Interval:
        """The interval from `first` to `last`, both inclusive, as people write them."""
        return cls(first, None if last is None or last == date.max else last + ONE_DAY)

    @classmethod
    def day(cls, day: date) -> Interval:
        """The one-day interval of `day`."""
        return cls.of_days(day, day)

    @property
    def first(self) -> date | None:
        """The first day inside; `None` is open."""
        return self.start

    @property
    def last(self) -> date | None:
        """The last day inside; `None` is open."""
        return None if self.end is None else self.end - ONE_DAY

    @property
    def days(self) -> int | None:
        """How many days are inside; `None` when a side is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days

    def __contains__(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: Interval) -> bool:
        """Whether a day lies in both."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def covers(self, other: Interval) -> bool:
        """Whether every day of `other` lies in this one."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def meet(self, other: Interval) -> Interval | None:
        """The days in both, `None` when there are none."""
        if not self.overlaps(other):
            return None
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return Interval(max(starts, default=None), min(ends, default=None))


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end
