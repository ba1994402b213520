"""Expressions are marked in place, and the text around them survives."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

from timeline.model import ResolvedTimex, Timex, TimexType
from timeline.render.timeml import timeml_text
from timeline.temporal.algebra import Reading
from timeline.temporal.algebra.lengths import Length
from timeline.temporal.interval import Interval

TEXT = 'Smith & "Sons" met < last week > for two days.'
START = TEXT.index("last week")
WEEK = ResolvedTimex(
    Timex(START, START + 9, "last week", TimexType.DATE, "which unit", Length("P1W")),
    date(2017, 10, 10),
    (Reading("2017-W40", Interval.of_days(date(2017, 10, 2), date(2017, 10, 8)), 0.9),),
)
DAYS_START = TEXT.index("two days")
DAYS = ResolvedTimex(
    Timex(DAYS_START, DAYS_START + 8, "two days", TimexType.DURATION, "so many", Length("P2D"), "APPROX"),
    None,
    (Reading("P2D", None),),
)


def test_expressions_are_marked() -> None:
    marked = timeml_text(TEXT, (WEEK, DAYS))
    assert (
        '<TIMEX3 tid="t1" type="DATE" value="2017-W40" temporalFunction="true">last week</TIMEX3>' in marked
    )
    assert '<TIMEX3 tid="t2" type="DURATION" value="P2D" mod="APPROX" temporalFunction="false">' in marked


def test_the_text_is_kept() -> None:
    marked = timeml_text(TEXT, (WEEK, DAYS))
    assert unescape(re.sub(r"</?TIMEX3[^>]*>", "", marked)) == TEXT


def test_a_text_without_expressions_is_only_escaped() -> None:
    assert timeml_text("a < b", ()) == "a &lt; b"
