"""Trains the spaCy pipeline: labels first, since of endless variations it would see too few at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import srsly  # type: ignore[import-untyped]
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config

import training.reader  # noqa: F401 (registers the readers that the configuration names)

CONFIG = Path(__file__).parent / "config.cfg"


def train_pipeline(corpora: Sequence[str], gold: Sequence[Path], dev: Sequence[Path], work: Path) -> Path:
    """The folder of the best pipeline trained on the corpora, which the reader takes. Prints progress.

    The labels are those of the `gold` files.
    """
    labels = work / "labels"
    write_labels(gold, labels)
    paths = {
        "paths.train": ",".join(corpora),
        "paths.dev": ",".join(map(str, dev)),
        "paths.labels": str(labels),
    }
    nlp = init_nlp(load_config(CONFIG, overrides=paths))
    (work / "pipeline").mkdir(exist_ok=True)
    train_loop(nlp, work / "pipeline")
    return work / "pipeline" / "model-best"


def forget_words(folder: Path) -> None:
    """Leaves the labels alone in the vocabulary of a pipeline: words it learned from are of no use later."""
    path = folder / "vocab" / "strings.json"
    labels: set[str] = set()
    for component in srsly.read_json(folder / "meta.json")["labels"].values():
        labels.update(component)
    kept = {part for label in labels for part in (label, *label.split("|"), *re.split("[|=]", label))}
    srsly.write_json(path, sorted(kept & set(srsly.read_json(path)) | labels))


def forget_paths(folder: Path) -> None:
    """Takes the places of the training files out of a pipeline's configuration: they are of this machine."""
    config = load_config(folder / "config.cfg", interpolate=False)
    config["paths"] = dict.fromkeys(config["paths"])
    config.to_disk(folder / "config.cfg", interpolate=False)


def write_labels(gold: Sequence[Path], folder: Path) -> None:
    """The labels of each component, found in all the gold sentences as they are, as files of `folder`."""
    paths = ",".join(map(str, gold))
    config = load_config(
        CONFIG, overrides={"paths.train": paths, "paths.dev": paths, "paths.labels": str(folder)}
    )
    config["corpora"]["train"] = {"@readers": "timeline.Treebank.v1", "paths": "${paths.train}"}
    config["training"]["max_epochs"] = 0  # all of them, not a sample
    config["initialize"] = {}
    folder.mkdir(parents=True, exist_ok=True)
    for name, component in init_nlp(config).pipeline:
        if labels := getattr(component, "label_data", None):
            srsly.write_json(folder / f"{name}.json", labels)
