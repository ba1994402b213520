"""Who "his Russian counterpart" is: whoever holds the same title for the other state on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from timeline.actors.gazetteer import Gazetteer, is_held
from timeline.actors.lines import Line
from timeline.actors.phrases import Phrase
from timeline.model import Actor, ActorKind

_COUNTERPART = "counterpart"

Told = tuple[Line, Phrase]


def with_counterparts(known: Gazetteer, told: Iterable[Told], day: date) -> Iterator[Told]:
    """The phrases, where a counterpart of the person named last becomes a person himself."""
    last: Actor | None = None
    for line, phrase in told:
        now = phrase
        is_state = phrase.actor.kind is ActorKind.STATE
        if is_state and last is not None and line.key(phrase.last - 1) == _COUNTERPART:
            holder = _counterpart(known, last, phrase.actor, day)
            now = replace(phrase, actor=holder, of=phrase.actor.id) if holder is not None else phrase
        elif phrase.actor.kind is ActorKind.PERSON:
            last = phrase.actor
        yield line, now


def _counterpart(known: Gazetteer, person: Actor, state: Actor, day: date) -> Actor | None:
    """The one who alone holds for `state` a title that `person` holds."""
    titles = [office.title for office in person.offices if is_held(office, day)]
    found = (known.holders(title, state.id, day) for title in titles)
    return next((holders[0] for holders in found if len(holders) == 1), None)
