"""Which words of a sentence name an event, by the rows of `triggers.tsv`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline.events.grammar import Predicate, read_verb
from timeline.events.what.calamities import mode_of_harm
from timeline.events.what.duties import find_duties
from timeline.events.what.figures import is_content, is_figure
from timeline.events.what.objects import ANY, Carried, find_carried
from timeline.events.what.ontology import event_types
from timeline.events.what.rows import ANY_VERB, GAP, Entry, Frame, Trigger, by_length, rows_by_word
from timeline.events.what.senses import is_other_sense
from timeline.events.what.stands import read_trigger, told_forms
from timeline.events.words import words
from timeline.inflection import Form, guess_forms
from timeline.model import Token

_BLOCKER_REACH = 3  # words to either side
_DATE_OPENERS = frozenset(("on", "in", "by", "from", "at", "for", "of", "to"))
_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class TriggerMatch:
    """A trigger found in a sentence, with how it stands there."""

    trigger: Trigger
    predicate: Predicate


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
    predicate = read_verb(tokens, verb, last, told_forms(tokens[verb]))
    lemma = tokens[verb].lemma if match is None else match.trigger.lemma
    return TriggerMatch(Trigger(lemma, "verb", "DISASTER", mode, Frame.IMPERSONAL), predicate)


def _is_its_calamity(tokens: tuple[Token, ...], harm: TriggerMatch, noun: TriggerMatch) -> bool:
    """Whether the noun names the calamity whose harm the verb tells of: "an earthquake struck Haiti"."""
    if {harm.trigger.type, noun.trigger.type} != {"DISASTER"} or harm.predicate.is_noun:
        return False
    return noun.predicate.is_noun and tokens[noun.predicate.last - 1].head == harm.predicate.first


def _demanded(tokens: tuple[Token, ...], verb: int) -> TriggerMatch:
    """What another must do is an event of its own, whatever it is: "said Chad must ensure security"."""
    predicate = read_verb(tokens, verb, verb + 1, told_forms(tokens[verb]))
    return TriggerMatch(Trigger(ANY_VERB, "verb", "REQUEST", "change", Frame.TRANSITIVE), predicate)


def _with_object(
    tokens: tuple[Token, ...], carried: Carried | None, match: TriggerMatch | None
) -> TriggerMatch | None:
    """The event of verb and object, unless a row of several words knows better: "lifted the curfew"."""
    if carried is None or (match is not None and _knows_better(match, carried)):
        return match
    row, first = carried.row, carried.verb
    follows = carried.lemma.endswith(f" {tokens[first + 1].norm}") if first + 1 < len(tokens) else False
    forms = told_forms(tokens[first])
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
    rows = rows_by_word().get(tokens[index].norm)
    if rows is None:
        return None
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    entries: Iterable[Entry] = (each for each in rows if each.second in (following, None))
    if tokens[index].pos == "NOUN":
        entries = sorted(entries, key=_nouns_first)  # "the bombing of Belgrade by NATO"
    for entry in entries:
        if not _follows(tokens, index + 1, entry.rest):
            continue
        adjacent = entry.rest.index(GAP) if GAP in entry.rest else len(entry.rest)
        last = index + 1 + adjacent
        if entry.trigger.pos == "verb" and last > index + 1 and _opens_date(tokens, last - 1):
            continue  # "the missile that it fired on Friday"
        if entry.trigger.blocked_by and _is_blocked(tokens, index, last, entry.trigger):
            continue
        predicate = read_trigger(tokens, index, last, entry)
        trigger = entry.trigger
        if predicate and not _means_other(tokens, trigger, predicate):
            return TriggerMatch(entry.trigger, predicate)
    return None


def _means_other(tokens: tuple[Token, ...], trigger: Trigger, predicate: Predicate) -> bool:
    return is_figure(tokens, trigger.type, predicate, trigger.prepositions) or is_other_sense(
        tokens, trigger.lemma, trigger.type, predicate, trigger.prepositions
    )


def _nouns_first(entry: Entry) -> tuple[int, bool]:
    return by_length(entry)[0], entry.trigger.pos != "noun"


def _follows(tokens: tuple[Token, ...], start: int, rest: tuple[str, ...]) -> bool:
    if not rest:
        return True
    if rest[0] == GAP:
        return any(
            _follows(tokens, start + skipped, rest[1:]) and not _opens_date(tokens, start + skipped)
            for skipped in range(_LONGEST_GAP + 1)
            if start + skipped < len(tokens)
        )
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
