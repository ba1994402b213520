from datetime import date, timedelta

import pytest

from tests.telling.reports import reported
from timeline.model import Basis, Precision
from timeline.telling.days import DayTotal, pick_days, report_weight

FIRST = date(2010, 4, 1)


def day(number: int) -> date:
    return FIRST + timedelta(number - 1)


def pick(totals: dict[int, tuple[float, float]], count: int, last: int = 30) -> list[int]:
    """The picked days by their number; `totals` are (published, told)."""
    rows = [DayTotal(day(number), *values) for number, values in totals.items()]
    return [(each - FIRST).days + 1 for each in pick_days(rows, FIRST, day(last), count)]


def test_a_report_that_looks_farther_back_weighs_more() -> None:
    weights = [report_weight(reported(day(1), published=day(1 + back))) for back in (0, 1, 7, 60)]
    assert weights[0] == 0.0
    assert weights == sorted(set(weights))


@pytest.mark.parametrize("basis", Basis)
def test_only_a_date_that_a_phrase_or_the_world_gives_speaks_for_its_day(basis: Basis) -> None:
    guessed = basis in (Basis.CONTEXT, Basis.PUBLICATION, Basis.NONE)
    assert (report_weight(reported(day(1), published=day(9), basis=basis)) == 0.0) is guessed


def test_an_announced_day_weighs_less_than_a_remembered_one() -> None:
    coming, past = reported(day(9), published=day(1)), reported(day(1), published=day(9))
    assert 0 < report_weight(coming) < report_weight(past)


def test_only_a_date_that_is_a_day_speaks_for_a_day() -> None:
    assert report_weight(reported(day(1), published=day(9), precision=Precision.MONTH)) == 0.0
    assert report_weight(reported(None, published=day(9))) == 0.0


def test_what_ran_the_next_day_counts_more_than_what_ran_on_the_day() -> None:
    assert pick({10: (4, 0)}, 1) == [9]
    assert pick({10: (4, 0)}, 2) == [9, 10]


def test_the_day_after_the_range_tells_of_its_last_day() -> None:
    assert pick({3: (1, 0), 31: (4, 0)}, 1) == [30]


def test_a_day_to_which_reports_return_beats_one_that_was_merely_written_about() -> None:
    assert pick({5: (1, 30), 20: (8, 0)}, 1) == [5]


def test_neither_a_flood_of_articles_nor_one_famous_date_drowns_the_other() -> None:
    assert pick({4: (0, 40), 11: (40, 0), 20: (6, 6), 21: (6, 0)}, 3) == [4, 10, 20]


def test_a_neighbour_gives_way_when_few_days_are_wanted() -> None:
    busy = dict.fromkeys(range(1, 31), (1.0, 0.0)) | {
        10: (2.0, 100.0),
        11: (0.5, 30.0),
        20: (1.0, 20.0),
    }
    assert pick(busy, 2) == [10, 20]
    assert {10, 11, 20} <= set(pick(busy, 20))


def test_a_neighbour_keeps_its_place_when_most_days_are_wanted() -> None:
    assert pick({10: (0, 100), 11: (0, 30), 20: (0, 20)}, 2) == [10, 11]


def test_the_days_come_in_order() -> None:
    assert pick({5: (0, 4), 20: (0, 9), 12: (0, 6)}, 3) == [5, 12, 20]


def test_no_more_days_than_are_told_of_and_none_outside_the_range() -> None:
    assert pick({3: (2, 0), 45: (9, 9)}, 10) == [2, 3]
    assert pick({}, 5) == []
    assert pick({3: (2, 0)}, 0) == []


def test_the_ends_of_the_calendar_are_days_too() -> None:
    totals = [DayTotal(date.min, 1, 1), DayTotal(date.max, 1, 1)]
    assert {date.min, date.max} <= set(pick_days(totals, date.min, date.max, 9))
