"""What a text has told so far: its dates, where its story stands, the quarter it reports."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.temporal.algebra.period import Grain, Period

_REMEMBERED = 12  # dates; what was told before them is forgotten
_LONG = (Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM)
_NEAR_YEARS = range(-1, 3)  # from the scene to a date in full that moves it


@dataclass(frozen=True, slots=True)
class Told:
    """The dates told so far, the last at the end.

    The scene is where a history stands: the last date that opened its sentence ("In 1927, …"), or one in full
    not far from it. A date told in passing ("declassified in 2005") leaves it where it was.
    """

    published: Period | None  # None: the day of writing is not known
    is_story: bool
    dates: tuple[Period, ...] = ()
    scene: Period | None = None  # None: no date has set it
    quarter: Period | None = None  # the quarter a report is about; None: none was named
    is_report: bool = False  # whether a quarter was named, so that "a year earlier" compares with it

    def after(self, period: Period, opens_sentence: bool, is_full: bool) -> Told:
        """What is told once the date is told too."""
        dates = (*self.dates[1 - _REMEMBERED :], period)
        is_near = self.scene is None or period.year - self.scene.year in _NEAR_YEARS
        sets_scene = opens_sentence or (is_full and is_near and period.grain not in _LONG)
        return replace(self, dates=dates, scene=period if sets_scene else self.scene)

    def about(self, quarter: Period | None) -> Told:
        """What is told once the report turns to the quarter, or away from quarters."""
        return replace(self, quarter=quarter, is_report=self.is_report or quarter is not None)

    @property
    def last(self) -> Period | None:
        """The last date told."""
        return self.dates[-1] if self.dates else None

    def last_as_fine_as(self, grain: Grain) -> Period | None:
        """The last date told of the grain or finer, else the last of any: what "that month" points to."""
        fine = (period for period in reversed(self.dates) if not period.is_coarser(grain))
        return next(fine, self.last)

    @property
    def speech(self) -> Period | None:
        """What "last year" is relative to: the day of writing, in a history the date told before."""
        return (self.last or self.published) if self.is_story and self.published else self.published

    @property
    def setting(self) -> Period | None:
        """What "March" alone is relative to: the day of writing, in a history its scene."""
        return ((self.scene or self.last) if self.is_story else None) or self.published

    @property
    def reported_quarter(self) -> Period | None:
        """What "the quarter" is: the one named before, else the last that was over at publication."""
        if self.quarter is not None or self.published is None:
            return self.quarter
        return self.published.to(Grain.QUARTER).shift(-1)
