"""Events made by hand, with one report each."""

from datetime import date

from timeline.model import Basis, Event, EventDate, Extent, Precision, Report, Span, Status
from timeline.temporal.interval import Interval


def reported(
    day: date | None,
    published: date,
    basis: Basis = Basis.EXPLICIT,
    precision: Precision = Precision.DAY,
    start: int = 2000,
) -> Event:
    """An event dated to `day`, or undated, as an article of `published` reports it, at the offset `start`."""
    dated = (
        None
        if day is None
        else EventDate(Interval.day(day), day.isoformat(), precision, Extent.WITHIN, basis)
    )
    report = Report("a", None, None, published, Span("A rig exploded.", start, start + 15))
    return Event(
        "e",
        "rig exploded",
        "DISASTER",
        None,
        0.0,
        Status.HAPPENED,
        0.9,
        dated,
        (),
        Span("exploded", start + 6, start + 14),
        (report,),
    )
