"""The date of an event of several articles: settled where one leaves it open, disputed where two differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.merging.sketch import LONGEST, windows_of
from timeline.model import Basis, DateReading, Event, EventDate, Extent
from timeline.temporal.interval import Interval

# What the text or the world says is equally good, whatever the words: then the finer date wins.
_FOUNDED = {
    Basis.CORROBORATED: 0,
    Basis.LANDMARK: 0,
    Basis.EXPLICIT: 0,
    Basis.RELATIVE: 0,
    Basis.CONTEXT: 1,
    Basis.PUBLICATION: 2,
    Basis.NONE: 3,
}
_UNDATED = 4
_OPEN = 10**6  # days: longer than any closed interval


@dataclass(frozen=True, slots=True)
class Settled:
    """The date that stands, the telling that gives it, and whether others contradict it."""

    date: EventDate | None  # None: no telling has one
    telling: Event
    disputed: bool = False


def settled_date(ordered: tuple[Event, ...]) -> Settled:
    """The best founded date, then the one most articles agree with, the finest, the earliest told."""
    best = min(ordered, key=lambda each: (_rank(each), -_support(each, ordered), _length(each)))
    if best.date is None:
        return Settled(None, best)
    rivals = tuple(_rivals(best, ordered))
    if rivals:
        return Settled(replace(best.date, readings=_readings((best, *rivals), ordered)), best, disputed=True)
    if not is_ambiguous(best) and any(_leaves_open(each, best) for each in ordered):
        return Settled(replace(best.date, basis=Basis.CORROBORATED), best)
    return Settled(best.date, best)


def is_ambiguous(event: Event) -> bool:
    """Whether its phrase may mean several dates and nothing in its own article tells which."""
    if event.date is None or event.date.basis is Basis.LANDMARK:
        return False
    return len(windows_of(event.date, event.status, event.reports[0].published)) > 1


def _rank(event: Event) -> tuple[int, bool]:
    if event.date is None:
        return _UNDATED, False
    return _FOUNDED[event.date.basis], is_ambiguous(event)


def _length(event: Event) -> int:
    return _OPEN if event.date is None else event.date.interval.days or _OPEN


def _support(event: Event, tellings: tuple[Event, ...]) -> int:
    """How many articles give a day that its date has room for."""
    return len({each.reports[0].article for each in tellings if _agree(event, each)})


def _agree(one: Event, other: Event) -> bool:
    return one.date is not None and other.date is not None and _fits(one.date.interval, other.date)


def _fits(interval: Interval, dated: EventDate) -> bool:
    return dated.interval.overlaps(interval)


def _rivals(best: Event, tellings: tuple[Event, ...]) -> Iterator[Event]:
    """Those who say just as firmly that it was on other days; the day of print is nobody's word."""
    for each in tellings:
        if each.date is not None and _FOUNDED[each.date.basis] == 0 and not is_ambiguous(each):
            is_closed = each.date.interval.days is not None
            if is_closed and each.date.extent is Extent.WITHIN and not _agree(best, each):
                yield each


def _readings(said: tuple[Event, ...], tellings: tuple[Event, ...]) -> tuple[DateReading, ...]:
    """Each date that is said, with its share of the articles that say one of them."""
    votes: Counter[str] = Counter()
    for each in tellings:
        if each.date is not None and any(each.date.edtf == other.date.edtf for other in said if other.date):
            votes[each.date.edtf] += 1
    first = said[0].date.edtf if said[0].date is not None else ""
    ranked = sorted(votes, key=lambda edtf: (edtf != first, -votes[edtf], edtf))
    return tuple(DateReading(edtf, round(votes[edtf] / votes.total(), 2)) for edtf in ranked)


def _leaves_open(event: Event, best: Event) -> bool:
    """Whether its phrase has several readings, of which the date of another article settles one."""
    if event is best or best.date is None or event.reports[0].article == best.reports[0].article:
        return False
    closed = best.date.interval.days
    return is_ambiguous(event) and _FOUNDED[best.date.basis] == 0 and closed is not None and closed <= LONGEST
