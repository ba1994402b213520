"""What was known of the events of a cluster, day of print by day of print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from timeline.merging.groups import Links, clusters, events_of, links_within
from timeline.merging.merge import merge_events
from timeline.merging.sketch import Sketch
from timeline.model import Event


@dataclass(frozen=True, slots=True)
class Version:
    """An event as it was known from the day `told` until the day before `until`."""

    event: Event
    told: date
    until: date | None = None  # None: it is known so still


def history(cluster: tuple[Sketch, ...], links: Links, events: Mapping[str, Event]) -> tuple[Version, ...]:
    """Every state of the cluster's events, in the order in which they came to be known.

    `events` holds the event of each telling by its id. What is known on a day is what the articles printed up
    to that day make of it, whenever they were taken in.
    """
    if len(cluster) == 1:
        return (Version(merge_events([events[cluster[0].id]]), date.fromordinal(cluster[0].published)),)
    done: list[Version] = []
    standing: dict[str, Version] = {}
    merged: dict[tuple[str, ...], Event] = {}
    for number in sorted({each.published for each in cluster}):
        day = date.fromordinal(number)
        now = {}
        for group in _groups(cluster, links, number):
            ids = tuple(each.id for each in group)
            if ids not in merged:
                merged[ids] = merge_events(events[id] for id in ids)
            now[ids[0]] = merged[ids]
        done += [
            replace(version, until=day) for key, version in standing.items() if now.get(key) != version.event
        ]
        standing = {key: _standing(standing.get(key), event, day) for key, event in now.items()}
    return (*done, *standing.values())


def _standing(before: Version | None, event: Event, day: date) -> Version:
    return before if before is not None and before.event == event else Version(event, day)


def _groups(cluster: tuple[Sketch, ...], links: Links, day: int) -> Iterator[tuple[Sketch, ...]]:
    """The events that the tellings up to a day make: what joins some of them may not have been told yet."""
    known = tuple(each for each in cluster if each.published <= day)
    if len(known) == 1:
        return iter((known,))
    parts = clusters(known, links)
    own = links_within(parts, links)
    return (group for part, inner in zip(parts, own, strict=True) for group in events_of(part, inner))
