"""How well a pipeline reads the test parts: trees, roles, tags, lemmas, sentence boundaries, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from timeline.language.lemmas import lemma_of
from timeline.language.names import find_names
from timeline.language.parser import Parser
from timeline.language.sentences import split_sentences
from timeline.language.tokens import restore_apostrophes
from timeline.model import Sentence, Token
from training.augment import degrade, lower
from training.entities import Named, read_named
from training.treebank import Document, Word, read_documents
from training.treebank import Sentence as Gold

Vary = Callable[[Gold], Gold]
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_CLOSED = re.compile(r"""[.?!…:;,]["'”’)\]]*$""")
_QUOTES = re.compile(r"['’‘`\"“”]")


def ways() -> dict[str, Vary]:
    """How the test sentences are changed before they are read: not, lower-cased, degraded."""
    random = Random(1)
    return {
        "cased": lambda sentence: sentence,
        "lower": lower,
        "degraded": lambda sentence: degrade(sentence, random),
    }


@dataclass(frozen=True)
class Trees:
    """Shares of the words of a test part that are right, 0 to 100."""

    upos: float
    xpos: float
    uas: float
    las: float
    las_without_marks: float
    lemma: float


def read_gold(parser: Parser, gold: Sequence[Gold]) -> list[Sentence]:
    """The gold sentences, each read by itself with its own words."""
    return [read for (read,) in parser.parse([as_sentence(each)] for each in gold)]


def as_sentence(gold: Gold, start: int = 0) -> Sentence:
    """The words of a gold sentence as our tokens, not parsed."""
    tokens = []
    for word in gold:
        norm = word.form.translate(_APOSTROPHES).lower()
        tokens.append(Token(start, start + len(word.form), word.form, norm))
        start += len(word.form) + word.space
    return Sentence(tokens[0].start, tokens[-1].end, restore_apostrophes(tokens))


def score_trees(gold: Sequence[Gold], read: Sequence[Sentence]) -> Trees:
    """The shares over all words, marks included unless the name says otherwise."""
    pairs = [
        (word, token, place)
        for sentence, found in zip(gold, read, strict=True)
        for place, (word, token) in enumerate(zip(sentence, found.tokens, strict=True))
    ]
    words = [pair for pair in pairs if pair[0].upos != "PUNCT"]
    return Trees(
        _share(word.upos == token.pos for word, token, _ in pairs),
        _share(word.xpos == token.tag for word, token, _ in pairs),
        _share(_head(word, place) == token.head for word, token, place in pairs),
        _share(_is_attached(*pair) for pair in pairs),
        _share(_is_attached(*pair) for pair in words),
        _share(word.lemma.lower() == token.lemma for word, token, _ in words),
    )


def _share(right: Iterator[bool]) -> float:
    found = list(right)
    return 100 * sum(found) / len(found)


def _head(word: Word, place: int) -> int:
    return word.head - 1 if word.head else place


def _is_attached(word: Word, token: Token, place: int) -> bool:
    return _head(word, place) == token.head and word.relation == token.relation


