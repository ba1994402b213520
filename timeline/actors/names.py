"""How names are compared: lower case, without accents and inner apostrophes, word by word."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from timeline.actors.words import word_class

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:-\w+)*|[^\W_]+(?:[-'’]\w+)*|\S")
_UMLAUTS = re.compile("[äöüÄÖÜ]")
_CLITIC = "'s"
# Letters that Unicode does not take apart into a base and a mark.
_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th", "’": "'", "‘": "'"}
)
_SPELLINGS = (
    ("organization", "organisation"),
    ("defense", "defence"),
    ("labor", "labour"),
    ("center", "centre"),
    ("program", "programme"),
    ("saint", "st"),
    ("and", "&"),
)
_OTHERS = {one: other for pair in _SPELLINGS for one, other in (pair, pair[::-1])}

_NO_LETTER = re.compile("[^a-z0-9]+")
_PLAIN = re.compile("[a-z]+(?: [a-z]+)*")
_OTHER = re.compile(r"\b(?:{})\b".format("|".join(filter(str.isalpha, _OTHERS))))


def fold(text: str) -> str:
    """The text in lower case without accents: "Çavuşoğlu" is "cavusoglu"."""
    if text.isascii():
        return text.lower()
    low = text.lower().translate(_LETTERS)
    parts = unicodedata.normalize("NFKD", low)
    return "".join(char for char in parts if not unicodedata.combining(char))


@lru_cache(maxsize=1 << 16)
def word_key(norm: str) -> str:
    """What one word is compared by: "ra'ad" is "raad", "jr." is "jr", "u.s." and "'s" stay."""
    if norm.isalpha() and norm.isascii():
        return norm
    # An apostrophe of a text read in the wrong encoding leaves its first letter at the word before it.
    key = fold(norm.removesuffix("â"))
    if key[:1] != "'":
        key = key.replace("'", "")
    return key[:-1] if key.endswith(".") and key.count(".") == 1 and len(key) > 1 else key


def name_words(name: str) -> tuple[str, ...]:
    """The keys of a name's words: "People's Army" is people, 's, army."""
    plain = name.lower().split()
    if name.isascii() and "".join(plain).isalpha():
        return tuple(plain)
    words: list[str] = []
    for word in _WORD.findall(name.replace("’", "'")):
        low = word.lower()
        if low.endswith(_CLITIC) and len(low) > len(_CLITIC):
            words += [word_key(low[: -len(_CLITIC)]), _CLITIC]
        elif low != ".":
            words.append(word_key(low))
    return tuple(words)


def name_key(name: str) -> str:
    """The name as one text to look it up by, without "the" and the endings of companies."""
    words = name_words(name)
    words = words[1:] if words[:1] == ("the",) and len(words) > 1 else words
    return " ".join(bare_words(words))


def id_words(key: str) -> tuple[str, ...]:
    """The parts of a word that an id is made of: "al-abadi" is al and abadi, "u.s." is u, s."""
    return tuple(part for part in _NO_LETTER.split(fold(key)) if part)


def bare_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what only says that it is a company: "Zorblatt Corp" is Zorblatt."""
    last = len(words)
    while last > 1 and words[last - 1] in word_class("company_forms"):
        last -= 1
    return words[:last]


def name_keys(name: str, is_person: bool) -> tuple[str, ...]:
    """What an actor is found by: the whole name, a person's without middle initials, and by surname."""
    words = name_key(name).split()
    if not is_person or len(words) == 1:
        return (" ".join(words),)
    bare = (words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1])
    return tuple(dict.fromkeys((" ".join(words), " ".join(bare), words[-1])))


def spellings(name: str) -> tuple[str, ...]:
    """The name's words, joined by blanks, as written and as others write them: Defence and Defense."""
    key = name.lower()
    if key.isalpha() and key.isascii() and key not in _OTHERS:
        return (key,)
    if _PLAIN.fullmatch(key) and not _OTHER.search(key):
        return (key.removeprefix("the "),)
    return tuple([" ".join(words) for words in _forms(name)])


def _forms(name: str) -> tuple[tuple[str, ...], ...]:
    words = name_words(name)
    forms = [words[1:] if words[0] == "the" and len(words) > 1 else words]
    if "'" in name or "’" in name:
        forms.append(name_words(re.sub(r"['’](?!s\b)", " ", name)))
    for word in words:
        if word in _OTHERS:
            forms += [tuple(_OTHERS[word] if each == word else each for each in form) for form in forms]
    if _UMLAUTS.search(name):
        forms.append(name_words(_UMLAUTS.sub(lambda match: f"{fold(match.group())}e", name)))
    if "-" in name:
        forms += [_apart(form) for form in forms]
    return tuple(dict.fromkeys(forms))


def _apart(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part for word in words for part in (word.split("-") if len(word) > 3 else (word,)) if part)


def plural(noun: str) -> str:
    """The plural of a noun that forms it by rule: "ministry" is "ministries"."""
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z")) else "s")
