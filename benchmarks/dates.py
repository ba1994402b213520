"""How fast dates are found and resolved, beside other libraries on the same text, and how sure scores are.

    python benchmarks/dates.py [GOLD_DIR ...]

The text is the demo articles' own. Gold folders hold TimeML files; with them the scores are checked too.
The other libraries come with `pip install .[benchmark]`.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import unescape
from pathlib import Path
from time import process_time

from timeline.lexicon import data_file, read_toml
from timeline.model import ResolvedTimex
from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.tagger import find_timexes

PUBLISHED = date(2017, 10, 10)
TRIES = 5
SLOW_TEXT = 6_000  # characters given to libraries that take milliseconds for a sentence


@dataclass(frozen=True, slots=True)
class Gold:
    """A document annotated by hand: its text, its day, and the value of each marked span."""

    text: str
    published: date
    values: dict[tuple[int, int], str]


def demo_texts() -> list[str]:
    folder = data_file("demo")
    names = sorted(each.name for each in folder.iterdir() if each.name.endswith(".toml"))
    return [str(read_toml(f"demo/{name}")["text"]) for name in names]


def ours(text: str) -> int:
    return len(resolve_timexes(text, find_timexes(text), PUBLISHED))


def dateparser_search(text: str) -> int:
    from dateparser.search import search_dates

    return len(search_dates(text, languages=["en"]) or ())


def parsedatetime_nlp(text: str) -> int:
    import parsedatetime

    return len(parsedatetime.Calendar().nlp(text) or ())


def recognizers_text(text: str) -> int:
    from recognizers_date_time import Culture, recognize_datetime

    return len(recognize_datetime(text, Culture.English))


def characters_a_second(find: Callable[[str], int], texts: list[str]) -> tuple[float, int]:
    """The best of several warm runs, and how many expressions were found."""
    find(texts[0])
    best, found = float("inf"), 0
    for _ in range(TRIES):
        began = process_time()
        found = sum(find(text) for text in texts)
        best = min(best, process_time() - began)
    return sum(map(len, texts)) / best, found


def print_speeds() -> None:
    texts = demo_texts()
    few = [text for place, text in enumerate(texts) if sum(map(len, texts[: place + 1])) <= SLOW_TEXT]
    print(f"{'library':24} {'characters/s':>14} {'expressions':>12} {'characters':>12}")
    for name, find, given in (
        ("timeline", ours, texts),
        ("timeline, same text", ours, few),
        ("parsedatetime", parsedatetime_nlp, few),
        ("dateparser search_dates", dateparser_search, few),
        ("recognizers-text", recognizers_text, few),
    ):
        try:
            speed, found = characters_a_second(find, given)
        except ImportError as missing:
            print(f"{name:24} not installed: {missing}")
            continue
        print(f"{name:24} {speed:14,.0f} {found:12,} {sum(map(len, given)):12,}")


def read_gold(path: Path) -> Gold:
    raw = path.read_text("utf-8", "replace")
    stamp = re.search(r'<DCT>\s*<TIMEX3[^>]*?value="([^"]{10})', raw)
    body = re.search(r"<TEXT>(.*)</TEXT>", raw, re.DOTALL)
    text, values, opened = "", {}, []
    for piece in re.split(r"(<[^<>]+>)", body[1] if body else ""):
        if piece.startswith("<TIMEX3") and not piece.endswith("/>"):
            value = re.search(r'value="([^"]*)"', piece)
            opened.append((len(text), value[1] if value else ""))
        elif piece == "</TIMEX3>" and opened:
            start, value_text = opened.pop()
            values[start, len(text)] = value_text
        elif not piece.startswith("<"):
            text += unescape(piece)
    return Gold(text, date.fromisoformat(stamp[1]) if stamp else PUBLISHED, values)


def print_scores(folders: list[str]) -> None:
    right: defaultdict[float, int] = defaultdict(int)
    given: defaultdict[float, int] = defaultdict(int)
    for path in sorted(each for folder in folders for each in Path(folder).glob("*.tml")):
        gold = read_gold(path)
        for resolved in resolve_timexes(gold.text, find_timexes(gold.text), gold.published):
            value = overlapping(gold, resolved)
            if value is not None:
                given[resolved.best.score] += 1
                right[resolved.best.score] += value == resolved.best.value
    print(f"\n{'score':>6} {'right':>6} {'given':>6} {'share':>6}")
    for score in sorted(given, reverse=True):
        print(f"{score:6.2f} {right[score]:6} {given[score]:6} {right[score] / given[score]:6.2f}")


def overlapping(gold: Gold, resolved: ResolvedTimex) -> str | None:
    start, end = resolved.timex.start, resolved.timex.end
    spans = (span for span in gold.values if span[0] < end and start < span[1])
    return next((gold.values[span] for span in spans), None)


if __name__ == "__main__":
    warnings.simplefilter("ignore")  # of the other libraries
    print_speeds()
    if len(sys.argv) > 1:
        print_scores(sys.argv[1:])
