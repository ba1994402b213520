"""Two expressions that belong together name the days from the one to the end of the other."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.interval import Interval
from timeline.temporal.spans import as_wholes, join_ranges
from timeline.temporal.tagger import find_timexes

RANGES = [
    ("from June to November 2012", date(2012, 6, 1), date(2012, 11, 30)),
    ("2009-2010", date(2009, 1, 1), date(2010, 12, 31)),
    ("between 3 and 5 March 2014", date(2014, 3, 3), date(2014, 3, 5)),
    ("Oct. 9-13", date(2017, 10, 9), date(2017, 10, 13)),
    ("from Oct. 9 through Oct. 13", date(2017, 10, 9), date(2017, 10, 13)),
    ("from Tuesday to Thursday", date(2017, 10, 10), date(2017, 10, 12)),
    ("from 1939 until 1945", date(1939, 1, 1), date(1945, 12, 31)),
]
NO_RANGES = [
    "in June and November 2012",
    "from 2014. To 2016 it seemed far",
    "two days to five weeks",
    "in 2014",
]


@pytest.mark.parametrize(("text", "first", "last"), RANGES)
def test_a_range(text: str, first: date, last: date) -> None:
    resolved = resolve_timexes(text, find_timexes(text), date(2017, 10, 10))
    (joined,) = join_ranges(text, resolved)
    assert joined.interval == Interval.of_days(first, last)


@pytest.mark.parametrize("text", NO_RANGES)
def test_no_range(text: str) -> None:
    resolved = resolve_timexes(text, find_timexes(text), date(2017, 10, 10))
    assert join_ranges(text, resolved) == ()


def test_a_range_is_one_expression_among_the_others() -> None:
    text = "It ran from May to August 2016 and again on Oct. 9."
    found = as_wholes(text, resolve_timexes(text, find_timexes(text), date(2017, 10, 10)))
    assert [(each.timex.text, each.best.value) for each in found] == [
        ("May to August 2016", "2016-05/2016-08"),
        ("Oct. 9", "2017-10-09"),
    ]
    assert all(text[each.timex.start : each.timex.end] == each.timex.text for each in found)
