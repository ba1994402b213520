from dataclasses import replace
from datetime import date

import pytest

from tests.actors.build import make_sentences
from tests.events.trees import tree
from timeline.actors.coreference import resolve_pronouns
from timeline.actors.linker import link_actors
from timeline.model import Sentence

DAY = date(2017, 10, 10)


def referents(text: str) -> list[tuple[str, str]]:
    sentences = make_sentences(text)
    named = link_actors(sentences, DAY)
    return [(m.text, m.actor.id) for m in resolve_pronouns(sentences, named, DAY) if m not in named]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel spoke .\nShe left .", [("She", "angela-merkel")]),
        ("Merkel spoke .\nHe left .", []),
        ("Merkel met Putin .\nHe thanked her .", [("He", "vladimir-putin"), ("her", "angela-merkel")]),
        ("He left .\nPutin spoke .", []),
        ("Putin spoke .\nIt rained .\nIt rained .\nIt rained .\nIt rained .\nHe left .", []),
        ("OPEC met .\nThe cartel cut output .", [("The cartel", "opec")]),
        ("Kenya voted .\nThe army stayed home .", [("The army", "kenya")]),
        ("Kenya met Uganda .\nThe army stayed home .", []),
        (
            "French President Emmanuel Macron came .\nThe president left .",
            [("The president", "emmanuel-macron")],
        ),
        ("French President Emmanuel Macron came .\nThe president of nobody left .", []),
        ("The table was set .", []),
    ],
)
def test_who_is_meant(text: str, found: list[tuple[str, str]]) -> None:
    assert referents(text) == found


def parsed(*rows: str) -> tuple[Sentence, ...]:
    """Sentences one behind the other, each a tree as in `tests.events.trees`."""
    sentences: list[Sentence] = []
    for row in rows:
        start = sentences[-1].end + 1 if sentences else 0
        tokens = tuple(replace(each, start=each.start + start, end=each.end + start) for each in tree(row))
        sentences.append(Sentence(start, tokens[-1].end, tokens))
    return tuple(sentences)


def meant(sentences: tuple[Sentence, ...]) -> list[tuple[str, str]]:
    named = link_actors(sentences, DAY)
    return [(m.text, m.actor.id) for m in resolve_pronouns(sentences, named, DAY) if m not in named]


def test_he_is_the_subject_before_whoever_was_named_first() -> None:
    before = "For/case/2 Macron/obl/5 ,/punct/2 Putin/nsubj/5 waited/root/0"
    assert meant(parsed(before, "He/nsubj/2 left/root/0")) == [("He", "vladimir-putin")]
    plain = before.replace("nsubj/5", "dep/5")
    assert meant(parsed(plain, "He/nsubj/2 left/root/0")) == [("He", "emmanuel-macron")]


def test_he_of_a_clause_is_who_acts_where_it_hangs_on() -> None:
    rows = "Putin/nsubj/2 said/root/0 Macron/nsubj/4 lied/ccomp/2 when/mark/7 he/nsubj/7 spoke/advcl/4"
    assert meant(parsed(rows)) == [("he", "emmanuel-macron")]
