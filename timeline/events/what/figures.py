"""Words of violence and of giving way that mean no such thing: games, markets, works of art, compounds.

Who does it and what it is done to tell, by the heads of the sentence: "the yen retreated", "a peace song".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import children, doer_of, is_parsed, led_by, objects_of, subject_of
from timeline.events.words import reporting_verbs
from timeline.lexicon import read_toml
from timeline.model import Token

_TYPES = frozenset(
    ("ASSAULT", "RETREAT", "PROTEST", "ELECTION", "DISASTER")
)  # those whose words serve for other things
# Who these are called by is an event: "the Six-Day War", "the Riyadh Summit".
_NAMED = frozenset(("ASSAULT", "CONSULT", "PROTEST", "ELECTION", "DISASTER", "LAW"))
_TIMELESS = frozenset((Tense.PRESENT, Tense.FUTURE, Tense.MODAL, Tense.INFINITIVE, Tense.PARTICIPIAL))
# What becomes of a bill: "the overhaul may not pass Congress".
_FATES = frozenset(("pass", "clear", "face", "become", "reach", "win", "survive", "fail", "lose", "divide"))
_JOINT = frozenset(("COOPERATE", "AGREE", "ASSAULT", "SUPPORT"))
_HOLDING = frozenset(("under", "outside", "without", "beyond"))
_CHOOSING = frozenset(("det", "compound", "nmod:poss", "amod", "nummod"))
_QUOTES = frozenset(('"', "'", "``", "“", "‘"))
_LEADS_GAME = frozenset(("in", "on", "during", "into", "from"))
_NUMBERED = frozenset(("first", "last", "final", "second", "opening", "closing", "dying"))
_IN_COMPOUNDS = frozenset(("NOUN", "PROPN", "ADJ", "PUNCT"))
_CHAIN = 8  # steps from an event up to the verb that tells it as a tale


@cache
def _class(name: str) -> frozenset[str]:
    return frozenset(read_toml("figures.toml")[name])


def is_figure(
    tokens: tuple[Token, ...], kind: str, predicate: Predicate, prepositions: Collection[str]
) -> bool:
    """Whether words that name events elsewhere tell of none here: "the war novel", "a shot wide"."""
    if not is_parsed(tokens):
        return False
    if predicate.is_noun and _is_thing(tokens, kind, predicate):
        return True
    if not predicate.is_noun and _is_undone(tokens, kind, predicate):
        return True
    if kind not in _TYPES:
        return False
    place = predicate.last - 1 if predicate.is_noun else predicate.first
    span = range(predicate.first, predicate.last)
    done_to = [*led_by(tokens, span, {*prepositions, "for"}), *objects_of(tokens, place)]
    return (
        _any_of(tokens, _doers(tokens, place, predicate), "players", "works", "markets")
        or _any_of(tokens, done_to, "contests" if kind == "ELECTION" else "intangibles")
        or _any_of(tokens, led_by(tokens, span, ("with",)), "harmless")
        or any(_is_game(tokens, each) for each in led_by(tokens, span, _LEADS_GAME))
        or _is_tale(tokens, place)
    )


def _is_body(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether a name of meetings is one of those who meet: "Congress passed it", but not "the congress"."""
    place = predicate.last - 1
    is_bare = all(tokens[each].relation not in _CHOOSING for each in children(tokens, place))
    return is_bare and tokens[place].norm in _class("bodies") and tokens[place].text[:1].isupper()


def _modifies_noun(tokens: tuple[Token, ...], kind: str, predicate: Predicate) -> bool:
    """Whether it only says of what kind another thing is: "a protest song", "the ceasefire monitor"."""
    last = tokens[predicate.last - 1]
    head = tokens[last.head]
    between = {token.pos for token in tokens[predicate.last : last.head]}
    return (
        last.relation == "compound"
        and head.pos == "NOUN"
        and last.head >= predicate.last
        and between <= _IN_COMPOUNDS
        and (kind == "DISASTER" or head.lemma not in _class("acts"))
    )


def _is_thing(tokens: tuple[Token, ...], kind: str, predicate: Predicate) -> bool:
    """Whether a noun stands for what there is and not for what happens: "a truce monitor", "under a pact"."""
    return (
        _modifies_noun(tokens, kind, predicate)
        or _is_body(tokens, predicate)
        or _is_in_name(tokens, kind, predicate)
        or (kind in _JOINT and _is_wanting(tokens, predicate))
        or (kind == "AGREE" and _is_kept(tokens, predicate.last - 1))
    )


