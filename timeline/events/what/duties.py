"""What somebody says that another must do, which is a demand: "Kenya said Uganda must free them"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.syntax import is_parsed
from timeline.events.words import reporting_verbs, words
from timeline.model import Token

_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Duty:
    """A verb that somebody must do, by the places of its words."""

    verb: int
    speaker: int  # who says so
    doer: int  # who must


def find_duties(tokens: Sequence[Token]) -> dict[int, Duty]:
    """The duties of a sentence by their verbs; none in one without heads."""
    if not is_parsed(tokens):
        return {}
    obliged = {token.head for token in tokens if token.norm in words("obliging") and token.relation == "aux"}
    if not obliged:
        return {}
    subjects = {token.head: place for place, token in enumerate(tokens) if token.relation in _SUBJECTS}
    return {
        verb: Duty(verb, subjects[tokens[verb].head], subjects[verb])
        for verb in obliged
        if tokens[verb].relation == "ccomp"
        and tokens[tokens[verb].head].norm in reporting_verbs()
        and verb in subjects
        and tokens[verb].head in subjects
    }