@dataclass(frozen=True)
class Share:
    """How many there are in the gold, were found, and were right."""

    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Of those found, 0 to 100."""
        return 100 * self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        """Of those in the gold, 0 to 100."""
        return 100 * self.right / max(self.gold, 1)

    @property
    def f(self) -> float:
        """The harmonic mean of both, 0 to 100."""
        return 200 * self.right / max(self.gold + self.found, 1)

    def __str__(self) -> str:
        return f"P {self.precision:.1f} R {self.recall:.1f} F {self.f:.1f}"


Arc = tuple[int, str, bool]  # head, relation, whether the word is a verb
Triple = tuple[int, ...]


def score_roles(gold: Sequence[Gold], read: Sequence[Sentence]) -> dict[str, Share]:
    """Exact matches, by heads, of verbs with subjects, with subjects and objects, with passive subjects."""
    counts: dict[str, list[int]] = {}
    for sentence, found in zip(gold, read, strict=True):
        told = _roles(
            [(_head(word, i), word.relation, word.upos == "VERB") for i, word in enumerate(sentence)]
        )
        ours = _roles([(token.head, token.relation, token.pos == "VERB") for token in found.tokens])
        for name, wanted in told.items():
            each = counts.setdefault(name, [0, 0, 0])
            for place, number in enumerate((len(wanted), len(ours[name]), len(wanted & ours[name]))):
                each[place] += number
    return {name: Share(*each) for name, each in counts.items()}


def _roles(arcs: Sequence[Arc]) -> dict[str, set[Triple]]:
    def of(verb: int, relation: str) -> list[int]:
        return [i for i, (head, name, _) in enumerate(arcs) if head == verb and name == relation]

    verbs = [place for place, (_, _, is_verb) in enumerate(arcs) if is_verb]
    return {
        "subject-verb": {(verb, each) for verb in verbs for each in of(verb, "nsubj")},
        "subject-verb-object": {
            (verb, one, other) for verb in verbs for one in of(verb, "nsubj") for other in of(verb, "obj")
        },
        "passive subject": {(verb, each) for verb in verbs for each in of(verb, "nsubj:pass")},
    }


def score_boundaries(documents: Sequence[Document], way: str) -> Share:
    """Whole sentences found in running text, which is each document's words as they were spaced.

    A sentence that no mark closes (a heading) ends its paragraph. `tokenised` has all words apart and no
    quotes or apostrophes; `degraded` is lower case with blanks for both.
    """
    total = [0, 0, 0]
    for document in documents:
        if way == "tokenised":
            document = tuple(degrade(each, Random(1), comma=0, stop=0) for each in document)
        text, gold = _running(document)
        if way == "degraded":
            text = _QUOTES.sub(" ", "".join(low if len(low := each.lower()) == 1 else each for each in text))
        found = {(_start(text, each.start), each.end) for each in split_sentences(text)}
        gold = {(_start(text, first), _end(text, last)) for first, last in gold}
        for place, number in enumerate((len(gold), len(found), len(gold & found))):
            total[place] += number
    return Share(*total)


def _running(document: Document) -> tuple[str, set[tuple[int, int]]]:
    text, places = "", set()
    for sentence in document:
        first = len(text)
        text += "".join(word.form + " " * word.space for word in sentence)
        places.add((first, len(text)))
        text = text.rstrip() + (" " if _CLOSED.search(text.rstrip()) else "\n\n")
    return text, places


def _start(text: str, first: int) -> int:
    return first + len(text[first:]) - len(text[first:].lstrip())


def _end(text: str, last: int) -> int:
    return len(text[:last].rstrip())


def score_names(parser: Parser, path: Path, vary: Vary) -> tuple[Share, float]:
    """Names of persons, organisations and places in a GUM file, and which share of right ones has its kind.

    A gold mention is one whose head is a proper noun; of several with one head the widest counts. A name is
    right where it covers that head and lies inside of the mention. `vary` must keep the number of words.
    """
    gold = found = right = kinds = 0
    for document in read_named(path):
        named = [_by_head(each) for _, each in document]
        (read,) = parser.parse([tuple(_in_a_row(vary(words) for words, _ in document))])
        names = find_names(read)
        for sentence, wanted in zip(read, named, strict=True):
            spans = [
                (*_places(sentence, name.start, name.end), name.kind)
                for name in names
                if sentence.start <= name.start < sentence.end
            ]
            hits = [
                (each, kind) for first, last, kind in spans for each in wanted if _covers(each, first, last)
            ]
            gold, found = gold + len(wanted), found + len(spans)
            right, kinds = right + len(hits), kinds + sum(each.kind == kind for each, kind in hits)
    return Share(gold, found, right), 100 * kinds / max(right, 1)


def _in_a_row(sentences: Iterator[Gold]) -> Iterator[Sentence]:
    start = 0
    for each in sentences:
        sentence = as_sentence(each, start)
        yield sentence
        start = sentence.end + 1


def _by_head(named: Sequence[Named]) -> list[Named]:
    widest: dict[int, Named] = {}
    for each in sorted(named, key=lambda name: name.first - name.last):
        widest.setdefault(each.head, each)
    return list(widest.values())


def _places(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    inside = [place for place, token in enumerate(sentence.tokens) if start <= token.start < end]
    return inside[0], inside[-1] + 1


def _covers(named: Named, first: int, last: int) -> bool:
    return named.first <= first <= named.head < last <= named.last


def score_lemmas(gold: Sequence[Gold]) -> float:
    """The share of words whose lemma is right, given the gold tag."""
    words = [word for sentence in gold for word in sentence if word.upos != "PUNCT"]
    return _share(lemma_of(word.form.lower(), word.xpos) == word.lemma.lower() for word in words)


def documents_of(path: Path, genre: str = "") -> list[Document]:
    """The documents of a file, of one genre of GUM where one is named."""
    import json

    with path.open(encoding="utf-8") as lines:
        ids = [json.loads(line)["id"] for line in lines]
    return [each for id, each in zip(ids, read_documents(path), strict=True) if genre in id]
