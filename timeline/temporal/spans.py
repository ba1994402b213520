"""Ranges: two expressions that together name days, as "from June to November" or "Oct. 9-13" do."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.model import ResolvedTimex
from timeline.temporal.algebra import Reading
from timeline.temporal.interval import Interval

_LINK = re.compile(r"\s*(?:to|through|thru|until|till|-|–|—)\s*")
_AND = re.compile(r"\s*and\s*")
_BETWEEN = re.compile(r"\bbetween\s+$")
_LONGEST_LINK = 12  # characters


@dataclass(frozen=True, slots=True)
class TimexRange:
    """The first and the last expression of a range, and the days from the one to the end of the other."""

    first: ResolvedTimex
    last: ResolvedTimex
    interval: Interval


def join_ranges(text: str, resolved: tuple[ResolvedTimex, ...]) -> tuple[TimexRange, ...]:
    """The ranges among the expressions of a text, in order."""
    pairs = ((one, other) for one, other in pairwise(resolved) if _is_range(text, one, other))
    joined = (_join(one, other) for one, other in pairs)
    return tuple(each for each in joined if each is not None)


def as_wholes(text: str, resolved: tuple[ResolvedTimex, ...]) -> tuple[ResolvedTimex, ...]:
    """The expressions with each range as one, whose value is both joined by a slash: "2014-06/2014-11"."""
    ranges = {each.first.timex.start: each for each in join_ranges(text, resolved)}
    found: list[ResolvedTimex] = []
    end = 0
    for each in resolved:
        if each.timex.start < end:
            continue
        whole = _whole(text, ranges[each.timex.start]) if each.timex.start in ranges else each
        found.append(whole)
        end = whole.timex.end
    return tuple(found)


def _whole(text: str, spanned: TimexRange) -> ResolvedTimex:
    first, last = spanned.first, spanned.last
    start, end = first.timex.start, last.timex.end
    value = f"{first.best.value}/{last.best.value}"
    timex = replace(first.timex, end=end, text=text[start:end], mod=None)
    reading = Reading(value, spanned.interval, min(first.best.score, last.best.score))
    return ResolvedTimex(timex, first.anchor or last.anchor, (reading,))


def _is_range(text: str, one: ResolvedTimex, other: ResolvedTimex) -> bool:
    between = text[one.timex.end : other.timex.start].lower()
    if len(between) > _LONGEST_LINK:
        return False
    before = text[max(0, one.timex.start - _LONGEST_LINK) : one.timex.start].lower()
    is_between = _AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None
    return is_between or _LINK.fullmatch(between) is not None


def _join(one: ResolvedTimex, other: ResolvedTimex) -> TimexRange | None:
    first, last = one.best.interval, other.best.interval
    if first is None or last is None or first.start is None or last.end is None or last.end <= first.start:
        return None
    return TimexRange(one, other, Interval(first.start, last.end))
