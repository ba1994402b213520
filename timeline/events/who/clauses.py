"""The mentions of a sentence in their clauses: what can be a predicate's subject and object."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.grammar import Predicate, Tense, phrase_start
from timeline.events.words import reporting_verbs, words
from timeline.model import Mention, MentionUse, Sentence, Token, inside

_LONGEST_INSERTION = 14  # words between the commas of "X, a former premier of Y, said"
_LONGEST_PHRASE = 12  # words of a phrase between its preposition and a name in it
_CONJUNCTIONS = frozenset(("and", "or", "as", "&", "both"))
_JOINS = frozenset((",", "and", "or", "as", "well", "both", "the", "&"))


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the tokens it covers, `first` to `last` half-open."""

    mention: Mention
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence's tokens with its mentions in order, and apart from them who is named by no name."""

    tokens: tuple[Token, ...]
    placed: tuple[Placed, ...]
    unnamed: tuple[Placed, ...] = ()

    def before(self, end: int) -> tuple[Placed, ...]:
        """The mentions that end at token `end` or earlier."""
        return tuple(each for each in self.placed if each.last <= end)

    def behind(self, start: int) -> tuple[Placed, ...]:
        """The mentions that begin at token `start` or later."""
        return tuple(each for each in self.placed if each.first >= start)

    def norms(self, start: int, end: int) -> list[str]:
        """What the tokens from `start` to `end` (half-open) mean as words."""
        return [token.norm for token in self.tokens[start:end]]


def place_mentions(
    sentence: Sentence, mentions: tuple[Mention, ...], unnamed: tuple[Mention, ...] = ()
) -> Line:
    """The sentence with those of the mentions that lie in it."""
    placed, others = (
        tuple(_placed(sentence, each) for each in inside(some, sentence)) for some in (mentions, unnamed)
    )
    return Line(sentence.tokens, placed, others)


def _placed(sentence: Sentence, mention: Mention) -> Placed:
    covered = [
        index
        for index, token in enumerate(sentence.tokens)
        if token.start < mention.end and mention.start < token.end
    ]
    return Placed(mention, covered[0], covered[-1] + 1)


def find_subject(line: Line, predicate: Predicate) -> tuple[Placed, ...]:
    """The mentions that are a verb's subject, none where a common noun is it: "the deal raised concern"."""
    if predicate.tense in (Tense.INFINITIVE, Tense.PARTICIPIAL):
        return _controller(line, predicate.group)
    end = _antecedent(line, predicate.group)
    while end > 0:
        if line.tokens[end - 1].norm == "," and (comma := _opening_comma(line, end - 1)) is not None:
            end = comma
            continue
        start = phrase_start(line.tokens, end)
        led_in = start > 0 and line.tokens[start - 1].norm in words("prepositions") - {"of"}
        if led_in and start < end:
            end = start - 1  # "the deal with Russia raised": what is led in is not the subject
            continue
        is_relative = end < predicate.group and start < end
        return _subject_phrase(line, start, end, is_relative=is_relative)
    return ()


def _antecedent(line: Line, end: int) -> int:
    """Where the phrase ends that "who", "which" or "that" before token `end` stands for; else `end`."""
    if line.norms(max(end - 1, 0), end) not in (["who"], ["which"], ["that"]):
        return end
    return end - 2 if line.norms(max(end - 2, 0), end - 1) == [","] else end - 1


def _opening_comma(line: Line, closing: int) -> int | None:
    """The comma before an insertion: "Stoltenberg, a former Norwegian premier, accused"."""
    reach = range(closing - 1, max(closing - _LONGEST_INSERTION, 0), -1)
    comma = next((index for index in reach if line.tokens[index].norm == ","), None)
    opens = words("clause_words") | {"a", "an", "the", "former", "now", "together", "along"}
    return comma if comma is not None and line.tokens[comma + 1].norm in opens else None


def _subject_phrase(line: Line, start: int, end: int, *, is_relative: bool) -> tuple[Placed, ...]:
    inside = [each for each in line.before(end) if each.first >= start]
    # "An American journalist rejected": who has no actor of its own acts as what it is called by.
    if named := [each for each in inside if _can_act(each)] or inside:
        return joined_before(line, named[-1])
    opens = start < end and line.tokens[start].norm in words("determiners") - {"'s"}
    if opens or is_relative:
        return ()  # a common noun
    free = _free(line, end)
    if line.norms(end - 1, end)[0] in ("and", "but", "or", ","):
        return joined_before(line, free[0]) if free else ()  # "Russia said it was and has accused"
    nearest = next((each for each in reversed(free) if not _speaks_between(line, each.last, end)), None)
    return joined_before(line, nearest) if nearest else ()


def _controller(line: Line, group: int) -> tuple[Placed, ...]:
    """Who does what an infinitive says: the object before it ("urged Turkey to leave"), else the subject."""
    before = [each for each in line.before(group) if each.last == group]
    if before and _can_act(before[0]) and not is_led_in(line, before[0]):
        return joined_before(line, before[0])
    return clause_subject(line, group)


def clause_subject(line: Line, end: int) -> tuple[Placed, ...]:
    """The first mention that can be the subject of the clause that token `end` lies in."""
    free = _free(line, end)
    start = _clause_start(line, end)
    inside = [each for each in free if each.first >= start]
    together = joined_behind(line, inside[0]) if inside else ()
    return tuple(each for each in together if each.last <= end)


