"""How long something has gone on by the day of print: "has ruled for three years"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from timeline.events.when.lengths import days_of_length
from timeline.events.when.phrases import Phrase
from timeline.model import ResolvedTimex, Sentence, TimexType, Token, inside
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.interval import Interval

FOR = "for"
_ABOUT = frozenset(("about", "almost", "nearly", "over", "more", "than", "at", "least", "some", "around"))
_GRAINS = {"Y": Grain.YEAR, "M": Grain.MONTH}


def find_durations(
    sentence: Sentence, timexes: tuple[ResolvedTimex, ...], published: date
) -> Iterator[Phrase]:
    """The lengths led in by "for", each with the days on one of which what has lasted so long began."""
    for timex in inside(timexes, sentence):
        if timex.timex.type is not TimexType.DURATION or timex.best.interval is not None:
            continue
        begin = _beginning(timex.best.value, published)
        span = timex.timex
        covered = [
            i for i, token in enumerate(sentence.tokens) if token.start < span.end and span.start < token.end
        ]
        if begin is not None and covered and _is_led_by_for(sentence.tokens, covered[0]):
            read = replace(timex, anchor=published, readings=(replace(timex.best, interval=begin),))
            yield Phrase(read, covered[0], covered[-1] + 1, FOR)


def _beginning(value: str, published: date) -> Interval | None:
    """The day that lies so far back; of years and months the whole of them: nobody counts to the day."""
    length = days_of_length("past", value, published)
    if length is None or length.start is None:
        return None
    grain = _GRAINS.get(value[-1])
    return Interval.day(length.start) if grain is None else Period.of_day(length.start).to(grain).interval


def _is_led_by_for(tokens: tuple[Token, ...], first: int) -> bool:
    before = first - 1
    while before > 0 and tokens[before].norm in _ABOUT:
        before -= 1
    return before >= 0 and tokens[before].norm == FOR
