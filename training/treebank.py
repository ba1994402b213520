"""Universal Dependencies treebanks as they lie in `shared/data/treebank`: one document a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Word(NamedTuple):
    """A syntactic word of a sentence; a named tuple, since augmentation copies millions of them."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int  # 1-based place of the head in its sentence; 0 for the root
    relation: str
    space: bool  # whether white space follows


Sentence = tuple[Word, ...]
Document = tuple[Sentence, ...]


def read_documents(path: Path) -> Iterator[Document]:
    """The documents of a treebank file, in order; what stands behind `space` (entities) is left out."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield tuple(tuple(Word(*word[:7]) for word in each) for each in json.loads(line)["sents"])


def write_documents(path: Path, documents: Iterator[Document]) -> int:
    """The documents as lines of `path`; how many words they have."""
    words = 0
    with path.open("w", encoding="utf-8") as lines:
        for number, document in enumerate(documents):
            words += sum(map(len, document))
            lines.write(json.dumps({"id": f"{path.stem}-{number}", "sents": document}) + "\n")
    return words


def is_tree(heads: Sequence[int]) -> bool:
    """Whether one word is the root (head 0) and all others hang on it in the end; heads are 1-based."""
    if list(heads).count(0) != 1:
        return False
    known = {0}
    for start in range(1, len(heads) + 1):
        path: list[int] = []
        while start not in known and start not in path:
            path.append(start)
            start = heads[start - 1]
        if start not in known:
            return False
        known.update(path)
    return True
