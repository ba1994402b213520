"""The rows of `triggers.tsv`: one sense of a word that names an event each, found by their first words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.inflection import Form, noun_forms, verb_forms
from timeline.lexicon import read_rows

GAP = "…"  # in a lemma: up to three words, as in "take up … post"
ANY_VERB = "*"  # the lemma of what is an event only because somebody must do it


class Frame(StrEnum):
    """Which argument is source and which target."""

    TRANSITIVE = "transitive"
    RECIPROCAL = "reciprocal"
    INTRANSITIVE = "intransitive"
    INVERSE = "inverse"
    IMPERSONAL = "impersonal"  # nobody does it: a source only where its subject has a name, "Hurricane Irma"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One sense of a word that names an event: a row of `triggers.tsv`."""

    lemma: str
    pos: str
    type: str
    mode: str | None  # None: the type's own
    frame: Frame
    prepositions: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row as one spelling of its first word begins it."""

    trigger: Trigger
    rest: tuple[str, ...]
    forms: frozenset[Form]
    second: str | None  # the word that has to follow; None: any may


@cache
def triggers() -> tuple[Trigger, ...]:
    """All rows of `triggers.tsv`."""
    return read_rows("triggers.tsv", Trigger)


@cache
def rows_by_word() -> Mapping[str, tuple[Entry, ...]]:
    """The rows by each spelling that they can begin with, longest first."""
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for trigger in triggers():
        for word, entry in _entries(trigger):
            found[word].append(entry)
    return {word: tuple(sorted(entries, key=by_length)) for word, entries in found.items()}


def _entries(trigger: Trigger) -> Iterator[tuple[str, Entry]]:
    if trigger.pos == "noun":
        # Of several words the last one inflects: "coup attempts", "wars of aggression" is rare.
        *front, head = trigger.lemma.split()
        for spelling, form in noun_forms(head):
            first, *rest = [*front, spelling]
            yield first, _entry(trigger, rest, frozenset((form,)))
        return
    head, *tail = trigger.lemma.split()
    forms: defaultdict[str, set[Form]] = defaultdict(set)
    for spelling, form in verb_forms(head):
        forms[spelling].add(form)
    for spelling, each in forms.items():
        yield spelling, _entry(trigger, tail, frozenset(each))


def _entry(trigger: Trigger, rest: Sequence[str], forms: frozenset[Form]) -> Entry:
    second = rest[0] if rest and rest[0] != GAP else None
    return Entry(trigger, tuple(rest), forms, second)


def by_length(entry: Entry) -> tuple[int, bool]:
    """Most words first, and of as many the row without a gap: "hold talks" before "hold … talks"."""
    gaps = entry.rest.count(GAP)
    return gaps - len(entry.rest), gaps > 0


@cache
def is_ambiguous(form: str) -> bool:
    """Whether rows know the spelling as a noun and as a verb: "attacks"."""
    return {entry.trigger.pos for entry in rows_by_word()[form]} == {"noun", "verb"}
