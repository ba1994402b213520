import pytest

from tests.events.trees import tree
from timeline.events.syntax import conjuncts, doer_of, is_parsed, led_by, objects_of, phrase_of, subject_of
from timeline.model import Token


@pytest.mark.parametrize(
    ("rows", "verb", "subject"),
    [
        ("Iran/nsubj/2 left/root/0", 1, 0),
        ("Iran/nsubj:pass/3 was/aux:pass/3 hit/root/0", 2, 0),
        ("Iran/nsubj/2 agreed/root/0 to/mark/4 go/xcomp/2", 3, 0),
        ("Iran/nsubj/2 came/root/0 and/cc/4 went/conj/2", 3, 0),
        ("Iran/nsubj/2 urged/root/0 Iraq/obj/2 to/mark/5 go/xcomp/2", 4, 2),
        ("men/nsubj/4 who/nsubj/3 fought/acl:relcl/1 fled/root/0", 2, 0),
        ("men/nsubj/5 that/obj/4 Iran/nsubj/4 armed/acl:relcl/1 fled/root/0", 3, 2),
        ("men/nsubj/3 armed/VBN/acl/1 fled/root/0", 1, 0),
        ("Iran/nmod:poss/3 's/case/1 plan/nsubj/6 to/mark/5 go/VB/acl/3 failed/root/0", 4, 0),
        ("Iran/nsubj/2 made/root/0 plans/obj/2 to/mark/5 go/VB/acl/3", 4, 0),
        ("Iran/nsubj/2 fled/root/0 ,/punct/4 fearing/advcl/2 war/obj/4", 3, 0),
    ],
)
def test_subjects(rows: str, verb: int, subject: int) -> None:
    assert subject_of(tree(rows), verb) == subject


@pytest.mark.parametrize(
    ("rows", "verb"),
    [
        ("Go/root/0 home/advmod/1", 0),
        ("plans/root/0 to/mark/3 go/VB/acl/1", 2),
        ("He/nsubj/2 said/root/0 go/ccomp/2", 2),
    ],
)
def test_verbs_without_a_subject(rows: str, verb: int) -> None:
    assert subject_of(tree(rows), verb) is None


def test_a_tree_that_goes_round_has_an_end() -> None:
    assert subject_of(tree("a/conj/2 b/conj/1"), 0) is None


@pytest.mark.parametrize(
    ("rows", "verb", "objects"),
    [
        ("Iran/nsubj/2 hit/root/0 Iraq/obj/2", 1, (2,)),
        ("Iran/nsubj/2 gave/root/0 Iraq/iobj/2 arms/obj/2", 1, (3, 2)),
        ("towns/nsubj/5 which/obj/4 Iran/nsubj/4 took/acl:relcl/1 fell/root/0", 3, (0,)),
        ("Iran/nsubj/2 left/root/0", 1, ()),
    ],
)
def test_objects(rows: str, verb: int, objects: tuple[int, ...]) -> None:
    assert objects_of(tree(rows), verb) == objects


@pytest.mark.parametrize(
    ("rows", "noun", "doer"),
    [
        ("Iran/nsubj/2 held/root/0 talks/obj/2", 2, 0),
        ("Iran/nsubj/4 is/cop/4 in/case/4 talks/root/0", 3, 0),
        ("Iran/nsubj/2 left/root/0 after/case/4 talks/obl/2", 3, None),
    ],
)
def test_doers(rows: str, noun: int, doer: int | None) -> None:
    assert doer_of(tree(rows), noun) == doer


@pytest.mark.parametrize(
    ("rows", "predicate", "found"),
    [
        ("Iran/nsubj/2 met/root/0 with/case/4 Iraq/obl/2", range(1, 2), (3,)),
        ("Iran/nsubj/2 held/root/0 talks/obj/2 with/case/5 Iraq/nmod/3", range(1, 2), (4,)),
        (
            "Iran/nsubj/2 met/root/0 those/obj/2 who/nsubj/5 spoke/acl:relcl/3 with/case/7 Iraq/obl/5",
            range(1, 2),
            (),
        ),
        ("Iran/nsubj/2 met/root/0 in/case/4 Iraq/obl/2", range(1, 2), ()),
    ],
)
def test_what_prepositions_lead_in(rows: str, predicate: range, found: tuple[int, ...]) -> None:
    assert led_by(tree(rows), predicate, ("with",)) == found


def test_lists_and_phrases() -> None:
    tokens = tree("the/det/3 Turkish/amod/3 army/nsubj/6 and/cc/5 police/conj/3 left/root/0")
    assert conjuncts(tokens, 2) == (2, 4)
    assert phrase_of(tokens, 2) == {0, 1, 2}


def test_words_without_heads_are_not_parsed() -> None:
    assert is_parsed(tree("Iran/root/0"))
    assert not is_parsed((Token(0, 4, "Iran", "iran"),))
    assert not is_parsed(())
