"""How fast text becomes parsed sentences, what it costs to load and to keep, and that memory does not grow.

    python benchmarks/language.py [--articles N]

Run on one core (`taskset -c 0`, `OMP_NUM_THREADS=1`). The text is the demo articles' own; the bare pipeline
on the same words is the yardstick: what our tokens, boundaries, lemmas and records cost on top of it.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from timeline.language.names import find_names
from timeline.language.parser import load_parser
from timeline.language.reader import cut_sentences, read_texts
from timeline.service import demo_articles

TRIES = 5
TIMES = 4  # the demo's 28 articles so many times: 112 texts, two batches
SYLLABLES = ("ba", "ko", "ri", "ne", "tu", "sha", "lo", "mi", "ga", "ven", "dor", "kai")
PAGE = 4096  # bytes, as /proc counts memory


def demo_texts() -> list[str]:
    return [article.text for article in demo_articles()] * TIMES


def words_in(texts: list[str]) -> int:
    return sum(len(sentence.tokens) for text in texts for sentence in cut_sentences(text))


def whole_step(texts: list[str]) -> None:
    for _ in read_texts(texts):
        pass


def one_by_one(texts: list[str]) -> None:
    for text in texts:
        next(read_texts([text]))


def with_names(texts: list[str]) -> None:
    for sentences in read_texts(texts):
        find_names(sentences)


def boundaries_alone(texts: list[str]) -> None:
    for text in texts:
        cut_sentences(text)


def bare_pipeline(texts: list[str]) -> None:
    """The shipped pipeline fed with ready tokens, its answers thrown away."""
    from spacy.tokens import Doc

    nlp = load_parser()._nlp
    docs = (
        Doc(
            nlp.vocab,
            words=[token.text for sentence in text for token in sentence.tokens],
            sent_starts=[not place for sentence in text for place in range(len(sentence.tokens))],
        )
        for text in map(cut_sentences, texts)
    )
    for _ in nlp.pipe(docs, batch_size=64):
        pass


def speeds() -> None:
    texts = demo_texts()
    words = words_in(texts)
    ways = (whole_step, one_by_one, with_names, boundaries_alone, bare_pipeline)
    seconds: dict[str, list[float]] = {way.__name__: [] for way in ways}
    whole_step(texts)
    for _ in range(TRIES):
        for way in ways:  # in turn, so that a machine that slows down slows all
            began = process_time()
            way(texts)
            seconds[way.__name__].append(process_time() - began)
    for name, taken in seconds.items():
        speed, share = words / median(taken), median(taken) / median(seconds["bare_pipeline"])
        print(f"{name:18} {speed:10,.0f} words/s of one core   {share:5.2f} of the bare pipeline's time")


def loading() -> None:
    code = (
        "from time import perf_counter; began = perf_counter()\n"
        "from timeline.language.reader import read_texts\n"
        "next(read_texts(['Turkey signed the deal.'])); print(perf_counter() - began)\n"
        "from timeline.service import demo_articles\n"
        f"for _ in read_texts([article.text for article in demo_articles()] * {TIMES}): pass\n"
        "import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True
        ).stdout.split()
        for _ in range(TRIES)
    ]
    first = median(float(run[0]) for run in runs)
    print(f"from nothing to the first sentence: {first:.2f} s, spaCy's import included")
    print(f"most memory after {len(demo_texts())} articles: {median(int(run[1]) for run in runs)} MiB")
    folder = Path(str(files("timeline") / "language" / "en"))
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    print(f"weights and tables on disk: {size / 1e6:.1f} MB")


def invented(number: int) -> Iterator[str]:
    """Articles of about 90 words, each with names that no other has."""
    random = Random(7)
    for _ in range(number):
        names = ["".join(random.choices(SYLLABLES, k=4)).title() for _ in range(12)]
        yield " ".join(
            f"{one} of {other} told reporters on Monday that the ministry had signed with {third}."
            for one, other, third in zip(names[::3], names[1::3], names[2::3], strict=True)
        )


def resident() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE // 1024 // 1024


def growth(articles: int) -> None:
    began, words = perf_counter(), 0
    for number, sentences in enumerate(read_texts(invented(articles)), 1):
        words += sum(len(sentence.tokens) for sentence in sentences)
        if number in (articles // 50, articles // 10) or number % (articles // 4) == 0:
            print(f"after {number:7,} articles ({words:10,} words): {resident()} MiB")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"most: {most} MiB; {perf_counter() - began:,.0f} s")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=0, help="so many invented ones to watch memory by")
    given = options.parse_args()
    loading()
    speeds()
    if given.articles:
        growth(given.articles)


if __name__ == "__main__":
    main()
