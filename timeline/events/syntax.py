"""Who does what to whom by the heads of a parsed sentence: places of words, not yet of actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from timeline.events.words import lemma_classes, reporting_verbs, words
from timeline.model import Token

_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "nsubj:outer"))
_RELATIVES = frozenset(("who", "which", "that", "whom"))
_CHAIN = 12  # steps up a tree: a broken one may go round
_PHRASE = frozenset(
    ("amod", "compound", "flat", "nmod:desc", "nmod:unmarked", "det", "nummod", "appos", "goeswith")
)
_CORE = frozenset(("nsubj", "nsubj:pass", "obj", "obl"))
_CLAUSES = frozenset(("acl:relcl", "advcl", "ccomp", "csubj", "parataxis", "appos"))
_NEAR = 2  # steps from a predicate to what a preposition leads in: "held talks with Iran"


def is_parsed(tokens: Sequence[Token]) -> bool:
    """Whether the words have heads."""
    return bool(tokens) and tokens[0].head >= 0


def children(tokens: Sequence[Token], head: int) -> tuple[int, ...]:
    """The places of the words that hang on the one at `head`, in order."""
    known, below = _latest[0]
    if known is not tokens:
        below = _below(tokens)
        _latest[0] = (tokens, below)
    return below.get(head, ())


# The sentence at hand: its words are asked for again and again, and would be dear to compare.
_latest: list[tuple[Sequence[Token], dict[int, tuple[int, ...]]]] = [((), {})]


def _below(tokens: Sequence[Token]) -> dict[int, tuple[int, ...]]:
    """The places of the words that hang on each word, in order."""
    found: defaultdict[int, list[int]] = defaultdict(list)
    for place, token in enumerate(tokens):
        if token.head != place:
            found[token.head].append(place)
    return {head: tuple(places) for head, places in found.items()}


def head_of(tokens: Sequence[Token], first: int, last: int) -> int:
    """The word that the others of a phrase hang on, else its last: "decision" of "decision to buy"."""
    inside = range(first, last)
    tops = (place for place in inside if tokens[place].head not in inside or tokens[place].head == place)
    return next(tops, last - 1) if is_parsed(tokens) else last - 1


def subject_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The place of the word that heads a verb's subject, its own or one it shares; `None` where it has none.

    In "Iran agreed to go and left" all three verbs have "Iran", in "the man who left" the verb has "man".
    """
    for _ in range(_CHAIN):
        if (own := _own_subject(tokens, verb)) is not None:
            return own
        relation, head = tokens[verb].relation, tokens[verb].head
        if relation in ("acl", "acl:relcl") and not _has_no_doer(tokens, verb):
            return _described(tokens, verb)
        if relation == "advcl" and tokens[verb].tag == "VBG" and verb and tokens[verb - 1].norm == ",":
            head = _main_verb(tokens, head)
        is_asked = relation == "xcomp" or (relation == "advcl" and tokens[verb].tag == "VB")
        if is_asked and tokens[head].norm in lemma_classes()["winning_verbs"]:
            verb = head  # "beat his rival to become president"
            continue
        if is_asked and (controller := _object_of(tokens, head, relation)) is not None:
            return controller  # "urged Turkey to leave"
        if head == verb or not (relation in ("conj", "xcomp", "advcl") or _has_no_doer(tokens, verb)):
            return None
        verb = head
    return None


def _own_subject(tokens: Sequence[Token], verb: int) -> int | None:
    own = next((each for each in children(tokens, verb) if tokens[each].relation in _SUBJECTS), None)
    return _joined_subject(tokens, verb) if own is None else _antecedent(tokens, verb, own)


def _joined_subject(tokens: Sequence[Token], verb: int) -> int | None:
    """The noun before a verb that the parser takes for a noun: "an earthquake shook Nepal"."""
    if tokens[verb].pos != "NOUN" or tokens[verb].relation != "root":
        return None
    below = children(tokens, verb)
    is_done = any(tokens[each].relation in ("obj", "flat") for each in below)
    return next((each for each in below if is_done and tokens[each].relation == "compound"), None)


def _main_verb(tokens: Sequence[Token], verb: int) -> int:
    """The verb over infinitives: who "called on them to go, promising help" is who called."""
    for _ in range(_CHAIN):
        if tokens[verb].tag != "VB" or tokens[verb].relation not in ("xcomp", "advcl"):
            break
        verb = tokens[verb].head
    return verb


