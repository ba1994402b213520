"""What one event of a story says of the date of another: told again, it is of the same day."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.events.grammar import Tense
from timeline.events.syntax import children, head_of, is_parsed
from timeline.events.what.rows import Trigger
from timeline.events.when.dating import event_date
from timeline.events.when.scene import Dated, Scene
from timeline.events.who.retold import Found
from timeline.events.words import words
from timeline.model import Basis, EventDate, Precision, Role, Sentence, Status
from timeline.temporal.interval import Interval

_SIGNALS = frozenset(("since", "after", "following", "before"))
_BESIDE = 8  # events to either side, a bound
_LONGEST_FINE = 7  # days: a date as fine as that needs no other
_STEM = 5  # letters that a verb and its noun share: "resigned", "resignation"
_ALIKE = ("attacks", "elections")  # "the strike" may be told as "the raid", a referendum as "the vote"
_OWN = frozenset((Basis.EXPLICIT, Basis.RELATIVE, Basis.LANDMARK))
_TOLD = frozenset((Status.HAPPENED, Status.ONGOING, Status.PLANNED))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event in its story before its date is settled: who takes part, whether it came about, when."""

    number: int  # of its sentence in the story
    sentence: Sentence
    scene: Scene
    found: Found
    status: Status
    dated: Dated
    status_rule: str = ""  # what it went by, in words
    row: Trigger | None = None  # as the table has it, before what governs it gave it another type

    @property
    def has_own_date(self) -> bool:
        """Whether a phrase or landmark of its own dates it."""
        return self.dated.date.basis in _OWN

    @property
    def name(self) -> tuple[str, str]:
        """What it is known by when it is told again: its type and the stem of its word."""
        trigger = self.found.match.trigger
        lemma = trigger.lemma.split()[-1 if trigger.pos == "noun" else 0]
        alike = next((name for name in _ALIKE if lemma in words(name)), None)
        return trigger.type, alike or lemma[:_STEM]


def share_dates(told: Sequence[Occurrence]) -> tuple[Dated, ...]:
    """The dates in order; what no phrase dates has that of where the story dates the same event."""
    dated: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, each in enumerate(told):
        if each.has_own_date and each.status in _TOLD:
            dated[each.name].append(place)
    shared = [_shared(told, place, dated) for place in range(len(told))]
    return tuple(_by_relation(told, place, shared) for place in range(len(told)))


def _by_relation(told: Sequence[Occurrence], place: int, dated: Sequence[Dated]) -> Dated:
    """The date that another event of the sentence gives by "since", "before" or "after"."""
    each = told[place]
    if each.has_own_date or each.status is not Status.HAPPENED:
        return dated[place]
    for at in range(max(0, place - _BESIDE), min(len(told), place + _BESIDE + 1)):
        other = told[at]
        if other.number != each.number or at == place:
            continue
        signal = _signal_between(each, other)
        interval = dated[at].date.interval
        days = _related(signal, interval, each.scene.published) if signal else None
        if days is not None and other.has_own_date:
            word = other.found.line.tokens[other.found.match.predicate.first].text
            rule = f"“{signal}” leads in “{word}”, which has a date"
            return Dated(event_date(days, Basis.CONTEXT, lasts=signal == "since"), dated[at].timex, rule)
    return dated[place]


def _signal_between(each: Occurrence, other: Occurrence) -> str | None:
    """The word that leads the other in where it hangs on this one: "since" in "fled since the crackdown"."""
    tokens = each.found.line.tokens
    if not is_parsed(tokens):
        return None
    ours, theirs = (one.found.match.predicate for one in (each, other))
    top = head_of(tokens, theirs.first, theirs.last)
    if not ours.first <= tokens[top].head < ours.last:
        return None
    return next((tokens[word].norm for word in children(tokens, top) if tokens[word].norm in _SIGNALS), None)


