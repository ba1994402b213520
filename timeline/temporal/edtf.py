"""EDTF, the Library of Congress's notation for dates of any precision (ISO 8601-2): written and read back."""

from __future__ import annotations

import re
from datetime import date

from timeline.errors import InvalidInput
from timeline.model import Precision
from timeline.temporal.algebra.period import Grain, Period, period_of_value
from timeline.temporal.interval import Interval

OPEN = ".."
# EDTF numbers the parts of a year: 21 is spring, 33 the first quarter, 40 the first half.
_FIRST_CODE = {Grain.SEASON: 21, Grain.QUARTER: 33, Grain.HALF: 40}
_PARTS = {Grain.SEASON: 4, Grain.QUARTER: 4, Grain.HALF: 2}
# The units an interval may be exactly, finest first: a month is not called a whole of its days.
_PRECISIONS = {
    Grain.DAY: Precision.DAY,
    Grain.WEEK: Precision.WEEK,
    Grain.MONTH: Precision.MONTH,
    Grain.QUARTER: Precision.QUARTER,
    Grain.SEASON: Precision.SEASON,
    Grain.YEAR: Precision.YEAR,
    Grain.DECADE: Precision.DECADE,
    Grain.CENTURY: Precision.CENTURY,
}


def precision_of(interval: Interval) -> Precision:
    """The calendar unit that the interval is exactly, `INTERVAL` where it is none, `OPEN` where a side is."""
    if interval.start is None or interval.end is None:
        return Precision.OPEN
    unit = unit_of(interval)
    return Precision.INTERVAL if unit is None else _PRECISIONS[unit.grain]


def unit_of(interval: Interval) -> Period | None:
    """The calendar unit that the interval is exactly, `None` where it is none."""
    if interval.start is None:
        return None
    first = Period.of_day(interval.start)
    units = (first.to(grain) for grain in _PRECISIONS)
    return next((unit for unit in units if unit.interval == interval), None)


def edtf_of_interval(interval: Interval) -> str:
    """The interval in EDTF: "2014-03", "2016-05/2016-08", "2016-07-16/2017-10-10", "../2017-10-10"."""
    unit = unit_of(interval)
    if unit is not None and unit.grain is not Grain.WEEK:
        return _edtf_of_period(unit)
    first, last = interval.first, interval.last
    if interval.start is not None and interval.end is not None:
        for grain in (Grain.YEAR, Grain.MONTH):
            begin, end = Period.of_day(interval.start).to(grain), Period.of_day(interval.end).to(grain)
            if (begin.day, end.day) == (interval.start, interval.end):
                return f"{_edtf_of_period(begin)}/{_edtf_of_period(end.shift(-1))}"
    return f"{first.isoformat() if first else OPEN}/{last.isoformat() if last else OPEN}"


def edtf_of_value(value: str) -> str | None:
    """A TIMEX3 date in EDTF, its time of day left out; `None` for durations, sets and references."""
    found = re.fullmatch(r"(?P<bc>BC)?(?P<known>\d{2,3})", value)
    if found:
        return None if found["bc"] else found["known"].ljust(4, "X")
    if re.fullmatch(r"(?=.*\d)[\dX]{4}(?:-[\dX]{2}){0,2}(?:T.*)?", value):
        return value.partition("T")[0]
    period = period_of_value(value)
    if period is None:
        return None
    if period.grain in (Grain.WEEK, Grain.WEEKEND):
        return None if period.interval is None else edtf_of_interval(period.interval)
    return _edtf_of_period(period)


def _edtf_of_period(period: Period) -> str:
    if period.grain in (Grain.DECADE, Grain.CENTURY):
        return period.value.ljust(4, "X")
    year = _edtf_year(period.year)
    if period.grain in _FIRST_CODE:
        number = period.index % _PARTS[period.grain]
        return f"{_edtf_year(period.index // _PARTS[period.grain])}-{_FIRST_CODE[period.grain] + number}"
    if period.grain is Grain.MONTH:
        return f"{year}-{period.month:02d}"
    return year if period.grain is Grain.YEAR else period.day.isoformat()


def _edtf_year(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def parse_edtf(text: str) -> Interval:
    """The days of an EDTF date or interval of the years 1 to 9998; raises `InvalidInput` where it is none."""
    begin, slash, end = text.strip().partition("/")
    try:
        if not slash:
            return _days_of(begin)
        start = None if begin in (OPEN, "") else _days_of(begin).start
        stop = None if end in (OPEN, "") else _days_of(end).end
        return Interval(start, stop)
    except ValueError as error:
        raise InvalidInput("edtf", f"not an EDTF date: {text!r} ({error})") from error


def _days_of(text: str) -> Interval:
    bare = text.rstrip("?~%")
    if (found := re.fullmatch(r"(\d{2,3})X{1,2}", bare)) and len(bare) == 4:
        grain = Grain.DECADE if len(found[1]) == 3 else Grain.CENTURY
        return _interval_of(Period(grain, int(found[1])))
    if found := re.fullmatch(r"(\d{4})-(\d\d)", bare):
        return _interval_of(_part_of_year(int(found[1]), int(found[2])))
    if re.fullmatch(r"\d{4}", bare):
        return _interval_of(Period.of_year(int(bare)))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", bare):
        return Interval.day(date.fromisoformat(bare))
    raise ValueError("write YYYY, YYYY-MM or YYYY-MM-DD")


def _part_of_year(year: int, code: int) -> Period:
    if 1 <= code <= 12:
        return Period.of_month(year, code)
    for grain, first in _FIRST_CODE.items():
        if first <= code < first + _PARTS[grain]:
            return Period.part_of_year(grain, year, code - first + 1)
    raise ValueError(f"no month, season, quarter or half is numbered {code}")


def _interval_of(period: Period) -> Interval:
    if period.interval is None:
        raise ValueError("only the years 1 to 9998 have days")
    return period.interval
