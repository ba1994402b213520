"""A larger parser than we ship, to read plain news for the shipped one to learn from.

Deep biaffine attention over a BiLSTM (Dozat and Manning 2017) with characters, tags learned beside; in
PyTorch. It reads cased text, with hyphened words whole or split.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, dropout
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from training.augment import JOINED_SHARE, join_hyphens
from training.treebank import Sentence, Word, is_tree

_BATCH_WORDS = 1000
_EPOCHS = 14
_RATE = 2e-3
_LONGEST_WORD = 20  # characters that are looked at
_DROPOUT = 0.33
_UNKNOWN_SHARE = 0.15  # of the words are hidden in training, so that the rest carries unknown ones

Batch = Sequence[Sentence]
T = TypeVar("T")


@dataclass(frozen=True)
class Numbers:
    """The number of each word, character, relation and pair of tags; 0 is padding, 1 unknown."""

    words: dict[str, int]
    characters: dict[str, int]
    relations: dict[str, int]
    tags: dict[tuple[str, str], int]


def count(sentences: Sequence[Sentence]) -> Numbers:
    """Numbers for all that the sentences hold; a word that stands in them once is unknown."""
    words = Counter(word.form.lower() for sentence in sentences for word in sentence)
    characters = Counter(letter for form in words for letter in form + form.upper())
    return Numbers(
        _numbered(form for form, times in sorted(words.items()) if times > 1),
        _numbered(sorted(characters)),
        _numbered(sorted({word.relation for sentence in sentences for word in sentence}), 0),
        _numbered(sorted({(word.xpos, word.upos) for sentence in sentences for word in sentence}), 0),
    )


def _numbered(items: Iterable[T], start: int = 2) -> dict[T, int]:
    return {item: number for number, item in enumerate(items, start)}


class Teacher(nn.Module):
    """Scores of heads, relations and tags for a batch of sentences."""

    def __init__(self, numbers: Numbers, width: int = 200) -> None:
        super().__init__()
        self.numbers = numbers
        self.words = nn.Embedding(len(numbers.words) + 2, 128, padding_idx=0)
        self.characters = nn.Embedding(len(numbers.characters) + 2, 32, padding_idx=0)
        self.spelling = nn.Conv1d(32, 100, 3, padding=1)
        self.encoder = nn.LSTM(
            228, width, num_layers=3, bidirectional=True, batch_first=True, dropout=_DROPOUT
        )
        self.root = nn.Parameter(torch.zeros(2 * width))
        self.tag = nn.Linear(2 * width, len(numbers.tags))
        self.arc = nn.ModuleList(_view(2 * width, 256) for _ in range(2))
        self.label = nn.ModuleList(_view(2 * width, 100) for _ in range(2))
        self.arc_scores = nn.Parameter(torch.zeros(257, 256))
        self.label_scores = nn.Parameter(torch.zeros(len(numbers.relations), 101, 101))

    def forward(self, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Tags (sentence, word, tag), heads (sentence, word, head; place 0 is the root) and label views."""
        states = self._encode(batch)
        tags = self.tag(dropout(states, _DROPOUT, self.training))
        root = self.root.expand(len(states), 1, -1)
        heads = torch.cat((root, states), 1)
        child, head = self.arc[0](states), self.arc[1](heads)
        arcs = _with_one(child) @ self.arc_scores @ head.transpose(1, 2)
        lengths = torch.tensor([len(sentence) + 1 for sentence in batch])
        beyond = torch.arange(heads.shape[1])[None, :] >= lengths[:, None]
        return tags, arcs.masked_fill(beyond[:, None, :], -1e9), torch.cat((root, states), 1)

    def labels(self, heads_of: Tensor, states: Tensor) -> Tensor:
        """Scores (sentence, word, relation) of each word's relation to the head it was given."""
        child = _with_one(self.label[0](states[:, 1:]))
        index = heads_of[:, :, None].expand(-1, -1, states.shape[2])
        head = _with_one(self.label[1](torch.gather(states, 1, index)))
        return torch.einsum("bni,rij,bnj->bnr", child, self.label_scores, head)

    def _encode(self, batch: Batch) -> Tensor:
        lengths = torch.tensor([len(sentence) for sentence in batch])
        words = _padded([[self._word(word.form) for word in sentence] for sentence in batch])
        if self.training:
            words = torch.where(torch.rand(words.shape) < _UNKNOWN_SHARE, torch.clamp(words, max=1), words)
        inputs = torch.cat((self.words(words), self._spell(batch)), 2)
        packed = pack_padded_sequence(
            dropout(inputs, _DROPOUT, self.training), lengths, batch_first=True, enforce_sorted=False
        )
        states: Tensor = pad_packed_sequence(self.encoder(packed)[0], batch_first=True)[0]
        return states

    def _word(self, form: str) -> int:
        return self.numbers.words.get(form.lower(), 1)

    def _spell(self, batch: Batch) -> Tensor:
        forms = {word.form: 0 for sentence in batch for word in sentence}
        order = {form: number for number, form in enumerate(forms, 1)}
        letters = [[self.numbers.characters.get(each, 1) for each in form[:_LONGEST_WORD]] for form in forms]
        spelled = self.spelling(self.characters(_padded([[1], *letters])).transpose(1, 2)).relu().amax(2)
        places = _padded([[order[word.form] for word in sentence] for sentence in batch])
        return spelled[places]


