"""Whom the heads of a sentence name: trees by hand with mentions on some of their words."""

from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.events.grammar import Predicate, Tense
from timeline.events.titles import title_of
from timeline.events.what.triggers import find_triggers
from timeline.events.who.arguments import (
    concerned_by_heads,
    doers_by_heads,
    objects_by_heads,
    subject_by_heads,
)
from timeline.events.who.clauses import Line, Placed
from timeline.events.who.roles import assign_roles
from timeline.model import Actor, ActorKind, Mention, MentionUse, Token


def line(rows: str, *named: tuple[int, int], person: tuple[int, int] | None = None) -> Line:
    """The tree with mentions on the words `first` to `last` (out)."""
    tokens = tree(rows)
    spans = sorted((*named, person) if person else named)
    return Line(tokens, tuple(placed(tokens, *span, is_person=span == person) for span in spans))


def placed(tokens: tuple[Token, ...], first: int, last: int, *, is_person: bool) -> Placed:
    words = " ".join(token.text for token in tokens[first:last])
    actor = Actor(words.lower(), words, ActorKind.PERSON if is_person else ActorKind.STATE)
    mention = Mention(tokens[first].start, tokens[last - 1].end, words, actor, MentionUse.AGENT)
    return Placed(mention, first, last)


def verb(place: int) -> Predicate:
    return Predicate(place, place + 1, place, Tense.PAST)


def names(found: tuple[Placed, ...]) -> list[str]:
    return [each.mention.text for each in found]


def test_all_of_a_list_act() -> None:
    told = line("Iran/nsubj/4 and/cc/3 Iraq/conj/1 left/root/0", (0, 1), (2, 3))
    assert names(subject_by_heads(told, verb(3))) == ["Iran", "Iraq"]


def test_who_is_described_by_a_state_acts_as_it() -> None:
    told = line("Iranian/amod/2 sailors/nsubj/3 left/root/0", (0, 1))
    assert names(subject_by_heads(told, verb(2))) == ["Iranian"]


def test_whose_aide_it_is_does_not_act() -> None:
    told = line("Trump/compound/2 aides/nsubj/3 left/root/0", person=(0, 1))
    assert subject_by_heads(told, verb(2)) == ()


def test_a_common_noun_names_nobody() -> None:
    told = line("deal/nsubj/4 with/case/3 Iran/nmod/1 failed/root/0", (2, 3))
    assert subject_by_heads(told, verb(3)) == ()


def test_a_name_comes_before_its_title() -> None:
    told = line("chief/nsubj/5 of/case/3 Nato/nmod/1 Rutte/appos/1 left/root/0", (0, 3), person=(3, 4))
    assert names(subject_by_heads(told, verb(4))) == ["Rutte"]


def test_whom_a_preposition_leads_in_comes_before_the_object() -> None:
    told = line("Iran/nsubj/2 sold/root/0 Iraq/obj/2 to/case/5 Oman/obl/2", (0, 1), (2, 3), (4, 5))
    assert names(objects_by_heads(told, verb(1), ("to",))) == ["Oman"]
    assert names(objects_by_heads(told, verb(1), ())) == ["Iraq"]


@pytest.mark.parametrize(
    "rows",
    [
        "He/nsubj/2 hit/root/0 Iraq/nmod:poss/4 fleet/obj/2",
        "He/nsubj/2 hit/root/0 fleet/obj/2 of/case/5 Iraq/nmod/3",
    ],
)
def test_whose_the_object_is(rows: str) -> None:
    place = rows.split().index("Iraq/nmod:poss/4" if "poss" in rows else "Iraq/nmod/3")
    assert names(objects_by_heads(line(rows, (place, place + 1)), verb(1), ())) == ["Iraq"]


def test_who_holds_talks() -> None:
    told = line("Iran/nsubj/2 held/root/0 talks/obj/2", (0, 1))
    assert names(doers_by_heads(told, Predicate(2, 3, 2, Tense.NOMINAL))) == ["Iran"]


def test_without_heads_nobody_is_named() -> None:
    told = Line((Token(0, 4, "Iran", "iran"), Token(5, 9, "left", "left")), ())
    assert subject_by_heads(told, verb(1)) == objects_by_heads(told, verb(1), ()) == ()


def test_a_body_may_stand_behind_what_it_is() -> None:
    told = line("group/nsubj/3 Amnesty/flat/1 spoke/root/0", (1, 2))
    assert names(subject_by_heads(told, verb(2))) == ["Amnesty"]


@pytest.mark.parametrize(
    ("rows", "mention", "verb_at", "title"),
    [
        (
            "Iran/nsubj/2 attacked/root/0 her/PRP$/nmod:poss/4 fleet/obj/2",
            (2, 3),
            1,
            "Attacked Merkel's fleet",
        ),
        ("Iran/nsubj/2 attacked/root/0 her/PRP/obj/2", (2, 3), 1, "Attacked Merkel"),
        ("his/PRP$/nmod:poss/2 party/nsubj/3 attacked/root/0", (0, 1), 2, "Merkel attacked"),
    ],
)
def test_a_title_tells_her_fleet_from_her(
    rows: str, mention: tuple[int, int], verb_at: int, title: str
) -> None:
    told = line(rows, person=mention)
    (each,) = told.placed
    named = replace(each.mention, actor=Actor("merkel", "Merkel", ActorKind.PERSON))
    told = Line(told.tokens, (replace(each, mention=named),))
    assert title_of(told, verb(verb_at), told.placed) == title


