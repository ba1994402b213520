"""What happened: its date, its parties, and the reports that tell of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from timeline.model.actors import ActorKind
from timeline.model.text import Span
from timeline.temporal.interval import Interval


class Status(StrEnum):
    """Whether it came about, as told."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Extent(StrEnum):
    """`within`: one occasion on some day inside the interval; `throughout`: it lasts over it."""

    WITHIN = "within"
    THROUGHOUT = "throughout"


class Basis(StrEnum):
    """Why a date is what it is."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    LANDMARK = "landmark"
    CORROBORATED = "corroborated"
    CONTEXT = "context"
    PUBLICATION = "publication"
    NONE = "none"


class Precision(StrEnum):
    """The grain of a date, finest first; `interval` is any span that is no calendar unit."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    OPEN = "open"


class Role(StrEnum):
    """What an actor does in an event; `both` in reciprocal ones such as talks."""

    SOURCE = "source"
    TARGET = "target"
    BOTH = "both"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DateReading:
    """One possible date with its score; the scores of a date's readings add up to at most 1."""

    edtf: str
    score: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days on one of which something that lasts began, and those on one of which it ended or will end."""

    begin: Interval
    end: Interval


@dataclass(frozen=True, slots=True)
class EventDate:
    """When an event happened, how precisely, and how that is known."""

    interval: Interval
    edtf: str
    precision: Precision
    extent: Extent
    basis: Basis
    expression: str | None = None  # the phrase that dates it; None: no phrase does
    readings: tuple[DateReading, ...] = ()
    bounds: Bounds | None = None  # None: the interval says it all


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in its role in one event, with the words that name it."""

    id: str | None  # None: words that are nobody's name, such as "protesters"
    name: str
    kind: ActorKind
    country: str | None
    role: Role
    span: Span
    acts_for: tuple[str, ...] = ()
    sector: str | None = None  # PLOVER sector as told here: "turkish army" is MIL; None: the actor as a whole


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; coordinates in degrees where a table gives them."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says so, and with which verb."""

    actor: str | None = None  # an actor's id; None: nobody is named
    verb: str | None = None  # a lemma; None: no reporting verb


@dataclass(frozen=True, slots=True)
class Report:
    """One article's account of an event: the sentence that proves it and the phrase that dates it."""

    article: str
    source: str | None
    url: str | None
    published: date
    sentence: Span
    expression: Span | None = None  # None: no phrase dates it
    status: Status = Status.HAPPENED  # as this article tells it
    edtf: str | None = None  # the date as this article tells it; None: it gives none


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, was planned, or was denied, as one or more reports tell it."""

    id: str
    title: str
    type: str
    quad_class: int | None  # 1 to 4; None: a type beside PLOVER
    intensity: float
    status: Status
    confidence: float
    date: EventDate | None  # None: nothing bounds it
    actors: tuple[Participant, ...]
    trigger: Span
    reports: tuple[Report, ...]
    mode: str | None = None  # None: the type has no finer mode here
    salience: float = 0.0
    place: Place | None = None  # None: the text gives none
    attribution: Attribution = field(default_factory=Attribution)
    cameo: str | None = None  # CAMEO root: "18"; None: a type beside PLOVER
    contexts: tuple[str, ...] = ()  # PLOVER's, as its clause names them: "military", "legal"
    disputed: bool = False  # whether its reports contradict each other about the day
