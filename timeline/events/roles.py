"""Who did it and to whom: the mentions around a trigger, by its frame and voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.events.triggers import Frame, TriggerMatch
from timeline.events.words import reporting_verbs, words
from timeline.model import Mention, MentionUse, Participant, Role, Sentence, Span

_SOURCE_PREPOSITIONS = ("by", "from")
_JOINS = frozenset((",", "and", "or", "as", "well", "with", "both"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the tokens it covers, `first` to `last` half-open."""

    mention: Mention
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Arguments:
    """The mentions before and behind a trigger that its frame can take, nearest first."""

    subject: tuple[Placed, ...]
    target: tuple[Placed, ...]
    agent: tuple[Placed, ...]  # of a by-phrase


def place_mentions(sentence: Sentence, mentions: tuple[Mention, ...]) -> tuple[Placed, ...]:
    """The mentions of the sentence with their tokens, in order."""
    inside = [each for each in mentions if sentence.start <= each.start < sentence.end]
    return tuple(_placed(sentence, mention) for mention in inside)


def _placed(sentence: Sentence, mention: Mention) -> Placed:
    covered = [
        index
        for index, token in enumerate(sentence.tokens)
        if token.start < mention.end and mention.start < token.end
    ]
    return Placed(mention, covered[0], covered[-1] + 1)


def assign_roles(
    sentence: Sentence, match: TriggerMatch, placed: tuple[Placed, ...]
) -> tuple[Participant, ...]:
    """The participants of the event, sources first, each actor once."""
    arguments = _noun_arguments if match.predicate.is_noun else _verb_arguments
    found = arguments(sentence, match, placed)
    return _unique(_roles(match, found))


def _roles(match: TriggerMatch, found: Arguments) -> Iterator[tuple[Role, Placed]]:
    subject, target = found.subject, found.target
    if match.predicate.passive or match.trigger.frame is Frame.INVERSE:
        subject, target = (
            found.agent or (found.target if match.trigger.frame is Frame.INVERSE else ()),
            subject,
        )
    elif found.agent:
        subject = found.agent
    if match.trigger.frame is Frame.RECIPROCAL:
        yield from ((Role.BOTH, each) for each in (*subject, *target))
        return
    yield from ((Role.SOURCE, each) for each in subject)
    yield from ((Role.TARGET, each) for each in target)


