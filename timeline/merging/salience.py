"""How much an event matters, from 0 to 1."""

from __future__ import annotations

from timeline.model import ActorKind, Event, Participant

# What part of it is owed to what. Reports weigh most, as in every measure of news (GDELT's NumMentions and
# NumSources); what later stories go back to is what their writers hold to matter.
_REPORTS, _RETURNS, _INTENSITY, _ACTORS = 0.3, 0.2, 0.3, 0.2
_STRONGEST = 10.0
_AFTERWARDS = 7  # days after the event from which a story goes back to it, and is not its news any more
# Another source of the same news says more than another article of the same source.
_ANOTHER_SOURCE, _ANOTHER_ARTICLE = 0.6, 0.3

_RANK = {
    ActorKind.STATE: 1.0,
    ActorKind.ORGANISATION: 0.8,
    ActorKind.REGION: 0.6,
    ActorKind.GROUP: 0.6,
    ActorKind.PARTY: 0.5,
    ActorKind.COMPANY: 0.5,
    ActorKind.PERSON: 0.4,
}
_IN_OFFICE = 0.9  # who acts for a state or a body


def salience_of(event: Event) -> float:
    """The salience of an event with all its reports."""
    return round(
        _REPORTS * _told(event)
        + _RETURNS * _returned(event)
        + _INTENSITY * min(1.0, abs(event.intensity) / _STRONGEST)
        + _ACTORS * _rank(event),
        2,
    )


def _told(event: Event) -> float:
    """How widely it is told: 0 for one report, nearing 1 for many of many sources."""
    sources = {report.source for report in event.reports}
    more = (len(sources) - 1) * _ANOTHER_SOURCE + (len(event.reports) - len(sources)) * _ANOTHER_ARTICLE
    return more / (1 + more)


def _returned(event: Event) -> float:
    """How often later stories go back to it: 0 for never, nearing 1 for often."""
    last = event.date.interval.last if event.date is not None else None
    if last is None:
        return 0.0
    later = {report.published for report in event.reports if (report.published - last).days > _AFTERWARDS}
    return len(later) / (1 + len(later))


def _rank(event: Event) -> float:
    """The mean of its two highest actors: a state that deals with another ranks above one that acts alone."""
    ranks = sorted((_rank_of(each) for each in event.actors if each.id is not None), reverse=True)[:2]
    return sum(ranks) / 2


def _rank_of(actor: Participant) -> float:
    return _IN_OFFICE if actor.kind is ActorKind.PERSON and actor.acts_for else _RANK[actor.kind]
