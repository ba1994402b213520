"""Lengths, recurrences and references without a date: "two weeks", "every Friday", "now"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.temporal.algebra.base import Anchor, Expr, Reading, Reference
from timeline.temporal.algebra.scores import LENGTH, RECURRENCE, VAGUE
from timeline.temporal.interval import Interval


@dataclass(frozen=True, slots=True)
class Length(Expr):
    """A length of time by its TIMEX3 value: "P2W", "PXY", "PT30M"."""

    value: str

    def read(self, _: Anchor, /) -> tuple[Reading, ...]:
        """The value, which covers no days of its own."""
        return (Reading(self.value, None, LENGTH),)

    def unread(self) -> str:
        """The value."""
        return self.value


@dataclass(frozen=True, slots=True)
class Recurrence(Expr):
    """What happens again and again by its TIMEX3 value: "XXXX-WXX-5" for "every Friday"."""

    value: str

    def read(self, _: Anchor, /) -> tuple[Reading, ...]:
        """The value, which covers no days of its own."""
        return (Reading(self.value, None, RECURRENCE),)

    def unread(self) -> str:
        """The value."""
        return self.value


class Era(StrEnum):
    """The three dates without a calendar that TIMEX3 knows."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Vague(Expr):
    """A time without a calendar: "now", "recently", "soon"."""

    era: Era
    base: Reference = Reference.SPEECH

    @property
    def reference(self) -> Reference:
        """Its base: the day of writing, or the date before ("a few days later")."""
        return self.base

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The anchor's own days, all before them, or all after."""
        return (Reading(self.era.value, _side_of(self.era, anchor.period.interval), VAGUE),)

    def unread(self) -> str:
        """The era."""
        return self.era.value


def _side_of(era: Era, days: Interval | None) -> Interval | None:
    if days is None or days.start is None or days.end is None:
        return None
    if era is Era.PRESENT:
        return days
    if era is Era.PAST:
        return Interval(None, days.start) if days.start > date.min else None
    return Interval(days.end, None)