def _unique(roles: Iterator[tuple[Role, Placed]]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for role, each in roles:
        found.setdefault(each.mention.actor.id, participant(each.mention, role))
    return tuple(found.values())


def participant(mention: Mention, role: Role) -> Participant:
    """The actor of `mention` in `role`."""
    span = Span(mention.text, mention.start, mention.end)
    actor = mention.actor
    return Participant(actor.id, actor.name, mention.country, role, span, mention.acts_for)


def _verb_arguments(sentence: Sentence, match: TriggerMatch, placed: tuple[Placed, ...]) -> Arguments:
    predicate = match.predicate
    before = tuple(each for each in placed if each.last <= predicate.group)
    behind = tuple(each for each in placed if each.first >= predicate.last)
    wanted = match.trigger.prepositions
    if match.trigger.frame is Frame.RECIPROCAL:
        wanted = (*wanted, "with")
    target = _objects(sentence, predicate.last, behind, wanted)
    agent = _after_preposition(sentence, predicate.last, behind, ("by",)) if predicate.passive else ()
    taken = {each.mention for each in agent}
    return Arguments(
        _subject(sentence, predicate.group, before),
        tuple(each for each in target if each.mention not in taken),
        agent,
    )


def _subject(sentence: Sentence, group: int, before: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """The verb's subject: the nearest mention that no preposition leads in, with those joined to it."""
    free = [
        each for each in before if each.mention.use is MentionUse.AGENT and not _is_led_in(sentence, each)
    ]
    nearest = next((each for each in reversed(free) if not _is_cut_off(sentence, each.last, group)), None)
    head = nearest or (free[-1] if free else None)
    return () if head is None else _joined_before(sentence, before, head)


def _is_cut_off(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a verb of saying stands between: its subject is who speaks, not who acts."""
    return any(token.norm in reporting_verbs() for token in sentence.tokens[start:end])


def _is_led_in(sentence: Sentence, each: Placed, start: int = 0) -> bool:
    """Whether a preposition, at token `start` or later, stands before the mention."""
    index = each.first - 1
    while index >= start and sentence.tokens[index].norm in words("determiners") - {"'s"}:
        index -= 1
    return index >= start and sentence.tokens[index].norm in words("prepositions") - {"as", "after", "before"}


def _joined_before(sentence: Sentence, placed: tuple[Placed, ...], head: Placed) -> tuple[Placed, ...]:
    found = [head]
    for each in reversed(placed[: placed.index(head)]):
        between = {token.norm for token in sentence.tokens[each.last : found[-1].first]}
        if not between or not between <= _JOINS | {"the"} or each.mention.use is not MentionUse.AGENT:
            break
        found.append(each)
    return tuple(reversed(found))


def _joined_behind(sentence: Sentence, placed: tuple[Placed, ...], head: Placed) -> tuple[Placed, ...]:
    found = [head]
    for each in placed[placed.index(head) + 1 :]:
        between = {token.norm for token in sentence.tokens[found[-1].last : each.first]}
        if not between or not between <= _JOINS | {"the"} or _speaks(sentence, each):
            break
        found.append(each)
    return tuple(found)


def _speaks(sentence: Sentence, each: Placed) -> bool:
    """Whether a verb of saying follows: "attacked Ukraine, Stoltenberg said"."""
    return any(token.norm in reporting_verbs() for token in sentence.tokens[each.last : each.last + 1])


def _objects(
    sentence: Sentence, start: int, behind: tuple[Placed, ...], prepositions: tuple[str, ...]
) -> tuple[Placed, ...]:
    """The mentions behind the verb that are its object: those of its own prepositions, else the nearest."""
    reach = _clause_end(sentence, start)
    inside = tuple(each for each in behind if each.first < reach)
    if led := _after_preposition(sentence, start, inside, prepositions):
        return led
    direct = [each for each in inside if not _is_led_in(sentence, each, start)]
    return _joined_behind(sentence, inside, direct[0]) if direct else ()


def _after_preposition(
    sentence: Sentence, start: int, behind: tuple[Placed, ...], prepositions: tuple[str, ...]
) -> tuple[Placed, ...]:
    reach = _clause_end(sentence, start)
    for each in behind:
        if each.first < reach and _preposition_of(sentence, each, start) in prepositions:
            return _joined_behind(sentence, behind, each)
    return ()


def _preposition_of(sentence: Sentence, each: Placed, start: int) -> str:
    """The preposition whose phrase the mention stands in: "with" in "talks with senior Turkish officials"."""
    for token in reversed(sentence.tokens[start : each.first]):
        if token.norm in words("prepositions"):
            return token.norm
        if token.norm in words("clause_words") or token.norm in (",", ";"):
            return ""
    return ""


def _clause_end(sentence: Sentence, start: int) -> int:
    marks = words("clause_marks")
    for index in range(start, len(sentence.tokens)):
        norm = sentence.tokens[index].norm
        if norm in marks or (norm in words("clause_words") and norm != "as" and index > start):
            return index
        if norm in reporting_verbs() and index > start:
            return index
    return len(sentence.tokens)


def _noun_arguments(sentence: Sentence, match: TriggerMatch, placed: tuple[Placed, ...]) -> Arguments:
    predicate = match.predicate
    before = tuple(each for each in placed if each.last <= predicate.first)
    behind = tuple(each for each in placed if each.first >= predicate.last)
    trigger = match.trigger
    owner = _owners(sentence, tuple(each for each in before if each.first >= predicate.group))
    if trigger.frame is Frame.INTRANSITIVE:
        phrase = _after_preposition(sentence, predicate.last, behind, (*trigger.prepositions, "by", "of"))
        return Arguments(owner or phrase, (), ())
    wanted = trigger.prepositions if trigger.prepositions else ("of",)
    agent_words = tuple(word for word in _SOURCE_PREPOSITIONS if word == "by" or word not in wanted)
    agent = _after_preposition(sentence, predicate.last, behind, agent_words)
    target = _after_preposition(sentence, predicate.last, behind, wanted)
    # "Russia's Crimea annexation": the second of two owners is what the noun was done to.
    source, rest = (owner[:1], owner[1:]) if not target else (owner[:1] or owner, ())
    if not source and not agent:
        source = _clause_subject(sentence, predicate.group, before)
    return Arguments(source, target or rest, agent)


def _owners(sentence: Sentence, inside: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """The mention next to the noun, and the possessor before it: "Russia's Crimea annexation"."""
    if len(inside) < 2:
        return inside
    possessor, nearest = inside[-2:]
    is_possessor = sentence.tokens[possessor.last : possessor.last + 1][0].norm == "'s"
    return (possessor, nearest) if is_possessor else (nearest,)


def _clause_subject(sentence: Sentence, group: int, before: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """The subject of the clause the noun stands in, where nothing in its own phrase names the source."""
    start = max(
        (i + 1 for i in range(group) if sentence.tokens[i].norm in words("clause_words") | {";"}), default=0
    )
    inside = tuple(each for each in before if each.first >= start)
    free = [
        each for each in inside if each.mention.use is MentionUse.AGENT and not _is_led_in(sentence, each)
    ]
    return _joined_before(sentence, inside, free[0]) if free else ()
