"""What time expressions mean: frozen values that resolve against an anchor into readings."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date

from timeline.temporal.interval import Interval


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

    @abstractmethod
    def resolve(self, anchor: date) -> tuple[Reading, ...]:
        """The readings against `anchor`, best first, never empty, never raising."""
