"""Time expressions, as found and as resolved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from timeline.temporal.algebra import Expr, Reading


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as found, its meaning unresolved in `expr`; `rule` names the row that made it."""

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    expr: Expr
    mod: str | None = None  # TIMEX3: START, MID, END, APPROX, LESS_THAN ...; None: nothing narrows it
    quant: str | None = None  # TIMEX3, of a SET: EACH, EVERY; None: not said
    freq: str | None = None  # TIMEX3, of a SET: "2X" for twice; None: not said


@dataclass(frozen=True, slots=True)
class ResolvedTimex:
    """A time expression with its readings, best first and never empty, against its `anchor`."""

    timex: Timex
    anchor: date | None  # None: the meaning needs no anchor ("14 March 2014"), or none is known
    readings: tuple[Reading, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.timex.start

    @property
    def best(self) -> Reading:
        """The likeliest reading."""
        return self.readings[0]
