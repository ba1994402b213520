from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.events.grammar import Predicate, Tense
from timeline.events.what.figures import is_figure


def noun(place: int) -> Predicate:
    return Predicate(place, place + 1, place, Tense.NOMINAL)


def verb(place: int, *, passive: bool = False) -> Predicate:
    return Predicate(place, place + 1, place, Tense.PAST, passive)


@pytest.mark.parametrize(
    ("rows", "predicate"),
    [
        ("protest/NN/compound/2 song/NN/nsubj/3 played/VBD/root/0", noun(0)),
        ("yen/NN/nsubj/2 retreated/VBD/root/0", verb(1)),
        ("bowler/NN/nsubj/2 went/VBD/root/0 on/case/4 attack/NN/obl/2", noun(3)),
        ("strike/NN/nsubj/4 by/case/3 midfielder/NN/nmod/1 won/VBD/root/0", noun(0)),
        ("poets/NNS/nsubj/2 battled/VBD/root/0 depression/NN/obj/2", verb(1)),
        ("war/NN/root/0 on/case/3 cancer/NN/nmod/1", noun(0)),
        ("Spain/NNP/nsubj/2 attacked/VBD/root/0 in/case/4 overtime/NN/obl/2", verb(1)),
        (
            "she/nsubj:pass/3 was/aux:pass/3 bombarded/VBN/root/0 with/case/5 letter/NN/obl/3",
            verb(2, passive=True),
        ),
        ("film/NN/nsubj/2 portrays/VBZ/root/0 spy/NN/obj/2 who/nsubj/5 kills/VBZ/acl:relcl/3", verb(4)),
    ],
)
def test_figures(rows: str, predicate: Predicate) -> None:
    assert is_figure(tree(rows), "ASSAULT", predicate, ("on", "against"))


@pytest.mark.parametrize(
    ("rows", "predicate"),
    [
        ("mediation/NN/compound/2 effort/NN/nsubj/3 failed/VBD/root/0", noun(0)),
        ("rebels/NNS/nsubj/2 attacked/VBD/root/0 tourists/NNS/obj/2", verb(1)),
        ("tourist/NN/nsubj:pass/3 was/aux:pass/3 killed/VBN/root/0", verb(2, passive=True)),
        ("war/NN/root/0 on/case/3 Iraq/NNP/nmod/1", noun(0)),
        ("film/NN/nsubj/2 said/VBD/root/0 rebels/NNS/nsubj/4 killed/VBD/ccomp/2", verb(3)),
    ],
)
def test_what_happens(rows: str, predicate: Predicate) -> None:
    assert not is_figure(tree(rows), "ASSAULT", predicate, ("on", "against"))


def test_other_types_are_meant() -> None:
    tokens = tree("champion/NN/nsubj/2 accused/VBD/root/0 Iran/NNP/obj/2")
    assert not is_figure(tokens, "ACCUSE", verb(1), ())


def test_games_are_won_without_votes() -> None:
    tokens = tree("runner/NN/nsubj/2 won/VBD/root/0 marathon/NN/obj/2")
    assert is_figure(tokens, "ELECTION", verb(1), ())
    assert not is_figure(tree("Iran/NNP/nsubj/2 bombed/VBD/root/0 match/NN/obj/2"), "ASSAULT", verb(1), ())


def test_without_heads_nothing_is_told() -> None:
    tokens = tuple(replace(each, head=-1) for each in tree("yen/NN/nsubj/2 retreated/VBD/root/0"))
    assert not is_figure(tokens, "RETREAT", verb(1), ())
