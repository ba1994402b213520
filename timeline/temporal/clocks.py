"""Clock times whose day stands beside them: "at 10:35 a.m. (0735 GMT) on Friday"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.model import Timex, TimexType
from timeline.temporal.algebra.base import Reference
from timeline.temporal.algebra.dates import Fixed, Shift
from timeline.temporal.algebra.modified import TimeOf
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import DayOfYear, Weekday
from timeline.temporal.algebra.period import Grain

# All that may stand between a time and the day behind it, another time in brackets left out.
_BEFORE_DAY = re.compile(r"[\s(),/]*(?:[a-z]+ time[\s(),/]*)?(?:on\s+)?")
_BEFORE_BRACKET = re.compile(r"\s*\(\s*")
_REACH = 30  # characters between two expressions
_OWN_DAY = Shift(Grain.DAY, 0, Reference.OPEN)  # what a time alone is taken to be of


def lend_days(text: str, timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """The expressions, a clock time without a day of its own being of the day beside it.

    That is the day behind it; for a time in brackets the day before them: "Friday at 5 p.m. (1500 GMT)".
    """
    if not any(_is_alone(timex) for timex in timexes):
        return timexes
    backward = _lend(text, timexes[::-1], _BEFORE_DAY, is_backward=True)[::-1]
    return _lend(text, backward, _BEFORE_BRACKET, is_backward=False)


def _lend(
    text: str, timexes: tuple[Timex, ...], between: re.Pattern[str], *, is_backward: bool
) -> tuple[Timex, ...]:
    found: list[Timex] = []
    for timex in timexes:
        neighbour = found[-1] if found else None
        if neighbour is not None and _is_alone(timex) and _names_day(neighbour):
            first, second = (timex, neighbour) if is_backward else (neighbour, timex)
            gap = text[first.end : second.start][: _REACH + 1].lower()
            timex = _of_day(timex, neighbour) if between.fullmatch(gap) else timex
        found.append(timex)
    return tuple(found)


def _of_day(timex: Timex, neighbour: Timex) -> Timex:
    assert isinstance(timex.expr, TimeOf)
    day = neighbour.expr.day if isinstance(neighbour.expr, TimeOf) else neighbour.expr
    return replace(timex, expr=replace(timex.expr, day=day))


def _is_alone(timex: Timex) -> bool:
    expr = timex.expr
    return isinstance(expr, TimeOf) and expr.time[1].isdigit() and expr.day == _OWN_DAY


def _names_day(timex: Timex) -> bool:
    """Whether it names a day that a time beside it may be of."""
    expr = timex.expr
    if isinstance(expr, TimeOf):
        return expr.day != _OWN_DAY
    if isinstance(expr, Named):
        return isinstance(expr.name, Weekday | DayOfYear)
    grain = expr.period.grain if isinstance(expr, Fixed) else expr.grain if isinstance(expr, Shift) else None
    return grain is Grain.DAY and timex.type is TimexType.DATE
