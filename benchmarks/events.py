"""How fast articles become dated events: the whole pipeline against reading and parsing the same text alone.

    taskset -c 0 python benchmarks/events.py [FILE.jsonl]

Without a file the text is the demo articles' own; a file has a `text` and a `published` day a line. What
counts is the ratio: the parser is the yardstick, it does the same work whatever the machine's hour.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import perf_counter

from timeline.language.reader import read_texts
from timeline.model import Article
from timeline.pipeline import read_articles
from timeline.service import demo_articles

TRIES = 5
MOST = 60  # articles
WORDS = 400  # of an article, as people count it


def read_file(path: str) -> list[Article]:
    with Path(path).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(MOST), strict=False)]
    return [Article(row["text"], date.fromisoformat(row["published"][:10])) for row in rows]


def seconds(run: Callable[[], object]) -> float:
    times = []
    for _ in range(TRIES):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    return min(times)


def main() -> None:
    articles = read_file(sys.argv[1]) if len(sys.argv) > 1 else list(demo_articles())
    words = sum(len(each.text.split()) for each in articles)
    list(read_articles(articles[:5]))  # warm
    whole = seconds(lambda: list(read_articles(articles)))
    parsing = seconds(lambda: list(read_texts([each.text for each in articles])))
    speed = words / WORDS / whole
    print(f"{len(articles)} articles, {words} words")
    print(f"{speed:.1f} articles of {WORDS} words a second, {whole / parsing:.2f} times parsing alone")


if __name__ == "__main__":
    main()
