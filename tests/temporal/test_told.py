"""What a text has told: the last dates, the scene of a history, the quarter of a report."""

from __future__ import annotations

from datetime import date

from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.told import Told

PUBLISHED = Period.of_day(date(2017, 10, 10))
MARCH, DAY, YEAR = Period.of_month(1964, 3), Period.of_day(date(1964, 8, 4)), Period.of_year(2005)


def test_a_year_in_passing_does_not_move_the_scene() -> None:
    told = Told(PUBLISHED, is_story=True).after(DAY, opens_sentence=True, is_full=True)
    assert told.after(YEAR, opens_sentence=False, is_full=True).scene == DAY
    assert told.after(YEAR, opens_sentence=True, is_full=True).scene == YEAR


def test_the_last_date_as_fine_as_a_day() -> None:
    told = Told(PUBLISHED, is_story=False).after(DAY, True, True).after(MARCH, True, True)
    assert told.last == MARCH
    assert told.last_as_fine_as(Grain.DAY) == DAY
    assert told.last_as_fine_as(Grain.YEAR) == MARCH


def test_news_speaks_from_its_own_day() -> None:
    told = Told(PUBLISHED, is_story=False).after(DAY, True, True)
    assert told.speech == told.setting == PUBLISHED


def test_a_history_speaks_from_its_dates() -> None:
    told = Told(PUBLISHED, is_story=True).after(DAY, True, True).after(YEAR, False, True)
    assert told.speech == YEAR
    assert told.setting == DAY


def test_an_unnamed_quarter_is_the_last_that_was_over() -> None:
    told = Told(PUBLISHED, is_story=False)
    assert told.reported_quarter == Period.part_of_year(Grain.QUARTER, 2017, 3)
    named = Period.part_of_year(Grain.QUARTER, 2016, 1)
    assert told.about(named).reported_quarter == named


def test_only_the_last_dates_are_remembered() -> None:
    told = Told(PUBLISHED, is_story=False)
    for year in range(1900, 2000):
        told = told.after(Period.of_year(year), False, False)
    assert len(told.dates) == 12
