"""What the parser's tags decide about a verb: trees by hand, with Penn and universal tags."""

from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.events.grammar import FORMS_OF_TAG, Tense, read_verb
from timeline.events.what.triggers import find_triggers
from timeline.model import Token


def tagged(rows: str, **lemmas: str) -> tuple[Token, ...]:
    """The tree, its words with universal tags for their Penn ones, and these lemmas."""
    return tuple(
        replace(
            token, pos="VERB" if token.tag[:1] == "V" else "NOUN", lemma=lemmas.get(token.norm, token.norm)
        )
        for token in tree(rows)
    )


def found(rows: str) -> list[tuple[str, bool]]:
    tokens = tagged(rows)
    matches = find_triggers(tokens)
    return [(tokens[match.predicate.first].text, match.predicate.is_noun) for match in matches]


def test_a_verb_that_looks_like_a_noun_is_one_where_the_tag_says_so() -> None:
    assert found("rebels/NNS/nsubj/2 strike/VBP/root/0 towns/NNS/obj/2") == [("strike", False)]
    assert found("rebel/NN/compound/2 strike/NN/nsubj/3 came/VBD/root/0") == [("strike", True)]


def test_a_form_of_another_verb_is_no_trigger() -> None:
    assert found("it/PRP/nsubj/2 wound/VBD/root/0 up/RP/compound:prt/2") == []


@pytest.mark.parametrize(
    ("rows", "tense"),
    [
        ("it/PRP/nsubj/2 helped/VBD/root/0 train/VB/xcomp/2", Tense.PAST),
        ("it/PRP/nsubj/3 will/MD/aux/3 help/VB/root/0 train/VB/xcomp/3", Tense.FUTURE),
    ],
)
def test_who_has_helped_has_done_it(rows: str, tense: Tense) -> None:
    tokens = tagged(rows, helped="help")
    assert read_verb(tokens, len(tokens) - 1, len(tokens), FORMS_OF_TAG["VB"]).tense is tense
