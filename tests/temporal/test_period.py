"""Calendar units are whole numbers: their values, their days, and the unit beside."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.algebra.period import Grain, Period, period_of_value, unknown_value
from timeline.temporal.interval import Interval

OF_A_DAY = [
    (Grain.DAY, "2017-10-10", date(2017, 10, 10), date(2017, 10, 10)),
    (Grain.WEEK, "2017-W41", date(2017, 10, 9), date(2017, 10, 15)),
    (Grain.WEEKEND, "2017-W41-WE", date(2017, 10, 14), date(2017, 10, 15)),
    (Grain.MONTH, "2017-10", date(2017, 10, 1), date(2017, 10, 31)),
    (Grain.QUARTER, "2017-Q4", date(2017, 10, 1), date(2017, 12, 31)),
    (Grain.SEASON, "2017-FA", date(2017, 9, 1), date(2017, 11, 30)),
    (Grain.HALF, "2017-H2", date(2017, 7, 1), date(2017, 12, 31)),
    (Grain.YEAR, "2017", date(2017, 1, 1), date(2017, 12, 31)),
    (Grain.DECADE, "201", date(2010, 1, 1), date(2019, 12, 31)),
    (Grain.CENTURY, "20", date(2000, 1, 1), date(2099, 12, 31)),
    (Grain.MILLENNIUM, "2", date(2000, 1, 1), date(2999, 12, 31)),
]


@pytest.mark.parametrize(("grain", "value", "first", "last"), OF_A_DAY)
def test_the_unit_of_a_day(grain: Grain, value: str, first: date, last: date) -> None:
    unit = Period.of_day(date(2017, 10, 10)).to(grain)
    assert unit.value == value
    assert unit.interval == Interval.of_days(first, last)


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Period.of_year(-479), "BC0480"),
        (Period.of_year(0), "BC0001"),
        (Period.of_month(-479, 9), "BC0480-09"),
        (Period(Grain.DECADE, -48), "BC047"),
        (Period(Grain.CENTURY, -5), "BC04"),
        (Period.part_of_year(Grain.SEASON, -479, 4), "BC0480-WI"),
    ],
)
def test_before_christ_there_are_values_but_no_days(unit: Period, value: str) -> None:
    assert unit.value == value
    assert unit.interval is None
    assert period_of_value(value) == unit


def test_january_belongs_to_the_winter_of_the_year_before() -> None:
    assert Period.of_day(date(2017, 1, 15)).to(Grain.SEASON).value == "2016-WI"


def test_a_week_belongs_where_its_thursday_is() -> None:
    week = Period.of_day(date(2018, 12, 31)).to(Grain.WEEK)
    assert week.value == "2019-W01"
    assert week.to(Grain.YEAR).value == "2019"


@pytest.mark.parametrize(
    "value", ["P2W", "PRESENT_REF", "XXXX-10-09", "2017-13", "2017-02-30", "", "2017-W60"]
)
def test_what_names_no_unit(value: str) -> None:
    assert period_of_value(value) is None


def test_a_time_of_day_is_left_out() -> None:
    assert period_of_value("2017-10-09T17:00") == Period.of_day(date(2017, 10, 9))


def test_an_unknown_unit_has_the_shape_of_a_known_one() -> None:
    assert unknown_value(Grain.DAY) == "XXXX-XX-XX"
    assert unknown_value(Grain.QUARTER) == "XXXX-QX"