def _clause_start(line: Line, end: int) -> int:
    """Where the clause begins: behind "that", "which", or behind a verb of saying that a subject follows."""
    opens = words("clause_words") - {"as", "than", "so"} | {";"}
    starts = (
        i + 1 for i, token in enumerate(line.tokens[:end]) if token.norm in opens or _reports(line, i, end)
    )
    return max(starts, default=0)


def _reports(line: Line, index: int, end: int) -> bool:
    follows = any(each.first == index + 1 and each.last <= end for each in line.placed)
    return line.tokens[index].norm in reporting_verbs() and follows


def _free(line: Line, end: int) -> list[Placed]:
    return [
        each
        for each in line.before(end)
        if _can_act(each) and not is_led_in(line, each) and not _is_apposition(line, each)
    ]


def _can_act(each: Placed) -> bool:
    return each.mention.use is MentionUse.AGENT


def _is_apposition(line: Line, each: Placed) -> bool:
    """Whether it stands between commas behind another name: "Stoltenberg, a former premier, took"."""
    index = each.first - 1
    while index > 0 and line.tokens[index].norm in ("a", "an", "the", "former", "then"):
        index -= 1
    has_article = index < each.first - 1
    closed = line.norms(each.last, each.last + 1) == [","]
    return has_article and closed and line.tokens[index].norm == "," and bool(line.before(index))


def _speaks_between(line: Line, start: int, end: int) -> bool:
    """Whether a verb of saying stands between: its subject is who speaks, not who acts."""
    return not reporting_verbs().keys().isdisjoint(line.norms(start, end))


def is_led_in(line: Line, each: Placed, start: int = 0) -> bool:
    """Whether a preposition, at token `start` or later, stands before the mention or what it is joined to."""
    index = each.first - 1
    while index >= start and line.tokens[index].norm in words("determiners") - {"'s"}:
        index -= 1
    if index < start:
        return False
    if line.tokens[index].norm in _JOINS:
        previous = [other for other in line.before(index) if other.last == index]
        return bool(previous) and is_led_in(line, previous[0], start)
    return line.tokens[index].norm in words("prepositions") - {"as", "after", "before"}


def joined_before(line: Line, head: Placed) -> tuple[Placed, ...]:
    """The mention with those before it that "and" or commas join to it."""
    found = [head]
    for each in reversed(line.before(head.first)):
        # "According to Iran, Greece attacked": what is led in has no part in it.
        if not _are_joined(line, each, found[-1]) or not _can_act(each) or is_led_in(line, each):
            break
        found.append(each)
    return tuple(reversed(found))


def joined_behind(line: Line, head: Placed) -> tuple[Placed, ...]:
    """The mention with those behind it that "and" or commas join to it, up to one that speaks."""
    found = [head]
    for each in line.behind(head.last):
        if _speaks(line, each) or not _are_joined(line, found[-1], each):
            break
        found.append(each)
    return (head,) if _are_apart(line, head, found[-1]) else tuple(found)


def _are_apart(line: Line, one: Placed, other: Placed) -> bool:
    """Whether a clause begins between them: "if Turkey attacks the Kurds, the Americans will go"."""
    if one is other or other.last >= len(line.tokens) or line.tokens[other.last].pos not in ("VERB", "AUX"):
        return False
    return frozenset(line.norms(one.last, other.first)).isdisjoint(_CONJUNCTIONS)


def _speaks(line: Line, each: Placed) -> bool:
    """Whether a verb of saying follows: "attacked Ukraine, Stoltenberg said"."""
    return not reporting_verbs().keys().isdisjoint(line.norms(each.last, each.last + 1))


def _are_joined(line: Line, one: Placed, other: Placed) -> bool:
    between = frozenset(line.norms(one.last, other.first))
    return bool(between) and between <= _JOINS


def find_objects(line: Line, start: int, prepositions: tuple[str, ...]) -> tuple[Placed, ...]:
    """The mentions behind token `start` that are the object: led in by a preposition, else the nearest."""
    if led := find_led_by(line, start, prepositions):
        return led
    reach = _clause_end(line, start)
    inside = [each for each in line.behind(start) if each.first < reach and not _speaks(line, each)]
    direct = [each for each in inside if not is_led_in(line, each, start)]
    # "the leader of the network": what belongs to the object stands for it.
    object_ = direct or [each for each in inside if _preposition_of(line, each, start) == "of"]
    return joined_behind(line, object_[0]) if object_ else ()


def find_led_by(line: Line, start: int, prepositions: tuple[str, ...]) -> tuple[Placed, ...]:
    """The mentions of the clause behind `start` that stand in a phrase of one of the prepositions."""
    reach = _clause_end(line, start)
    for each in line.behind(start):
        if each.first < reach and _preposition_of(line, each, start) in prepositions:
            return joined_behind(line, each)
    return ()


def _preposition_of(line: Line, each: Placed, start: int) -> str:
    """The preposition whose phrase the mention stands in: "with" in "talks with senior Turkish officials"."""
    for token in reversed(line.tokens[max(start, each.first - _LONGEST_PHRASE) : each.first]):
        if token.norm in words("prepositions"):
            return token.norm
        if token.norm in words("clause_words") or token.norm in (",", ";"):
            return ""
    return ""


def _clause_end(line: Line, start: int) -> int:
    ends = words("clause_words") - {"as"} | reporting_verbs().keys()
    for index in range(start, len(line.tokens)):
        norm = line.tokens[index].norm
        if norm in words("clause_marks") or (norm in ends and index > start):
            return index
    return len(line.tokens)
