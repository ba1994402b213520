"""The clause a noun stands in, by the heads of its sentence: its verb, and how the noun hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.grammar import Tense, tense_of_words
from timeline.events.syntax import children, is_parsed
from timeline.events.words import words
from timeline.inflection import Form
from timeline.model import Token

_CHAIN = 6  # steps up from a noun: "a series of attacks on towns in the north"
_FORMS = {
    "VB": Form.BASE,
    "VBP": Form.BASE,
    "VBZ": Form.THIRD,
    "VBD": Form.PAST,
    "VBN": Form.PARTICIPLE,
    "VBG": Form.GERUND,
}
_ARGUMENTS = frozenset(("obj", "nsubj", "nsubj:pass", "iobj", "dislocated"))


@dataclass(frozen=True, slots=True)
class Host:
    """The verb, or the noun with "be", whose clause another noun stands in."""

    place: int
    tense: Tense
    relation: (
        str  # of the noun, or of the one it hangs on, to the verb: obj, nsubj, obl; root: it is its own host
    )
    case: str  # the preposition that leads it in there; "" where none does
    over: int | None  # the noun between them that says more than how many; None: it hangs on the verb itself
    negated: bool

    @property
    def is_argument(self) -> bool:
        """Whether the noun is what the verb does or is done to: "held talks", "the attack killed"."""
        return self.relation in _ARGUMENTS and self.over is None


def host_of(tokens: Sequence[Token], noun: int) -> Host | None:
    """The clause that the noun stands in; `None` without heads or where no verb stands above it."""
    if not is_parsed(tokens):
        return None
    over, place = None, noun
    if _copula(tokens, noun) is not None:
        return _host(tokens, noun, noun, None)
    for _ in range(_CHAIN):
        above = tokens[place].head
        if above == place:
            return None
        if tokens[above].pos in ("VERB", "AUX") or _copula(tokens, above) is not None:
            return _host(tokens, above, place, over)
        counts = tokens[above].lemma in words("quantities") | words("rounds")
        if not counts and tokens[place].relation not in ("conj", "compound", "flat", "appos"):
            over = above
        place = above
    return None


def tense_at(tokens: Sequence[Token], verb: int) -> Tense:
    """The time that a verb, or a noun with "be", is told in, by the auxiliaries that hang on it."""
    before = [
        tokens[each].norm
        for each in children(tokens, verb)
        if tokens[each].relation in ("aux", "aux:pass", "cop", "mark", "advmod") and each < verb
    ]
    form = _FORMS.get(tokens[verb].tag)
    return tense_of_words(before, frozenset((form,) if form else ()))


def case_of(tokens: Sequence[Token], noun: int) -> str:
    """The preposition that leads the noun in, "" where none does."""
    return next((tokens[each].norm for each in children(tokens, noun) if tokens[each].relation == "case"), "")


def is_negated(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "not", "never" or "no longer" hangs on the verb."""
    return any(tokens[each].norm in words("negators") for each in children(tokens, verb))


def _host(tokens: Sequence[Token], verb: int, noun: int, over: int | None) -> Host:
    relation = tokens[noun].relation if noun != verb else "root"
    return Host(verb, tense_at(tokens, verb), relation, case_of(tokens, noun), over, is_negated(tokens, verb))


def _copula(tokens: Sequence[Token], noun: int) -> int | None:
    return next((each for each in children(tokens, noun) if tokens[each].relation == "cop"), None)
