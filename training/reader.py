"""Treebank sentences as spaCy examples, varied anew in each epoch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry
from spacy.vocab import Vocab

from training.augment import lower, vary
from training.morphology import FEATURES
from training.treebank import Sentence, read_documents

_SINGLE_SHARE = 0.35  # of the groups have one sentence, the others 2 to _LONGEST_GROUP
_LONGEST_GROUP = 6
_DEV_GROUP = 10

Group = tuple[Sentence, ...]
Reader = Callable[[Language], Iterator[Example]]


@registry.readers("timeline.VariedTreebank.v1")  # type: ignore[untyped-decorator]
def varied(paths: str, seed: int) -> Reader:
    """Groups of sentences from all files in chance order, each varied, without end: one epoch a call.

    A path with `*N` behind it is read N times an epoch.
    """
    documents = [each for path in paths.split(",") for each in _times(path)]
    epochs = iter(range(1_000_000))

    def corpus(nlp: Language) -> Iterator[Example]:
        random = Random(seed * 1000 + next(epochs))
        groups = [group for document in documents for group in _group(document, random)]
        random.shuffle(groups)
        for group in groups:
            yield to_example(nlp.vocab, vary(group, random))

    return corpus


@registry.readers("timeline.Treebank.v1")  # type: ignore[untyped-decorator]
def plain(paths: str) -> Reader:
    """The sentences of the files as they are and in lower case."""
    documents = [each for path in paths.split(",") for each in read_documents(Path(path))]

    def corpus(nlp: Language) -> Iterator[Example]:
        for document in documents:
            for start in range(0, len(document), _DEV_GROUP):
                group = document[start : start + _DEV_GROUP]
                yield to_example(nlp.vocab, group)
                yield to_example(nlp.vocab, tuple(map(lower, group)))

    return corpus


def _times(path: str) -> Iterator[Group]:
    name, _, times = path.partition("*")
    for _ in range(int(times or 1)):
        yield from read_documents(Path(name))


def _group(document: Group, random: Random) -> Iterator[Group]:
    start = 0
    while start < len(document):
        size = 1 if random.random() < _SINGLE_SHARE else random.randint(2, _LONGEST_GROUP)
        yield document[start : start + size]
        start += size


def to_example(vocab: Vocab, group: Group) -> Example:
    """The gold tree beside its bare words; spaCy takes the sentence boundaries from the roots."""
    gold = to_doc(vocab, group)
    bare = Doc(vocab, words=[word.text for word in gold], spaces=[bool(word.whitespace_) for word in gold])
    return Example(bare, gold)


def to_doc(vocab: Vocab, group: Group) -> Doc:
    """The sentences as one document with tags, features, heads and relations."""
    words = [word for sentence in group for word in sentence]
    starts = [start for start, sentence in _offsets(group) for _ in sentence]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=[word.space for word in words],
        tags=[_tag(word.xpos, word.upos) for word in words],
        pos=[word.upos for word in words],
        morphs=[FEATURES.get(word.xpos, "") for word in words],
        heads=[
            start + word.head - 1 if word.head else index
            for index, (start, word) in enumerate(zip(starts, words, strict=True))
        ],
        deps=[word.relation if word.head else "ROOT" for word in words],
    )


def _offsets(group: Group) -> Iterator[tuple[int, Sentence]]:
    start = 0
    for sentence in group:
        yield start, sentence
        start += len(sentence)


def _tag(xpos: str, upos: str) -> str:
    return upos if xpos == "_" else xpos
