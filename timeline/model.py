"""The values that travel from step to step: frozen records, offsets half-open in the text as it was sent."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from operator import attrgetter
from typing import Protocol, TypeVar

from timeline.temporal.algebra import Expr, Reading
from timeline.temporal.interval import Interval


@dataclass(frozen=True, slots=True)
class Article:
    """A text and the day it ran."""

    text: str
    published: date
    source: str | None = None  # None: the sender did not say
    url: str | None = None  # None: it has none
    title: str | None = None  # None: it has none
    given_id: str | None = None  # None: the sender gave no id, the content gives one

    @property
    def digest(self) -> str:
        """The content as 32 hex digits: equal for equal text, day, source, URL and title."""
        parts = (self.text, self.published.isoformat(), self.source, self.url, self.title)
        return hashlib.sha256("\0".join(part or "" for part in parts).encode()).hexdigest()[:32]

    @property
    def id(self) -> str:
        """The sender's id where there is one, else the first 16 digits of the digest."""
        return self.given_id or self.digest[:16]


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark. `norm` is what was meant: lower case, straight and restored apostrophes.

    In `ankara s decision` the lone `s` has the norm `'s`; in `hasn t` the `t` has the norm `n't`.
    """

    start: int
    end: int
    text: str
    norm: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its tokens."""

    start: int
    end: int
    tokens: tuple[Token, ...]


S = TypeVar("S", bound="HasStart")


class HasStart(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int:
        """The offset of its first character."""


def inside(items: Sequence[S], sentence: Sentence) -> Sequence[S]:
    """Those of the items, which are in text order, that begin in the sentence."""
    first = bisect_left(items, sentence.start, key=attrgetter("start"))
    return items[first : bisect_left(items, sentence.end, key=attrgetter("start"))]


@dataclass(frozen=True, slots=True)
class Dateline:
    """How a news story opens: `CRAIOVA, Romania, Oct 9 (Reuters) -`. The story begins at `end`."""

    start: int
    end: int
    place: str
    agency: str | None = None  # None: none is named
    date_start: int | None = None  # None: no date is given; else the date phrase is text[date_start:date_end]
    date_end: int | None = None


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as found, its meaning unresolved in `expr`; `rule` names the row that made it."""

    start: int
    end: int
    text: str
    type: TimexType
    rule: str
    expr: Expr
    mod: str | None = None  # TIMEX3: START, MID, END, APPROX, LESS_THAN ...; None: nothing narrows it
    quant: str | None = None  # TIMEX3, of a SET: EACH, EVERY; None: not said
    freq: str | None = None  # TIMEX3, of a SET: "2X" for twice; None: not said


@dataclass(frozen=True, slots=True)
class ResolvedTimex:
    """A time expression with its readings, best first and never empty, against its `anchor`."""

    timex: Timex
    anchor: date | None  # None: the meaning needs no anchor ("14 March 2014"), or none is known
    readings: tuple[Reading, ...]

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.timex.start

    @property
    def best(self) -> Reading:
        """The likeliest reading."""
        return self.readings[0]


class ActorKind(StrEnum):
    """What an actor is."""

    STATE = "state"
    REGION = "region"  # part of a state that makes news of its own: Catalonia, Hong Kong
    ORGANISATION = "organisation"
    GROUP = "group"
    PARTY = "party"
    COMPANY = "company"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Office:
    """A post held for an actor from `begin` to `end`, half-open."""

    title: str
    holder_of: str  # the id of the actor the holder acts for: "turkey", "nato"
    begin: date | None  # None: not known
    end: date | None  # None: still held, or not known


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts: a state, an organisation, a person."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-3, or EUR for the EU; None: of no country
    sector: str | None = None  # PLOVER sector: GOV, MIL, REB ...; None: a state as a whole, or unknown
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()


class MentionUse(StrEnum):
    """How a name stands in its sentence."""

    AGENT = "agent"  # can act: "ankara said", "Turkey's decision"
    PLACE = "place"  # only says where: "in Ankara"
    MODIFIER = "modifier"  # names the state without making it act: "russian missiles"


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names an actor. `acts_for` are the ids on whose behalf he acts on the article's day."""

    start: int
    end: int
    text: str
    actor: Actor
    use: MentionUse
    country: str | None = None  # of the actor on that day; None: of no country
    acts_for: tuple[str, ...] = ()
    sector: str | None = None  # PLOVER sector as told here: "turkish army" is MIL; None: the actor as a whole


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
class Span:
    """A piece of the article's text with its place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateReading:
    """One possible date with its score; the scores of a date's readings add up to at most 1."""

    edtf: str
    score: float


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


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in its role in one event, with the words that name it."""

    id: str
    name: str
    country: str | None
    role: Role
    span: Span
    acts_for: tuple[str, ...] = ()


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
