"""The table for people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.model import Basis, Event, EventDate, Extent, Precision, Span, Status
from timeline.render.table import timeline_table
from timeline.temporal.interval import Interval

MET = Event(
    "e1",
    "Erdogan and Stoltenberg met",
    "CONSULT",
    1,
    2.5,
    Status.HAPPENED,
    0.9,
    EventDate(
        Interval.day(date(2017, 9, 12)),
        "2017-09-12",
        Precision.DAY,
        Extent.WITHIN,
        Basis.RELATIVE,
        "on Tuesday",
    ),
    (),
    Span("met", 0, 3),
    (),
)
TALKS = replace(
    MET,
    id="e2",
    title="talks",
    status=Status.ONGOING,
    date=replace(MET.date, basis=Basis.PUBLICATION, expression=None),
)


def test_rows_stand_under_their_headings() -> None:
    assert timeline_table([MET, TALKS, replace(MET, date=None)]) == (
        "DATE        STATUS    TYPE     EVENT                        HOW IT IS KNOWN\n"
        '2017-09-12  happened  CONSULT  Erdogan and Stoltenberg met  relative: "on Tuesday"\n'
        "2017-09-12  ongoing   CONSULT  talks                        publication: it lasted on that day\n"
        "undated     happened  CONSULT  Erdogan and Stoltenberg met"
    )


def test_titles_are_cut_to_the_width() -> None:
    lines = timeline_table([MET], width=78).splitlines()
    assert "Erdogan and Stoltenber…" in lines[1]
    assert all(len(line) <= 78 for line in lines)


def test_some_of_a_title_is_always_shown() -> None:
    assert "Erdogan and Stolten…" in timeline_table([MET], width=10)
