"""Which words of a sentence name an event, by the rows of `triggers.tsv`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from timeline.events.calamities import mode_of_harm
from timeline.events.duties import find_duties
from timeline.events.figures import is_content, is_figure
from timeline.events.grammar import FORMS_OF_TAG, Predicate, read_noun, read_verb
from timeline.events.objects import ANY, Carried, find_carried
from timeline.events.ontology import event_types
from timeline.events.senses import is_other_sense
from timeline.events.words import words
from timeline.inflection import Form, guess_forms, noun_forms, verb_forms
from timeline.lexicon import read_rows
from timeline.model import Token

_BLOCKER_REACH = 3  # words to either side
_DATE_OPENERS = frozenset(("on", "in", "by", "from", "at", "for", "of", "to"))
GAP = "…"  # in a lemma: up to three words, as in "take up … post"
_LONGEST_GAP = 3
ANY_VERB = "*"  # the lemma of what is an event only because somebody must do it


class Frame(StrEnum):
    """Which argument is source and which target."""

    TRANSITIVE = "transitive"
    RECIPROCAL = "reciprocal"
    INTRANSITIVE = "intransitive"
    INVERSE = "inverse"
    IMPERSONAL = "impersonal"  # nobody does it: a source only where its subject has a name, "Hurricane Irma"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One sense of a word that names an event: a row of `triggers.tsv`."""

    lemma: str
    pos: str
    type: str
    mode: str | None  # None: the type's own
    frame: Frame
    prepositions: tuple[str, ...] = ()
    blocked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger found in a sentence, with how it stands there."""

    trigger: Trigger
    predicate: Predicate


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row as one spelling of its first word begins it."""

    trigger: Trigger
    rest: tuple[str, ...]
    forms: frozenset[Form]
    second: str | None  # the word that has to follow; None: any may


def find_triggers(tokens: tuple[Token, ...]) -> tuple[TriggerMatch, ...]:
    """The triggers of a sentence in order, longest first and not overlapping."""
    found: list[TriggerMatch] = []
    carried = find_carried(tokens)
    duties = find_duties(tokens)
    objects = {each.object for each in carried.values()}
    index = 0
    while index < len(tokens):
        match = _with_object(tokens, carried.get(index), _match_at(tokens, index))
        match = _harmed(tokens, index, match)
        if match is None and index in duties:
            match = _demanded(tokens, index)
        if match is None:
            index += 1
            continue
        is_noun = match.predicate.is_noun or tokens[index].pos == "NOUN"  # "sealed off the crossing"
        is_object = is_noun and match.predicate.last - 1 in objects
        if found and _is_its_calamity(tokens, match, found[-1]):
            found.pop()
        if found and _is_its_calamity(tokens, found[-1], match):
            pass
        elif found and (longer := _carried(found[-1], match)):
            found[-1] = longer
        elif not (is_object or (found and _is_object_of(found[-1], match))):
            found.append(match)
        index = match.predicate.last
    return tuple(found)


def _harmed(tokens: tuple[Token, ...], verb: int, match: TriggerMatch | None) -> TriggerMatch | None:
    """The disaster that a verb of harm tells of, with the words that a row found for it."""
    if (mode := mode_of_harm(tokens, verb)) is None:
        return match
    last = verb + 1 if match is None else match.predicate.last
    predicate = read_verb(tokens, verb, last, _told_forms(tokens[verb]))
    lemma = tokens[verb].lemma if match is None else match.trigger.lemma
    return TriggerMatch(Trigger(lemma, "verb", "DISASTER", mode, Frame.IMPERSONAL), predicate)


def _is_its_calamity(tokens: tuple[Token, ...], harm: TriggerMatch, noun: TriggerMatch) -> bool:
    """Whether the noun names the calamity whose harm the verb tells of: "an earthquake struck Haiti"."""
    if {harm.trigger.type, noun.trigger.type} != {"DISASTER"} or harm.predicate.is_noun:
        return False
    return noun.predicate.is_noun and tokens[noun.predicate.last - 1].head == harm.predicate.first


def _demanded(tokens: tuple[Token, ...], verb: int) -> TriggerMatch:
    """What another must do is an event of its own, whatever it is: "said Chad must ensure security"."""
    predicate = read_verb(tokens, verb, verb + 1, _told_forms(tokens[verb]))
    return TriggerMatch(Trigger(ANY_VERB, "verb", "REQUEST", "change", Frame.TRANSITIVE), predicate)


