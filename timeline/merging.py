"""Which events of different articles are one, and what the one event is then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rapidfuzz import fuzz

from timeline.model import Basis, Event, EventDate, Participant, Report, Status

_LONGEST = 31  # days: a coarser date says too little to tell two events apart
_ALIKE = 55.0  # of 100: how much of their words two titles share
_MUCH_ALIKE = 75.0  # wanted where one date is coarser than the other

# What wins where reports differ: told as fact, before told as coming.
_STRENGTH = (Status.HAPPENED, Status.ONGOING, Status.PLANNED, Status.POSSIBLE, Status.DENIED)
# Dates that the text or the world gives are equally good, whatever the words: then the finer one wins.
_FOUNDED = {
    Basis.CORROBORATED: 0,
    Basis.LANDMARK: 0,
    Basis.EXPLICIT: 0,
    Basis.RELATIVE: 0,
    Basis.CONTEXT: 1,
    Basis.PUBLICATION: 2,
    Basis.NONE: 3,
}


def blocks(event: Event) -> frozenset[str]:
    """The keys its twins share: each actor with each month of the date; none for an open date."""
    if event.date is None or not _is_narrow(event.date):
        return frozenset()
    return frozenset(f"{actor}:{month}" for actor in _parties(event) for month in _months(event.date))


def same_event(one: Event, other: Event) -> bool:
    """Whether two events are one, told twice: type, parties, days and words agree. Symmetric."""
    if one.type != other.type or one.date is None or other.date is None:
        return False
    if not (_is_narrow(one.date) and _is_narrow(other.date)):
        return False
    if not one.date.interval.overlaps(other.date.interval) or not _same_parties(one, other):
        return False
    if (one.status is Status.DENIED) != (other.status is Status.DENIED):
        return False
    exact = one.date.interval == other.date.interval
    if not exact and len(_parties(one) & _parties(other)) < 2:
        return False  # "Trump's visit next month" would join all that he visited in the month
    return fuzz.token_set_ratio(_words(one), _words(other)) >= (_ALIKE if exact else _MUCH_ALIKE)


def merge_events(events: tuple[Event, ...]) -> Event:
    """One event of all reports, whatever their order; its id is that of the earliest report's event."""
    ordered = sorted(
        events, key=lambda each: (each.reports[0].published, each.reports[0].article, each.trigger.start)
    )
    best = min(ordered, key=_date_rank)
    # An article that tells it twice is one report, from where it tells it first.
    reports: dict[str, Report] = {}
    actors: dict[tuple[str, str | None], Participant] = {}
    for each in ordered:
        reports.setdefault(each.reports[0].article, each.reports[0])
        for actor in each.actors:
            actors.setdefault((actor.id or actor.name, actor.sector), actor)
    unsure = 1.0
    for each in ordered:
        unsure *= 1 - each.confidence
    return replace(
        best,
        id=ordered[0].id,
        status=min((each.status for each in ordered), key=_STRENGTH.index),
        confidence=round(min(0.99, 1 - unsure), 2),
        salience=_salience(best, len(reports)),
        actors=tuple(actors.values()),
        contexts=tuple(dict.fromkeys(name for each in ordered for name in each.contexts)),
        reports=tuple(reports.values()),
    )


def _is_narrow(dated: EventDate) -> bool:
    return dated.interval.days is not None and dated.interval.days <= _LONGEST


def _months(dated: EventDate) -> Iterator[str]:
    for day in (dated.interval.first, dated.interval.last):
        if day is not None:
            yield f"{day:%Y-%m}"


def _parties(event: Event) -> frozenset[str]:
    """Those in whose name it was done: for a person in office his state, else the actor itself."""
    return frozenset(
        party for actor in event.actors if actor.id is not None for party in actor.acts_for or (actor.id,)
    )


def _same_parties(one: Event, other: Event) -> bool:
    mine, theirs = _parties(one), _parties(other)
    return len(mine & theirs) >= min(2, len(mine), len(theirs))


def _words(event: Event) -> str:
    return f"{event.trigger.text} {event.title}".lower()


def _date_rank(event: Event) -> tuple[int, int, str]:
    """Better founded first, then finer, then by id so that the order of arrival does not matter."""
    if event.date is None:
        return len(_FOUNDED), 0, event.id
    return _FOUNDED[event.date.basis], event.date.interval.days or 0, event.id


def _salience(event: Event, articles: int) -> float:
    """From 0 to 1: half for how strong an event of this type is, half for how many articles tell it."""
    return round(abs(event.intensity) / 20 + 0.5 * (1 - 1 / articles), 2)
