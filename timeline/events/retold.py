"""An event told again without its parties has those of where it was told before: "Monday's attack"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.events.clauses import Line
from timeline.events.syntax import children, is_parsed
from timeline.events.triggers import TriggerMatch
from timeline.events.words import words
from timeline.model import Participant, Role

_PARTS = frozenset(("of", "as", "in"))
_HIGH = 3  # nouns: "arrest as part of a purge"
_CAUSES = frozenset(("in", "by", "during", "after"))


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger in its sentence with those who take part."""

    line: Line
    match: TriggerMatch
    actors: tuple[Participant, ...]

    @property
    def sources(self) -> tuple[Participant, ...]:
        """Those with a name who did it, alone or together."""
        return tuple(each for each in self.actors if each.id and each.role in (Role.SOURCE, Role.BOTH))


def with_parties(found: Sequence[Found]) -> tuple[Found, ...]:
    """The same in order, each with the parties that an earlier one, or its own cause, gives it."""
    told: list[Found] = []
    for each in found:
        told.append(_as_before(each, told))
    return tuple(_as_part(_as_caused(each, told), told) for each in told)


def _as_before(found: Found, told: Sequence[Found]) -> Found:
    """With the parties of the last event that the same noun named, where it is spoken of as known."""
    if not found.match.predicate.is_noun:
        return found
    found = _in_the_sense_of(found, told)
    if found.sources or not _is_known(found):
        return found
    for earlier in reversed(told):
        if _names_the_same(earlier, found) and earlier.sources:
            return _joined(found, tuple(each for each in earlier.actors if each.role is not Role.OTHER))
    return found


def _in_the_sense_of(found: Found, told: Sequence[Found]) -> Found:
    """As the first longer name of it had it: after "drone strikes" a "strike" is no walk-out."""
    lemma = found.match.trigger.lemma
    for earlier in told:
        trigger = earlier.match.trigger
        if (
            trigger.pos == "noun"
            and trigger.lemma.endswith(f" {lemma}")
            and trigger.type != found.match.trigger.type
        ):
            changed = replace(found.match.trigger, type=trigger.type, mode=trigger.mode)
            return replace(found, match=replace(found.match, trigger=changed))
    return found


def _is_known(found: Found) -> bool:
    """Whether the words speak of an event that was told: "the attack", "Monday's attack", "both strikes"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    opening = [token.norm for token in tokens[max(0, predicate.group - 1) : predicate.first]]
    return any(norm in words("pointers") for norm in opening)


def _names_the_same(one: Found, other: Found) -> bool:
    if one.match.trigger.type != other.match.trigger.type or not one.match.predicate.is_noun:
        return False
    mine, theirs = one.match.trigger.lemma, other.match.trigger.lemma
    return mine == theirs or {mine.split()[-1], theirs.split()[-1]} <= words("attacks")


def _as_caused(found: Found, told: Sequence[Found]) -> Found:
    """With those who did what it was done in: "two were killed in Monday's attack"."""
    if found.sources or not found.match.predicate.passive:
        return found
    for cause in told:
        if cause.line is found.line and cause.sources and _is_led_in(found, cause):
            return _joined(found, cause.sources)
    return found


def _as_part(found: Found, told: Sequence[Found]) -> Found:
    """With those who did what it is a part of: "Erdogan's arrest of journalists as part of a purge"."""
    tokens, predicate = found.line.tokens, found.match.predicate
    if found.sources or not predicate.is_noun or not is_parsed(tokens):
        return found
    above = _above(found)
    for whole in told:
        if whole.line is found.line and whole.match.predicate.last - 1 in above and whole.sources:
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