def _with_object(
    tokens: tuple[Token, ...], carried: Carried | None, match: TriggerMatch | None
) -> TriggerMatch | None:
    """The event of verb and object, unless a row of several words knows better: "lifted the curfew"."""
    if carried is None or (match is not None and _knows_better(match, carried)):
        return match
    row, first = carried.row, carried.verb
    follows = carried.lemma.endswith(f" {tokens[first + 1].norm}") if first + 1 < len(tokens) else False
    forms = _told_forms(tokens[first])
    if tokens[first].tag == "VBP" and Form.PAST in guess_forms(tokens[first].norm):
        forms |= {Form.PAST}  # "police beat voters": taken for a present now and then
    predicate = read_verb(tokens, first, first + 1 + follows, forms)
    if is_content(tokens, row.type, predicate) or is_other_sense(
        tokens, carried.lemma, row.type, predicate, row.prepositions
    ):
        return match
    trigger = Trigger(carried.lemma, "verb", row.type, row.mode, Frame(row.frame), row.prepositions)
    return TriggerMatch(trigger, predicate)


def _knows_better(match: TriggerMatch, carried: Carried) -> bool:
    """Whether a row of several words says more than verb and object; not if it has no room for an object."""
    has_no_object = match.trigger.frame is Frame.INTRANSITIVE and carried.row.objects == ANY
    is_same = match.trigger.lemma == carried.lemma  # "cut off talks" says more than "cut off"
    return " " in match.trigger.lemma and not has_no_object and not is_same


def _is_object_of(verb: TriggerMatch, noun: TriggerMatch) -> bool:
    """Whether verb and noun tell of one event: "signed a treaty", "held the talks"."""
    lemma = verb.trigger.lemma
    light = lemma in words("light_verbs") or GAP in lemma or _are_one(verb.trigger, noun.trigger)
    is_pair = noun.predicate.is_noun and not verb.predicate.is_noun
    return light and is_pair and noun.predicate.group <= verb.predicate.last


def _are_one(verb: Trigger, noun: Trigger) -> bool:
    """Whether a verb and its object name one thing: "enacted the reform", "won the vote"."""
    return verb.type == noun.type and event_types()[verb.type].quad_class is None


def _carried(verb: TriggerMatch, noun: TriggerMatch) -> TriggerMatch | None:
    """What a verb makes of the event its object names, if it only carries it: "ordered the arrest of"."""
    trigger = verb.trigger
    if trigger.lemma not in words("object_carriers") or verb.predicate.is_noun or not noun.predicate.is_noun:
        return None
    if verb.predicate.passive or noun.predicate.group > verb.predicate.last:
        return None
    return TriggerMatch(noun.trigger, replace(verb.predicate, last=noun.predicate.last))


def _match_at(tokens: tuple[Token, ...], index: int) -> TriggerMatch | None:
    rows = _index().get(tokens[index].norm)
    if rows is None:
        return None
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    entries: Iterable[_Entry] = (each for each in rows if each.second in (following, None))
    if tokens[index].pos == "NOUN":
        entries = sorted(entries, key=_nouns_first)  # "the bombing of Belgrade by NATO"
    for entry in entries:
        if not _follows(tokens, index + 1, entry.rest):
            continue
        adjacent = entry.rest.index(GAP) if GAP in entry.rest else len(entry.rest)
        last = index + 1 + adjacent
        if entry.trigger.blocked_by and _is_blocked(tokens, index, last, entry.trigger):
            continue
        predicate = _predicate(tokens, index, last, entry)
        trigger = entry.trigger
        if predicate and not _means_other(tokens, trigger, predicate):
            return TriggerMatch(entry.trigger, predicate)
    return None


def _means_other(tokens: tuple[Token, ...], trigger: Trigger, predicate: Predicate) -> bool:
    return is_figure(tokens, trigger.type, predicate, trigger.prepositions) or is_other_sense(
        tokens, trigger.lemma, trigger.type, predicate, trigger.prepositions
    )


def _by_length(entry: _Entry) -> tuple[int, bool]:
    """Most words first, and of as many the row without a gap: "hold talks" before "hold … talks"."""
    gaps = entry.rest.count(GAP)
    return gaps - len(entry.rest), gaps > 0


