"""The two ends of a meaning: the expression that still needs its anchor, and the reading it resolves to."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.temporal.algebra.period import Period
from timeline.temporal.interval import Interval


class Reference(StrEnum):
    """What an expression is relative to."""

    NONE = "none"  # nothing: "14 March 2014"
    SPEECH = "speech"  # the day of writing: "yesterday", "two years ago"
    PREVIOUS = "previous"  # a date the text gave before: "two days later", "that month"
    OPEN = "open"  # the day of writing in news, the date before in a narrative: "March", "Friday"


class Leaning(StrEnum):
    """Which way a name alone leans from its anchor, as the words around it tell."""

    BACK = "back"  # to the most recent, as news does where nothing else is said
    AHEAD = "ahead"  # to the next: "will meet on Friday"
    OVER = "over"  # to what is over: "the year ended Jan. 31"
    AFTER = "after"  # to the first one after: "Tuesday to Thursday"
    STORY = "story"  # onward from the date told before, as histories do


@dataclass(frozen=True, slots=True)
class Anchor:
    """The period an expression is relative to."""

    period: Period
    leaning: Leaning = Leaning.BACK


@dataclass(frozen=True, slots=True)
class Reading:
    """One possible meaning of an expression.

    `value` is the TIMEX3 value ("2017-10-09", "2016-07", "P2W", "PRESENT_REF"); `interval` the days it
    covers, `None` where it names none (durations, sets, BC years); `score` from 0 to 1.
    """

    value: str
    interval: Interval | None
    score: float = 1.0


class Expr(ABC):
    """A meaning that may still need its anchor."""

    __slots__ = ()

    @property
    def reference(self) -> Reference:
        """What `read` wants as its anchor."""
        return Reference.NONE

    @abstractmethod
    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The readings against `anchor`, best first, never empty, never raising."""

    @abstractmethod
    def unread(self) -> str:
        """The TIMEX3 value when no anchor is known, with X for what it would tell: "XXXX-10"."""

    def resolve(self, anchor: date) -> tuple[Reading, ...]:
        """The readings against the day `anchor`, best first, never empty, never raising."""
        return self.read(Anchor(Period.of_day(anchor)))
