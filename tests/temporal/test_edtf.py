"""EDTF is written as a second implementation reads it, and read back as it was written."""

from __future__ import annotations

from datetime import date

import edtf
import pytest

from timeline.errors import InvalidInput
from timeline.model import Precision
from timeline.temporal.edtf import edtf_of_interval, edtf_of_value, parse_edtf, precision_of
from timeline.temporal.interval import Interval

UNITS = [
    (date(2014, 3, 5), date(2014, 3, 5), "2014-03-05", Precision.DAY),
    (date(2014, 3, 1), date(2014, 3, 31), "2014-03", Precision.MONTH),
    (date(2014, 1, 1), date(2014, 12, 31), "2014", Precision.YEAR),
    (date(2017, 7, 1), date(2017, 9, 30), "2017-35", Precision.QUARTER),
    (date(2017, 6, 1), date(2017, 8, 31), "2017-22", Precision.SEASON),
    (date(2016, 12, 1), date(2017, 2, 28), "2016-24", Precision.SEASON),
    (date(1990, 1, 1), date(1999, 12, 31), "199X", Precision.DECADE),
    (date(1900, 1, 1), date(1999, 12, 31), "19XX", Precision.CENTURY),
    (date(2017, 10, 2), date(2017, 10, 8), "2017-10-02/2017-10-08", Precision.WEEK),
    (date(2016, 7, 16), date(2017, 10, 10), "2016-07-16/2017-10-10", Precision.INTERVAL),
    (date(2016, 5, 1), date(2016, 8, 31), "2016-05/2016-08", Precision.INTERVAL),
    (date(2009, 1, 1), date(2010, 12, 31), "2009/2010", Precision.INTERVAL),
]
OPEN = [(None, date(2017, 10, 10), "../2017-10-10"), (date(2017, 10, 10), None, "2017-10-10/..")]


@pytest.mark.parametrize(("first", "last", "text", "precision"), UNITS)
def test_an_interval(first: date, last: date, text: str, precision: Precision) -> None:
    interval = Interval.of_days(first, last)
    assert edtf_of_interval(interval) == text
    assert parse_edtf(text) == interval
    assert precision_of(interval) is precision
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize(("first", "last", "text"), OPEN)
def test_an_open_interval(first: date | None, last: date | None, text: str) -> None:
    interval = Interval.of_days(first, last)
    assert edtf_of_interval(interval) == text
    assert parse_edtf(text) == interval
    assert precision_of(interval) is Precision.OPEN
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2017-10-09", "2017-10-09"),
        ("2017-10-09TNI", "2017-10-09"),
        ("2017-10-09T17:00-05", "2017-10-09"),
        ("2016-07", "2016-07"),
        ("2014", "2014"),
        ("1989-Q3", "1989-35"),
        ("2008-H2", "2008-41"),
        ("1998-SU", "1998-22"),
        ("199", "199X"),
        ("19", "19XX"),
        ("1998-W08", "1998-02-16/1998-02-22"),
        ("1990-W32-WE", "1990-08-11/1990-08-12"),
        ("BC0480", "-0479"),
        ("1943-07-XX", "1943-07-XX"),
        ("XXXX-10-09", "XXXX-10-09"),
    ],
)
def test_a_value(value: str, text: str) -> None:
    assert edtf_of_value(value) == text
    assert edtf.parse_edtf(text)


@pytest.mark.parametrize("value", ["P2W", "PXD", "PRESENT_REF", "XXXX-WXX-5", "XXXX", "PT30M", "BC04"])
def test_a_value_that_is_no_date(value: str) -> None:
    assert edtf_of_value(value) is None


@pytest.mark.parametrize(
    "text", ["", "2014-13", "2014-02-30", "next week", "2014-03-05/2014-03-01", "0000", "20145", "2014-3"]
)
def test_what_is_no_edtf(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        parse_edtf(text)
    assert refused.value.field == "edtf"
