"""The sheets of `tests/corpus/sentences`: plain English with its events, and what the pipeline gets wrong.

An event is written as `words TYPE status date | role actor, role actor | speaker verb`:

    "bombed ASSAULT happened 2017-10-09 | source turkey, target syria | france say"

Only what is written is asked for. Of types, states and roles that may be argued about both stand
("AGREE/SUPPORT", "both/source iran"). `published` in a date is the day the row ran, `throughout` behind it
that the event lasts. With roles, no other actor of the tables may be source, target or both; with `nobody` as
the speaker nobody may be named. A leading `?` marks an event or a role that may be found and need not be.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from timeline.model import Article, Event, Participant, Status
from timeline.pipeline import read_articles

SHEETS = Path(__file__).parent / "corpus" / "sentences"
PUBLISHED = date(2017, 10, 10)
STATUSES = frozenset(str(each) for each in Status)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An event as a row writes it; what is empty or `None` is not asked for."""

    words: str
    types: tuple[str, ...]
    states: tuple[str, ...]
    date: str | None
    extent: str | None
    roles: tuple[str, ...]
    speaker: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A text with the events it tells."""

    sheet: str
    text: str
    published: date
    events: tuple[Wanted, ...]
    missed: bool  # true, and not reached yet
    others: bool  # events beside those written are let through
    cased: bool  # lower-cased, tokenised and without apostrophes it is not reached yet


@dataclass(frozen=True, slots=True)
class Problem:
    """What differs: its kind (trigger, type, unwanted, status, date, roles, speaker), and how."""

    kind: str
    said: str


def degraded(text: str) -> str:
    """The text as many corpora keep it: lower-cased, tokenised, apostrophes and quotes lost."""
    text = re.sub(r"[’'“”\"]", " ", text.lower())
    text = re.sub(r"([,()]|\.(?=\s))", r" \1 ", text)
    return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())


def read_rows() -> tuple[Row, ...]:
    return tuple(
        make_row(path.stem, raw)
        for path in sorted(SHEETS.glob("*.toml"))
        for raw in tomllib.loads(path.read_text("utf-8"))["row"]
    )


def read_all(rows: Sequence[Row]) -> dict[str, tuple[Event, ...]]:
    """The events of each row's text; read in one go, which is ten times as fast as one by one."""
    return dict(
        zip(
            (row.text for row in rows),
            read_articles(Article(row.text, row.published) for row in rows),
            strict=True,
        )
    )


def make_row(sheet: str, raw: dict[str, Any]) -> Row:
    published = raw.get("published", PUBLISHED)
    return Row(
        sheet,
        raw["text"],
        published,
        tuple(make_wanted(line, published) for line in raw["events"]),
        raw.get("missed", False),
        raw.get("others", False),
        raw.get("cased", False),
    )


def make_wanted(line: str, published: date) -> Wanted:
    what, roles, speaker, *_ = (*(part.strip() for part in line.split("|")), "", "")
    words = what.removeprefix("?").split()
    kind = next((index for index, word in enumerate(words) if word.replace("/", "").isupper()), len(words))
    rest = words[kind + 1 :]
    states = rest.pop(0).split("/") if rest and STATUSES.issuperset(rest[0].split("/")) else ()
    day = (
        rest.pop(0).replace("published", published.isoformat()) if rest and rest[0] != "throughout" else None
    )
    return Wanted(
        " ".join(words[:kind]).lower(),
        tuple("".join(words[kind : kind + 1]).split("/")),
        tuple(states),
        day.replace("published", published.isoformat()) if day else None,
        rest[0] if rest else None,
        tuple(part.strip() for part in roles.split(",") if part.strip()),
        speaker or None,
        line.startswith("?"),
    )


def find_problems(row: Row, events: tuple[Event, ...]) -> tuple[Problem, ...]:
    """What was answered otherwise than the row says."""
    left = list(events)
    found = [problem for wanted in row.events for problem in compare_next(wanted, left)]
    unwanted = [] if row.others else [Problem("unwanted", show(event)) for event in left]
    return (*found, *unwanted)


def compare_next(wanted: Wanted, left: list[Event]) -> Iterator[Problem]:
    """The problems of the first event of the wanted words, which is taken off the list."""
    named = [event for event in left if same_words(wanted.words, event.trigger.text.lower())]
    fitting = [event for event in named if wanted.types == ("",) or event.type in wanted.types]
    if wanted.optional:
        for event in fitting[:1]:
            left.remove(event)
        return
    if not named:
        yield Problem("trigger", f"no {wanted.words!r} among {[show(event) for event in left]}")
        return
    event = (fitting or named)[0]
    left.remove(event)
    yield from compare(wanted, event)


def same_words(one: str, other: str) -> bool:
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def compare(wanted: Wanted, event: Event) -> Iterator[Problem]:
    if event.type not in wanted.types:
        yield Problem("type", f"not {'/'.join(wanted.types)} but {show(event)}")
    if wanted.states and event.status not in wanted.states:
        yield Problem("status", f"not {'/'.join(wanted.states)} but {show(event)}")
    assert event.date is not None
    if wanted.date not in (None, event.date.edtf) or wanted.extent not in (None, event.date.extent):
        yield Problem("date", f"not {wanted.date} {wanted.extent or ''} but {show(event)}")
    if wanted.roles and not same_roles(wanted.roles, event.actors):
        yield Problem("roles", f"not {', '.join(wanted.roles)} but {show(event)}")
    speaker = f"{event.attribution.actor} {event.attribution.verb}"
    if wanted.speaker not in (None, "nobody" if event.attribution.verb is None else speaker):
        yield Problem("speaker", f"not {wanted.speaker} but {speaker}")


def same_roles(wanted: tuple[str, ...], actors: tuple[Participant, ...]) -> bool:
    """Whether each role is held by its actor, and no other actor of the tables holds one."""
    asked = [claims_of(line) for line in wanted if not line.startswith("?")]
    allowed = [*asked, *(claims_of(line) for line in wanted)]
    held = [
        {f"{each.role} {name}" for name in names_of(each)}
        for each in actors
        if each.id is not None and each.role != "other"
    ]
    return all(any(claims & each for each in held) for claims in asked) and all(
        any(claims & each for claims in allowed) for each in held
    )


def claims_of(line: str) -> set[str]:
    """Each role of a line with its actor: "both/source iran" is "both iran" and "source iran"."""
    roles, _, name = line.removeprefix("? ").partition(" ")
    return {f"{role} {name}" for role in roles.split("/")}


def names_of(actor: Participant) -> set[str]:
    return {actor.id or "", actor.name.lower(), actor.span.text.lower(), *actor.acts_for}


def show(event: Event) -> str:
    """The event in the words of a row."""
    assert event.date is not None
    lasts = " throughout" if event.date.extent == "throughout" else ""
    parts = ", ".join(f"{each.role} {each.id or each.name.lower()}" for each in event.actors)
    return f"{event.trigger.text} {event.type} {event.status} {event.date.edtf}{lasts} | {parts}"