def _nouns_first(entry: _Entry) -> tuple[int, bool]:
    return _by_length(entry)[0], entry.trigger.pos != "noun"


def _follows(tokens: tuple[Token, ...], start: int, rest: tuple[str, ...]) -> bool:
    if not rest:
        return True
    if rest[0] == GAP:
        return any(_follows(tokens, start + skipped, rest[1:]) for skipped in range(_LONGEST_GAP + 1))
    return start < len(tokens) and tokens[start].norm == rest[0] and _follows(tokens, start + 1, rest[1:])


def _is_blocked(tokens: tuple[Token, ...], first: int, last: int, trigger: Trigger) -> bool:
    near = [*range(max(0, first - _BLOCKER_REACH), first), *range(last, last + _BLOCKER_REACH)]
    return any(
        tokens[place].norm in trigger.blocked_by
        and not (trigger.pos == "verb" and _opens_date(tokens, place))
        for place in near
        if place < len(tokens)
    )


def _opens_date(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether it is the preposition of a date and no particle: "seized on Monday", but not "seized on it"."""
    if tokens[place].norm not in _DATE_OPENERS or place + 1 == len(tokens):
        return False
    following = tokens[place + 1].norm.rstrip(".")
    return following in words("calendar") or (following.isdecimal() and len(following) == 4)


def _predicate(tokens: tuple[Token, ...], first: int, last: int, entry: _Entry) -> Predicate | None:
    """How the trigger stands in the sentence, `None` where the word is of the other part of speech."""
    told = _told_forms(tokens[first])
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
    if (bare and _is_noun(tokens[first])) or _is_activity(tokens, first, last, entry.forms):
        return None  # "special forces"
    if bare and not told and not _can_be_verb(tokens, first, entry.forms):
        return None
    if _is_adjective(tokens, first, last, entry.forms):
        return None
    return read_verb(tokens, first, last, entry.forms)


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


def _told_forms(token: Token) -> frozenset[Form]:
    """The forms the parser sees in a verb ("wound up" is no form of "wound"); none where it sees no verb."""
    return FORMS_OF_TAG.get(token.tag, frozenset()) if token.pos == "VERB" else frozenset()


def _is_activity(tokens: tuple[Token, ...], first: int, last: int, forms: frozenset[Form]) -> bool:
    """Whether it is a plain noun: "military spending", "a long shot", but not "the shelling of Homs"."""
    following = tokens[last].norm if last < len(tokens) else ""
    is_gerund = Form.GERUND in forms and following not in ("of", "by")
    is_past = Form.PAST in forms and _before(tokens, first) in words("determiners")
    return _is_noun(tokens[first]) and (is_gerund or is_past or tokens[first].norm == "shot")


def _is_noun(token: Token) -> bool:
    """Whether the parser sees a noun in it."""
    return token.pos in ("NOUN", "PROPN") and bool(token.relation)


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
    if _is_ambiguous(tokens[first].norm):
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


@cache
def _is_ambiguous(form: str) -> bool:
    return {entry.trigger.pos for entry in _index()[form]} == {"noun", "verb"}


@cache
def triggers() -> tuple[Trigger, ...]:
    """All rows of `triggers.tsv`."""
    return read_rows("triggers.tsv", Trigger)


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    found: defaultdict[str, list[_Entry]] = defaultdict(list)
    for trigger in triggers():
        for word, entry in _entries(trigger):
            found[word].append(entry)
    return {word: tuple(sorted(entries, key=_by_length)) for word, entries in found.items()}


def _entries(trigger: Trigger) -> Iterator[tuple[str, _Entry]]:
    if trigger.pos == "noun":
        # Of several words the last one inflects: "coup attempts", "wars of aggression" is rare.
        *front, head = trigger.lemma.split()
        for spelling, form in noun_forms(head):
            first, *rest = [*front, spelling]
            yield first, _entry(trigger, rest, frozenset((form,)))
        return
    head, *tail = trigger.lemma.split()
    forms: defaultdict[str, set[Form]] = defaultdict(set)
    for spelling, form in verb_forms(head):
        forms[spelling].add(form)
    for spelling, each in forms.items():
        yield spelling, _entry(trigger, tail, frozenset(each))


def _entry(trigger: Trigger, rest: Sequence[str], forms: frozenset[Form]) -> _Entry:
    second = rest[0] if rest and rest[0] != GAP else None
    return _Entry(trigger, tuple(rest), forms, second)
