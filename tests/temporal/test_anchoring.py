"""Each expression is resolved against the right day: of writing, told before, or of the scene."""

from __future__ import annotations

from datetime import date

from timeline.model import ResolvedTimex
from timeline.temporal.anchoring import is_story, resolve_timexes
from timeline.temporal.tagger import find_timexes

PUBLISHED = date(2017, 10, 10)


def resolve(text: str, published: date | None = PUBLISHED) -> tuple[ResolvedTimex, ...]:
    return resolve_timexes(text, find_timexes(text), published)


def values(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [str(each.best.value) for each in resolve(text, published)]


def test_last_july_keeps_both_years() -> None:
    (july,) = resolve("the failed coup of last July")
    assert [reading.value for reading in july.readings] == ["2017-07", "2016-07"]
    assert july.anchor == PUBLISHED


def test_a_full_date_needs_no_anchor() -> None:
    (day,) = resolve("on March 5, 1998")
    assert day.anchor is None


def test_expressions_chain_on_the_date_before() -> None:
    text = "On March 5, 1998 they met. Two days later they parted. The following week they met again."
    assert values(text) == ["1998-03-05", "1998-03-07", "1998-W11"]


def test_that_month_points_to_the_last_month_or_day() -> None:
    assert values("In March 2014, after a year of talks since 2013, it came. That month they left.") == [
        "2014-03",
        "P1Y",
        "2013",
        "2014-03",
    ]


def test_a_report_compares_with_its_quarter() -> None:
    text = "Profit of the third quarter rose. It was 3 million a year earlier. In the quarter, sales fell."
    assert values(text, date(2016, 11, 2)) == ["2016-Q3", "2015-Q3", "2016-Q3"]


def test_nine_months_end_the_talk_of_a_quarter() -> None:
    text = "Third-quarter profit rose. In the nine months, it fell from 3 million a year earlier."
    assert values(text, date(2016, 11, 2)) == ["2016-Q3", "P9M", "2015"]


def test_a_year_told_in_passing_leaves_the_scene() -> None:
    text = (
        "In August 1964 a ship was attacked. Papers declassified in 2005 cast doubt on it. On 4"
        " August there was none."
        " In 1965 troops landed. In 1966 more came. In 1967 they stayed."
    )
    assert values(text)[2] == "1964-08-04"


def test_news_is_not_taken_for_a_story() -> None:
    news = "On Friday they said that the wars of 1914, 1939 and 1950 were over. On Monday they met."
    assert not is_story(find_timexes(news), PUBLISHED)
    assert values("It was built in 1914. On Friday it fell.")[1] == "2017-10-06"


def test_a_range_goes_forward() -> None:
    assert values("The talks last from Tuesday to Thursday.") == ["2017-10-10", "2017-10-12"]


def test_without_any_anchor_a_phrase_keeps_its_pattern() -> None:
    (week,) = resolve("last week", None)
    assert (week.best.value, week.best.interval, week.anchor) == ("XXXX-WXX", None, None)


def test_early_and_late_cut_the_days() -> None:
    early, late = resolve("from early March 2014 to late March 2014")
    assert early.best.interval is not None
    assert late.best.interval is not None
    assert (early.best.interval.first, early.best.interval.last) == (date(2014, 3, 1), date(2014, 3, 10))
    assert (late.best.interval.first, late.best.interval.last) == (date(2014, 3, 21), date(2014, 3, 31))


def test_earlier_this_year_ends_at_the_anchor() -> None:
    (year,) = resolve("earlier this year")
    assert year.best.interval is not None
    assert (year.best.interval.first, year.best.interval.last) == (date(2017, 1, 1), PUBLISHED)
