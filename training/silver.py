"""News that nobody annotated, read by the teacher: the pipeline learns from it beside the gold trees."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from timeline.language.mending import mend_text
from timeline.language.sentences import split_sentences
from timeline.model import Token
from training.augment import JOINED_SHARE
from training.teacher import Teacher, parse
from training.treebank import Document, Sentence, Word, write_documents

_LENGTHS = range(4, 61)  # words; longer ones are lists and tables more often than sentences
_GROUP = 10  # sentences that stand together as one document


def write_silver(teacher: Teacher, news: Path, target: Path, seed: int) -> int:
    """The sentences of `news` (JSON lines with a `text`) with the teacher's trees; the number of words."""
    random = Random(seed)
    parsed = list(parse(teacher, list(_sentences(news, random))))
    random.shuffle(parsed)
    return write_documents(target, _grouped(parsed))


def _sentences(news: Path, random: Random) -> Iterator[Sentence]:
    with news.open(encoding="utf-8") as lines:
        for line in lines:
            for sentence in split_sentences(mend_text(json.loads(line)["text"])):
                words = tuple(_words(sentence.tokens, split=random.random() >= JOINED_SHARE))
                if len(words) in _LENGTHS:
                    yield words


def _words(tokens: tuple[Token, ...], *, split: bool) -> Iterator[Word]:
    """The tokens as words without a tree; with `split` those with hyphens are in pieces, as in treebanks."""
    for token, after in zip(tokens, (*tokens[1:], None), strict=True):
        space = after is None or token.end < after.start
        pieces = token.text.replace("-", " - ").split() if split and "-" in token.text[1:-1] else [token.text]
        for piece in pieces[:-1]:
            yield Word(piece, "_", "_", "_", 0, "_", False)
        yield Word(pieces[-1], "_", "_", "_", 0, "_", space)


def _grouped(sentences: list[Sentence]) -> Iterator[Document]:
    return (tuple(sentences[start : start + _GROUP]) for start in range(0, len(sentences), _GROUP))
