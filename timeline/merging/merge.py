"""The one event that several tellings are of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.merging.dates import settled_date
from timeline.merging.salience import salience_of
from timeline.model import Event, Participant, Report, Status

_TOLD = (Status.HAPPENED, Status.ONGOING)
_SUREST = 0.99


def merge_events(events: Iterable[Event]) -> Event:
    """One event of all reports, whatever their order; its id is that of the earliest report's event.

    Title, type and trigger are those of the telling whose date is taken. An article that tells it twice is
    one report, from where it tells it first.
    """
    told = tuple(events)
    if len(told) == 1:
        return replace(told[0], salience=salience_of(told[0]))
    ordered = sorted(
        told, key=lambda each: (each.reports[0].published, each.reports[0].article, each.trigger.start)
    )
    settled = settled_date(tuple(ordered))
    reports: dict[str, Report] = {}
    actors: dict[tuple[str, str | None], Participant] = {}
    for each in (settled.telling, *ordered):
        for actor in each.actors:
            actors.setdefault((actor.id or actor.name, actor.sector), actor)
    for each in ordered:
        reports.setdefault(each.reports[0].article, each.reports[0])
    merged = replace(
        settled.telling,
        id=ordered[0].id,
        date=settled.date,
        disputed=settled.disputed,
        status=_status(ordered),
        confidence=_confidence(ordered),
        actors=tuple(actors.values()),
        contexts=tuple(dict.fromkeys(name for each in ordered for name in each.contexts)),
        place=settled.telling.place or next((each.place for each in ordered if each.place is not None), None),
        reports=tuple(reports.values()),
    )
    return replace(merged, salience=salience_of(merged))


def _status(ordered: list[Event]) -> Status:
    """What is told as fact stands; of what is told as coming, possible or denied the last word counts."""
    told = [status for status in _TOLD if any(each.status is status for each in ordered)]
    return told[0] if told else ordered[-1].status


def _confidence(ordered: list[Event]) -> float:
    """That one of the articles is right: each further one halves the doubt at best."""
    unsure: dict[str, float] = {}
    for each in ordered:
        article = each.reports[0].article
        unsure[article] = min(unsure.get(article, 1.0), 1 - each.confidence)
    rest = 1.0
    for doubt in unsure.values():
        rest *= doubt
    return round(min(_SUREST, 1 - rest) if len(unsure) > 1 else 1 - rest, 2)
