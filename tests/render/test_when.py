"""Dates as answers to "when?"."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from timeline.model import Basis, EventDate, Extent, Precision
from timeline.render.when import when_answer
from timeline.temporal.interval import Interval


def dated(first: str | None, last: str | None, extent: Extent, basis: Basis = Basis.EXPLICIT) -> EventDate:
    days = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    return EventDate(Interval.of_days(*days), "", Precision.DAY, extent, basis)


@pytest.mark.parametrize(
    ("when", "answer"),
    [
        (None, None),
        (
            dated("2017-10-09", "2017-10-09", Extent.WITHIN),
            {"extent": "within", "from": "2017-10-09", "to": "2017-10-09"},
        ),
        (dated(None, "2014-03-31", Extent.WITHIN), {"extent": "within", "from": None, "to": "2014-03-31"}),
        (
            dated("2017-09-14", "2017-09-20", Extent.THROUGHOUT),
            {"extent": "throughout", "begin": ["2017-09-14"] * 2, "end": ["2017-09-20"] * 2},
        ),
        (
            dated("2017-09-14", None, Extent.THROUGHOUT),
            {"extent": "throughout", "begin": ["2017-09-14"] * 2, "end": [None, None]},
        ),
        (
            dated("2017-10-10", "2017-10-10", Extent.THROUGHOUT, Basis.PUBLICATION),
            {"extent": "throughout", "begin": [None, "2017-10-09"], "end": ["2017-10-11", None]},
        ),
        (
            dated("2017-10-09", "2017-10-10", Extent.THROUGHOUT, Basis.PUBLICATION),
            {"extent": "throughout", "begin": ["2017-10-09"] * 2, "end": ["2017-10-10"] * 2},
        ),
    ],
)
def test_a_date_is_bounds(when: EventDate | None, answer: dict[str, Any] | None) -> None:
    assert when_answer(when) == answer
