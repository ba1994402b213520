"""Which tellings are of one event: a partition that depends on the tellings alone, not on their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from timeline.merging.blocks import ANY_DAY, NEAR, Address
from timeline.merging.likeness import Sides, likeness, sides_differ, sides_of
from timeline.merging.sketch import Sketch

# How alike two tellings are, by their ids in order; those that are not of one event are missing.
Links = Mapping[tuple[str, str], int]


def link(tellings: Iterable[Address], others: Iterable[Address] = ()) -> Links:
    """Which of the tellings are alike among themselves, or with one of the others."""
    own, foreign = tuple(tellings), tuple(others)
    found: dict[tuple[str, str], int] = {}
    for one, other in _candidates(own, foreign):
        strength = likeness(one, other)
        if strength >= 0:
            found[min(one.id, other.id), max(one.id, other.id)] = strength
    return found


def clusters(tellings: Iterable[Sketch], links: Links) -> tuple[tuple[Sketch, ...], ...]:
    """The tellings that hang together by links: what becomes of one never depends on another cluster."""
    known = {each.id: each for each in tellings}
    neighbours: defaultdict[str, list[str]] = defaultdict(list)
    for one, other in links:
        if one in known and other in known:
            neighbours[one].append(other)
            neighbours[other].append(one)
    seen: set[str] = set()
    found = []
    for key in sorted(known):
        if key not in seen:
            reached = _reached(key, neighbours)
            seen |= reached
            found.append(_in_order(known[each] for each in reached))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Group:
    """Tellings of one event, with what another one may contradict."""

    tellings: tuple[Sketch, ...]
    first: int | None  # the earliest day that one of them names; None: none names one
    last: int | None
    sides: frozenset[Sides]

    @classmethod
    def of(cls, sketch: Sketch) -> Group:
        """The group of one."""
        day = sketch.windows[0].first if sketch.is_day else None
        return cls((sketch,), day, day, frozenset({sides_of(sketch)}))

    def joined(self, other: Group) -> Group:
        """Both groups as one."""
        days = [day for day in (self.first, self.last, other.first, other.last) if day is not None]
        tellings = (*self.tellings, *other.tellings)
        first, last = min(days, default=None), max(days, default=None)
        return Group(tellings, first, last, self.sides | other.sides)

    def contradicts(self, other: Group) -> bool:
        """Whether one telling of the one contradicts one of the other."""
        days = [day for day in (self.first, self.last, other.first, other.last) if day is not None]
        both = self.first is not None and other.first is not None
        if both and max(days) - min(days) > NEAR:
            return True
        return any(sides_differ(mine, theirs) for mine in self.sides for theirs in other.sides)


def links_within(found: Iterable[tuple[Sketch, ...]], links: Links) -> list[Links]:
    """The links of each cluster."""
    place = {each.id: number for number, cluster in enumerate(found) for each in cluster}
    own: defaultdict[int, dict[tuple[str, str], int]] = defaultdict(dict)
    for pair, strength in links.items():
        if pair[0] in place and pair[1] in place:
            own[place[pair[0]]][pair] = strength
    return [own[number] for number in range(max(place.values(), default=-1) + 1)]


def events_of(cluster: tuple[Sketch, ...], links: Links) -> tuple[tuple[Sketch, ...], ...]:
    """The tellings of each event of a cluster, the strongest links first.

    Two that contradict each other are never brought together by a third that fits both: "the visit in August"
    joins the visit it is most like, not the two that were paid in August.
    """
    if len(cluster) == 1:
        return (cluster,)
    group = {each.id: Group.of(each) for each in cluster}
    own = sorted((-strength, pair) for pair, strength in links.items() if group.keys() >= {*pair})
    for _, (one, other) in own:
        mine, theirs = group[one], group[other]
        if mine is not theirs and not mine.contradicts(theirs):
            joined = mine.joined(theirs)
            group.update(dict.fromkeys((each.id for each in joined.tellings), joined))
    found = {each.tellings[0].id: _in_order(each.tellings) for each in group.values()}
    return tuple(sorted(found.values(), key=lambda each: each[0].order))


def _candidates(own: tuple[Address, ...], foreign: tuple[Address, ...]) -> Iterator[tuple[Sketch, Sketch]]:
    """The pairs that share a block, each once."""
    placed: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    everyone = (*own, *foreign)
    for number, each in enumerate(everyone):
        for block in each.blocks:
            placed[block.key].append((block.day, number))
    for number, each in enumerate(own):
        near = {
            found
            for search in each.searches
            for day, found in placed[search.key]
            if found > number and (day == ANY_DAY or search.first <= day <= search.last)
        }
        yield from ((each.sketch, everyone[found].sketch) for found in sorted(near))


def _reached(start: str, neighbours: Mapping[str, list[str]]) -> set[str]:
    seen, waiting = {start}, [start]
    while waiting:
        fresh = [each for each in neighbours.get(waiting.pop(), ()) if each not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return seen


def _in_order(tellings: Iterable[Sketch]) -> tuple[Sketch, ...]:
    return tuple(sorted(tellings, key=lambda each: each.order))
