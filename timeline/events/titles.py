"""A short readable line for an event, made of its own words and cased properly."""

from __future__ import annotations

from timeline.events.grammar import Predicate
from timeline.events.words import words
from timeline.model import Mention, Sentence, Token

_LONGEST = 11  # words


def title_of(
    sentence: Sentence, predicate: Predicate, arguments: tuple[Mention, ...], mentions: tuple[Mention, ...]
) -> str:
    """The words from the event's first argument to the end of its clause: "Russia's Crimea annexation"."""
    first, last = _bounds(sentence, predicate, arguments)
    named = {each.start: each for each in mentions}
    parts: list[str] = []
    covered = 0
    for token in sentence.tokens[first:last]:
        if token.start < covered:
            continue
        if mention := named.get(token.start):
            parts.append(cased_name(mention))
            covered = mention.end
        else:
            parts.append(token.norm if token.norm in ("'s", "n't") else token.text)
    return _capitalised(_join(parts))


def cased_name(mention: Mention) -> str:
    """The mention's words with their capitals restored where the text has none: "nato" is "NATO"."""
    if not mention.text.islower():
        return mention.text
    folded = mention.text.casefold()
    for name in (mention.actor.name, *mention.actor.names):
        if name.casefold() == folded:
            return name if not name.islower() else name.title()
    return mention.text.title()


def _bounds(sentence: Sentence, predicate: Predicate, arguments: tuple[Mention, ...]) -> tuple[int, int]:
    tokens = sentence.tokens
    starts = [i for i, token in enumerate(tokens) if any(each.start == token.start for each in arguments)]
    near = [i for i in starts if abs(i - predicate.first) <= _LONGEST]
    first = min([predicate.group if not predicate.is_noun else predicate.first, *near])
    last = _clause_end(tokens, max([predicate.last, *(i + 1 for i in near)]))
    last = min(last, max(first + _LONGEST, predicate.last))
    while last > predicate.last and not _closes(tokens[last - 1]):
        last -= 1
    return first, last


def _clause_end(tokens: tuple[Token, ...], start: int) -> int:
    stops = words("clause_words") | words("clause_marks") | {",", ".", "?", "!"}
    return next((i for i in range(start, len(tokens)) if tokens[i].norm in stops), len(tokens))


def _closes(token: Token) -> bool:
    """Whether a title can end with the word: not with "of", "the" or "and"."""
    opens = words("prepositions") | words("determiners") | {"and", "or", "to", ","}
    return token.norm not in opens


def _join(parts: list[str]) -> str:
    text = ""
    for part in parts:
        glued = part in ("'s", "n't", ",", ".", ")", "”") or not text
        text += part if glued else f" {part}"
    return text


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
