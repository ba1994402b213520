"""Events told again, and events that others caused: who took part in the one took part in the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.events.trees import tree
from timeline.events.what.triggers import find_triggers
from timeline.events.who.clauses import Line
from timeline.events.who.retold import Found, with_parties
from timeline.model import ActorKind, Participant, Role, Span

SPAN = Span("x", 0, 1)
RUSSIA = Participant("russia", "Russia", ActorKind.STATE, "RUS", Role.SOURCE, SPAN)
SYRIA = Participant("syria", "Syria", ActorKind.STATE, "SYR", Role.TARGET, SPAN)
CHAD = Participant("chad", "Chad", ActorKind.STATE, "TCD", Role.OTHER, SPAN)
MEN = Participant(None, "ten men", ActorKind.GROUP, None, Role.TARGET, SPAN)


def found(rows: str, word: str, *actors: Participant) -> Found:
    """The trigger `word` of a tree, or of plain words, with those who take part in it."""
    tokens = tree(rows) if "/" in rows else tree(" ".join(f"{word}/dep/0" for word in rows.split()))
    if "/" not in rows:
        tokens = tuple(replace(token, head=-1, relation="") for token in tokens)
    line = Line(tokens, ())
    (match,) = [
        each
        for each in find_triggers(tokens)
        if word in [token.norm for token in tokens[each.predicate.first : each.predicate.last]]
    ]
    return Found(line, match, actors)


def parties(*events: Found) -> list[list[str]]:
    return [[f"{each.role} {each.name}" for each in event.actors] for event in with_parties(events)]


FIRST = found("Russia launched an attack on Syria", "attack", RUSSIA, SYRIA, CHAD)


@pytest.mark.parametrize(
    ("rows", "word", "actors"),
    [
        ("the attack went on", "attack", ["source Russia", "target Syria"]),
        ("ten died in Monday 's attack", "attack", ["source Russia", "target Syria"]),
        ("both strikes killed people", "strikes", ["source Russia", "target Syria"]),
        ("an attack is likely", "attack", []),
        ("the agreement failed", "agreement", []),
    ],
)
def test_what_is_told_again_has_the_parties_it_had(rows: str, word: str, actors: list[str]) -> None:
    assert parties(FIRST, found(rows, word))[1] == actors


def test_who_is_named_anew_stays() -> None:
    again = found("the attack by Chad", "attack", replace(CHAD, role=Role.SOURCE))
    assert parties(FIRST, again)[1] == ["source Chad"]
    other = found("the attack in Chad", "attack", CHAD)
    assert parties(FIRST, other)[1] == ["other Chad", "source Russia", "target Syria"]


def test_a_strike_is_no_walk_out_after_an_air_strike() -> None:
    first = found("Russia launched an air strike", "air", RUSSIA)
    assert first.match.trigger.lemma == "air strike"
    _, second = with_parties((first, found("the strike hit homes", "strike")))
    assert (second.match.trigger.type, [each.id for each in second.actors]) == ("ASSAULT", ["russia"])


def test_who_did_what_people_died_in_killed_them() -> None:
    rows = (
        "Men/NNS/nsubj:pass/3 were/VBD/aux:pass/3 killed/VBN/root/0 in/IN/case/6 an/DT/det/6 attack/NN/obl/3"
    )
    killed, attack = found(rows, "killed", MEN), found(rows, "attack", RUSSIA)
    attack = replace(attack, line=killed.line)
    assert parties(killed, attack)[0] == ["target ten men", "source Russia"]
    assert parties(killed, replace(attack, line=FIRST.line))[0] == ["target ten men"]
    active = found("Men/NNS/nsubj/2 killed/VBD/root/0 cows/NNS/obj/2", "killed", MEN)
    assert parties(active, replace(attack, line=active.line))[0] == ["target ten men"]


def test_a_part_is_done_by_whoever_did_the_whole() -> None:
    rows = "arrest/NN/root/0 as/IN/case/3 part/NN/nmod/1 of/IN/case/6 a/DT/det/6 purge/NN/nmod/3"
    arrest, purge = found(rows, "arrest", RUSSIA), found(rows, "purge")
    assert parties(arrest, replace(purge, line=arrest.line))[1] == ["source Russia"]
    assert parties(arrest, purge)[1] == []
    rows = rows.replace("of/IN", "despite/IN")
    arrest, purge = found(rows, "arrest", RUSSIA), found(rows, "purge")
    assert parties(arrest, replace(purge, line=arrest.line))[1] == []
