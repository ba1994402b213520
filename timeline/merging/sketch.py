"""What of a telling decides whether another one tells of the same event: small, kept beside the report."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date
from functools import cache, lru_cache
from typing import Any

from timeline.lexicon import read_toml
from timeline.merging.deeds import deeds_told
from timeline.merging.words import capitalised, numbers
from timeline.model import ActorKind, Basis, Event, EventDate, Participant, Role, Status
from timeline.stemming import stems
from timeline.temporal.edtf import parse_edtf
from timeline.temporal.interval import Interval

LONGEST = 31  # days: a coarser date says too little to tell two events apart
# Days before the day of print in which lies what is told as past without a date, and after it what is told as
# coming: of news that is older, or farther off, the text says when it was, or will be.
_RECENT = 2
_SOON = 14
_POSSIBLE = 0.2  # a reading with less is a slip of the pen, not what somebody may mean

_SAID = "STATEMENT"
_MUTUAL = ("CONSULT", "SUPPORT")
_FOUNDED = (Basis.EXPLICIT, Basis.RELATIVE, Basis.LANDMARK, Basis.CORROBORATED)


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Days as ordinals, both inclusive, on one of which it happened, or over which it lasted."""

    first: int
    last: int

    def gap(self, other: Window) -> int:
        """How many days lie between the two at the least, 0 where they overlap or touch."""
        return max(0, self.first - other.last, other.first - self.last)


@dataclass(frozen=True, slots=True)
class Sketch:
    """A telling, as far as it matters for merging; all words are stems."""

    id: str
    article: str
    published: int  # ordinal of the day of print
    start: int  # of the trigger in the article
    type: str
    mode: str | None  # None: the type has none here
    status: Status
    windows: tuple[Window, ...]  # what its date may mean, the likeliest first; none: nothing bounds it
    is_founded: bool  # whether the text or the world gives the date, not the day of print alone
    sides: tuple[frozenset[str], ...]  # of each actor what it may be called by: id, for whom it acts, country
    doers: frozenset[str]  # what those are called by who only did it
    sufferers: frozenset[str]  # what those are called by to whom it was only done
    trigger: frozenset[str]
    title: frozenset[str]  # beside trigger and actors: what it was about
    sentence: frozenset[str]
    names: frozenset[str]  # what its sentence names beside the actors: towns, ships, laws
    numbers: frozenset[str]  # of its sentence, as written
    place: str | None = None  # None: none is told
    persons: frozenset[str] = frozenset()  # who of the doers are persons, by their ids
    active: frozenset[str] = (
        frozenset()
    )  # the sides that did it or had it done, not those whom it only concerns

    @property
    def is_day(self) -> bool:
        """Whether it is dated to one day by what is told."""
        return self.is_founded and len(self.windows) == 1 and self.windows[0].first == self.windows[0].last

    @property
    def deeds(self) -> frozenset[str]:
        """What the deed is told by: its stems, its kin, its mode: "flew to" is "visited"."""
        told = self.trigger | self.kin
        return told if self.mode is None else told | {f"{self.type}.{self.mode}"}

    @property
    def kin(self) -> frozenset[str]:
        """What its words tell, whatever its type."""
        return deeds_told(self.type, self.trigger)

    @property
    def is_said(self) -> bool:
        """Whether its trigger says no more than that something was said."""
        return self.type == _SAID and not any(stems(word) for word in self.trigger)

    @property
    def order(self) -> tuple[int, str, int]:
        """By day of print, then article, then place in it: the first gives the merged event its id."""
        return self.published, self.article, self.start


def pack(sketch: Sketch) -> list[Any]:
    """The sketch as plain values, for JSON."""
    return [
        sketch.id,
        sketch.article,
        sketch.published,
        sketch.start,
        sketch.type,
        sketch.mode,
        sketch.status.value,
        [(window.first, window.last) for window in sketch.windows],
        sketch.is_founded,
        [sorted(side) for side in sketch.sides],
        sorted(sketch.doers),
        sorted(sketch.sufferers),
        sorted(sketch.trigger),
        sorted(sketch.title),
        sorted(sketch.sentence),
        sorted(sketch.names),
        sorted(sketch.numbers),
        sketch.place,
        sorted(sketch.persons),
        sorted(sketch.active),
    ]


def unpack(values: list[Any]) -> Sketch:
    """The sketch that was packed so."""
    given = dict(zip(_FIELDS, values, strict=True))
    given.update({name: frozenset(given[name]) for name in _SETS})
    given["status"] = Status(given["status"])
    given["windows"] = tuple(Window(*window) for window in given["windows"])
    given["sides"] = tuple(frozenset(side) for side in given["sides"])
    return Sketch(**given)


