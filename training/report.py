"""All figures of a pipeline on the test parts: what `make train` prints and the floors are held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from timeline.language.parser import Parser
from training.scores import (
    documents_of,
    read_gold,
    score_boundaries,
    score_names,
    score_roles,
    score_trees,
    ways,
)

TESTS = ("ewt_test", "gumfree_test", "pud_test")
_GUM = ("gumfree_train", "gumfree_dev", "gumfree_test")


def report(parser: Parser, treebank: Path) -> Iterator[tuple[str, dict[str, float]]]:
    """What was measured, by test part and way of writing, with its figures from 0 to 100."""
    for name in TESTS:
        sentences = [each for document in documents_of(treebank / f"{name}.jsonl") for each in document]
        for way, vary in ways().items():
            gold = [vary(each) for each in sentences]
            read = read_gold(parser, gold)
            roles = {f"{role} F": share.f for role, share in score_roles(gold, read).items()}
            yield f"{name} {way}", {**asdict(score_trees(gold, read)), **roles}
    pud = documents_of(treebank / "pud_test.jsonl")
    news = [each for name in _GUM for each in documents_of(treebank / f"{name}.jsonl", "GUM_news")]
    for way in ("cased", "degraded", "tokenised"):
        yield (
            f"boundaries {way}",
            {"PUD F": score_boundaries(pud, way).f, "GUM news F": score_boundaries(news, way).f},
        )
    for way in ("cased", "lower"):
        found, kinds = score_names(parser, treebank / "gumfree_test.jsonl", ways()[way])
        yield (
            f"names gumfree_test {way}",
            {"precision": found.precision, "recall": found.recall, "F": found.f, "kind of right ones": kinds},
        )
