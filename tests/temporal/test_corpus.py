"""Every phrase of the sheets means what its line says, and no look-alike is taken for a time expression."""

from __future__ import annotations

import pytest

from tests.temporal.sheets import Phrase, Sheet, read_sheets
from timeline.model import ResolvedTimex
from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.tagger import find_timexes

SHEETS = read_sheets()
PHRASES = [phrase for sheet in SHEETS for phrase in sheet.phrases]
NONE = [(sheet, text) for sheet in SHEETS for text in sheet.none]


def meaning_of(resolved: ResolvedTimex) -> str:
    timex = resolved.timex
    marks = (("mod", timex.mod), ("quant", timex.quant), ("freq", timex.freq))
    return " ".join([resolved.best.value, *(f"{name}={mark}" for name, mark in marks if mark)])


@pytest.mark.parametrize("phrase", PHRASES, ids=str)
def test_phrase(phrase: Phrase) -> None:
    found = resolve_timexes(phrase.text, find_timexes(phrase.text, phrase.language), phrase.published)
    told = {(each.timex.start, each.timex.end): (str(each.timex.type), meaning_of(each)) for each in found}
    assert told.get((phrase.start, phrase.end)) == (phrase.type, phrase.meaning), told


@pytest.mark.parametrize(("sheet", "text"), NONE, ids=[f"{sheet.name}: {text}" for sheet, text in NONE])
def test_look_alike(sheet: Sheet, text: str) -> None:
    found = [timex.text for timex in find_timexes(text, sheet.language)]
    assert not found, f"{text!r} holds no time expression"


def test_the_corpus_is_large() -> None:
    assert len(PHRASES) >= 1_000
    assert len(NONE) >= 150
