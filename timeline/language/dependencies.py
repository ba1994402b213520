"""Trees in the style of spaCy's own English pipelines, turned into Universal Dependencies.

Those pipelines follow ClearNLP's guidelines (Choi and Palmer 2012): a preposition heads its noun, "be" heads
what somebody is, conjuncts hang on each other in a chain. Universal Dependencies put meaning first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

_SIGNS = frozenset(("dobj", "pobj", "nsubjpass"))  # relations that only the other style has
_LED = frozenset(("pobj", "pcomp"))
_LEADERS = frozenset(("prep", "agent", "dative"))
_NOMINAL = ("NN", "PR", "CD", "DT", "WP")  # what such tags begin with

_NAMES = {
    "acomp": "xcomp",
    "agent": "advmod",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
    "pcomp": "advcl",
    "pobj": "obl",
}


@dataclass(frozen=True, slots=True)
class Arc:
    """A word's head (its own place for the root) and relation, with the tag and lemma that rules look at."""

    head: int
    relation: str
    tag: str
    lemma: str


def is_clear_style(labels: Collection[str]) -> bool:
    """Whether a parser with these relations follows ClearNLP's guidelines."""
    return not _SIGNS.isdisjoint(labels)


def to_universal(arcs: Sequence[Arc]) -> list[Arc]:
    """The arcs as Universal Dependencies has them: "met in Rome" is obl(met, Rome) and case(Rome, in)."""
    for step in (_join_chains, _lift_objects, _lift_predicates):
        arcs = step(list(arcs))
    return [replace(arc, relation=_NAMES.get(arc.relation, arc.relation)) for arc in arcs]


def _children(arcs: Sequence[Arc], head: int) -> Iterator[int]:
    return (place for place, arc in enumerate(arcs) if arc.head == head and place != head)


def _join_chains(arcs: list[Arc]) -> list[Arc]:
    """Every conjunct on the first one, "and" on the conjunct behind it."""
    joined = list(arcs)
    for place, arc in enumerate(arcs):
        if arc.relation == "conj":
            joined[place] = replace(arc, head=_first_conjunct(arcs, arc.head))
        elif arc.relation == "cc":
            behind = (each for each in _children(arcs, arc.head) if each > place)
            conjunct = next((each for each in behind if arcs[each].relation == "conj"), arc.head)
            joined[place] = replace(arc, head=conjunct)
    return joined


def _first_conjunct(arcs: Sequence[Arc], place: int) -> int:
    for _ in arcs:  # a bound: a broken tree may go round
        if arcs[place].relation != "conj":
            break
        place = arcs[place].head
    return place


def _lift_objects(arcs: list[Arc]) -> list[Arc]:
    """The noun in the place of the preposition that heads it, the preposition as its case."""
    led = {place: _object_of(arcs, place) for place in range(len(arcs))}
    lifted = list(arcs)
    for place, arc in enumerate(arcs):
        head = led.get(arc.head)
        if led[place] is not None:
            continue
        if arc.head != place and head is not None and head != place:
            lifted[place] = replace(arc, head=head)  # "just before the vote": what hangs on the preposition
    for place, noun in led.items():
        if noun is not None:
            lifted[noun] = _in_place_of(arcs, led, place, noun)
            lifted[place] = replace(arcs[place], head=noun, relation=_leads(arcs[noun]))
    return lifted


def _object_of(arcs: Sequence[Arc], place: int) -> int | None:
    """What a preposition leads in, through a second one too ("out of the house"); None for any other word."""
    for child in _children(arcs, place):
        if arcs[child].relation in _LED:
            return child
    if arcs[place].relation not in _LEADERS:
        return None
    nested = (child for child in _children(arcs, place) if child > place and arcs[child].relation == "prep")
    return next(
        (noun for each in nested for noun in _children(arcs, each) if arcs[noun].relation in _LED), None
    )


def _leads(noun: Arc) -> str:
    return "mark" if noun.relation == "pcomp" else "case"


def _in_place_of(arcs: Sequence[Arc], led: dict[int, int | None], place: int, noun: int) -> Arc:
    arc, top = arcs[noun], place
    while arcs[top].relation == "prep" and led.get(arcs[top].head) == noun:
        top = arcs[top].head  # "out of the house": the outer one of two
    leader = arcs[top]
    if leader.head == top:
        return replace(arc, head=noun, relation="ROOT")
    outer = led.get(leader.head)
    head = outer if outer is not None else leader.head
    if leader.relation == "conj":
        return replace(arc, head=head, relation="conj")
    if leader.relation == "agent":
        return replace(arc, head=head, relation="obl:agent")
    is_nominal = arcs[head].tag.startswith(_NOMINAL)
    if arc.relation == "pcomp":
        return replace(arc, head=head, relation="acl" if is_nominal else "advcl")
    return replace(arc, head=head, relation="nmod" if is_nominal else "obl")


def _lift_predicates(arcs: list[Arc]) -> list[Arc]:
    """What somebody is in the place of "be", which becomes its copula; not in "there is"."""
    for place, arc in enumerate(list(arcs)):
        if arc.lemma != "be" or arc.relation in ("aux", "auxpass"):
            continue
        children = list(_children(arcs, place))
        if any(arcs[child].relation == "expl" for child in children):
            arcs = [_existing(each) if at in children else each for at, each in enumerate(arcs)]
        elif (predicate := _predicate(arcs, place, children)) is not None:
            arcs = _with_copula(arcs, place, predicate)
    return arcs


def _existing(arc: Arc) -> Arc:
    return replace(arc, relation="nsubj") if arc.relation == "attr" else arc


def _predicate(arcs: Sequence[Arc], verb: int, children: Sequence[int]) -> int | None:
    for sign in ("attr", "acomp", "obl"):
        for child in children:
            if child > verb and arcs[child].relation == sign:
                return child
    return None


def _with_copula(arcs: Sequence[Arc], verb: int, predicate: int) -> list[Arc]:
    was = arcs[verb]
    is_root = was.head == verb
    changed = [
        replace(arc, head=predicate) if arc.head == verb and place not in (verb, predicate) else arc
        for place, arc in enumerate(arcs)
    ]
    changed[verb] = replace(was, head=predicate, relation="cop")
    changed[predicate] = replace(
        arcs[predicate], head=predicate if is_root else was.head, relation=was.relation
    )
    return changed
