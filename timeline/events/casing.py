"""The words of a title cased as they are written, whatever the text did with their capitals."""

from __future__ import annotations

import re

from timeline.events.where.atlas import is_national
from timeline.events.who.clauses import Line, Placed
from timeline.events.words import words
from timeline.model import ActorKind, Token

_MOST_MEANT = 2  # names that stand for one pronoun
_GLUED = frozenset(("'s", "n't", ",", ".", ")", "”", "’", "'", "%", ";", ":", "?", "!"))
_OPENING = ("“", "(", "$", "£", "€")


def cased(
    line: Line,
    first: int,
    last: int,
    *,
    is_subject: bool = False,
    verb: range = range(0),
    told: frozenset[str] = frozenset(),
) -> list[str]:
    """The words `first` to `last` (out): names as they are written, pronouns as whom they mean.

    These are "he" and "his", and of a subject "it" and "they" too; who is `told` already stays "his".
    """
    named: dict[int, list[Placed]] = {}
    for each in line.placed:
        named.setdefault(each.first, []).append(each)
    is_lower = not any(token.text[:1].isupper() for token in line.tokens)
    parts: list[str] = []
    index = first
    while index < last:
        if together := named.get(index):
            is_told = told.issuperset(each.mention.actor.id for each in together)
            meant = [] if is_told else _meant(line, together, is_subject=is_subject)
            parts += meant or _cased_name(line, together[-1])
            index = max(together[-1].last, index + 1)
        else:
            parts.append(_cased_word(line.tokens[index], is_lower=is_lower and index not in verb))
            index += 1
    return parts


def _meant(line: Line, together: list[Placed], *, is_subject: bool) -> list[str]:
    """Whom a pronoun means: "his" is "Obama's", "they" is "Russia and Turkey"; empty for other words."""
    word, tag = together[0].mention.text.lower(), line.tokens[together[0].first].tag
    names = [each.mention.actor.name for each in together]
    own = words("personal_pronouns") | words("possessive_pronouns")
    if word not in (words("anaphors") if is_subject else own) or len(names) > _MOST_MEANT:
        return []
    # The parser tells "her visit" from "met her".
    is_owner = tag == "PRP$" or (not tag and word in words("possessive_pronouns"))
    return [" and ".join(names) + ("'s" if is_owner else "")]


def _cased_name(line: Line, each: Placed) -> list[str]:
    """The mention's words, their capitals restored where the text has none: "nato" is "NATO"."""
    actor, text = each.mention.actor, each.mention.text
    word = text.lower()
    if not text.islower():
        return [text]
    if actor.kind is ActorKind.PERSON and actor.id and is_his_name(word, actor.name, actor.names):
        return [actor.name]
    folded = text.casefold()
    known = next((name for name in (actor.name, *actor.names) if name.casefold() == folded), None)
    if known is not None:
        return [known]
    own = {part.casefold() for part in actor.name.split()}
    return [_cased_in_name(token, own) for token in line.tokens[each.first : each.last]]


def is_his_name(word: str, name: str, names: tuple[str, ...]) -> bool:
    """Whether the words hold a part of his name: "president trump" does, "the president" does not."""
    parts = {part.casefold() for known in (name, *names) for part in known.split()}
    return not parts.isdisjoint(word.split())


def _cased_in_name(token: Token, own: set[str]) -> str:
    if token.norm == "'s":
        return "'s"
    is_name = token.tag.startswith("NNP") or token.norm in own or not token.tag
    return _cased_part(token.text) if is_name else _cased_word(token, is_lower=True)


def _cased_part(word: str) -> str:
    if word in words("prepositions") | words("determiners") | {"and"}:
        return word
    first, dash, rest = word.partition("-")
    first = first.upper() if "." in first else first[:1].upper() + first[1:]
    return first + dash + (rest.capitalize() if is_national(rest) else rest)


def _cased_word(token: Token, *, is_lower: bool) -> str:
    """The word; in a text without capitals names by their tags have them again: "kelsey smith act"."""
    if token.norm in ("'s", "n't"):
        return token.norm
    if not token.text.islower():
        return token.text
    if token.norm in words("capitalised") and token.pos != "VERB":
        return token.text.capitalize()
    if is_lower and token.tag.startswith("NNP"):
        return _cased_part(token.text)
    if is_national(token.norm.partition("-")[0]):
        return _cased_part(token.text)
    # "s-400", "f-16": names of weapons and treaties.
    return token.text.upper() if re.fullmatch(r"[a-z]{1,3}-\d+[a-z]?", token.text) else token.text


def joined(parts: list[str]) -> str:
    """The words as a line, marks where they belong: "Russia" and "'s" are "Russia's"."""
    text = ""
    is_quoted = False
    for part in parts:
        glued = not text or part in _GLUED or text.endswith(_OPENING) or (part == '"' and is_quoted)
        glued = glued or (is_quoted and text.endswith('"'))
        text += part if glued else f" {part}"
        is_quoted ^= part == '"'
    return text.replace('"', "") if is_quoted else text
