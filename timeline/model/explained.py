"""How an event came about: what each step of reading went by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.model.events import Event


@dataclass(frozen=True, slots=True)
class TriggerRow:
    """The row of `triggers.tsv` that a word of the sentence fitted."""

    lemma: str
    pos: str
    frame: str
    type: str
    mode: str | None  # None: the type's own


@dataclass(frozen=True, slots=True)
class Stance:
    """How the word stands in its sentence."""

    tense: str
    passive: bool
    negated: bool


@dataclass(frozen=True, slots=True)
class Explained:
    """An event with what each step went by when it was read."""

    event: Event
    row: TriggerRow  # its type is the event's, unless the mood or an earlier mention made it another
    stance: Stance
    status_rule: str
    date_rule: str
    story_day: date | None  # at which the story stands in that sentence; None: none was named
    place_rule: str | None  # None: it has no place
    trust: tuple[tuple[str, float], ...]  # what its confidence is the product of, and why
