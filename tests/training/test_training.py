"""The whole way from treebanks to a folder that loads, on a handful of sentences: all but the teacher."""

import json
from pathlib import Path

import pytest
import spacy

import training.__main__ as command
from timeline.language.parser import load_parser
from timeline.language.reader import read_texts
from training import pipeline
from training.report import report

SENTENCES = [
    [
        ["Iran", "Iran", "PROPN", "NNP", 2, "nsubj", True, "(1-place-new-nnnnn-cf1-1-sgl)"],
        ["left", "leave", "VERB", "VBD", 0, "root", True],
        ["the", "the", "DET", "DT", 4, "det", True],
        ["U.S.", "U.S.", "PROPN", "NNP", 6, "compound", False],
        ["-", "-", "PUNCT", "HYPH", 4, "punct", False],
        ["led", "lead", "VERB", "VBN", 7, "amod", True],
        ["talks", "talk", "NOUN", "NNS", 2, "obj", False],
        [".", ".", "PUNCT", ".", 2, "punct", True],
    ],
    [
        ["It", "it", "PRON", "PRP", 3, "nsubj", True],
        ["was", "be", "AUX", "VBD", 3, "cop", True],
        ["late", "late", "ADJ", "JJ", 0, "root", False],
        [".", ".", "PUNCT", ".", 3, "punct", True],
    ],
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder laid out as the shared one."""
    treebank = tmp_path / "data" / "treebank"
    treebank.mkdir(parents=True)
    for name in (*command.GOLD, *command.DEV, "ewt_test", "gumfree_test", "pud_test"):
        line = json.dumps({"id": "GUM_news_x", "sents": SENTENCES}) + "\n"
        (treebank / f"{name}.jsonl").write_text(line * 4, "utf-8")
    (treebank / "ATTRIBUTION_gum_docs.tsv").write_text("GUM_news_x\tAnn Lee\tA story\thttps://example.org\n")
    return tmp_path / "data"


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pipeline goes; its configuration is cut to three steps."""
    config = pipeline.CONFIG.read_text("utf-8")
    for long, short in (
        ("10000", "3"),
        ("eval_frequency = 500", "eval_frequency = 3"),
        ("freq = 20", "freq = 1"),
    ):
        assert long in config
        config = config.replace(long, short)
    (tmp_path / "config.cfg").write_text(config)
    monkeypatch.setattr(pipeline, "CONFIG", tmp_path / "config.cfg")
    monkeypatch.setattr(command, "TARGET", tmp_path / "en")
    return tmp_path / "en"


def test_the_command_makes_a_pipeline_with_licence_lemmas_and_scores(
    data: Path,
    target: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    (work / "silver.jsonl").write_text(json.dumps({"id": "s", "sents": SENTENCES}) + "\n")
    monkeypatch.setattr("sys.argv", ["training", "--data", str(data), "--work", str(work)])
    command.main()
    meta = json.loads((target / "meta.json").read_text("utf-8"))
    assert meta["license"] == "CC BY-SA 4.0"
    assert any("15d613d" in source["version"] for source in meta["sources"])
    assert meta["performance"]["pud_test cased"].keys() >= {"las", "upos", "subject-verb-object F"}
    assert "pud_test degraded: upos " in capsys.readouterr().out
    assert str(tmp_path) not in (target / "config.cfg").read_text("utf-8")
    assert "Ann Lee" in (target / "NOTICE").read_text("utf-8")
    assert (target / "lemmas.tsv").read_text("utf-8").startswith("tag\tending\tcut\tadd\n")
    assert spacy.load(target).pipe_names == ["tok2vec", "tagger", "morphologizer", "parser"]
    assert len(next(read_texts(["Iran left."], load_parser(str(target))))) == 1


def test_every_label_of_the_gold_trees_is_known(data: Path, target: Path, tmp_path: Path) -> None:
    assert not target.exists()
    pipeline.write_labels([data / "treebank" / "ewt_train.jsonl"], tmp_path / "labels")
    tags = json.loads((tmp_path / "labels" / "tagger.json").read_text("utf-8"))
    assert set(tags) == {word[3] for sentence in SENTENCES for word in sentence}


def test_the_report_has_a_line_for_each_test_part_and_way(data: Path) -> None:
    found = [what for what, _ in report(load_parser(), data / "treebank")]
    assert found[0] == "ewt_test cased"
    assert found[-2:] == ["names gumfree_test cased", "names gumfree_test lower"]
    assert len(found) == 14
