"""Texts to parsed sentences: the whole step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.language.dateline import read_dateline, skip_date_line
from timeline.language.parser import Parser, load_parser
from timeline.language.sentences import split_sentences
from timeline.model import Sentence


def read_texts(texts: Iterable[str], parser: Parser | None = None) -> Iterator[tuple[Sentence, ...]]:
    """The parsed sentences of each text, in order, less its dateline; read ahead in batches."""
    return (parser or load_parser()).parse(map(cut_sentences, texts))


def cut_sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text behind its dateline or the line of its day, not parsed."""
    dateline = read_dateline(text)
    return split_sentences(text, dateline.end if dateline else skip_date_line(text))
