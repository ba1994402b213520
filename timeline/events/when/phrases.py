"""Which time expression of a sentence belongs to which predicate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from timeline.events.grammar import Predicate
from timeline.events.when.aspect import is_event_noun
from timeline.events.when.landmarks import Landmark, Named
from timeline.events.words import reporting_verbs, words
from timeline.inflection import guess_forms
from timeline.model import ResolvedTimex, Sentence, TimexType, Token, inside
from timeline.temporal.interval import Interval

_FARTHEST = 24  # the cost past which a phrase and a predicate have nothing to do with each other
_CLAUSE_COST, _VERB_COST, _COMMA_COST, _BEFORE_COST = 10, 10, 3, 2
_SAYING_REACH = 14  # words between a verb of saying and its day
_LANDMARK_REACH = 4  # words between a phrase and the landmark that settles it
_SIGNALS = frozenset(
    (
        "since",
        "until",
        "till",
        "by",
        "before",
        "after",
        "following",
        "from",
        "to",
        "between",
        "through",
        "during",
    )
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression in its sentence: tokens `first` to `last` half-open, and its preposition."""

    timex: ResolvedTimex
    first: int
    last: int
    signal: str  # "" where none stands there
    settled_by: Landmark | None = None  # None: no landmark chose among the readings

    @property
    def interval(self) -> Interval:
        """The days of the chosen reading."""
        assert self.timex.best.interval is not None  # find_phrases passes over expressions without days
        return self.timex.best.interval


def find_phrases(
    sentence: Sentence, timexes: tuple[ResolvedTimex, ...], named: tuple[Named, ...] = ()
) -> tuple[Phrase, ...]:
    """The expressions of the sentence that name days, in order, settled by the landmarks beside them."""
    return tuple(
        _settled(_phrase(sentence.tokens, timex), named)
        for timex in inside(timexes, sentence)
        if timex.timex.type is not TimexType.SET
        and timex.best.interval is not None
        and not _is_kind(sentence.tokens, timex)
    )


def _is_kind(tokens: tuple[Token, ...], timex: ResolvedTimex) -> bool:
    """Whether a feast only says of what kind a thing is: "a Christmas market", not "the Christmas raid"."""
    if not timex.timex.rule.endswith("holiday"):
        return False
    inside = [i for i, each in enumerate(tokens) if timex.timex.start <= each.start < timex.timex.end]
    last = inside[-1] if inside else 0
    head = tokens[last].head
    return (
        tokens[last].relation == "compound"
        and head == last + 1
        and tokens[head].pos == "NOUN"
        and not is_event_noun(tokens[head])
    )


