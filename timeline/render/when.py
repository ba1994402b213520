"""The answer to "when was that?": one occasion within some days, or a beginning and an end."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.model import Basis, EventDate, Extent
from timeline.temporal.interval import ONE_DAY, Interval


def when_answer(dated: EventDate | None) -> dict[str, Any] | None:
    """The date as inclusive bounds, `None` being open; what just lasts on a day is open at both ends."""
    if dated is None:
        return None
    if dated.extent is Extent.WITHIN:
        return {"extent": "within", "from": _iso(dated.interval.first), "to": _iso(dated.interval.last)}
    begin, end = _bounds(dated)
    return {"extent": "throughout", "begin": _days(begin), "end": _days(end)}


def _bounds(dated: EventDate) -> tuple[Interval, Interval]:
    if dated.bounds is not None:
        return dated.bounds.begin, dated.bounds.end
    first, last = dated.interval.first, dated.interval.last
    if _is_ongoing(dated) and first is not None:
        # It was under way on that day: begun before it, and not over with it.
        return Interval(None, first), Interval(first + ONE_DAY, None)
    return Interval.of_days(first, first), Interval.of_days(last, last)


def _is_ongoing(dated: EventDate) -> bool:
    return dated.basis in (Basis.PUBLICATION, Basis.CONTEXT) and dated.interval.days == 1


def _days(interval: Interval) -> list[str | None]:
    return [_iso(interval.first), _iso(interval.last)]


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
