"""How news text arrives: lower-cased, tokenised, with lost apostrophes, in capitals, hyphened words whole.

Each function takes a sentence of a treebank and gives one that stands for the same tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from random import Random

from training.treebank import Sentence, Word

_LOST = {clitic: clitic[1:] for clitic in ("'s", "'re", "'ve", "'ll", "'m", "'d", "'S")}
_LOST |= {clitic.replace("'", "’"): lost for clitic, lost in _LOST.items()}
_NOT = frozenset(("n't", "n’t"))
_QUOTES = frozenset(("''", "``", '"', "'", "“", "”", "‘", "’", "`"))
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+\.?")
_HYPHENS = frozenset("-–")

# Shares of the groups of sentences, so that the cased text stays the largest part.
_WAYS: tuple[tuple[float, str], ...] = (
    (0.40, "cased"),
    (0.60, "lower"),
    (0.90, "degraded"),
    (0.95, "tokenised"),
    (0.98, "title"),
    (1.00, "upper"),
)
JOINED_SHARE = (
    0.5  # of the groups: words with hyphens whole, as our tokens have them; else as treebanks split
)


def lower(sentence: Sentence) -> Sentence:
    """In lower case."""
    return tuple(word._replace(form=word.form.lower()) for word in sentence)


def upper(sentence: Sentence) -> Sentence:
    """In capitals, as headlines and wires of old."""
    return tuple(word._replace(form=word.form.upper()) for word in sentence)


def title(sentence: Sentence) -> Sentence:
    """With Each Word Begun Large, as headlines."""
    return tuple(word._replace(form=word.form[:1].upper() + word.form[1:]) for word in sentence)


def tokenise(sentence: Sentence, random: Random, comma: float = 0.1, stop: float = 0.35) -> Sentence:
    """Tokenised with lost apostrophes and mostly without quotes: "Ankara's" is `Ankara s`.

    `comma` and `stop` are how likely all commas and the final stop are lost.
    """
    quotes_lost, commas_lost, stop_lost = (random.random() < share for share in (0.8, comma, stop))
    words = list(sentence)
    dead = set()
    for index, word in enumerate(words):
        if word.form in _NOT and index and not words[index - 1].form.lower().endswith("n"):
            words[index - 1] = words[index - 1]._replace(form=words[index - 1].form + "n")
        is_quote = word.form in _QUOTES and word.upos in ("PUNCT", "PART")
        if is_quote and (quotes_lost or word.upos == "PART"):
            dead.add(index)
        if commas_lost and word.form == "," and word.upos == "PUNCT":
            dead.add(index)
        words[index] = word._replace(form=word.form if is_quote else _bare(word.form, random), space=True)
    if stop_lost and words[-1].upos == "PUNCT":
        dead.add(len(words) - 1)
    return _without(words, dead)


def _bare(form: str, random: Random) -> str:
    if form in _NOT:
        return "t"
    if _INITIALS.fullmatch(form) and random.random() < 0.3:
        return form.replace(".", "")
    return _LOST.get(form) or form.replace("'", "").replace("’", "") or form


def _without(words: list[Word], dead: set[int]) -> Sentence:
    """The sentence less those of the words that no other word hangs on."""
    heads = {word.head for word in words}
    dead = {index for index in dead if index + 1 not in heads and words[index].head}
    if len(dead) >= len(words):
        return tuple(words)
    place, kept = {0: 0}, 0
    for index in range(len(words)):
        if index not in dead:
            kept += 1
            place[index + 1] = kept
    return tuple(
        word._replace(head=place[word.head]) for index, word in enumerate(words) if index not in dead
    )


def degrade(sentence: Sentence, random: Random, comma: float = 0.1, stop: float = 0.35) -> Sentence:
    """Lower-cased and tokenised, as `tokenise` says."""
    return lower(tokenise(sentence, random, comma, stop))


def join_hyphens(sentence: Sentence) -> Sentence:
    """With `U.S.`, `-`, `led` as the one word `U.S.-led`, wherever it hangs on the rest by one word only."""
    place, joined = {0: 0}, []
    for run in _runs(sentence):
        joined.append(_join([sentence[index] for index in run], run) if len(run) > 1 else sentence[run[0]])
        place |= {index + 1: len(joined) for index in run}
    return tuple(word._replace(head=place[word.head]) for word in joined)


def _runs(sentence: Sentence) -> Iterator[list[int]]:
    index = 0
    while index < len(sentence):
        last = index
        while _is_hyphenated(sentence, last):
            last += 2
        run = list(range(index, last + 1))
        yield from [run] if _has_one_head(sentence, run) else ([each] for each in run)
        index = last + 1


def _is_hyphenated(sentence: Sentence, index: int) -> bool:
    """Whether a hyphen and a further word stand behind the word at `index` without white space."""
    return (
        index + 2 < len(sentence)
        and sentence[index + 1].form in _HYPHENS
        and not sentence[index].space
        and not sentence[index + 1].space
        and sentence[index].form[-1].isalnum() | (sentence[index].form[-1] == ".")
        and sentence[index + 2].form[0].isalnum()
    )


def _has_one_head(sentence: Sentence, run: list[int]) -> bool:
    return sum(sentence[index].head - 1 not in run for index in run) == 1


def _join(words: list[Word], run: list[int]) -> Word:
    top = next(word for word in words if word.head - 1 not in run)
    form = "".join(word.form for word in words)
    upos, xpos = top.upos, top.xpos
    if top.relation == "amod" and xpos in ("VBN", "VBD", "VBG"):
        upos, xpos = "ADJ", "JJ"  # "Russian-made planes"
    return Word(form, form.lower(), upos, xpos, top.head, top.relation, words[-1].space)


def vary(group: tuple[Sentence, ...], random: Random) -> tuple[Sentence, ...]:
    """The group of sentences as one of the ways in which news text arrives, drawn by their shares."""
    if random.random() < JOINED_SHARE:
        group = tuple(map(join_hyphens, group))
    drawn = random.random()
    way = next(name for share, name in _WAYS if drawn < share)
    return tuple(_ways(random)[way](sentence) for sentence in group)


def _ways(random: Random) -> dict[str, Callable[[Sentence], Sentence]]:
    return {
        "cased": lambda sentence: sentence,
        "lower": lower,
        "degraded": lambda sentence: degrade(sentence, random),
        "tokenised": lambda sentence: tokenise(sentence, random),
        "title": title,
        "upper": upper,
    }
