"""Hostile text costs time in proportion to its length: twice the text takes about twice as long."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.tagger import find_timexes

SIZE = 60_000  # characters of the shorter text
TRIES = 4
WORST_RATIO = 3.2  # 2 is linear, 4 quadratic; the rest is the machine's noise
HOSTILE = {
    "digits": "1",
    "digits and commas": "1,",
    "digits and hyphens": "1998-",
    "last last last": "last ",
    "the the the": "the ",
    "numbers in words": "twenty hundred and ",
    "nested ranges": "from 1 to 2 and from June to November and between ",
    "emoji": "🎉",
    "emoji with joiners": "👩‍👩‍👧",
    "months": "may ",
    "early early": "early ",
    "end of the": "the end of the ",
    "newlines": "\n ",
    "quotes": "'",
    "dates": "Friday, Oct. 9, 2017, ",
    "capitals that grow": "İ",
    "one word": "a",
    "no sentence ends": "he will meet on Friday and ",
}


def seconds(text: str) -> float:
    tries = []
    for _ in range(3):
        began = process_time()
        resolve_timexes(text, find_timexes(text), date(2017, 10, 10))
        tries.append(process_time() - began)
    return min(tries)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    text = piece * (SIZE // len(piece))
    seconds(text[: SIZE // 20])  # words and rules are read once
    # A busy machine spoils one measurement, quadratic time spoils them all.
    ratios = (seconds(text * 2) / max(seconds(text), 0.1 / WORST_RATIO) for _ in range(TRIES))
    assert any(ratio < WORST_RATIO for ratio in ratios)
