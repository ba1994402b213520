"""Sentences to parsed ones: lemma, tags, morphology, head and relation of each token, by a spaCy pipeline.

The shipped one lies in `en/`. Another takes its place where `TIMELINE_SPACY_MODEL` or an argument names it.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise
from threading import Lock
from typing import TYPE_CHECKING

from timeline.errors import BadDataFile
from timeline.language.dependencies import Arc, is_clear_style, to_universal
from timeline.language.lemmas import lemma_of
from timeline.model import Sentence, Token

if TYPE_CHECKING:  # spaCy takes a second to import: those that never parse need not wait for it
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL_VARIABLE = "TIMELINE_SPACY_MODEL"
_BATCH = 64  # pieces that go through the network together
# Words: sentences are put together up to here, so that memory is bounded whatever the size of a text.
_PIECE = 200
_COLUMNS = ("TAG", "POS", "MORPH", "DEP", "LEMMA", "HEAD")
_LEMMATIZERS = frozenset(("lemmatizer", "trainable_lemmatizer"))

Piece = tuple[Sentence, ...]


class Parser:
    """A spaCy pipeline that reads our sentences: our tokens and boundaries, its tags and trees."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        self._has_lemmas = not _LEMMATIZERS.isdisjoint(nlp.pipe_names)
        self._is_clear = is_clear_style(nlp.get_pipe("parser").labels)  # type: ignore[attr-defined]
        self._names: dict[int, str] = {}  # of tags and relations, by spaCy's hash: a few hundred
        self._lock = Lock()  # threads of a server share the pipeline, and its memory has one zone at a time

    def parse(self, texts: Iterable[Sequence[Sentence]]) -> Iterator[tuple[Sentence, ...]]:
        """The sentences of each text, in order, parsed; texts are read ahead in batches."""
        waiting = iter(texts)
        while batch := list(islice(waiting, _BATCH)):
            pieces = [tuple(_pieces(text)) for text in batch]
            parsed = deque(self._parse_pieces([piece for text in pieces for piece in text]))
            for text in pieces:
                yield tuple(sentence for _ in text for sentence in parsed.popleft())

    def _parse_pieces(self, pieces: Sequence[Piece]) -> list[Piece]:
        # The zone frees what spaCy remembers of new words: else memory grows with every name in the news.
        with self._lock, self._nlp.memory_zone():
            docs = (self._doc(piece) for piece in pieces)
            parsed = self._nlp.pipe(docs, batch_size=_BATCH)
            return [self._read(doc, piece) for doc, piece in zip(parsed, pieces, strict=True)]

    def _doc(self, piece: Piece) -> Doc:
        from spacy.tokens import Doc

        tokens = [token for sentence in piece for token in sentence.tokens]
        starts: list[bool | int | None] = [
            not place for sentence in piece for place in range(len(sentence.tokens))
        ]
        spaces = [token.end < after.start for token, after in pairwise(tokens)]
        return Doc(
            self._nlp.vocab, words=list(map(_word, tokens)), spaces=[*spaces, False], sent_starts=starts
        )

    def _read(self, doc: Doc, piece: Piece) -> Piece:
        rows = iter(doc.to_array(list(_COLUMNS)).astype("int64").tolist())
        return tuple(
            Sentence(sentence.start, sentence.end, self._tokens(sentence.tokens, rows)) for sentence in piece
        )

    def _tokens(self, tokens: tuple[Token, ...], rows: Iterator[list[int]]) -> tuple[Token, ...]:
        read = [
            self._token(token, place, len(tokens), row)
            for place, (token, row) in enumerate(zip(tokens, rows, strict=False))
        ]
        if not self._is_clear:
            return tuple(read)
        arcs = to_universal([Arc(token.head, token.relation, token.tag, token.lemma) for token in read])
        return tuple(
            replace(token, head=arc.head, relation=arc.relation)
            for token, arc in zip(read, arcs, strict=True)
        )

    def _token(self, token: Token, place: int, length: int, row: list[int]) -> Token:
        tag, pos, morph, relation, lemma, offset = row
        head = place + offset
        is_root = not offset or not 0 <= head < length
        penn = self._name(tag)
        return Token(
            token.start,
            token.end,
            token.text,
            token.norm,
            self._nlp.vocab.strings[lemma] if self._has_lemmas else lemma_of(token.norm, penn),
            penn,
            self._name(pos),
            self._name(morph),
            place if is_root else head,
            "root" if is_root else self._name(relation),
        )

    def _name(self, number: int) -> str:
        name = self._names.get(number)
        if name is None:
            name = self._names[number] = self._nlp.vocab.strings[number & (1 << 64) - 1]
        return name


def load_parser(model: str | None = None) -> Parser:
    """The pipeline called `model` (a package or a folder), loaded once in a process.

    Without a name `TIMELINE_SPACY_MODEL` names it, and without that it is the shipped one. Raises
    `BadDataFile` where no such pipeline is found or it does not parse English.
    """
    return _load(model or os.environ.get(MODEL_VARIABLE) or str(files("timeline") / "language" / "en"))


@cache
def _load(model: str) -> Parser:
    import spacy
    from threadpoolctl import threadpool_limits

    # Its matrices are small: where processes share the cores, threads of NumPy's library wait for each other
    # and a text costs ten times as much.
    threadpool_limits(limits=1, user_api="blas")
    try:
        with _matrix_products():
            nlp = spacy.load(model, exclude=["ner", "senter", "textcat"])
    except (OSError, ValueError) as error:
        raise BadDataFile(
            model, None, f"no spaCy pipeline can be loaded from there: {_first_line(error)}"
        ) from error
    if "parser" not in nlp.pipe_names or nlp.meta["lang"] != "en":
        raise BadDataFile(model, None, "this spaCy pipeline is of no use here: it has to parse English")
    return Parser(nlp)


def _matrix_products() -> AbstractContextManager[object]:
    """NumPy multiplies matrices where spaCy would let BLIS do it: the same numbers, up to four times as fast.

    What somebody has chosen (a GPU, Apple's library) stays.
    """
    from thinc.api import NumpyOps, get_current_ops, use_ops

    if type(get_current_ops()) is not NumpyOps:
        return nullcontext()
    return use_ops("numpy", use_blis=False)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _pieces(sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """Sentences put together up to `_PIECE` words."""
    piece: list[Sentence] = []
    words = 0
    for sentence in sentences:
        if piece and words + len(sentence.tokens) > _PIECE:
            yield tuple(piece)
            piece, words = [], 0
        piece.append(sentence)
        words += len(sentence.tokens)
    if piece:
        yield tuple(piece)


def _word(token: Token) -> str:
    """The word as the pipeline should see it: a lost apostrophe is put back."""
    restored = token.norm[0] == "'" or token.norm == "n't" or len(token.norm) < len(token.text)
    return token.norm if restored else token.text
