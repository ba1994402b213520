"""Text to sentences, cased or lower-cased, wrapped or one to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from timeline.inflection import forms_of
from timeline.language.tokens import find_tokens
from timeline.lexicon import read_toml
from timeline.model import Sentence, Token

_ENDS = frozenset((".", "?", "!"))
_STRAIGHT = frozenset(('"', "''"))
_CLOSERS = frozenset("'”’)]") | _STRAIGHT
# Tokens: what has no end for so long is no sentence (a list, a table, an attack) and is cut, which keeps the
# later steps, that compare the words of a sentence with each other, linear in the text.
LONGEST_SENTENCE = 300
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_CASED_SHARE = 0.01  # of the letters: fewer capitals than this and the text was lower-cased


def split_sentences(text: str, start: int = 0) -> tuple[Sentence, ...]:
    """The sentences of `text[start:]`, in order; white space and nothing else lies between them."""
    cased = is_cased(text)
    return tuple(
        Sentence(tokens[0].start, tokens[-1].end, tokens)
        for paragraph in _paragraphs(text, start)
        for tokens in _cut(find_tokens(text, *paragraph), cased=cased)
    )


def is_cased(text: str) -> bool:
    """Whether capitals mean something in `text`."""
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) > letters * _CASED_SHARE


def _paragraphs(text: str, start: int) -> Iterator[tuple[int, int]]:
    for gap in _PARAGRAPH.finditer(text, start):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _cut(tokens: tuple[Token, ...], *, cased: bool) -> Iterator[tuple[Token, ...]]:
    begin = 0
    in_quotes = _in_quotes(tokens)
    for index in range(len(tokens)):
        full = index - begin == LONGEST_SENTENCE - 1
        if index >= begin and (full or _ends_here(tokens, index, in_quotes[index], cased=cased)):
            stop = _past_closers(tokens, index + 1, in_quotes[index])
            yield tokens[begin:stop]
            begin = stop
    if begin < len(tokens):
        yield tokens[begin:]


def _in_quotes(tokens: tuple[Token, ...]) -> list[bool]:
    """For each token whether a straight quotation mark before it, or itself, is still open."""
    marks = accumulate((token.norm in _STRAIGHT for token in tokens), initial=0)
    return [bool(count % 2) for count in marks][1:]


def _past_closers(tokens: tuple[Token, ...], index: int, in_quotes: bool) -> int:
    """Past the marks that close, which touch the full stop; one that stands off it opens the next sentence.

    In tokenised text all marks stand off, and the one that closes is told by another that is still open.
    """
    while index < len(tokens) and tokens[index].norm in _CLOSERS:
        closes = in_quotes and tokens[index].norm in _STRAIGHT and _space(tokens, index)
        if _space(tokens, index - 1) and not closes:
            break
        in_quotes = in_quotes and tokens[index].norm not in _STRAIGHT
        index += 1
    return index


def _space(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether white space follows the token at `index`."""
    return index + 1 >= len(tokens) or tokens[index].end < tokens[index + 1].start


def _ends_here(tokens: tuple[Token, ...], index: int, in_quotes: bool, *, cased: bool) -> bool:
    norm = tokens[index].norm
    if not norm.endswith((".", "?", "!", "…")):
        return False
    after = _past_closers(tokens, index + 1, in_quotes)
    if after >= len(tokens):
        return False
    following = tokens[after]
    if norm in ("?", "!") and following.norm in _speaking():
        return False  # "did you see this ? asks the guard"
    if norm in _ENDS:
        return _space(tokens, after - 1) and (not cased or not following.text[0].islower())
    if norm.startswith("..") or norm == "…":
        return cased and following.text[0].isupper()
    # What is left ends in the full stop of an abbreviation.
    if len(norm) == 2 or norm[:-1] in _words()["before_names"]:
        return False
    return cased and following.text[0].isupper() and following.norm in _words()["openers"]


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_toml("abbreviations.toml").items()}


@cache
def _speaking() -> frozenset[str]:
    return frozenset(forms_of((*read_toml("reporting_verbs.toml")["verbs"], "ask")))
