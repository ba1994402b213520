"""How words of unknown kind stand in a sentence written by hand, which no parser has read."""

from timeline.events.grammar import Predicate, read_noun, read_verb
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import Token

_BEFORE_VERB = ("will", "modal", "do", "subject_pronouns")
_BE = ("be_present", "be_past", "be_other")


def guess_predicate(tokens: tuple[Token, ...], first: int, last: int) -> Predicate:
    """How words of unknown kind stand in their sentence: as a verb where form or neighbours say so."""
    forms = guess_forms(tokens[first].norm)
    before = tokens[first - 1].norm if first else ""
    if forms == {Form.GERUND} and before in words("determiners"):
        return read_noun(tokens, first, last)
    if forms:
        return read_verb(tokens, first, last, forms)
    if before == "to" or any(before in words(name) for name in _BEFORE_VERB):
        return read_verb(tokens, first, last, frozenset((Form.BASE,)))
    if any(tokens[first].norm in words(name) for name in _BE):
        past = tokens[first].norm in words("be_past")
        return read_verb(tokens, first, last, frozenset((Form.PAST if past else Form.BASE,)))
    return read_noun(tokens, first, last)
