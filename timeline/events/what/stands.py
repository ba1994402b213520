"""How a word that may name an event stands in its sentence: verb, noun, or no more than a description."""

from __future__ import annotations

from timeline.events.grammar import FORMS_OF_TAG, Predicate, read_noun, read_verb
from timeline.events.what.rows import Entry, is_ambiguous
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import Token

_OF_NOUNS = ("cop", "det", "amod", "nmod:poss")


def read_trigger(tokens: tuple[Token, ...], first: int, last: int, entry: Entry) -> Predicate | None:
    """How the trigger stands in the sentence, `None` where the word is of the other part of speech."""
    told = told_forms(tokens[first])
    if entry.trigger.pos == "noun":
        if told or not _can_be_noun(tokens, first) or _is_part(tokens, last - 1):
            return None
        return read_noun(tokens, first, last)
    # "Jets struck" is taken for a present now and then.
    is_past = tokens[first].tag == "VBP" and Form.PAST in entry.forms
    if told and told.isdisjoint(entry.forms) and not is_past:
        return None
    if _is_attribute(tokens, first):
        return None
    bare = entry.forms & {Form.BASE, Form.THIRD}
    is_head = _has_subject_and_object(tokens, first)
    if (bare and _is_noun(tokens[first]) and not is_head) or _is_activity(tokens, first, last, entry.forms):
        return None  # "special forces"
    is_seen = bool(told) or is_head or (tokens[first].pos == "VERB" and Form.PAST in entry.forms)
    if bare and not is_seen and not _can_be_verb(tokens, first, entry.forms):
        return None
    if _is_adjective(tokens, first, last, entry.forms):
        return None
    return read_verb(tokens, first, last, entry.forms)


def _has_subject_and_object(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether it does something to somebody, whatever the parser takes it for: "Panama cut ties"."""
    if tokens[place].pos != "NOUN" or tokens[place].relation != "root":
        return False
    below = {each.relation for number, each in enumerate(tokens) if each.head == place != number}
    return {"nsubj", "obj"} <= below and below.isdisjoint(_OF_NOUNS)


def _is_attribute(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether it only says which ones: "targeted sanctions"; in "Chad freed prisoners" the parser errs."""
    if tokens[place].relation != "amod" or not place:
        return False
    before = tokens[place - 1]
    return before.pos not in ("NOUN", "PROPN", "CCONJ") and before.norm != "to"


def _is_part(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether the noun is a part of another's name: "the Rescue Party", but not "the rescue effort"."""
    head = tokens[tokens[place].head]
    return tokens[place].relation == "compound" and head.lemma not in words("carrying_nouns")


def told_forms(token: Token) -> frozenset[Form]:
    """The forms the parser sees in a verb ("wound up" is no form of "wound"); none where it sees no verb."""
    if token.tag not in FORMS_OF_TAG and token.norm in words("no_nouns"):
        return guess_forms(token.norm) or frozenset((Form.PAST,))  # "quit" is its own past
    return FORMS_OF_TAG.get(token.tag, frozenset()) if token.pos == "VERB" else frozenset()


def _is_activity(tokens: tuple[Token, ...], first: int, last: int, forms: frozenset[Form]) -> bool:
    """Whether it is a plain noun: "military spending", "a long shot", but not "the shelling of Homs"."""
    following = tokens[last].norm if last < len(tokens) else ""
    is_gerund = Form.GERUND in forms and following not in ("of", "by")
    is_past = Form.PAST in forms and _before(tokens, first) in words("determiners")
    is_shot = tokens[first].norm == "shot" and last == first + 1  # but "police shot dead two men"
    return _is_noun(tokens[first]) and (is_gerund or is_past or is_shot)


def _is_noun(token: Token) -> bool:
    """Whether the parser sees a noun in it."""
    is_noun = token.pos in ("NOUN", "PROPN") and bool(token.relation)
    return is_noun and token.norm not in words("no_nouns")


_VERB_OPENERS = ("will", "modal", "do", "subject_pronouns")


def _before(tokens: tuple[Token, ...], index: int) -> str:
    """The word before `index`, passing over adverbs."""
    while index > 0 and (tokens[index - 1].norm in words("adverbs") or tokens[index - 1].norm.endswith("ly")):
        index -= 1
    return tokens[index - 1].norm if index else ""


def _can_be_noun(tokens: tuple[Token, ...], first: int) -> bool:
    before = _before(tokens, first)
    return before != "to" and not any(
        before in words(name) for name in ("will", "modal", "do", "subject_pronouns")
    )


def _can_be_verb(tokens: tuple[Token, ...], first: int, forms: frozenset[Form]) -> bool:
    before = _before(tokens, first)
    if before == "to" or any(before in words(name) for name in _VERB_OPENERS):
        return True
    if before in words("determiners") or before in words("prepositions") or not before:
        return False
    following = tokens[first + 1].norm if first + 1 < len(tokens) else ""
    if is_ambiguous(tokens[first].norm):
        # "Russia attacks the": a noun would have a determiner, an adjective or a preposition before it.
        return Form.THIRD in forms and following in words("determiners")
    # "the allies ship arms" has a plural before it, "the seized ship" has none.
    return Form.THIRD in forms or before.endswith("s") or before in ("and", "or", ",", "people", "police")


def _is_adjective(tokens: tuple[Token, ...], first: int, last: int, forms: frozenset[Form]) -> bool:
    """Whether a participle stands between determiner and noun and tells of no event: "the seized ship"."""
    if not forms & {Form.PARTICIPLE, Form.GERUND} or first == 0 or last >= len(tokens):
        return False
    before, after = tokens[first - 1].norm, tokens[last].norm
    opens = before in words("determiners") - {"that", "all", "both"}
    closed = after in words("prepositions") | words("determiners") | words("clause_words") | {"to", "and"}
    return opens and after[0].isalnum() and not closed
