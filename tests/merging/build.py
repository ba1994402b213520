"""Tellings of one deed, made by hand: a jet was shot down, in Syria, on 24 November 2015."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

from hypothesis import strategies as st

from timeline.merging import Sketch, sketch_of
from timeline.merging.sketch import Window
from timeline.model import (
    ActorKind,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Place,
    Precision,
    Report,
    Role,
    Span,
    Status,
)
from timeline.temporal.interval import Interval


def party(
    key: str | None,
    country: str | None = None,
    role: Role = Role.SOURCE,
    acts_for: tuple[str, ...] = (),
    name: str | None = None,
) -> Participant:
    called = name or (key or "").replace("-", " ").title()
    kind = ActorKind.PERSON if acts_for else ActorKind.STATE
    return Participant(key, called, kind, country, role, Span(called, 0, len(called)), acts_for)


TURKEY, RUSSIA = party("turkey", "TUR"), party("russia", "RUS", Role.TARGET)
PUTIN = party("vladimir-putin", "RUS", Role.TARGET, ("russia",))
JAPAN = party("japan", "JPN", Role.TARGET)
DAY = "2015-11-24"


def dated(
    first: str | None,
    last: str | None = None,
    basis: Basis = Basis.EXPLICIT,
    readings: tuple[tuple[str, float], ...] = (),
    extent: Extent = Extent.WITHIN,
) -> EventDate:
    """The date from the first day to the last, the same without one."""
    last = last or first
    days = Interval.of_days(first and date.fromisoformat(first), last and date.fromisoformat(last))
    edtf = f"{first}" if first == last else f"{first}/{last}"
    precision = Precision.DAY if first == last else Precision.INTERVAL
    ways = tuple(DateReading(*each) for each in readings)
    return EventDate(days, edtf, precision, extent, basis, readings=ways)


def told(
    article: str,
    when: EventDate | None = None,
    *,
    title: str = "Turkey shot down a Russian jet",
    sentence: str | None = None,
    trigger: str = "shot down",
    actors: tuple[Participant, ...] = (TURKEY, RUSSIA),
    status: Status = Status.HAPPENED,
    kind: str = "ASSAULT",
    published: str = "2015-11-25",
    source: str | None = None,
    place: str | None = None,
    start: int = 0,
) -> Event:
    """The event of an article; without a date that of the day."""
    when = when or dated(DAY)
    said = Span(sentence or f"{title}.", start, start + 40)
    day = date.fromisoformat(published)
    report = Report(article, source or article.title(), None, day, said, None, status, when.edtf)
    where = None if place is None else Place(place)
    word = Span(trigger, start + 7, start + 16)
    key = f"{article}{start or ''}"
    return Event(
        key, title, kind, 4, -9.0, status, 0.8, when, actors, word, (report,), salience=0.1, place=where
    )


def sketched(article: str, when: EventDate | None = None, **changes: object) -> Sketch:
    return sketch_of(told(article, when, **changes))


STEMS = st.frozensets(st.sampled_from(["jet", "border", "pilot", "rebel", "deal", "visa"]), max_size=4)
SIDES = (
    frozenset({"turkey", "TUR"}),
    frozenset({"recep-tayyip-erdogan", "turkey", "TUR"}),
    frozenset({"russia", "RUS"}),
    frozenset({"vladimir-putin", "russia", "RUS"}),
    frozenset({"nato", "NATO"}),
    frozenset({"ann-lee"}),
)
NAMES = st.frozensets(st.sampled_from(sorted(SIDES[0] | SIDES[2] | SIDES[5])), max_size=2)
WINDOWS = st.builds(
    lambda first, days: Window(first, first + days),
    st.integers(735900, 735940),
    st.just(0) | st.integers(0, 30),
)
SKETCHES = st.builds(
    Sketch,
    id=st.sampled_from(["e1", "e2", "e3"]),
    article=st.sampled_from(["a", "b"]),
    published=st.integers(735930, 735933),
    start=st.integers(0, 2),
    type=st.sampled_from(["ASSAULT", "DISASTER", "CONSULT", "AGREE", "REQUEST"]),
    mode=st.none() | st.sampled_from(["visit", "shell"]),
    status=st.sampled_from(Status),
    windows=st.lists(WINDOWS, max_size=2, unique=True).map(tuple),
    is_founded=st.booleans(),
    sides=st.lists(st.sampled_from(SIDES), min_size=1, max_size=2, unique=True).map(
        lambda found: tuple(sorted(found, key=sorted))
    ),
    doers=NAMES,
    sufferers=NAMES,
    trigger=st.frozensets(st.sampled_from(["shoot", "shell", "meet"]), min_size=1, max_size=2),
    title=STEMS,
    sentence=STEMS,
    names=st.frozensets(st.sampled_from(["latakia", "ankara"]), max_size=1),
    numbers=st.frozensets(st.sampled_from(["2", "12"]), max_size=1),
    place=st.none() | st.sampled_from(["Latakia", "Ankara"]),
)
_FIELDS = [field.name for field in fields(Sketch)]


def mixed(one: Sketch, other: Sketch, changed: frozenset[str]) -> tuple[Sketch, Sketch]:
    """The first, and the same with these fields of the second: what is often alike, and sometimes not."""
    return one, replace(one, **{name: getattr(other, name) for name in changed})


PAIRS = st.builds(mixed, SKETCHES, SKETCHES, st.frozensets(st.sampled_from(_FIELDS), max_size=6))
