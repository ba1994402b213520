"""Who acts, and the words that name them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
    seats: tuple[str, ...] = ()  # capitals of a state, headquarters of an organisation
    begin: date | None = None  # of a state or body; None: not known
    end: date | None = None  # the day from which it is no more; None: it is still there, or not known


@dataclass(frozen=True, slots=True)
class Membership:
    """That an actor belonged to an organisation from `begin` to `end`, half-open; both are ids."""

    organisation: str
    member: str
    begin: date | None  # None: not known
    end: date | None  # None: to this day, or not known


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
    country: str | None = None  # on that day, or NATO, EU, UN of those who act for one; None: of neither
    acts_for: tuple[str, ...] = ()
    sector: str | None = None  # PLOVER sector as told here: "turkish army" is MIL; None: the actor as a whole
