"""Harm that nobody does: "Hurricane Irma killed 21 people", "villages were razed by the quake"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from timeline.events.syntax import children, is_parsed, led_by, subject_of
from timeline.inflection import forms_of
from timeline.lexicon import read_toml
from timeline.model import Token

FILE = "calamities.toml"
_PARTS = frozenset(("compound", "flat", "amod", "appos"))
_CAUSES = ("by", "in")


def mode_of_harm(tokens: Sequence[Token], verb: int) -> str | None:
    """The mode of DISASTER that the verb tells of; `None` where it harms nobody or somebody does it."""
    if tokens[verb].norm not in _harm() or not is_parsed(tokens):
        return None
    subject = subject_of(tokens, verb)
    doers = [] if subject is None else [subject]
    if any(tokens[each].relation in ("aux:pass", "nsubj:pass") for each in children(tokens, verb)):
        doers = list(led_by(tokens, range(verb, verb + 1), _CAUSES))
    found = (mode for doer in doers if (mode := _mode_of(tokens, doer)) is not None)
    return next(found, None)


def _mode_of(tokens: Sequence[Token], noun: int) -> str | None:
    """The mode that a noun or the title of a name stands for: "Hurricane" of "Hurricane Irma"."""
    parts = [each for each in children(tokens, noun) if tokens[each].relation in _PARTS]
    words = [tokens[each] for each in (noun, *parts)]
    return next((mode for word in words if (mode := _modes().get(word.norm)) is not None), None)


@cache
def _modes() -> Mapping[str, str]:
    nouns = read_toml(FILE)["nouns"]
    return {
        spelling: mode
        for mode, members in nouns.items()
        for word in members
        for spelling in (word, f"{word}s")
    }


@cache
def _harm() -> frozenset[str]:
    return frozenset(forms_of(read_toml(FILE)["verbs"]["harm"]))