def unnamed(told: Line, first: int, last: int) -> Line:
    """The line, where the words from `first` to `last` (out) are somebody without a name."""
    words = " ".join(token.text for token in told.tokens[first:last])
    mention = Mention(
        told.tokens[first].start,
        told.tokens[last - 1].end,
        words,
        Actor("", words, ActorKind.GROUP),
        MentionUse.AGENT,
    )
    return replace(told, unnamed=(Placed(mention, first, last),))


def test_who_has_no_name_acts_too() -> None:
    told = unnamed(line("Rebels/nsubj/2 attacked/root/0 Iran/obj/2", (2, 3)), 0, 1)
    assert names(subject_by_heads(told, verb(1))) == ["Rebels"]
    assert names(objects_by_heads(told, verb(1), ())) == ["Iran"]


def test_of_hundreds_those_are_meant_who_are_counted() -> None:
    rows = "police/nsubj/2 arrested/root/0 hundreds/obj/2 of/case/5 protesters/nmod/3"
    told = unnamed(line(rows), 4, 5)
    told = replace(told, tokens=tuple(replace(t, lemma=t.text.rstrip("s")) for t in told.tokens))
    assert names(objects_by_heads(told, verb(1), ())) == ["protesters"]


def test_words_that_mean_two_are_both() -> None:
    told = line("both/det/2 sides/nsubj/3 left/root/0", (0, 2))
    other = replace(
        told.placed[0], mention=replace(told.placed[0].mention, actor=Actor("x", "X", ActorKind.STATE))
    )
    found = subject_by_heads(replace(told, placed=(*told.placed, other)), verb(2))
    assert [each.mention.actor.id for each in found] == ["both sides", "x"]


def test_the_clause_tells_who_is_concerned() -> None:
    rows = (
        "strikes/NNS/nsubj/2 killed/VBD/root/0 ten/obj/2 on/case/6 the/det/6 border/obl/2 "
        "of/case/8 Iran/nmod/6 ,/punct/2 Iraq/nsubj/11 said/VBD/parataxis/2"
    )
    told = line(rows, (7, 8), (9, 10))
    told = replace(told, tokens=tuple(replace(t, pos="VERB" if t.tag == "VBD" else "X") for t in told.tokens))
    assert names(concerned_by_heads(told, verb(1))) == ["Iran"]
    assert names(concerned_by_heads(told, Predicate(0, 1, 0, Tense.NOMINAL))) == ["Iran"]


def concerned(rows: str, *named: tuple[int, int], place: int) -> list[str]:
    told = line(rows, *named)
    kinds = {"VB": "VERB", "NN": "NOUN"}
    told = replace(told, tokens=tuple(replace(t, pos=kinds.get(t.tag[:2], "X")) for t in told.tokens))
    return names(concerned_by_heads(told, Predicate(place, place + 1, place, Tense.NOMINAL)))


def test_who_does_something_in_a_war_is_concerned_by_it() -> None:
    rows = "Iran/nsubj/2 won/VBD/root/0 friends/obj/2 in/case/6 the/det/6 war/NN/obl/2"
    assert concerned(rows, (0, 1), place=5) == ["Iran"]


def test_who_speaks_of_a_war_is_not() -> None:
    rows = "Iran/nsubj/2 spoke/VBD/root/0 of/case/5 the/det/5 war/NN/obl/2"
    assert concerned(rows, (0, 1), place=4) == ["Iran"]
    assert concerned(rows.replace("spoke", "said"), (0, 1), place=4) == []


def test_what_the_event_did_concerns_those_named_in_it() -> None:
    rows = (
        "attack/NN/root/0 that/nsubj/3 hit/VBD/acl:relcl/1 banks/NN/obj/3 in/case/6 Iran/obl/3 "
        "which/nsubj/9 Iraq/obj/9 likes/VBZ/acl:relcl/4"
    )
    assert concerned(rows, (5, 6), (7, 8), place=0) == ["Iran"]


def test_who_calls_for_it_is_concerned() -> None:
    rows = "Iran/nmod:poss/2 call/NN/root/0 for/case/4 sanctions/NN/nmod/2"
    assert concerned(rows, (0, 1), place=3) == ["Iran"]


def test_the_police_and_the_opposition_of_a_state_are_two() -> None:
    told = line("police/nsubj/2 arrested/VBD/root/0 dissidents/obj/2", (0, 1), (2, 3))
    kenya = Actor("kenya", "Kenya", ActorKind.STATE)
    police, others = (
        replace(each, mention=replace(each.mention, actor=kenya, sector=sector))
        for each, sector in zip(told.placed, ("COP", "OPP"), strict=True)
    )
    (match,) = find_triggers(told.tokens)
    found = assign_roles(replace(told, placed=(police, others)), match)
    assert [(each.id, each.sector, str(each.role)) for each in found] == [
        ("kenya", "COP", "source"),
        ("kenya", "OPP", "target"),
    ]


def test_a_pronoun_is_shown_by_the_name_in_its_sentence() -> None:
    rows = "Iran/nsubj/2 said/root/0 it/nsubj/4 attacked/VBD/ccomp/2 Chad/obj/4"
    told = line(rows, (0, 1), (2, 3), (4, 5))
    iran, it, chad = told.placed
    it = replace(it, mention=replace(it.mention, actor=iran.mention.actor))
    match = next(m for m in find_triggers(told.tokens) if told.tokens[m.predicate.first].norm == "attacked")
    found = assign_roles(replace(told, placed=(iran, it, chad)), match)
    assert [(each.span.text, str(each.role)) for each in found] == [("Iran", "source"), ("Chad", "target")]
