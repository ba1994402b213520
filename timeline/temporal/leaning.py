"""Which way "Friday" or "March" leans from its anchor, by the tense and the cues of its sentence."""

from __future__ import annotations

import re

from timeline.temporal.algebra.base import Leaning

_REACH = 160  # characters of a sentence that bear on a date in it
_SENTENCE_END = re.compile(r"[.!?]['\"”’]*\s+(?=[A-Z\"“'`])|\n\s*\n|\s\.\s")
_ENDED = re.compile(r"\bended\s+(?:on\s+)?$")
_ONWARD = re.compile(r"\b(?:until|till|through|effective|starting|beginning)\s+(?:on\s+)?$")
_WAS_NOT = re.compile(r"\b(?:not|up|was|were|had)\s+\w+\s+$")
# The last of these before the date decides. An infinitive looks ahead ("to leave on Thursday"); what follows
# "to" is no verb where it is a word like "the" or looks like a plural or a past tense.
_BEFORE = re.compile(
    r"\b(?:(?P<ahead>will|shall|'ll|won't|would|scheduled|expected|expects?|slated|set to|set for|supposed"
    r"|upcoming|can|may|might|should|must|planning|as soon as|as early as|no later than"
    r"|to (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|[a-z]+s\b|[a-z]+ed\b)[a-z]{2,})"
    r"|said|says|was|were|had|has|have|told|did|met|fell|rose|came|went|took|made|saw|held|left|began|gave|got"
    r"|found|since|won|lost|led|ran|sent|kept|spoke|wrote|paid|not until|brought|thought|sold|bought|built"
    r"|fought|hit|shot|struck|flew|broke|grew|became|[a-z]{2,}ed)\b"
)
_AFTER = re.compile(r"\b(?:(?P<ahead>will|shall|is to|are to|is due to)|said|was|were|had|did|[a-z]{2,}ed)\b")


def leaning_at(text: str, start: int, end: int) -> Leaning:
    """Which way the name of a day or month at `text[start:end]` leans."""
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1].lower()
    if _ENDED.search(before):
        return Leaning.OVER
    if _ONWARD.search(before):
        return Leaning.BACK if _WAS_NOT.search(before) else Leaning.AHEAD
    cues = list(_BEFORE.finditer(before))
    cue = cues[-1] if cues else _AFTER.search(_SENTENCE_END.split(text[end : end + _REACH])[0].lower())
    return Leaning.AHEAD if cue and cue["ahead"] else Leaning.BACK
