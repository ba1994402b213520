import json
from pathlib import Path

from training.entities import Named, read_named


def test_mentions_by_name_are_read_with_their_heads(tmp_path: Path) -> None:
    rows = [
        ["Ann", "Ann", "PROPN", "NNP", 5, "nsubj", True, "(1-person-new-nnnnn-cf1-1,2-sgl"],
        ["Lee", "Lee", "PROPN", "NNP", 1, "flat", True, "1)"],
        ["of", "of", "ADP", "IN", 4, "case", True],
        ["Oslo", "Oslo", "PROPN", "NNP", 1, "nmod", True, "(2-place-new-nnnnn-cf2-1-sgl-Oslo)"],
        ["left", "leave", "VERB", "VBD", 0, "root", True],
        ["home", "home", "NOUN", "NN", 5, "obj", True, "(3-place-new-nnnnn-cf3-1-sgl)"],
    ]
    path = tmp_path / "gum.jsonl"
    path.write_text(json.dumps({"id": "GUM_news_x", "sents": [rows]}) + "\n", "utf-8")
    (((_, named),),) = read_named(path)
    assert named == (Named(0, 2, 0, "person"), Named(3, 4, 3, "place"))