def _has_no_doer(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a gerund is a noun here, done by whom the sentence is about: "the impact of leaving it"."""
    is_gerund = tokens[verb].tag == "VBG"
    return (
        is_gerund
        and tokens[verb].relation in ("csubj", "nmod", "obl", "acl", "obj", "nsubj")
        and any(tokens[each].relation in ("mark", "case") for each in children(tokens, verb))
    )


def doer_of(tokens: Sequence[Token], noun: int) -> int | None:
    """The place of who does what a noun names: the subject of its verb, or of its own "be"; else `None`.

    "Turkey held talks", "Turkey is in talks".
    """
    own = next((each for each in children(tokens, noun) if tokens[each].relation in _SUBJECTS), None)
    if own is not None:
        return own
    return subject_of(tokens, tokens[noun].head) if tokens[noun].relation == "obj" else None


def _antecedent(tokens: Sequence[Token], verb: int, subject: int) -> int:
    """What "who" or "which" stands for: the noun that its clause describes."""
    is_relative = tokens[subject].norm in _RELATIVES and tokens[verb].relation == "acl:relcl"
    return tokens[verb].head if is_relative else subject


def _described(tokens: Sequence[Token], verb: int) -> int | None:
    """The noun that a participle describes; in "Turkey's plan to leave" whose plan it is."""
    noun = tokens[verb].head
    if tokens[verb].tag in ("VBG", "VBN", "VBD"):
        return noun
    owner = next((each for each in children(tokens, noun) if tokens[each].relation == "nmod:poss"), None)
    if owner is not None:
        return owner
    governor = tokens[noun].head
    is_object = tokens[noun].relation == "obj" and governor != noun
    return subject_of(tokens, governor) if is_object else None


def _object_of(tokens: Sequence[Token], verb: int, relation: str) -> int | None:
    """Who is asked or made to do something: "urged Turkey to", "called on his supporters to"."""
    below = children(tokens, verb)
    found = next((each for each in below if tokens[each].relation in ("obj", "iobj")), None)
    if relation == "xcomp" and found is not None:
        return found
    if found is not None or tokens[verb].lemma not in words("calling_verbs"):
        return None
    led = (each for each in below if tokens[each].relation == "obl")
    return next((each for each in led if _is_called(tokens, each)), None)


def _is_called(tokens: Sequence[Token], noun: int) -> bool:
    return any(tokens[each].norm in ("on", "upon", "to", "for", "with") for each in children(tokens, noun))


def is_carried(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a verb only says that what the noun names is done: "launched a probe", "imposed a curfew"."""
    head = tokens[tokens[noun].head]
    return tokens[noun].relation in ("obj", "nsubj:pass", "obl") and head.lemma in words("carrying_verbs")


def contents_of(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """The places of the verbs that say what is said: "said it will go", "announced plans to begin to go"."""
    found: list[int] = []
    for place in children(tokens, verb):
        relation = tokens[place].relation
        if relation in ("ccomp", "xcomp"):
            found += (place, complement_of(tokens, place) or place)
        elif relation == "obj":
            found += (each for each in children(tokens, place) if tokens[each].relation == "acl")
    return tuple(found)


def complement_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The place of the verb that says what is agreed or refused: the last one in "agreed to begin to go"."""
    found = None
    for _ in range(_CHAIN):
        under = (each for each in children(tokens, verb) if tokens[each].relation == "xcomp")
        below = next((each for each in under if tokens[each].pos == "VERB"), None)
        if below is None:
            return found
        found = verb = below
    return found


def infinitive_of(tokens: Sequence[Token], verb: int) -> int | None:
    """The place of a verb's infinitive, whatever the parser takes it for: "agreed on Friday to go"."""
    below = (each for each in children(tokens, verb) if each > verb and tokens[each].tag == "VB")
    led = (each for each in below if any(tokens[mark].norm == "to" for mark in children(tokens, each)))
    return next(led, None)


def is_outcome(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a participle says what came of what was done to somebody: "was bombed, killing nine"."""
    token = tokens[verb]
    if token.relation != "advcl" or token.tag != "VBG" or not verb or tokens[verb - 1].norm != ",":
        return False
    return any(tokens[each].relation == "aux:pass" for each in children(tokens, token.head))


def objects_of(tokens: Sequence[Token], verb: int) -> tuple[int, ...]:
    """The places of the words that head a verb's objects, direct ones first; "which" stands for its noun."""
    found = [each for each in children(tokens, verb) if tokens[each].relation in ("obj", "iobj")]
    found.sort(key=lambda place: tokens[place].relation != "obj")
    if tokens[verb].relation == "acl:relcl":
        return tuple(tokens[verb].head if tokens[each].norm in _RELATIVES else each for each in found)
    return tuple(found)


def led_by(tokens: Sequence[Token], predicate: range, prepositions: Collection[str]) -> tuple[int, ...]:
    """The places of the words that the prepositions lead in and that hang on the predicate, or nearly so."""
    led = {token.head for token in tokens if token.relation == "case" and token.norm in prepositions}
    return tuple(
        place for place in sorted(led) if place not in predicate and _hangs_on(tokens, place, predicate)
    )


def is_led_in_by(tokens: Sequence[Token], noun: int, prepositions: Collection[str]) -> bool:
    """Whether one of the prepositions leads the noun in as an adjunct of a verb: "in the attack"."""
    if not is_parsed(tokens):
        return False
    if tokens[noun].relation == "nmod" and tokens[tokens[noun].head].pos in ("NUM", "PRON", "DET"):
        noun = tokens[noun].head  # "in one of the attacks"
    return tokens[noun].relation == "obl" and any(
        tokens[each].relation == "case" and tokens[each].norm in prepositions
        for each in children(tokens, noun)
    )


def _hangs_on(tokens: Sequence[Token], place: int, predicate: range) -> bool:
    for _ in range(_NEAR):
        if tokens[place].relation in ("acl:relcl", "advcl", "ccomp", "parataxis", "conj"):
            return False
        place = tokens[place].head
        if place in predicate:
            return True
    return False


def conjuncts(tokens: Sequence[Token], place: int) -> tuple[int, ...]:
    """The word and those that "and" or commas join to it: "France, Italy and Spain"."""
    return (place, *(each for each in children(tokens, place) if tokens[each].relation == "conj"))


def clause_of(tokens: Sequence[Token], place: int) -> frozenset[int]:
    """The words that hang on the one at `place`, itself included, without those of clauses further down.

    Of a noun that is its verb's subject, object or setting those of the verb too, and of one that hangs on
    another noun those of that one: where it was done, and who took part, hangs on them. Who only speaks of it
    had no part in it.
    """
    noun = place
    if tokens[place].relation == "nmod" and tokens[tokens[place].head].pos == "NOUN":
        place = tokens[place].head
    head = tokens[tokens[place].head]
    speaks = tokens[place].relation == "obl" and head.norm in reporting_verbs()
    if tokens[place].relation in _CORE and head.pos in ("VERB", "AUX") and not speaks:
        place = tokens[place].head
    inside, waiting = {place}, [place]
    while waiting:
        top = waiting.pop()
        more = [
            each
            for each in children(tokens, top)
            if each not in inside and (not _opens_clause(tokens[each]) or _describes(tokens, each, noun))
        ]
        inside.update(more)
        waiting += more
    return frozenset(inside)


def _describes(tokens: Sequence[Token], verb: int, noun: int) -> bool:
    """Whether it says what the event itself did: "the attack that disrupted hospitals in England"."""
    return tokens[verb].head == noun and tokens[verb].relation == "acl:relcl" and tokens[noun].pos == "NOUN"


def _opens_clause(token: Token) -> bool:
    is_another = token.pos == "VERB" and (token.relation == "conj" or token.norm in reporting_verbs())
    return is_another or token.relation in _CLAUSES


def phrase_of(tokens: Sequence[Token], noun: int) -> frozenset[int]:
    """The noun with its adjectives and parts of names: no possessor, nothing that a preposition leads in."""
    inside, waiting = {noun}, [noun]
    while waiting:
        head = waiting.pop()
        more = [
            each for each in children(tokens, head) if tokens[each].relation in _PHRASE and each not in inside
        ]
        inside.update(more)
        waiting += more
    return frozenset(inside)