_DOING = (Role.SOURCE, Role.BOTH)
_FIELDS = tuple(field.name for field in fields(Sketch))
_SETS = ("doers", "sufferers", "trigger", "title", "sentence", "names", "numbers", "persons", "active")


@cache
def family_of(kind: str) -> str:
    """The family of an event type; a type that is in none is its own."""
    families: dict[str, list[str]] = read_toml("merging.toml")["families"]
    return next((name for name, kinds in families.items() if kind in kinds), kind)


def sketch_of(event: Event) -> Sketch:
    """The sketch of an event as one article tells it."""
    report = event.reports[0]
    named = {word for each in event.actors for word in (*stems(each.span.text), *stems(each.name))}
    dating = set(stems(report.expression.text)) if report.expression is not None else set()
    trigger = frozenset(stems(event.trigger.text) or (event.trigger.text.lower(),))
    # Who meets whom, or signs with whom, is one occasion; an accord is told by any of its parties.
    doing = (Role.SOURCE, Role.BOTH) if event.type in _MUTUAL else (Role.SOURCE,)
    doers = _called(event.actors, *doing)
    sufferers = _called(event.actors, Role.TARGET)
    text = report.sentence.text
    return Sketch(
        id=event.id,
        article=report.article,
        published=report.published.toordinal(),
        start=event.trigger.start,
        type=event.type,
        mode=event.mode,
        status=event.status,
        windows=windows_of(event.date, event.status, report.published),
        is_founded=_is_founded(event.date),
        sides=_sides(event.actors),
        # Of a state whose court tries its own citizen neither side is plain.
        doers=doers - sufferers,
        sufferers=sufferers - doers,
        trigger=trigger,
        title=frozenset(stems(event.title)) - named - dating - trigger,
        sentence=frozenset(stems(text)) - named - dating,
        names=frozenset(capitalised(text)) - named - dating,
        numbers=frozenset(numbers(text)) - dating,
        place=event.place.name if event.place is not None else None,
        persons=frozenset(
            each.id
            for each in event.actors
            if each.id is not None and each.kind is ActorKind.PERSON and each.role in _DOING
        ),
        active=frozenset(
            name for each in event.actors if each.role is not Role.OTHER for name in _side(each)
        ),
    )


def windows_of(dated: EventDate | None, status: Status, published: date) -> tuple[Window, ...]:
    """When it may have happened, the likeliest first; none where that is more than a month or two."""
    if dated is None:
        return ()
    others = (each.edtf for each in dated.readings if each.score >= _POSSIBLE and each.edtf != dated.edtf)
    meant = [dated.interval, *map(_days_of, others)]
    found = (_window(interval, status, published) for interval in meant)
    return tuple(dict.fromkeys(window for window in found if window is not None))


_days_of = lru_cache(maxsize=4096)(parse_edtf)


def _window(interval: Interval, status: Status, published: date) -> Window | None:
    first, last = interval.first, interval.last
    if first is None and last is not None and (published - last).days <= _RECENT:
        return Window(last.toordinal() - _RECENT, last.toordinal())
    if first is not None and last is None and status is Status.PLANNED:
        return Window(first.toordinal(), min(first.toordinal() + _SOON, date.max.toordinal()))
    if first is None or last is None or (last - first).days >= LONGEST:
        return None
    return Window(first.toordinal(), last.toordinal())


def _is_founded(dated: EventDate | None) -> bool:
    return dated is not None and dated.basis in _FOUNDED and dated.interval.days is not None


def _sides(actors: tuple[Participant, ...]) -> tuple[frozenset[str], ...]:
    sides = {side for each in actors if (side := _side(each))}
    return tuple(sorted(sides, key=sorted))


def _side(actor: Participant) -> frozenset[str]:
    """For whom it acts, else who it is, and its country: "Putin" and "judges in Moscow" are Russia."""
    names = actor.acts_for or (() if actor.id is None else (actor.id,))
    return frozenset(names if actor.country is None or not names else (*names, actor.country))


def _names(actor: Participant) -> frozenset[str]:
    """All that an actor may be called by, and its country."""
    return frozenset(name for name in (actor.id, *actor.acts_for, actor.country) if name is not None)


def _called(actors: tuple[Participant, ...], *roles: Role) -> frozenset[str]:
    return frozenset(name for each in actors if each.role in roles for name in _names(each))
