"""`make train`: teacher, silver trees, pipeline, lemmas and scores, into `timeline/language/en`."""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.language.parser import load_parser
from training import lemmas
from training.notice import write_notice
from training.report import report
from training.treebank import Sentence, read_documents

if TYPE_CHECKING:
    from training.teacher import Teacher

SEED = 13
TARGET = Path(__file__).resolve().parent.parent / "timeline" / "language" / "en"
GOLD = ("ewt_train", "gumfree_train")
DEV = ("ewt_dev", "gumfree_dev")
NEWS = "news/wcep_2010_2015.jsonl"
GOLD_TIMES = 3  # in an epoch, so that gold and silver have about as many words


def main() -> None:
    """Trains what is not in the working folder yet; prints the scores of the test parts."""
    options = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"), help="treebank/ and news/")
    options.add_argument("--work", type=Path, default=Path("build/training"), help="what is made on the way")
    options.add_argument(
        "--scores-only", action="store_true", help="print those of the pipeline that is there"
    )
    given = options.parse_args()
    if not given.scores_only:
        train(given.data, given.work)
    scores = {}
    for what, figures in report(load_parser(str(TARGET)), given.data / "treebank"):
        scores[what] = {name: round(value, 2) for name, value in figures.items()}
        print(f"{what}:", " ".join(f"{name} {value:.2f}" for name, value in figures.items()), flush=True)
    if not given.scores_only:
        _keep_scores(scores)


def train(data: Path, work: Path) -> None:
    """The pipeline from the treebanks and the news of `data`, with fixed seeds."""
    work.mkdir(parents=True, exist_ok=True)
    treebank = data / "treebank"
    gold, dev = ([treebank / f"{name}.jsonl" for name in names] for names in (GOLD, DEV))
    silver = work / "silver.jsonl"
    if not silver.exists():
        _write_silver(gold, dev, data / NEWS, silver)
    from training.pipeline import forget_paths, forget_words, train_pipeline

    best = train_pipeline([*(f"{path}*{GOLD_TIMES}" for path in gold), str(silver)], gold, dev, work)
    shutil.rmtree(TARGET, ignore_errors=True)
    shutil.copytree(best, TARGET)
    forget_words(TARGET)
    forget_paths(TARGET)
    rows = lemmas.learn(_sentences(gold))
    print(f"lemmas: {lemmas.write(TARGET / 'lemmas.tsv', rows)} rows")
    write_notice(TARGET, treebank)


def _sentences(paths: list[Path]) -> list[Sentence]:
    return [sentence for path in paths for document in read_documents(path) for sentence in document]


def _write_silver(gold: list[Path], dev: list[Path], news: Path, silver: Path) -> None:
    from training.silver import write_silver

    teacher = _teacher(gold, dev, silver.with_name("teacher.pt"))
    begun = silver.with_suffix(".begun")
    print(f"silver: {write_silver(teacher, news, begun, SEED)} words")
    begun.rename(silver)  # an interrupted run leaves no half of it


def _teacher(gold: list[Path], dev: list[Path], kept: Path) -> Teacher:
    import torch

    from training import teacher

    if not kept.exists():
        torch.save(teacher.train(_sentences(gold), _sentences(dev), SEED), kept)
    found: Teacher = torch.load(kept, weights_only=False)
    return found


def _keep_scores(scores: dict[str, dict[str, float]]) -> None:
    path = TARGET / "meta.json"
    meta = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**meta, "performance": scores}, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
