"""Text to words and marks, each with its place and with what was meant by it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.lexicon import read_toml
from timeline.model import Token

# Alternatives differ in their first characters or stop at the first mark: time is linear in the text.
_WORDS = (
    r"(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., u.s.-led, p.m.
    r"|\d+(?:[.,:]\d+)*(?:[-–]?\w+)*"  # 13,000; 3.5; 29-member; 20th
    r"|[^\W_]+(?:[-'’]\w+)*"  # s-400, secretary-general, don't, Ankara's
    r"|\.{2,}|-{2,}|\S"
)
_ADDRESSES = r"(?:https?://|www\.)[^\s<>\"“”]*[\w/]|[\w.+-]{0,63}\w@\w[\w.-]{0,63}\w"
_WORD = re.compile(_WORDS)
_WORD_OR_ADDRESS = re.compile(f"{_ADDRESSES}|{_WORDS}")
_SIGNS_OF_ADDRESSES = ("@", "://", "www.")
_APOSTROPHES = str.maketrans("’‘`´", "''''")
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'m", "'d")
_ENDS = (*_CLITICS, "nt", "cannot")
_LOST_CLITICS = {"re": "'re", "ve": "'ve", "ll": "'ll", "m": "'m", "d": "'d"}


def find_tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The words and marks of `text[start:end]`: "Ankara's" is `Ankara` and `'s`, "u.s.-led" is one."""
    return restore_apostrophes(tuple(_split(text, start, len(text) if end is None else end)))


def restore_apostrophes(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens, those that lost an apostrophe with what they were for a norm."""
    return tuple(_restore(token, before, after) for before, token, after in _with_neighbours(tokens))


def _split(text: str, start: int, end: int) -> Iterator[Token]:
    taken = start  # an abbreviation takes the full stop behind it, which then is no mark of its own
    pattern = _WORD_OR_ADDRESS if any(sign in text for sign in _SIGNS_OF_ADDRESSES) else _WORD
    for match in pattern.finditer(text, start, end):
        if match.start() < taken:
            continue
        word, taken = match.group(), match.end()
        cut = _clitic_length(_norm(word))
        if 0 < cut < len(word):
            yield _token(text, match.start(), match.end() - cut)
            yield _token(text, match.end() - cut, match.end())
            continue
        stop, after = text[taken : min(taken + 1, end)], text[taken + 1 : taken + 3]
        if stop == "." and after[:1] != "." and _owns_full_stop(word, after):  # not in "a.m..." or "Z.."
            taken += 1
        yield _token(text, match.start(), taken)


def _token(text: str, start: int, end: int) -> Token:
    return Token(start, end, text[start:end], _norm(text[start:end]))


def _norm(word: str) -> str:
    return word.lower() if word.isalnum() else word.translate(_APOSTROPHES).lower()


def _clitic_length(low: str) -> int:
    """How many letters at the end are their own word: "n't", the "nt" of "hasnt", the "not" of "cannot"."""
    if not low.endswith(_ENDS):
        return 0  # nearly all of them
    if low.endswith("nt") and low[:-2] in _class("negatable"):
        return 2
    return 3 if low == "cannot" else next((len(each) for each in _CLITICS if low.endswith(each)), 0)


def _owns_full_stop(word: str, after: str) -> bool:
    if len(word) > 1:
        return word.lower() in _abbreviations()
    # An initial; in lower case only before a further small letter: "adnan z. amin", but not "so do i. they".
    return word.isupper() or (
        word.isalpha() and word not in "ai" and after[:1] == " " and after[1:].islower()
    )


@cache
def _abbreviations() -> frozenset[str]:
    words = read_toml("abbreviations.toml")
    return frozenset(words["before_names"]) | frozenset(words["anywhere"])


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(read_toml("function_words.toml")[name])


def _with_neighbours(tokens: Sequence[Token]) -> Iterator[tuple[Token | None, Token, Token | None]]:
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        yield before, token, tokens[index + 1] if index + 1 < len(tokens) else None


def _restore(token: Token, before: Token | None, after: Token | None) -> Token:
    """The token with its lost apostrophe: `s` after a word is `'s`, `hasn` and `t` are `has` and `n't`."""
    norm = token.norm
    if norm == "nt" and before is not None and before.end == token.start:
        return _meant(token, "n't")
    if norm.endswith("n") and norm[:-1] in _class("negatable") and after is not None and after.norm == "t":
        return _meant(token, norm[:-1])
    if before is None or not before.norm[-1:].isalnum():
        return token
    if norm == "t" and before.norm[-1] == "n" and before.norm[:-1] in _class("negatable"):
        return _meant(token, "n't")
    if norm == "s" and len(token.text) == 1 and token.text.islower():
        return _meant(token, "'s")
    if norm in _LOST_CLITICS and before.norm in _class("pronouns"):
        return _meant(token, _LOST_CLITICS[norm])
    return token


def _meant(token: Token, norm: str) -> Token:
    return Token(token.start, token.end, token.text, norm)