def _is_undone(tokens: tuple[Token, ...], kind: str, predicate: Predicate) -> bool:
    """Whether a verb tells of nothing done: what a bill holds, a title, "would not confirm"."""
    is_silence = kind == "STATEMENT" and predicate.negated and not predicate.passive
    return is_silence or is_content(tokens, kind, predicate) or _is_called(tokens, predicate)


def _is_wanting(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether something asks for what is not there: "it will require more cooperation"."""
    token = tokens[predicate.last - 1]
    return token.relation == "obj" and tokens[token.head].lemma in ("require", "need", "lack", "deserve")


def _is_kept(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether an accord is one that holds already: "broke the treaty", "obligations under the pact"."""
    token, head = tokens[place], tokens[tokens[place].head]
    if any(
        tokens[each].norm in _HOLDING for each in children(tokens, place) if tokens[each].relation == "case"
    ):
        return True
    if head.pos == "VERB":
        return token.relation in ("obj", "nsubj:pass", "obl") and head.lemma in _class("keeping")
    return token.relation == "nmod" and head.lemma in _class("keepings")


def _is_called(tokens: tuple[Token, ...], predicate: Predicate) -> bool:
    """Whether a verb is a part of a title: "on Meet the Press", but not at the head of a sentence."""
    first = predicate.first
    if predicate.passive or not first or not tokens[first].text[:1].isupper() or tokens[first].text.isupper():
        return False
    before = tokens[first - 1]
    is_inside = before.pos in ("ADP", "DET", "PROPN", "PART", "ADJ") or before.norm in _QUOTES
    lower = sum(each.text[:1].islower() for each in tokens)
    return is_inside and first > 1 and 2 * lower > len(tokens) and tokens[first].tag in ("VB", "VBP", "VBG")


def is_content(tokens: tuple[Token, ...], kind: str, predicate: Predicate) -> bool:
    """Whether it only says what a law or a bill holds: "the bill would cut rates", "the law that allows"."""
    if predicate.passive or predicate.tense not in _TIMELESS or tokens[predicate.first].lemma in _FATES:
        return False
    subject = subject_of(tokens, predicate.first)
    has_object = kind != "LAW" or bool(objects_of(tokens, predicate.first))
    return subject is not None and has_object and tokens[subject].lemma in _class("laws")


def _is_in_name(tokens: tuple[Token, ...], kind: str, predicate: Predicate) -> bool:
    """Whether it is a part of what somebody or something is called: "the Office of Refugee Resettlement".

    Wars, summits and elections are events by their names too; words of a headline are all capitalised.
    """
    last = predicate.last - 1
    if kind in _NAMED or tokens[last].pos != "PROPN" or not tokens[last].text[:1].isupper():
        return False
    beside = [tokens[each] for each in (predicate.first - 1, predicate.last) if 0 <= each < len(tokens)]
    joined = any(each.text[:1].isupper() for each in beside)
    lower = sum(each.text[:1].islower() for each in tokens)
    return joined and 5 * lower >= 2 * len(tokens)


def _any_of(tokens: tuple[Token, ...], places: Iterable[int], *classes: str) -> bool:
    return any(tokens[each].lemma in _class(name) for each in places for name in classes)


def _doers(tokens: tuple[Token, ...], place: int, predicate: Predicate) -> Iterator[int]:
    """Who does it: the subject of an active verb; of a noun its verb's subject, its owner, its by-phrase."""
    span = range(predicate.first, predicate.last)
    yield from led_by(tokens, span, ("by",))
    if not predicate.is_noun:
        subject = None if predicate.passive else subject_of(tokens, place)
        yield from () if subject is None else (subject,)
        return
    yield from (each for each in children(tokens, place) if tokens[each].relation == "nmod:poss")
    verb = tokens[place].head
    is_adjunct = tokens[place].relation == "obl" and tokens[verb].pos == "VERB"
    subject = subject_of(tokens, verb) if is_adjunct else doer_of(tokens, place)
    yield from () if subject is None else (subject,)


def _is_game(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether it is a part of a game: "in overtime", "from the first minute"."""
    token = tokens[place]
    numbered = any(tokens[each].norm in _NUMBERED for each in children(tokens, place))
    return token.lemma in _class("games") or (numbered and token.lemma in ("minute", "half"))


def _is_tale(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether it hangs on a verb whose subject tells tales: "the film tells of a spy who is killed"."""
    for _ in range(_CHAIN):
        head = tokens[place].head
        if head == place:
            return False
        place = head
        if tokens[place].pos != "VERB" or tokens[place].norm in reporting_verbs():
            continue
        subjects = [each for each in children(tokens, place) if tokens[each].relation == "nsubj"]
        if _any_of(tokens, subjects, "works", "tellers"):
            return True
    return False
