"""The words of times_en.toml are each in one class, and every class that a rule names exists."""

from __future__ import annotations

import re

from timeline.lexicon import read_toml
from timeline.temporal.numerals import classify
from timeline.temporal.rules_en import RULES
from timeline.temporal.rules_en.macros import MACROS
from timeline.temporal.words import class_name, read_words, word_class

BUILDERS_ASK_FOR = {"COUNTED", "NOT_A_FIRST_NAME", "TITLE"}
SHAPES = [
    *(
        "0",
        "7",
        "13",
        "31",
        "45",
        "99",
        "499",
        "1998",
        "9999",
        "1,200",
        "3rd",
        "1990s",
        "10:30",
        "2014-03-05",
    ),
    *("10/30/89", "2014/03/05", "19980108", "10.30", "2.5", "1/2", "2016/17"),
]


def test_words_and_phrases_are_read() -> None:
    words = read_words("times_en.toml")
    assert words.single["october"].kind == word_class("MONTH")
    assert words.single["october"].value == 10
    phrase = words.phrases["more"]["than"][0]
    assert (phrase.words, phrase.entry.value) == (("more", "than"), "MORE_THAN")


def test_every_class_that_a_rule_names_exists() -> None:
    known = {*read_toml("times_en.toml"), *MACROS, *(rule.makes for rule in RULES)}
    known |= {class_name(classify(figures).kind) for figures in SHAPES}
    patterns = [*MACROS.values(), *(rule.pattern for rule in RULES)]
    named = {name for pattern in patterns for name in re.findall(r"[A-Z][A-Z0-9_]+", pattern)}
    assert named <= known, sorted(named - known)


def test_every_class_is_used() -> None:
    patterns = [*MACROS.values(), *(rule.pattern for rule in RULES)]
    named = {name for pattern in patterns for name in re.findall(r"[A-Z][A-Z0-9_]+", pattern)}
    unused = set(read_toml("times_en.toml")) - named - BUILDERS_ASK_FOR
    assert not unused, sorted(unused)
