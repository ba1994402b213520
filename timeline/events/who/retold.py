"""An event told again without its parties has those of where it was told before: "Monday's attack"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from timeline.events.syntax import children, is_parsed
from timeline.events.what.rows import Trigger
from timeline.events.what.triggers import TriggerMatch
from timeline.events.who.clauses import Line
from timeline.events.words import words
from timeline.model import Participant, Place, Role

_PARTS = frozenset(("of", "as", "in"))
_HIGH = 3  # nouns: "arrest as part of a purge"
_CAUSES = frozenset(("in", "by", "during", "after"))


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger in its sentence with those who take part."""

    line: Line
    match: TriggerMatch
    actors: tuple[Participant, ...]
    place: Place | None = None  # None: its own clause gives none
    contexts: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[Participant, ...]:
        """Those with a name who did it, alone or together."""
        return tuple(each for each in self.actors if each.id and each.role in (Role.SOURCE, Role.BOTH))


@dataclass(frozen=True, slots=True)
class _Story:
    """What was told so far, by what may ask for it: hostile text asks as often as it has words."""

    last: dict[tuple[str, str], Found] = field(default_factory=dict)  # with sources, by type and noun
    senses: dict[str, Trigger] = field(default_factory=dict)  # by the last word of a longer noun

    def take(self, found: Found) -> Found:
        """The event with the parties, and in the sense, that it had before; remembers it."""
        if found.match.predicate.is_noun:
            found = self._as_before(self._in_its_sense(found))
        trigger = found.match.trigger
        if trigger.pos == "noun":  # a verb may have it as its object: "launched an air strike"
            *longer, noun = trigger.lemma.split()
            if longer:
                self.senses.setdefault(noun, trigger)
            if found.sources:
                self.last[trigger.type, _name(trigger)] = found
        return found

    def _in_its_sense(self, found: Found) -> Found:
        """As the first longer name of it had it: after "drone strikes" a "strike" is no walk-out."""
        trigger = found.match.trigger
        sense = self.senses.get(trigger.lemma)
        if sense is None or sense.type == trigger.type:
            return found
        changed = replace(trigger, type=sense.type, mode=sense.mode)
        return replace(found, match=replace(found.match, trigger=changed))

    def _as_before(self, found: Found) -> Found:
        """With the parties of the last event that the same noun named, where it is spoken of as known."""
        earlier = self.last.get((found.match.trigger.type, _name(found.match.trigger)))
        if earlier is None or found.sources or not _is_known(found):
            return found
        return _joined(found, tuple(each for each in earlier.actors if each.role is not Role.OTHER))


def _name(trigger: Trigger) -> str:
    """What the noun is remembered by: one attack may be told as another."""
    return "attack" if trigger.lemma.split()[-1] in words("attacks") else trigger.lemma


def with_parties(found: Sequence[Found]) -> tuple[Found, ...]:
    """The same in order, each with the parties that an earlier one, or its own cause, gives it."""
    story = _Story()
    told = [story.take(each) for each in found]
    sentences: defaultdict[int, list[Found]] = defaultdict(list)
    for each in told:
        sentences[id(each.line)].append(each)
    return tuple(_by_cause(each, sentences[id(each.line)]) for each in told)


def _by_cause(found: Found, beside: Sequence[Found]) -> Found:
    """With the parties that others of its sentence give it."""
    return _as_part(_as_caused(found, beside), beside)


def _is_known(found: Found) -> bool:
    """Whether the words speak of an event that was told: "the attack", "Monday's attack", "both strikes"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    opening = [token.norm for token in tokens[max(0, predicate.group - 1) : predicate.first]]
    return any(norm in words("pointers") for norm in opening)


def _as_caused(found: Found, told: Sequence[Found]) -> Found:
    """With those who did what it was done in: "two were killed in Monday's attack"."""
    if found.sources or not found.match.predicate.passive:
        return found
    for cause in told:
        if cause.sources and _is_led_in(found, cause):
            return _joined(found, cause.sources)
    return found


def _as_part(found: Found, told: Sequence[Found]) -> Found:
    """With those who did what it is a part of: "Erdogan's arrest of journalists as part of a purge"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if found.sources or not predicate.is_noun or not is_parsed(tokens):
        return found
    above = _above(found)
    for whole in told:
        if whole.match.predicate.last - 1 in above and whole.sources:
            return _joined(found, whole.sources)
    return found


def _above(found: Found) -> frozenset[int]:
    """The nouns that the event's noun hangs on by "of", "as" or "in"."""
    tokens, place = found.line.tokens, found.match.predicate.last - 1
    above: set[int] = set()
    while tokens[place].relation == "nmod" and len(above) < _HIGH:
        cases = {tokens[each].norm for each in children(tokens, place) if tokens[each].relation == "case"}
        if not cases or cases.isdisjoint(_PARTS):
            break
        place = tokens[place].head
        above.add(place)
    return frozenset(above)


def _is_led_in(found: Found, cause: Found) -> bool:
    """Whether "in" or "by" leads the noun in, and it hangs on the verb."""
    tokens, noun = found.line.tokens, cause.match.predicate.last - 1
    if not is_parsed(tokens) or not cause.match.predicate.is_noun:
        return False
    hangs = tokens[noun].head == found.match.predicate.first
    return hangs and any(
        tokens[each].relation == "case" and tokens[each].norm in _CAUSES for each in children(tokens, noun)
    )


def _joined(found: Found, others: Sequence[Participant]) -> Found:
    taken = {(each.id, each.sector) for each in found.actors}
    more = tuple(each for each in others if (each.id, each.sector) not in taken and each.id)
    return replace(found, actors=(*found.actors, *more)) if more else found
