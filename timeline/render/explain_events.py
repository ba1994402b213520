"""How each event of a text came about, for people: trigger row, roles, status, date, place, confidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.model import Event, EventDate, Explained, Participant
from timeline.temporal.interval import Interval


def explain_events(found: Sequence[Explained]) -> str:
    """One paragraph for each event; a sentence where there is none."""
    return "\n\n".join(map(_explain, found)) if found else "no event was found"


def _explain(each: Explained) -> str:
    event = each.event
    sentence = event.reports[0].sentence
    lines = (
        f"  “{' '.join(sentence.text.split())}”  at {sentence.start}-{sentence.end}",
        f"  {_kind(event.type, event.mode)} by “{event.trigger.text}”: {_row(each)}",
        f"  stands: {_stance(each)}",
        *_roles(event),
        f"  status: {event.status.value} ({each.status_rule})",
        f"  date: {_date(event.date)}{each.date_rule}",
        f"  story day: {each.story_day.isoformat() if each.story_day else 'none was named'}",
        f"  place: {_place(each)}",
        f"  said by: {_speaker(event)}",
        f"  confidence: {event.confidence:.2f} = {_product(each)}",
    )
    return "\n".join((event.title, *lines))


def _kind(type: str, mode: str | None) -> str:
    return f"{type} {mode}" if mode else type


def _row(each: Explained) -> str:
    """The row, and what it says itself where the mood of the sentence made something else of it."""
    row = each.row
    own = f"the row “{row.lemma}”, {row.pos}, {row.frame}"
    if (row.type, row.mode) == (each.event.type, each.event.mode):
        return own
    return f"{own}, is {_kind(row.type, row.mode)}, which its mood or an earlier mention changed"


def _stance(each: Explained) -> str:
    stance = each.stance
    marks = [stance.tense, *(["passive"] if stance.passive else []), *(["negated"] if stance.negated else [])]
    return ", ".join(marks)


def _roles(event: Event) -> Iterator[str]:
    return (f"  {each.role.value}: {each.name}{_words(each)}" for each in event.actors)


def _words(actor: Participant) -> str:
    acts_for = f", for {' and '.join(actor.acts_for)}" if actor.acts_for not in ((), (actor.id,)) else ""
    return f" by “{actor.span.text}”{acts_for}"


def _date(dated: EventDate | None) -> str:
    if dated is None:
        return "none: "
    return f"{dated.edtf} ({_days(dated.interval)}), {dated.extent.value}, basis {dated.basis.value}: "


def _days(interval: Interval) -> str:
    first, last = interval.first, interval.last
    if first is not None and first == last:
        return first.isoformat()
    return f"{first.isoformat() if first else 'open'} to {last.isoformat() if last else 'open'}"


def _place(each: Explained) -> str:
    place = each.event.place
    if place is None:
        return "none is told"
    where = f"{place.name}, {place.country}" if place.country else place.name
    if place.latitude is not None and place.longitude is not None:
        where = f"{where} ({place.latitude:g}, {place.longitude:g})"
    return f"{where}: {each.place_rule}"


def _speaker(event: Event) -> str:
    told = event.attribution
    if told.verb is None:
        return "nobody"
    return f"{told.actor or 'somebody without a name'} (“{told.verb}”)"


def _product(each: Explained) -> str:
    return " × ".join(f"{factor:g} ({reason})" for reason, factor in each.trust)
