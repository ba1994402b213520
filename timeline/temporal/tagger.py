"""Finds time expressions: one pass into word classes, then the tables of rules over the classes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from timeline.model import Timex, TimexType
from timeline.temporal.algebra.dates import EitherOrder
from timeline.temporal.foreign import find_foreign_dates
from timeline.temporal.grammar import Meaning, Stream, Value, apply
from timeline.temporal.lexing import lower, tokens
from timeline.temporal.numerals import classify
from timeline.temporal.rules_en import CASCADE
from timeline.temporal.words import ENGLISH_WORDS, OTHER, Entry, Phrase, read_words

_FIGURES = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4}")
UNKNOWN = Entry(OTHER, 0)


def find_timexes(text: str, language: str = "en") -> tuple[Timex, ...]:
    """The time expressions of the text in order, none overlapping another.

    Of other languages than English the absolute dates alone are read.
    """
    if language != "en":
        return find_foreign_dates(text, language)
    stream = read_stream(text)
    for table in CASCADE:
        stream = apply(table, stream)
    found = (
        (value, stream.starts[place], stream.ends[place])
        for place, value in enumerate(stream.values)
        if isinstance(value, Meaning)
    )
    return settle_orders(tuple(_timex(text, *each) for each in found))


def settle_orders(timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """The expressions, those of either order read as the text's unmistakable ones are: "25/12/2016"."""
    if not any(isinstance(timex.expr, EitherOrder) for timex in timexes):
        return timexes
    shown = [int(timex.text.split("/")[0]) > 12 for timex in timexes if _FIGURES.fullmatch(timex.text)]
    if True not in shown:
        return timexes
    return tuple(
        replace(timex, expr=replace(timex.expr, is_day_first=True))
        if isinstance(timex.expr, EitherOrder)
        else timex
        for timex in timexes
    )


def read_stream(text: str) -> Stream:
    """The text as a stream of word classes."""
    words = read_words(ENGLISH_WORDS)
    low = lower(text)
    found = [(match.group(), match.start()) for match in tokens(low)]
    kinds: list[str] = []
    values: list[Value] = []
    starts: list[int] = []
    ends: list[int] = []
    single, phrases = words.single.get, words.phrases
    place, count = 0, len(found)
    while place < count:
        word, start = found[place]
        entry, taken = single(word), 1
        if word in phrases:
            entry, taken = _phrase(phrases[word], found, place, entry)
        elif entry is None and word[0].isdigit():
            entry = classify(word)
        entry = entry or UNKNOWN
        last_word, last_start = found[place + taken - 1]
        kinds.append(entry.kind)
        values.append(entry.value)
        starts.append(start)
        ends.append(last_start + len(last_word))
        place += taken
    return Stream(text, "".join(kinds), values, starts, ends, low != text)


def _phrase(
    seconds: Mapping[str, tuple[Phrase, ...]], found: list[tuple[str, int]], place: int, single: Entry | None
) -> tuple[Entry | None, int]:
    """The longest phrase from `place` with its length in words, else the single word's class."""
    second = found[place + 1][0] if place + 1 < len(found) else ""
    for phrase in seconds.get(second, ()):
        length = len(phrase.words)
        if length == 2 or tuple(word for word, _ in found[place : place + length]) == phrase.words:
            return phrase.entry, length
    return single, 1


def _timex(text: str, meaning: Meaning, start: int, end: int) -> Timex:
    return Timex(
        start,
        end,
        text[start:end],
        TimexType(meaning.type),
        meaning.rule,
        meaning.expr,
        meaning.mod,
        meaning.quant,
        meaning.freq,
    )
