"""The days that mattered most, to an actor or in a story, with the sentences that tell them best."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from timeline.errors import InvalidInput
from timeline.model import Basis, Precision, Status
from timeline.render.jsontext import decode, encode, json_array, json_object
from timeline.service.timelines import TimelineRequest, select_events
from timeline.stemming import stems
from timeline.storage import Store
from timeline.storage.totals import (
    Reported,
    Told,
    count_articles,
    having,
    openings,
    reported_by,
    reported_of,
    spread,
    told_by,
    told_of,
)
from timeline.telling.days import DayTotal, pick_days
from timeline.telling.relevance import names_query, overlap, read_story, relevance
from timeline.telling.sentences import Account, Candidate, pick_sentences, sentence_weight

# Articles that name the query are read for the story's other words, at most so many.
_READ = 2_000
# Around the days that are asked for: what ran after them tells of them.
_MARGIN = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class DigestRequest:
    """Of whom or of what a digest is wanted: either an actor, by any name, or words."""

    actor: str | None = None  # None: words say it
    q: str | None = None  # None: an actor is named
    first: date | None = None  # None: from the beginning
    last: date | None = None  # None: to the end
    top: int = 10
    sentences: int = 2


@dataclass(frozen=True, slots=True)
class DigestDay:
    """A day, the sentences that tell it, and the events these report, as JSON."""

    day: date
    summary: tuple[str, ...]
    events: tuple[bytes, ...]

    def as_dict(self) -> dict[str, Any]:
        """The day without its events."""
        return {"date": self.day.isoformat(), "summary": list(self.summary)}

    def as_json(self) -> bytes:
        """The day with its events."""
        named = {name: encode(value) for name, value in self.as_dict().items()}
        return json_object(**named, events=json_array(self.events)).rstrip(b"\n")


@dataclass(frozen=True, slots=True)
class Source:
    """What a digest is made of: who says how much of which day, and how much each article is about it."""

    reported: tuple[Reported, ...]
    relevances: Mapping[str, float]  # by article: 1 for as much about it as can be
    tell: Callable[[Collection[date]], Iterator[Told]]  # the reports that tell of these days, or ran on them


def read_digest(store: Store, request: DigestRequest) -> tuple[DigestDay, ...]:
    """The days that matter most, in order; fewer than asked for where no more are told of.

    Raises `UnknownName` or `AmbiguousName` for the actor, `InvalidInput` for words that say nothing.
    """
    source = _of_words(store, request.q) if request.q is not None else _of_actor(store, request)
    totals = tuple(_totals(source))
    days = [each.day for each in totals]
    first, last = request.first or min(days, default=date.min), request.last or max(days, default=date.max)
    chosen = pick_days(totals, first, last, request.top)
    told = _by_day(source, chosen)
    return tuple(_digest_day(day, told[day], request.sentences) for day in chosen)


def _of_actor(store: Store, request: DigestRequest) -> Source:
    first = request.first and request.first - _MARGIN
    last = request.last and request.last + _MARGIN
    _, selection = select_events(store, TimelineRequest(request.actor or "", first=first, last=last))
    with store.reading() as connection:
        reported = tuple(reported_of(connection, selection))

    def tell(days: Collection[date]) -> Iterator[Told]:
        with store.reading() as connection:
            yield from told_of(connection, selection, days)

    return Source(reported, {row.article: 1.0 for row in reported}, tell)


def _of_words(store: Store, words: str) -> Source:
    with store.reading() as connection:
        relevances = _relevances(connection, words)
        reported = tuple(reported_by(connection, relevances))

    def tell(days: Collection[date]) -> Iterator[Told]:
        with store.reading() as connection:
            yield from told_by(connection, relevances, days)

    return Source(reported, relevances, tell)


def _relevances(connection: Any, words: str) -> dict[str, float]:
    """How much each article is about the words, by its opening; those that are not at all are left out."""
    query = stems(words)
    if not query:
        raise InvalidInput("q", f"{words!r} has no word to look for: say what the stories are about")
    named = {
        article: opening
        for article, opening in openings(connection, query).items()
        if names_query(query, opening)
    }
    read = [named[article] for article in sorted(named)[:_READ]]
    known = {stem for opening in read for stem in opening}
    story = read_story(read, spread(connection, known), count_articles(connection))
    having_some = having(connection, [word.stem for word in story.words])
    found = {
        article: relevance(overlap(stems_of, story), story, named=article in named)
        for article, stems_of in {**dict.fromkeys(named, frozenset()), **having_some}.items()
    }
    return {article: share for article, share in found.items() if share > 0}


def _totals(source: Source) -> Iterator[DayTotal]:
    """What ran on each day, and what is told of it; an article counts once for each."""
    published: defaultdict[date, float] = defaultdict(float)
    told: defaultdict[date, float] = defaultdict(float)
    for article, day in {(row.article, row.published) for row in source.reported}:
        published[day] += source.relevances[article]
    for row in source.reported:
        if row.day is not None:
            told[row.day] += source.relevances[row.article] * row.weight
    for day in sorted(published.keys() | told.keys()):
        yield DayTotal(day, published[day], told[day])


def _by_day(source: Source, chosen: Collection[date]) -> dict[date, list[tuple[Candidate, bytes]]]:
    """What may tell each of the days, with the event it reports."""
    near = {*chosen, *(day + timedelta(1) for day in chosen if day < date.max)}
    found: dict[date, list[tuple[Candidate, bytes]]] = {day: [] for day in chosen}
    for row in source.tell(near):
        own = decode(row.own)
        account = _account(own, row.published)
        for day in found.keys() & {account.told, row.published, row.published - timedelta(1)}:
            weight = sentence_weight(account, day) * source.relevances[row.article]
            found[day].append((_candidate(own, row.article, weight), row.event))
    return found


def _account(own: Any, published: date) -> Account:
    (report,), dated = own["evidence"], own["date"]
    is_day = dated is not None and dated["precision"] == Precision.DAY
    told = date.fromisoformat(dated["from"]) if is_day else None
    basis = Basis.NONE if dated is None else Basis(dated["basis"])
    return Account(told, basis, Status(own["status"]), published, report["start"])


def _candidate(own: Any, article: str, weight: float) -> Candidate:
    (report,) = own["evidence"]
    return Candidate(" ".join(report["sentence"].split()), article, report["start"], weight, own["id"])


def _digest_day(day: date, told: list[tuple[Candidate, bytes]], count: int) -> DigestDay:
    picked = pick_sentences([candidate for candidate, _ in told], count)
    events = {candidate.event: event for candidate, event in told}
    shown = dict.fromkeys(events[each.event] for each in picked)
    return DigestDay(day, tuple(each.text for each in picked), tuple(shown))