def _view(inputs: int, outputs: int) -> nn.Module:
    return nn.Sequential(
        nn.Dropout(_DROPOUT), nn.Linear(inputs, outputs), nn.LeakyReLU(0.1), nn.Dropout(_DROPOUT)
    )


def _with_one(states: Tensor) -> Tensor:
    return torch.cat((states, torch.ones_like(states[..., :1])), -1)


def _padded(rows: list[list[int]]) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


def _loss(teacher: Teacher, batch: Batch) -> Tensor:
    tags, arcs, states = teacher(batch)
    real = _padded([[1] * len(sentence) for sentence in batch]).bool()
    heads = _padded([[word.head for word in sentence] for sentence in batch])
    numbers = teacher.numbers
    relations = _padded([[numbers.relations[word.relation] for word in sentence] for sentence in batch])
    pairs = _padded([[numbers.tags[word.xpos, word.upos] for word in sentence] for sentence in batch])
    labels = teacher.labels(heads, states)
    return (
        cross_entropy(arcs[real], heads[real])
        + cross_entropy(labels[real], relations[real])
        + 0.5 * cross_entropy(tags[real], pairs[real])
    )


def train(sentences: Sequence[Sentence], dev: Sequence[Sentence], seed: int) -> Teacher:
    """A teacher of the sentences; prints how it does on `dev` after each epoch."""
    torch.manual_seed(seed)
    random = Random(seed)
    joined = [join_hyphens(sentence) for sentence in sentences]
    teacher = Teacher(count([*sentences, *joined]))
    optimizer = torch.optim.Adam(teacher.parameters(), lr=_RATE, betas=(0.9, 0.95))
    # Padded batches hold fewer than `_BATCH_WORDS`: an epoch has up to 200 more of them.
    steps = _EPOCHS * sum(map(len, sentences)) // _BATCH_WORDS
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, _RATE, total_steps=steps + 200 * _EPOCHS, pct_start=0.05
    )
    for epoch in range(_EPOCHS):
        teacher.train()
        drawn = [
            whole if random.random() < JOINED_SHARE else split
            for split, whole in zip(sentences, joined, strict=True)
        ]
        for batch in _batches(drawn, random):
            optimizer.zero_grad()
            _loss(teacher, batch).backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            schedule.step()
        print(f"teacher, epoch {epoch + 1}: LAS {100 * attachment(teacher, dev):.2f}", flush=True)
    return teacher


def _batches(sentences: Sequence[Sentence], random: Random | None = None) -> Iterator[Batch]:
    """Sentences of like length, about `_BATCH_WORDS` words a batch."""
    batches: list[list[Sentence]] = [[]]
    for sentence in sorted(sentences, key=len):
        if batches[-1] and (len(batches[-1]) + 1) * len(sentence) > _BATCH_WORDS:
            batches.append([])
        batches[-1].append(sentence)
    if random is not None:
        random.shuffle(batches)
    return iter(batches)


def parse(teacher: Teacher, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences with the teacher's tags and trees, in another order, less those it finds no tree for."""
    names = _Names(teacher.numbers)
    for sentence, tags, heads, labels in _read(teacher, sentences):
        if is_tree(heads):
            yield tuple(map(names.word, sentence, tags, heads, labels))


def attachment(teacher: Teacher, gold: Sequence[Sentence]) -> float:
    """LAS on sentences for which the best heads are a tree or not, 0 to 1."""
    names = _Names(teacher.numbers)
    right = total = 0
    for sentence, _, heads, labels in _read(teacher, gold):
        for word, head, label in zip(sentence, heads, labels, strict=True):
            total += 1
            right += head == word.head and (not head or names.relations[label] == word.relation)
    return right / total


def _read(
    teacher: Teacher, sentences: Sequence[Sentence]
) -> Iterator[tuple[Sentence, list[int], list[int], list[int]]]:
    """Each sentence with the numbers of its words' best tags, heads and relations; in another order."""
    teacher.eval()
    with torch.no_grad():
        for batch in _batches(sentences):
            tags, arcs, states = teacher(batch)
            heads = arcs.argmax(2)
            best = (tags.argmax(2), heads, teacher.labels(heads, states).argmax(2))
            for sentence, *found in zip(batch, *(each.tolist() for each in best), strict=True):
                words = len(sentence)
                yield sentence, found[0][:words], found[1][:words], found[2][:words]


class _Names:
    """The names behind the numbers."""

    def __init__(self, numbers: Numbers) -> None:
        self.tags = list(numbers.tags)
        self.relations = list(numbers.relations)

    def word(self, word: Word, tag: int, head: int, relation: int) -> Word:
        """The word as the teacher sees it."""
        xpos, upos = self.tags[tag]
        name = self.relations[relation] if head else "root"
        return word._replace(xpos=xpos, upos=upos, head=head, relation=name)
