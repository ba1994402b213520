"""The values that travel from step to step: frozen records, one module for each kind."""

from timeline.model.actors import (
    Actor,
    ActorKind,
    Mention,
    MentionUse,
    Office,
)
from timeline.model.events import (
    Attribution,
    Basis,
    DateReading,
    Event,
    EventDate,
    Extent,
    Participant,
    Place,
    Precision,
    Report,
    Role,
    Status,
)
from timeline.model.text import (
    Article,
    Dateline,
    HasStart,
    Sentence,
    Span,
    Token,
    inside,
)
from timeline.model.timex import (
    ResolvedTimex,
    Timex,
    TimexType,
)

__all__ = [
    "Actor",
    "ActorKind",
    "Article",
    "Attribution",
    "Basis",
    "DateReading",
    "Dateline",
    "Event",
    "EventDate",
    "Extent",
    "HasStart",
    "Mention",
    "MentionUse",
    "Office",
    "Participant",
    "Place",
    "Precision",
    "Report",
    "ResolvedTimex",
    "Role",
    "Sentence",
    "Span",
    "Status",
    "Timex",
    "TimexType",
    "Token",
    "inside",
]
