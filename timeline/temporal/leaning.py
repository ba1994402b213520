"""Which way "Friday" or "March" leans from its anchor, by the tense and the cues of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from timeline.inflection import irregular_verbs
from timeline.lexicon import read_toml
from timeline.temporal.algebra.base import Leaning

_REACH = 160  # characters of a sentence that bear on a date in it
_SENTENCE_END = re.compile(r"[.!?]['\"”’]*\s+(?=[A-Z\"“'`])|\n\s*\n|\s\.\s")
# Without capitals a full stop ends a sentence behind a word too long for an abbreviation.
_SMALL_SENTENCE_END = re.compile(r"(?<=[a-z]{4})[.!?]\s+|\n\s*\n|\s\.\s")
_WAS_NOT = re.compile(r"\b(?:not|up|was|were|had)\s+\w+\s+$")
_PAST_FORM = "[a-z]{2,}ed"


@dataclass(frozen=True, slots=True)
class Cues:
    """What to look for: in front of a date, behind it, and right before it."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    onward: re.Pattern[str]
    ballot: re.Pattern[str]
    over: re.Pattern[str]


@cache
def read_cues() -> Cues:
    """The cues of English tenses; in `before` and `after` the group `ahead` tells those that look ahead."""
    words = read_toml("tenses_en.toml")
    # A past form that is its base as well ("set", "hit") says nothing.
    past = {form for verb in irregular_verbs().values() for form in verb.past if form != verb.base}
    ballots = _any_of(words["ballots"])
    modals, ahead = _any_of(words["modals"]), _any_of(words["ahead"])
    infinitive = rf"to (?!(?:{_any_of(words['no_infinitive'])}|[a-z]+s|{_PAST_FORM})\b)[a-z]{{2,}}"
    back = f"{_any_of([*words['back'], *past])}|{_PAST_FORM}"
    return Cues(
        re.compile(
            rf"\b(?:(?P<ahead>(?:{modals})(?:\s+\w+){{0,2}}|to be \w+|{infinitive}|{ahead})|{back})\b"
        ),
        re.compile(rf"\b(?:(?P<ahead>will|shall|is to|are to|is due to)|{_any_of(past)}|{_PAST_FORM})\b"),
        re.compile(rf"\b(?:{_any_of(words['onward'])})\s+(?:on\s+)?$"),
        re.compile(rf"\bin (?:an?|the|its|their)(?: [\w-]+){{0,3}} (?:{ballots})\s+(?:on |in )?$"),
        re.compile(rf"\b(?:{_any_of(words['over'])})\s+(?:on\s+)?$"),
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def leaning_at(text: str, start: int, end: int) -> Leaning:
    """Which way the name of a day or month at `text[start:end]` leans."""
    cues = read_cues()
    sentence = _sentences(text[max(0, start - _REACH) : start])[-1]
    before = sentence.lower()
    if cues.over.search(before):
        return Leaning.OVER
    if cues.onward.search(before):
        return Leaning.BACK if _WAS_NOT.search(before) else Leaning.AHEAD
    found = [cue for cue in cues.before.finditer(before) if not _is_name(sentence, cue)]
    if len(found) > 1 and _is_chosen(before, *found[-2:]) and cues.ballot.search(before):
        found.pop()
    cue = found[-1] if found else cues.after.search(_sentences(text[end : end + _REACH])[0].lower())
    return Leaning.AHEAD if cue and cue["ahead"] else Leaning.BACK


def _is_chosen(before: str, verb: re.Match[str], infinitive: re.Match[str]) -> bool:
    """Whether one has decided to do what the infinitive says: "chose to leave in a vote on Friday"."""
    is_next = not before[verb.end() : infinitive.start()].strip()
    return is_next and not verb["ahead"] and infinitive[0].startswith("to ")


def _is_name(sentence: str, cue: re.Match[str]) -> bool:
    """Whether what follows "to" is no infinitive: "did it to Trump in January", "a visit to cairo in may"."""
    if not cue[0].startswith("to "):
        return False
    before = sentence[: cue.start()].rstrip().rpartition(" ")[2].lower()
    return sentence[cue.start() + 3 : cue.start() + 4].isupper() or before in _movements()


@cache
def _movements() -> frozenset[str]:
    return frozenset(read_toml("tenses_en.toml")["movements"])


def _sentences(piece: str) -> list[str]:
    return (_SMALL_SENTENCE_END if piece == piece.lower() else _SENTENCE_END).split(piece)
