"""The explanation names the phrase, the rule, the anchor and every reading."""

from __future__ import annotations

from datetime import date

from timeline.model import ResolvedTimex, Timex, TimexType
from timeline.render.explain import explain_timexes
from timeline.temporal.algebra import Reading
from timeline.temporal.algebra.lengths import Length
from timeline.temporal.interval import Interval

TEXT = "the failed coup of last July divided them"
START = TEXT.index("last July")
JULY = ResolvedTimex(
    Timex(START, START + 9, "last July", TimexType.DATE, "which month by name", Length("P1M"), "START"),
    date(2017, 10, 10),
    (
        Reading("2017-07", Interval.of_days(date(2017, 7, 1), date(2017, 7, 31)), 0.6),
        Reading("2016-07", Interval.of_days(date(2016, 7, 1), date(2016, 7, 31)), 0.4),
    ),
)


def test_everything_is_told() -> None:
    lines = explain_timexes(TEXT, (JULY,)).splitlines()
    assert "[last July]" in lines[0]
    assert "which month by name" in lines[1]
    assert "START" in lines[1]
    assert "2017-10-10" in lines[2]
    assert lines[3] == "  means 2017-07 (2017-07-01 to 2017-07-31), score 0.60"
    assert lines[4] == "  or 2016-07 (2016-07-01 to 2016-07-31), score 0.40"


def test_nothing_found_is_said() -> None:
    assert explain_timexes("no dates", ()) == "no time expression was found"
