"""A short readable line for an event, made of its own words and cased properly."""

from __future__ import annotations

import re

from timeline.events.clauses import Line, Placed
from timeline.events.grammar import Predicate, Tense
from timeline.events.words import governors, words
from timeline.inflection import guess_forms
from timeline.model import ActorKind, Mention, Token

_LONGEST = 12  # words
_NEAR = 4  # words between a noun and the subject it is shown with: "Turkey is in talks"
_STOPS = frozenset((",", ".", "?", "!"))


def title_of(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> str:
    """The event's own words from its first argument to the end of its phrase or clause.

    "Russia's Crimea annexation" of "russia s crimea annexation in march 2014 had already badly damaged". What
    stands between a subject and its verb is left out: "Stoltenberg, a former premier, took up the post".
    """
    parts = (
        _noun_title(line, predicate, arguments)
        if predicate.is_noun
        else _verb_title(line, predicate, arguments)
    )
    return _capitalised(_join(parts))


def _noun_title(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> list[str]:
    reach = _clause_end(line.tokens, predicate.last)
    near = [each for each in arguments if predicate.group - each.last <= _NEAR and each.last <= reach]
    first = min([_noun_start(line.tokens, predicate), *(each.first for each in near)])
    last = max([predicate.last, *(each.last for each in near)])
    return _cased(line, first, _trimmed(line, predicate, first, _phrase_end(line.tokens, last)))


def _verb_title(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> list[str]:
    group = _governed_start(line, predicate)
    subject = [each for each in arguments if each.last <= group]
    behind = [each.last for each in arguments if predicate.last <= each.first < predicate.last + _LONGEST]
    last = _clause_end(line.tokens, max([predicate.last, *behind]))
    head = _cased(line, subject[0].first, subject[-1].last) if subject and _is_list(subject) else []
    if head and subject[-1].mention.text.lower() in words("possessive_pronouns") | {"her"}:
        head[-1] = subject[-1].mention.actor.name  # "as his party vowed": he acts, nothing is his here
    return head + _cased(line, group, _trimmed(line, predicate, group, last))


def _governed_start(line: Line, predicate: Predicate) -> int:
    """Where the verb begins with what governs it: "hopes to see delivered", "was ready to brief"."""
    start = predicate.group
    if predicate.tense is not Tense.INFINITIVE:
        return start
    while start > max(0, predicate.group - 3) and _governs(line.tokens[start - 1].norm):
        start -= 1
    return start


def _governs(word: str) -> bool:
    return word in governors() or any(word in words(name) for name in ("be_present", "be_past", "adverbs"))


def _is_list(subject: list[Placed]) -> bool:
    return subject[-1].last - subject[0].first <= _LONGEST


def _trimmed(line: Line, predicate: Predicate, first: int, last: int) -> int:
    """Where the title ends: not too far on, and not with "of", "the" or "and"."""
    last = max(predicate.last, min(last, first + _LONGEST))
    while last > predicate.last and not _closes(line.tokens[last - 1]):
        last -= 1
    return last


def _noun_start(tokens: tuple[Token, ...], predicate: Predicate) -> int:
    """Where the noun begins with its adjectives: "failed coup bid" of "last july s failed coup bid"."""
    outside = words("determiners") | words("capitalised")
    start = predicate.first
    while start > predicate.group and tokens[start - 1].norm not in outside:
        start -= 1
    is_day = start > 0 and tokens[start - 1].norm in words("capitalised") and tokens[start].norm.isdigit()
    return start + 1 if is_day and start < predicate.first else start  # "the Nov. 8 election"


def _phrase_end(tokens: tuple[Token, ...], start: int) -> int:
    """Where the noun phrase at `start` ends: behind "of", "on" and their like up to a verb or a time."""
    stops = words("clause_words") | words("clause_marks") | words("capitalised") | _STOPS
    verbs = ("be_present", "be_past", "have_present", "have_past", "will", "modal")
    for index in range(start, len(tokens)):
        norm = tokens[index].norm
        if norm in stops or guess_forms(norm) or any(norm in words(name) for name in verbs):
            return index
    return len(tokens)


def _clause_end(tokens: tuple[Token, ...], start: int) -> int:
    stops = words("clause_words") | words("clause_marks") | _STOPS
    return next((i for i in range(start, len(tokens)) if tokens[i].norm in stops), len(tokens))


def _closes(token: Token) -> bool:
    """Whether a title can end with the word: not with "of", "the" or "and"."""
    opens = words("prepositions") | words("determiners") | {"and", "or", "to", ",", "said", "late", "early"}
    return token.norm not in opens or token.tag == "PRP"  # "met her"


def _cased(line: Line, first: int, last: int) -> list[str]:
    named = {each.first: each for each in line.placed}
    parts: list[str] = []
    index = first
    while index < last:
        if each := named.get(index):
            owns = line.tokens[index].tag == "PRP$"  # the parser tells "her visit" from "met her"
            parts.append(f"{each.mention.actor.name}'s" if owns else cased_name(each.mention))
            index = each.last
        else:
            parts.append(_cased_word(line.tokens[index]))
            index += 1
    return parts


def cased_name(mention: Mention) -> str:
    """The mention's words, their capitals restored where the text has none: "nato" is "NATO"."""
    word = mention.text.lower()
    if word in words("personal_pronouns"):
        return mention.actor.name
    if word in words("possessive_pronouns"):
        return f"{mention.actor.name}'s"
    if not mention.text.islower():
        return mention.text
    if mention.actor.kind is ActorKind.PERSON:
        return mention.actor.name
    folded = mention.text.casefold()
    known = (name for name in (mention.actor.name, *mention.actor.names) if name.casefold() == folded)
    return next(known, None) or " ".join(_cased_part(word) for word in mention.text.split())


def _cased_part(word: str) -> str:
    if word in words("prepositions") | words("determiners"):
        return word
    first, dash, rest = word.partition("-")
    return (first.upper() if "." in first else first[:1].upper() + first[1:]) + dash + rest


def _cased_word(token: Token) -> str:
    if token.norm in ("'s", "n't"):
        return token.norm
    if not token.text.islower():
        return token.text
    if token.norm in words("capitalised"):
        return token.text.capitalize()
    # "s-400", "f-16": names of weapons and treaties.
    return token.text.upper() if re.fullmatch(r"[a-z]{1,3}-\d+[a-z]?", token.text) else token.text


def _join(parts: list[str]) -> str:
    text = ""
    for part in parts:
        glued = not text or part in ("'s", "n't", ",", ".", ")", "”") or text.endswith(("“", "("))
        text += part if glued else f" {part}"
    return text


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
