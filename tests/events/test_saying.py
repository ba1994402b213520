from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.events.grammar import Predicate, Tense
from timeline.events.who.clauses import Line, place_mentions
from timeline.events.who.saying import attribution_of
from timeline.model import Actor, ActorKind, Attribution, Mention, MentionUse, Sentence, Token

_ACCORDING = "according to"


def line(tokens: tuple[Token, ...]) -> Line:
    """The sentence with each capitalised word as a mention of a state."""
    mentions = tuple(
        Mention(
            each.start,
            each.end,
            each.text,
            Actor(each.norm, each.text, ActorKind.STATE, names=(each.norm,)),
            MentionUse.AGENT,
            None,
            (each.norm,),
        )
        for each in tokens
        if each.text[0].isupper()
    )
    return place_mentions(Sentence(0, tokens[-1].end, tokens), mentions)


def verb(place: int) -> Predicate:
    return Predicate(place, place + 1, place, Tense.PAST)


@pytest.mark.parametrize(
    ("rows", "place", "speaker"),
    [
        ("Iran/nsubj/2 said/VBD/root/0 Iraq/nsubj/4 attacked/VBD/ccomp/2", 3, ("iran", "say")),
        ("Iraq/nsubj/2 attacked/VBD/root/0 Iran/nsubj/4 said/VBD/parataxis/2", 1, ("iran", "say")),
        ("Iraq/nsubj/3 Iran/nsubj/3 added/VBD/root/0 attacks/VBZ/ccomp/3", 3, ("iran", "add")),
        ("Iran/nsubj/2 claimed/VBD/root/0 to/mark/4 attack/VB/xcomp/2", 3, ("iran", "claim")),
        (
            "according/case/3 to/fixed/1 Iran/obl/5 rebels/nsubj/5 fled/VBD/root/0",
            4,
            ("iran", "according to"),
        ),
        (
            "spokesman/NN/nsubj/4 for/case/3 Iran/nmod/1 said/VBD/root/0 it/nsubj/6 fled/VBD/ccomp/4",
            5,
            ("iran", "say"),
        ),
        ("rebels/nsubj/2 fled/VBD/root/0 Iran/nsubj/4 said/VBD/parataxis/2 won/VBD/ccomp/4", 1, (None, None)),
        ("Iran/nsubj/2 said/VBD/root/0 so/advmod/2 and/cc/5 attacked/VBD/conj/2", 4, (None, None)),
    ],
)
def test_who_says_so(rows: str, place: int, speaker: tuple[str | None, str | None]) -> None:
    assert attribution_of(line(tree(rows)), verb(place)) == Attribution(*speaker)


def test_without_heads_nobody_says_so() -> None:
    tokens = tree("Iran/nsubj/2 said/VBD/root/0 rebels/nsubj/4 fled/VBD/ccomp/2")
    tokens = tuple(replace(each, head=-1) for each in tokens)
    assert attribution_of(line(tokens), verb(3)) == Attribution()
