"""What figures may be: a day, a year, a clock time, a date, or nothing."""

from __future__ import annotations

import pytest

from timeline.temporal.numerals import classify
from timeline.temporal.words import class_name


@pytest.mark.parametrize(
    ("figures", "kind", "value"),
    [
        ("0", "ZERO", 0),
        ("7", "TO_12", 7),
        ("07", "TO_12", 7),
        ("13", "TO_24", 13),
        ("31", "TO_31", 31),
        ("45", "TO_59", 45),
        ("99", "TO_99", 99),
        ("499", "THREE_FIGURES", 499),
        ("1998", "YEAR_FIGURES", 1998),
        ("9999", "NUMBER", 9999),
        ("1,200", "LONG_NUMBER", 1200),
        ("3rd", "NTH", 3),
        ("1990s", "DECADE_FIGURES", "1990s"),
        ("10:30", "CLOCK_FIGURES", "10:30"),
        ("2014-03-05", "ISO_DATE", "2014-03-05"),
        ("10/30/89", "SLASH_DATE", "10/30/89"),
        ("14.03.2014", "SLASH_DATE", "14.03.2014"),
        ("19980108", "COMPACT_DATE", "19980108"),
        ("2.5", "DECIMAL", "2.5"),
        ("1/2", "FRACTION", "1/2"),
        ("2016/17", "YEAR_SLASH", "2016/17"),
    ],
)
def test_a_shape(figures: str, kind: str, value: object) -> None:
    entry = classify(figures)
    assert (class_name(entry.kind), entry.value) == (kind, value)


@pytest.mark.parametrize("figures", ["1" * 30, "1,2,3", "٣", "1:2:3:4"])
def test_what_is_no_shape(figures: str) -> None:
    assert class_name(classify(figures).kind) == "…"
