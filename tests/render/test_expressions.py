"""Expressions as the filter `dates` gives them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import ResolvedTimex, Timex, TimexType
from timeline.render.expressions import expression_answer
from timeline.temporal.algebra import Expr, Period, Reading
from timeline.temporal.interval import Interval


class Said(Expr):
    def read(self, anchor: Period) -> tuple[Reading, ...]:
        raise NotImplementedError

    def unread(self) -> str:
        return "XXXX-07"


JULY = Timex(4, 13, "last july", TimexType.DATE, "last-month-name", Said())
READINGS = (
    Reading("2017-07", Interval(date(2017, 7, 1), date(2017, 8, 1)), 0.6),
    Reading("2016-07", Interval(date(2016, 7, 1), date(2016, 8, 1)), 0.4),
)


def test_an_expression_says_where_it_is_and_what_it_may_mean() -> None:
    assert expression_answer(ResolvedTimex(JULY, date(2017, 10, 10), READINGS)) == {
        "start": 4,
        "end": 13,
        "type": "DATE",
        "value": "2017-07",
        "mod": None,
        "quant": None,
        "freq": None,
        "text": "last july",
        "from": "2017-07-01",
        "to": "2017-07-31",
        "extent": "within",
        "edtf": "2017-07",
        "anchor": "2017-10-10",
        "rule": "last-month-name",
        "readings": [{"value": "2017-07", "score": 0.6}, {"value": "2016-07", "score": 0.4}],
    }


def test_what_timex3_adds_is_said() -> None:
    mid = replace(JULY, mod="MID", quant="EVERY", freq="2X")
    answer = expression_answer(ResolvedTimex(mid, None, READINGS))
    assert (answer["mod"], answer["quant"], answer["freq"]) == ("MID", "EVERY", "2X")


def test_what_names_no_days_has_none() -> None:
    answer = expression_answer(ResolvedTimex(JULY, None, (Reading("P2W", None),)))
    assert [answer[name] for name in ("from", "to", "extent", "edtf", "anchor")] == [None] * 5
