"""Sentences made by hand: a tokenizer of one line, so that no other step runs in these tests."""

import re
from dataclasses import replace

from timeline.model import Sentence, Token

WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)*|\w+(?:-\w+)*|['’]s\b|\S")


def make_sentence(text: str, start: int = 0) -> Sentence:
    tokens = [
        Token(start + m.start(), start + m.end(), m.group(), m.group().lower()) for m in WORD.finditer(text)
    ]
    restored = [replace(token, norm="'s") if token.text in ("s", "’s") else token for token in tokens]
    return Sentence(start, start + len(text), tuple(restored))


def make_sentences(text: str) -> tuple[Sentence, ...]:
    """One sentence for each line."""
    sentences, start = [], 0
    for line in text.splitlines(keepends=True):
        sentences.append(make_sentence(line.rstrip("\n"), start))
        start += len(line)
    return tuple(sentences)
