"""Movable feasts fall on the days the calendars of the churches, of Islam and of Judaism give."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.temporal.algebra.feasts import IslamicDay, JewishDay
from timeline.temporal.algebra.names import NthWeekday, eastern_easter, western_easter
from timeline.temporal.algebra.period import Period


@pytest.mark.parametrize(
    "day",
    [
        "1916-04-23",
        "1943-04-25",
        "2000-04-23",
        "2008-03-23",
        "2014-04-20",
        "2016-03-27",
        "2017-04-16",
        "2038-04-25",
    ],
)
def test_western_easter(day: str) -> None:
    assert western_easter(int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "day", ["2008-04-27", "2013-05-05", "2014-04-20", "2016-05-01", "2017-04-16", "2021-05-02"]
)
def test_eastern_easter(day: str) -> None:
    assert eastern_easter(int(day[:4])) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("month", "day", "expected"),
    [
        (7, 1, "2014-09-25"),
        (7, 1, "2015-09-14"),
        (7, 1, "2016-10-03"),
        (7, 1, "2017-09-21"),
        (7, 10, "1973-10-06"),
        (1, 15, "2014-04-15"),
        (1, 15, "2016-04-23"),
        (1, 15, "2017-04-11"),
        (9, 25, "2014-12-17"),
        (9, 25, "2016-12-25"),
        (9, 25, "2017-12-13"),
    ],
)
def test_a_jewish_day(month: int, day: int, expected: str) -> None:
    wanted = Period.of_day(date.fromisoformat(expected))
    assert wanted in JewishDay(month, day).near(wanted)


@pytest.mark.parametrize(
    ("month", "day", "expected"),
    [
        (10, 1, "2014-07-28"),
        (10, 1, "2015-07-17"),
        (10, 1, "2016-07-06"),
        (10, 1, "2017-06-25"),
        (12, 10, "2014-10-04"),
        (12, 10, "2016-09-12"),
        (1, 10, "2017-09-30"),
    ],
)
def test_an_islamic_day_within_a_day_of_the_moon(month: int, day: int, expected: str) -> None:
    wanted = Period.of_day(date.fromisoformat(expected))
    assert min(abs(each.index - wanted.index) for each in IslamicDay(month, day).near(wanted)) <= 1


def test_the_last_weekday_of_a_month() -> None:
    assert NthWeekday(5, 1, -1).in_year(2015) == Period.of_day(date(2015, 5, 25))