def _phrase(tokens: tuple[Token, ...], timex: ResolvedTimex) -> Phrase:
    span = timex.timex
    covered = [i for i, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
    first = covered[0]
    before = first - 1
    while before >= 0 and tokens[before].norm in ("the", "late", "early", "on", "a", "an"):
        before -= 1
    signal = tokens[before].norm if before >= 0 and tokens[before].norm in _SIGNALS else ""
    return Phrase(timex, first, covered[-1] + 1, signal)


def _settled(phrase: Phrase, named: tuple[Named, ...]) -> Phrase:
    """The phrase with the reading first in which a landmark beside it lies: "last July's failed coup bid"."""
    readings = phrase.timex.readings
    if len(readings) < 2:
        return phrase
    near = (each.landmark for each in named if _gap(phrase, each.first, each.last) <= _LANDMARK_REACH)
    for landmark in near:
        for reading in readings:
            if reading.interval is not None and reading.interval.overlaps(landmark.interval):
                rest = tuple(each for each in readings if each is not reading)
                return replace(
                    phrase, timex=replace(phrase.timex, readings=(reading, *rest)), settled_by=landmark
                )
    return phrase


def choose_phrase(
    tokens: tuple[Token, ...], predicate: Predicate, phrases: tuple[Phrase, ...]
) -> Phrase | None:
    """The phrase that dates the predicate: the nearest by words and clauses that no verb of saying claims."""
    costs = [(cost, phrase) for phrase in phrases if (cost := _cost(tokens, predicate, phrase)) <= _FARTHEST]
    free = [(cost, phrase) for cost, phrase in costs if not _is_claimed(tokens, phrase, predicate, cost)]
    return min(free, key=lambda pair: pair[0], default=(0, None))[1]


def told_on(tokens: tuple[Token, ...], phrases: tuple[Phrase, ...]) -> Phrase | None:
    """The phrase of the sentence that says when it was said: "told reporters late on Monday"."""
    speakers = [index for index, token in enumerate(tokens) if token.norm in reporting_verbs()]
    days = (phrase for phrase in phrases if phrase.timex.best.value != "PRESENT_REF")
    near = (
        phrase for phrase in days for index in speakers if _gap(phrase, index, index + 1) <= _SAYING_REACH
    )
    return next(near, None)


def _cost(tokens: tuple[Token, ...], predicate: Predicate, phrase: Phrase) -> int:
    if _is_owned(tokens, phrase, predicate):
        return _FARTHEST + 1
    if _opens_sentence(tokens, phrase, predicate):
        return _COMMA_COST + 1
    gap = words_between(phrase, predicate)
    left, right = sorted(((predicate.first, predicate.last), (phrase.first, phrase.last)))
    between = _without_insertion([token.norm for token in tokens[left[1] : right[0]]])
    opens = (words("clause_words") - {"as", "than"}) | words("clause_marks")
    crossed = sum(word in opens for word in between)
    # A participle behind a determiner is an adjective: "a month after the failed coup".
    verbs = sum(
        bool(guess_forms(word)) and before not in words("determiners")
        for before, word in pairwise(("", *between))
    )
    if "when" in between:  # "spoke with him when I met him in September": both on one occasion
        crossed, verbs = crossed - 1, verbs - 1
    # "the annexation in March 2014": the preposition of the phrase itself opens no clause.
    crossed -= phrase.signal in between and phrase.signal in words("clause_words")
    before = _BEFORE_COST if phrase.first < predicate.first else 0
    return (
        gap + _CLAUSE_COST * crossed + _VERB_COST * max(verbs, 0) + _COMMA_COST * between.count(",") + before
    )


def words_between(phrase: Phrase, predicate: Predicate) -> int:
    """How many words stand between phrase and predicate."""
    return _gap(phrase, predicate.first, predicate.last)


def _is_owned(tokens: tuple[Token, ...], phrase: Phrase, predicate: Predicate) -> bool:
    """Whether the noun before the phrase has it for itself: "the coup of July 15"."""
    before = tokens[phrase.first - 1].norm if phrase.first else ""
    return before == "of" and predicate.last != phrase.first - 1


def _without_insertion(between: list[str]) -> list[str]:
    """The words less what stands between commas: "its war games, known as Zapad, last month"."""
    if between.count(",") < 2:
        return between
    first, last = between.index(","), len(between) - 1 - between[::-1].index(",")
    return [*between[:first], ",", ",", *between[last + 1 :]]


def _opens_sentence(tokens: tuple[Token, ...], phrase: Phrase, predicate: Predicate) -> bool:
    """Whether "On Monday, ..." stands before the main clause, which the predicate is in."""
    if phrase.first > 2 or predicate.first < phrase.last:
        return False
    between = {token.norm for token in tokens[phrase.last : predicate.group]}
    return not between & (words("clause_words") | {";", ":"})


def _gap(phrase: Phrase, first: int, last: int) -> int:
    """The words between phrase and predicate."""
    return max(phrase.first - last, first - phrase.last, 0)


def _is_claimed(tokens: tuple[Token, ...], phrase: Phrase, predicate: Predicate, cost: int) -> bool:
    """Whether a verb of saying is nearer to the phrase than the predicate: "said on Monday it attacked"."""
    for index, token in enumerate(tokens):
        if token.norm in reporting_verbs() and not predicate.first <= index < predicate.last:
            rival = Predicate(index, index + 1, index, predicate.tense)
            if _cost(tokens, rival, phrase) < cost:
                return True
    return False
