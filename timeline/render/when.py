"""The answer to "when was that?": one occasion within some days, or a beginning and an end."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.model import Basis, EventDate, Extent
from timeline.temporal.interval import ONE_DAY


def when_answer(dated: EventDate | None) -> dict[str, Any] | None:
    """The date as inclusive bounds, `None` being open; what just lasts on a day is open at both ends."""
    if dated is None:
        return None
    first, last = dated.interval.first, dated.interval.last
    if dated.extent is Extent.WITHIN:
        return {"extent": "within", "from": _iso(first), "to": _iso(last)}
    begin, end = ([first, first], [last, last])
    if _is_ongoing(dated) and first is not None:
        # It was under way on that day: begun before it, and not over with it.
        begin, end = [None, first - ONE_DAY], [first + ONE_DAY, None]
    return {"extent": "throughout", "begin": [_iso(day) for day in begin], "end": [_iso(day) for day in end]}


def _is_ongoing(dated: EventDate) -> bool:
    return dated.basis in (Basis.PUBLICATION, Basis.CONTEXT) and dated.interval.days == 1


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
