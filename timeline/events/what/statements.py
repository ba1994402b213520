"""Which words are news of their own: "Britain said on Friday it believed", but not "he said"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from timeline.events.grammar import Tense
from timeline.events.syntax import children, is_parsed, phrase_of
from timeline.events.what.triggers import TriggerMatch
from timeline.events.when.phrases import Phrase
from timeline.events.who.arguments import subject_by_heads
from timeline.events.who.clauses import Line, Placed
from timeline.events.words import words
from timeline.lexicon import read_toml
from timeline.model import ActorKind

_PERFECT = frozenset((Tense.PRESENT_PERFECT, Tense.PAST_PERFECT))
_TOLD = _PERFECT | {Tense.PAST}
_BESIDE = 8  # words between the verb and its day: "told a committee on Monday"
_INTRODUCED = 3  # words at least: "Security Minister Ben Wallace", not "Ben Wallace"


def news_of(
    line: Line, matches: tuple[TriggerMatch, ...], phrases: tuple[Phrase, ...]
) -> tuple[TriggerMatch, ...]:
    """The triggers less the words that only say who says so.

    To say that one will do something is news by itself; to say that something was done only tells of it.
    """
    events = {
        each.predicate.first
        for each in matches
        if each.trigger.type != "STATEMENT" and each.predicate.tense in _TOLD
    }
    return tuple(
        each
        for each in matches
        if not _is_bare(each)
        or (not _tells_of(line, each.predicate.first, events) and is_news(line, each, phrases))
    )


def _is_bare(match: TriggerMatch) -> bool:
    return match.trigger.type == "STATEMENT" and match.trigger.lemma in _bare_verbs()


def _tells_of(line: Line, saying: int, events: Collection[int]) -> bool:
    """Whether what was said is an event that has its own word: "said it shot down a drone"."""
    tokens = line.tokens
    if not is_parsed(tokens):
        return False
    content = [each for each in children(tokens, saying) if tokens[each].relation in ("ccomp", "parataxis")]
    if tokens[saying].relation == "parataxis":
        content.append(tokens[saying].head)
    return any(each in events for each in content)


def is_news(line: Line, match: TriggerMatch, phrases: tuple[Phrase, ...]) -> bool:
    """Whether the trigger stands for an event, as all do but most of the verbs that only say who says so.

    These are news where a named actor speaks, before the words and not behind a quotation, and the text makes
    something of it: it gives the day, tells it as done before ("has said"), or begins with a body, or with a
    person whom it introduces, and goes on with what was said.
    """
    if match.trigger.type != "STATEMENT" or match.trigger.lemma not in _bare_verbs():
        return True
    speaker = _speaker(line, match)
    if speaker is None or match.predicate.tense not in _TOLD:
        return False
    if _is_dated(line, match, phrases):
        return True
    if line.tokens[speaker].lemma in words("unnamed_speakers"):
        return False
    return match.predicate.tense in _PERFECT or _opens(line, match, speaker)


@cache
def _bare_verbs() -> frozenset[str]:
    return frozenset(read_toml("reporting_verbs.toml")["bare"])


def _speaker(line: Line, match: TriggerMatch) -> int | None:
    """The word before the verb that names who speaks; `None` where nobody with a name does."""
    tokens, verb = line.tokens, match.predicate.first
    if not is_parsed(tokens) or tokens[verb].pos != "VERB":
        return None
    before = [each for each in children(tokens, verb) if tokens[each].relation == "nsubj" and each < verb]
    if not before or tokens[before[0]].pos == "PRON":
        return None
    return before[0] if _has_name(line, match, before[0]) else None


def _has_name(line: Line, match: TriggerMatch, speaker: int) -> bool:
    """Whether the speaker is an actor, or an actor's: "Britain's Audit Office", "a report by it"."""
    subject = subject_by_heads(line, match.predicate)
    owners = (each for each in line.before(match.predicate.first) if _hangs_on(line, each, speaker))
    return any(each.mention.actor.id for each in (*subject, *owners))


def _hangs_on(line: Line, each: Placed, speaker: int) -> bool:
    heads = {line.tokens[place].head for place in range(each.first, each.last)}
    return speaker in heads


def _is_dated(line: Line, match: TriggerMatch, phrases: tuple[Phrase, ...]) -> bool:
    """Whether a day stands beside the verb, or opens the sentence: "On Monday, the general said"."""
    first, last = match.predicate.first, match.predicate.last
    return any(
        each.first <= 1 or _precedes(line, each, first) or _follows(line, last, each.first)
        for each in phrases
    )


def _precedes(line: Line, each: Phrase, verb: int) -> bool:
    """Whether the phrase stands right before the verb: "Israel on Monday said"."""
    return 0 <= verb - each.last <= 1 and line.norms(each.last, verb) != [","]


def _follows(line: Line, verb: int, phrase: int) -> bool:
    """Whether the phrase is near behind the verb, with no clause between: "told a committee on Monday"."""
    if not 0 <= phrase - verb <= _BESIDE:
        return False
    between = line.tokens[verb:phrase]
    return all(token.pos not in ("VERB", "AUX") and token.norm not in ("that", ",") for token in between)


def _opens(line: Line, match: TriggerMatch, speaker: int) -> bool:
    """Whether the main clause begins with a body, or with a person and what he is, and then says what."""
    tokens, verb = line.tokens, match.predicate.first
    content = [each for each in children(tokens, verb) if tokens[each].relation == "ccomp"]
    if tokens[verb].relation != "root" or not content or content[0] < verb:
        return False
    named = [each for each in line.placed if each.first <= speaker < each.last]
    return not any(_is_person(each) for each in named) or len(phrase_of(tokens, speaker)) >= _INTRODUCED


def _is_person(each: Placed) -> bool:
    return each.mention.actor.kind is ActorKind.PERSON
