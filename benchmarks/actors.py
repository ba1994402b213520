"""How fast actors are linked, and what it costs to load their tables.

    python benchmarks/actors.py

Run on one core (`taskset -c 0`). The text is the demo articles' own. The yardstick of linking is one
dictionary look-up for each word of the same text, that of loading a loop that counts to five million:
machines differ, and one machine differs from hour to hour, so what counts are the ratios.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from time import perf_counter

from timeline.actors.gazetteer import gazetteer
from timeline.actors.linker import link_actors
from timeline.language.sentences import split_sentences
from timeline.model import Sentence
from timeline.service import demo_articles

TRIES = 7
TIMES = 8  # the demo's 28 articles so many times
LOAD = """
from time import perf_counter as now
from timeline.actors.gazetteer import gazetteer
a = now()
gazetteer()
print(now() - a)
"""
COUNT = """
from time import perf_counter as now
i, a = 0, now()
while i < 5_000_000:
    i += 1
print(now() - a)
"""

Work = list[tuple[tuple[Sentence, ...], date]]


def linking(work: Work) -> None:
    for sentences, published in work:
        link_actors(sentences, published)


def looking_up(work: Work) -> None:
    names = gazetteer().index
    for sentences, _ in work:
        for sentence in sentences:
            for token in sentence.tokens:
                names.get((token.norm,))


def seconds(run: Callable[[Work], None], work: Work) -> float:
    times = []
    for _ in range(TRIES):
        start = perf_counter()
        run(work)
        times.append(perf_counter() - start)
    return min(times)


def in_a_new_process(program: str) -> float:
    runs = (
        subprocess.run([sys.executable, "-c", program], check=True, capture_output=True) for _ in range(TRIES)
    )
    return min(float(run.stdout) for run in runs)


def main() -> None:
    articles = list(demo_articles()) * TIMES
    work = [(split_sentences(article.text), article.published) for article in articles]
    size = sum(len(article.text) for article in articles) / 1e6
    linked, looked = seconds(linking, work), seconds(looking_up, work)
    loaded, counted = in_a_new_process(LOAD), in_a_new_process(COUNT)
    print(f"linking   {size / linked:.2f} MB/s, {linked / looked:.1f} times one look-up a word")
    print(f"loading   {loaded:.3f} s, {loaded / counted:.2f} of counting to five million ({counted:.3f} s)")
    print(f"actors    {len(gazetteer().actors())}")


if __name__ == "__main__":
    main()