def _related(signal: str, days: Interval, published: date) -> Interval | None:
    """The days "since", "after" or "before" others, up to the day of print; `None` where they say nothing."""
    if signal == "before":
        return None if days.start is None else Interval(None, days.start)
    if days.start is None or days.start > published:
        return None
    return Interval.of_days(days.start, published)


def _shared(told: Sequence[Occurrence], place: int, dated: Mapping[tuple[str, str], Sequence[int]]) -> Dated:
    each = told[place]
    if each.has_own_date:
        return _refined(told, place, dated)
    if not _may_be_told_again(each):
        return each.dated
    before, behind = _around(dated.get(each.name, ()), place)
    is_noun = each.found.match.predicate.is_noun
    for other in (*before[-1:], *(behind[:1] if is_noun else ())):
        if _same(each, told[other]):
            rule = f"told in sentence {told[other].number + 1} too, where {told[other].dated.rule}"
            return Dated(_of_the_same(told[other].dated.date), told[other].dated.timex, rule)
    return each.dated


def _refined(told: Sequence[Occurrence], place: int, dated: Mapping[tuple[str, str], Sequence[int]]) -> Dated:
    """The date, or the day inside it that the story gives: "the 2018 election" of one "on July 29"."""
    each, days = told[place], told[place].dated.date.interval.days
    if not each.found.match.predicate.is_noun or days is None or days <= _LONGEST_FINE:
        return each.dated
    before, behind = _around(dated.get(each.name, ()), place)
    for at in (*reversed(before), *behind):
        other = told[at].dated
        is_fine = other.date.precision is Precision.DAY and each.dated.date.interval.covers(
            other.date.interval
        )
        if is_fine and told[at].status is each.status and _agree(each, told[at]):
            return Dated(_of_the_same(other.date), other.timex, "the story gives its day elsewhere")
    return each.dated


def _around(places: Sequence[int], place: int) -> tuple[Sequence[int], Sequence[int]]:
    """The nearest of the places, which are in order, before and behind this one; a few, for hostile text."""
    at = bisect_left(places, place)
    behind = at + 1 if at < len(places) and places[at] == place else at
    return places[max(0, at - _BESIDE) : at], places[behind : behind + _BESIDE]


def _agree(one: Occurrence, other: Occurrence) -> bool:
    ours, theirs = _parties(one), _parties(other)
    return not ours or not theirs or bool(ours & theirs)


def _may_be_told_again(each: Occurrence) -> bool:
    """Whether the words speak of something known: "the attack", "Hariri's resignation", "had resigned"."""
    predicate, tokens = each.found.match.predicate, each.found.line.tokens
    if each.found.match.trigger.type == "STATEMENT":
        return False  # every story says many things
    if not predicate.is_noun:
        return predicate.tense in (Tense.PAST, Tense.PAST_PERFECT)
    opening = [token.norm for token in tokens[max(0, predicate.group - 1) : predicate.first]]
    return any(norm in words("pointers") for norm in opening)


def _same(one: Occurrence, other: Occurrence) -> bool:
    """Whether they can be one event: a verb tells again what the same did, a noun need not name anybody."""
    is_noun = one.found.match.predicate.is_noun
    is_ahead = one.status in (Status.PLANNED, Status.POSSIBLE)
    if one.status is not Status.HAPPENED and not (is_ahead and is_noun and other.status is Status.PLANNED):
        return False
    if other.status is Status.PLANNED and not is_noun:
        return False
    ours, theirs = (_parties(each) for each in (one, other))
    if is_noun:
        return not ours or not theirs or bool(ours & theirs)
    return bool(ours & theirs)


def _parties(each: Occurrence) -> frozenset[str]:
    return frozenset(
        name
        for actor in each.found.actors
        if actor.role is not Role.OTHER and actor.id
        for name in (actor.id, *actor.acts_for)
    )


def _of_the_same(date: EventDate) -> EventDate:
    return replace(date, basis=Basis.CONTEXT)
