import pytest

from tests.events.trees import tree
from timeline.events.grammar import Predicate, Tense
from timeline.events.what.senses import is_other_sense
from timeline.lexicon import read_toml

PARTS = {"object", "subject", "goal", "setting"}
RULES = {"surely", "only", "fits", "never", "joined"}
SPECIAL = {"names", "pronouns", "money", "posts"}


def verb(place: int, *, passive: bool = False) -> Predicate:
    return Predicate(place, place + 1, place, Tense.PAST, passive)


@pytest.mark.parametrize(
    ("rows", "lemma", "kind", "predicate"),
    [
        ("Chad/NNP/nsubj/2 sent/VBD/root/0 notice/NN/obj/2", "send", "MOBILIZE", verb(1)),
        ("hope/NN/nsubj/2 collapsed/VBD/root/0", "collapse", "DISASTER", verb(1)),
        ("door/NN/nsubj:pass/3 was/aux:pass/3 closed/VBN/root/0", "close", "ECONOMY", verb(2, passive=True)),
        (
            "she/nsubj/2 returned/VBD/root/0 to/case/4 subject/NN/obl/2",
            "return to",
            "MOVEMENT",
            Predicate(1, 3, 1, Tense.PAST),
        ),
    ],
)
def test_other_senses(rows: str, lemma: str, kind: str, predicate: Predicate) -> None:
    assert is_other_sense(tree(rows), lemma, kind, predicate, ())


@pytest.mark.parametrize(
    ("rows", "lemma", "kind", "predicate"),
    [
        ("Chad/NNP/nsubj/2 sent/VBD/root/0 tank/NN/obj/2", "send", "MOBILIZE", verb(1)),
        ("Chad/NNP/nsubj/2 sent/VBD/root/0 it/obj/2", "send", "MOBILIZE", verb(1)),
        ("dozen/NN/obj/2 sent/VBD/root/0 of/case/4 tank/NN/nmod/1", "send", "MOBILIZE", verb(1)),
        ("roof/NN/nsubj/2 collapsed/VBD/root/0", "collapse", "DISASTER", verb(1)),
        ("hope/NN/nsubj/2 collapsed/VBD/root/0", "collapse", "ECONOMY", verb(1)),
        ("hope collapsed", "collapse", "DISASTER", verb(1)),
    ],
)
def test_the_sense_meant(rows: str, lemma: str, kind: str, predicate: Predicate) -> None:
    tokens = tree(rows) if "/" in rows else ()
    assert not is_other_sense(tokens, lemma, kind, predicate, ())


def test_every_row_is_of_known_parts_rules_and_classes() -> None:
    known = SPECIAL | set(read_toml("senses.toml")["classes"])
    for lemmas, _, part, rule, classes in read_toml("senses.toml")["rows"]:
        assert lemmas
        assert part in PARTS
        assert rule in RULES
        assert set(classes) <= known
