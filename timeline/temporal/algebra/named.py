"""An occurrence of a name that comes round again, chosen by where the anchor is: "last July", "Friday"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.temporal.algebra.base import Anchor, Expr, Leaning, Reading, Reference
from timeline.temporal.algebra.dates import reading_of
from timeline.temporal.algebra.names import DayOfYear, Name, Weekday, YearlyName
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.algebra.scores import (
    AHEAD,
    LAST_OF_TWO,
    NAMED,
    NOT_AHEAD,
    OTHER_NAMED,
    OTHER_OF_TWO,
    OTHER_WEEKDAY,
    STORY,
    WEEKDAY,
    WEEKDAY_AHEAD,
    WEEKDAY_NOT_AHEAD,
)


class Choice(StrEnum):
    """Which occurrence of a name is meant."""

    LAST = "last"  # the latest that was over before the anchor's own: "last July"
    THIS = "this"  # the one of the anchor's own year or week: "this September"
    NEXT = "next"  # the first after the anchor: "next Friday"
    NEAR = "near"  # the name alone: "Friday", "March", "Oct. 9"


@dataclass(frozen=True, slots=True)
class Named(Expr):
    """An occurrence of a name, chosen by where the anchor is: "last July", "Friday", "Oct. 9"."""

    name: Name
    choice: Choice = Choice.NEAR
    base: Reference = Reference.OPEN

    @property
    def reference(self) -> Reference:
        """Open for the name alone, else the base, which is the day of writing where it is not said."""
        is_alone = self.choice is Choice.NEAR or self.base is not Reference.OPEN
        return self.base if is_alone else Reference.SPEECH

    def read(self, anchor: Anchor, /) -> tuple[Reading, ...]:
        """The likeliest occurrence and, where grammar cannot decide, the second likeliest."""
        base = anchor.period
        if (
            self.choice is Choice.NEAR
            and anchor.leaning is Leaning.STORY
            and isinstance(self.name, YearlyName)
        ):
            return (_told_after(base, self.name),)
        places = self.name.near(base)
        here = base.ordinal
        begun = [place for place in places if place.ordinal <= here]
        ahead = list(places[len(begun) :])
        if not begun or not ahead:
            return (Reading(self.name.pattern, None, 0.0),)
        chosen = _CHOOSERS[self.choice](self.name, base, begun, ahead)
        if anchor.leaning is Leaning.AHEAD and self.choice is Choice.NEAR:
            chosen = _ahead(self.name, base, chosen, ahead[0])
        if anchor.leaning is Leaning.AFTER and self.choice is Choice.NEAR:
            return (reading_of(ahead[0], NAMED),)
        if anchor.leaning is Leaning.OVER:
            chosen = [
                (begun[-1], NAMED),
                *((place, OTHER_NAMED) for place, _ in chosen if place != begun[-1]),
            ]
        return tuple(reading_of(place, score) for place, score in chosen)

    def unread(self) -> str:
        """The name's pattern."""
        return self.name.pattern


def _told_after(base: Period, name: YearlyName) -> Reading:
    """The name's occurrence in the year of the date told before, or the next where the year went by."""
    place = name.in_year(base.year)
    if place is not None and base.grain is not Grain.YEAR and base.first_month - place.first_month > 6:
        place = name.in_year(base.year + 1)
    if place is None:  # 29 February: the nearest there was
        place = min(name.near(base), key=lambda each: abs(each.year - base.year), default=None)
    return Reading(name.pattern, None, 0.0) if place is None else reading_of(place, STORY)


def _last(name: Name, anchor: Period, begun: list[Period], _: list[Period]) -> list[tuple[Period, float]]:
    over = [place for place in begun if not place.contains(anchor)]
    if isinstance(name, YearlyName) and len(over) > 1 and over[-1].year == anchor.year:
        # "last July" in October is this year's July to some writers and the year before's to others.
        return [(over[-1], LAST_OF_TWO), (over[-2], OTHER_OF_TWO)]
    return [(over[-1], NAMED)] if over else [(begun[-1], 0.5)]


def _this(name: Name, anchor: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    places = [*begun, *ahead]
    if begun[-1].contains(anchor):  # in January "this winter" began the year before
        return [(begun[-1], NAMED)]
    if name.grain is Grain.DAY and not isinstance(name, YearlyName):
        week = anchor.to(Grain.WEEK)
        return [(place, NAMED) for place in places if week.contains(place)] or [(places[0], NOT_AHEAD)]
    return [(place, NAMED) for place in places if place.year == anchor.year] or [(places[0], NOT_AHEAD)]


def _next(_: Name, __: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    return [(place, NAMED) for place in ahead[:1]] or [(begun[-1], 0.5)]


def _near(name: Name, anchor: Period, begun: list[Period], ahead: list[Period]) -> list[tuple[Period, float]]:
    past, future = begun[-1:], ahead[:1]
    by_nearness = name.grain is Grain.DAY and not isinstance(name, Weekday)
    if by_nearness and past and future and _is_nearer(future[0], past[0], anchor):
        past, future = future, past
    first, second = (WEEKDAY, OTHER_WEEKDAY) if isinstance(name, Weekday) else (NAMED, OTHER_NAMED)
    return [(place, first) for place in past] + [(place, second if past else first) for place in future]


def _ahead(
    name: Name, anchor: Period, chosen: list[tuple[Period, float]], following: Period
) -> list[tuple[Period, float]]:
    # The tense misleads for a numbered day: "was to end on Nov. 16" may be written on Nov. 20.
    # The anchor's own weekday is that day whatever the tense.
    if isinstance(name, DayOfYear) or chosen[0][0] == anchor:
        return chosen
    latest = chosen[0][0]
    # "expects to report third-quarter earnings", "by February": the tense decides only where both are far.
    if isinstance(name, YearlyName) and not _is_nearer(following, latest, anchor):
        return chosen
    is_weekday = isinstance(name, Weekday)
    first, second = (WEEKDAY_AHEAD, WEEKDAY_NOT_AHEAD) if is_weekday else (AHEAD, NOT_AHEAD)
    return [(following, first), *((place, second) for place, _ in chosen if place != following)]


def _is_nearer(one: Period, other: Period, anchor: Period) -> bool:
    return abs(one.ordinal - anchor.ordinal) < abs(other.ordinal - anchor.ordinal)


_CHOOSERS = {Choice.LAST: _last, Choice.THIS: _this, Choice.NEXT: _next, Choice.NEAR: _near}
