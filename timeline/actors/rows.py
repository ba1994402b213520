"""The rows of the actor tables, one type for each file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from timeline.model import ActorKind

_ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A day of a table, known to the day, the month or the year: "2014-03-18", "2014-03", "2014"."""

    text: str
    first: date = field(init=False)  # the first day it can be
    past: date = field(init=False)  # from which it is surely over: that day itself where the day is known

    def __post_init__(self) -> None:
        if not _ISO.fullmatch(self.text):
            raise ValueError("write a day as 2014-03-18, 2014-03 or 2014")
        # A day that does not exist is refused here.
        first = date(int(self.text[:4]), int(self.text[5:7] or 1), int(self.text[8:] or 1))
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "past", self._past(first))

    def _past(self, first: date) -> date:
        if len(self.text) == len("2014"):
            return date(first.year + 1, 1, 1)
        return (first + timedelta(days=31)).replace(day=1) if len(self.text) == len("2014-03") else first


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state: its codes, capitals, and what it and its people are called."""

    id: str
    name: str
    country: str
    alpha2: str | None
    begin: Dated | None
    end: Dated | None
    capitals: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RegionRow:
    """A part of a state that makes news of its own, or a part of the world that has several."""

    id: str
    name: str
    country: str | None
    adjectives: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An international organisation; `nouns` are what a text calls it later: "the alliance".

    `seats` are the cities of its headquarters, none where it has none.
    """

    id: str
    name: str
    country: str | None
    sector: str
    part_of: str | None
    nouns: tuple[str, ...]
    seats: tuple[str, ...]
    begin: Dated | None
    end: Dated | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """An armed group, party, company, agency or ministry."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sector: str
    nouns: tuple[str, ...]
    begin: Dated | None
    end: Dated | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatRow:
    """A building or street that stands for those who work in it."""

    name: str
    of: str
    sector: str


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A town, and where it lies; without coordinates where no source gives them."""

    name: str
    country: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person; `country` and `sector` are given where no office gives them."""

    id: str
    name: str
    gender: str | None  # f: a woman; None: a man, or not known
    surname: str | None  # None: the last word of the name
    country: str | None
    sector: str | None
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """That a person held a title for an actor."""

    person: str
    title: str
    of: str
    begin: Dated | None
    end: Dated | None


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """That somebody belonged to an organisation."""

    organisation: str
    member: str
    begin: Dated | None
    end: Dated | None


BodyRow = OrganisationRow | GroupRow
