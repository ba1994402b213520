"""A short readable line for an event, made of its own words and cased properly."""

from __future__ import annotations

from timeline.events.casing import cased, joined
from timeline.events.grammar import Predicate, Tense
from timeline.events.syntax import conjuncts, is_parsed, subject_of
from timeline.events.who.clauses import Line, Placed, joined_before, joined_behind
from timeline.events.words import governors, words
from timeline.inflection import guess_forms
from timeline.model import Token

_LONGEST = 12  # words
_HIGH = 8  # heads above a word
_AT_MOST = 17  # words, where a shorter one would break off in the middle
_NEAR = 4  # words between a noun and the subject it is shown with: "Turkey is in talks"
_LONGEST_SUBJECT = 6  # words before its noun
_OUTSIDE = frozenset(("punct", "cc", "mark", "advmod", "advcl", "case", "parataxis", "conj"))
_OPENERS = frozenset(("and", "or", "to", ",", "said", "late", "early", "$", "£", "€"))
_STOPS = frozenset((",", ".", "?", "!"))


def title_of(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> str:
    """The event's own words from its first argument to the end of its phrase or clause.

    "Russia's Crimea annexation" of "russia s crimea annexation in march 2014 had already badly damaged". What
    stands between a subject and its verb is left out: "Stoltenberg, a former premier, took up the post".
    """
    parts = (
        _noun_title(line, predicate, arguments)
        if predicate.is_noun
        else _verb_title(line, predicate, arguments)
    )
    return _capitalised(joined(parts))


def _noun_title(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> list[str]:
    reach = _clause_end(line.tokens, predicate.last)
    near = [each for each in arguments if predicate.group - each.last <= _NEAR and each.last <= reach]
    first = min([_noun_start(line.tokens, predicate), *(each.first for each in near)])
    last = max([predicate.last, *(each.last for each in near)])
    return cased(line, first, _trimmed(line, predicate, first, _phrase_end(line.tokens, last)))


def _verb_title(line: Line, predicate: Predicate, arguments: tuple[Placed, ...]) -> list[str]:
    group = _governed_start(line, predicate)
    behind = [each.last for each in arguments if predicate.last <= each.first < predicate.last + _LONGEST]
    last = _clause_end(line.tokens, max([predicate.last, *behind]))
    verb = range(group, predicate.last)
    last = _trimmed(line, predicate, group, last)
    told = frozenset(each.mention.actor.id for each in arguments if each.last <= group)
    return _subject(line, predicate, arguments, group) + cased(line, group, last, verb=verb, told=told)


def _subject(line: Line, predicate: Predicate, arguments: tuple[Placed, ...], group: int) -> list[str]:
    """The words of who did it: its argument before the verb, else the noun that the parser finds there."""
    before = [each for each in arguments if each.last <= group]
    place = subject_of(line.tokens, predicate.first) if is_parsed(line.tokens) else None
    if place is not None and place < group:
        heads = conjuncts(line.tokens, place)
        there = [each for each in line.placed if each.last <= group]
        listed = [each for each in there if any(each.first <= head < each.last for head in heads)]
        if not listed and line.tokens[place].tag[:2] in ("NN", "CD"):
            return cased(line, *_phrase_around(line, place, group), is_subject=True)
        before = _whole_list(line, listed, group) if listed else before
    if not before or before[-1].last - before[0].first > _LONGEST:
        return []
    first = before[0].first
    if line.norms(max(first - 1, 0), first) == ["the"]:
        first -= 1  # "the United States"
    head = cased(line, first, before[-1].last, is_subject=True)
    if before[-1].mention.text.lower() in words("possessive_pronouns") | {"her"}:
        head[-1] = before[-1].mention.actor.name  # "as his party vowed": he acts, nothing is his here
    return head


def _whole_list(line: Line, listed: list[Placed], group: int) -> list[Placed]:
    """The list with what "and" joins to it where the parser takes it apart: "Cruz and Abbott"."""
    joined_up = (*joined_before(line, listed[0]), *listed, *joined_behind(line, listed[-1]))
    whole = [each for each in joined_up if each.last <= group]
    return whole if "and" in line.norms(whole[0].first, whole[-1].last) else listed


def _phrase_around(line: Line, noun: int, end: int) -> tuple[int, int]:
    """Where the phrase of a noun begins and ends: "a group of lawmakers" that "from both sides" follows."""
    tokens, first, last = line.tokens, noun, noun + 1
    while first > 0 and noun - first < _LONGEST_SUBJECT and _stands_before(tokens, first - 1, noun):
        first -= 1
    while last < end and tokens[last].relation in ("flat", "appos") and noun <= tokens[last].head < last:
        last += 1
    if tokens[first].norm == "'s":  # its owner hangs elsewhere by a slip of the parser
        first = next((each.first for each in line.placed if each.last in (first, first + 1)), first + 1)
    if last < end and tokens[last].norm == "of" and last < tokens[last].head < end:
        last = tokens[last].head + 1
    return first, last


def _governed_start(line: Line, predicate: Predicate) -> int:
    """Where the verb begins with what governs it: "hopes to see delivered", "was ready to brief"."""
    start = predicate.group
    if predicate.tense is not Tense.INFINITIVE:
        return start
    while start > max(0, predicate.group - 3) and _governs(line.tokens[start - 1].norm):
        start -= 1
    return start


def _governs(word: str) -> bool:
    return word in governors() or any(word in words(name) for name in ("be_present", "be_past", "adverbs"))


def _stands_before(tokens: tuple[Token, ...], place: int, noun: int) -> bool:
    """Whether the word belongs to the phrase of the noun behind it: in "Trump's new aide" all do."""
    if tokens[place].norm == "'s" or (tokens[place].tag == "POS" and place < noun):
        return True
    return place < tokens[place].head <= noun and tokens[place].relation not in _OUTSIDE


def _trimmed(line: Line, predicate: Predicate, first: int, last: int) -> int:
    """Where the title ends: not too far on, not with "of" or "the", and not in the middle of a phrase."""
    tokens, last = line.tokens, _own_end(line.tokens, predicate, first, last)
    middle = max(predicate.last, min(last, first + _LONGEST))
    ends = range(middle, predicate.last - 1, -1)
    shorter = [end for end in ends if end == predicate.last or _closes(tokens[end - 1])]
    longer = [end for end in range(middle + 1, min(last, first + _AT_MOST) + 1) if _closes(tokens[end - 1])]
    names = {end for each in line.placed for end in range(each.first + 1, each.last)}
    whole = (end for end in (*shorter, *longer) if end not in names and not _is_torn(tokens, predicate, end))
    bare = (end for end in shorter if not _is_torn(tokens, predicate, end, says=False))
    return next(whole, None) or next(bare, shorter[0])


def _own_end(tokens: tuple[Token, ...], predicate: Predicate, first: int, last: int) -> int:
    """Where what hangs on the title's words ends: "the law that banned it" ends before "was repealed"."""
    is_misread = not predicate.is_noun and tokens[predicate.first].pos not in ("VERB", "AUX")
    if not is_parsed(tokens) or is_misread:
        return last
    start = first if predicate.is_noun else min(predicate.group, first)
    own = set(range(start, predicate.last))
    for place in range(predicate.last, last):
        head = tokens[place].head
        steps = 0
        while head not in own and head >= predicate.last and tokens[head].head != head and steps < _HIGH:
            head, steps = tokens[head].head, steps + 1
        joins = tokens[place].relation == "cc" and tokens[tokens[place].head].pos == "VERB"
        if joins or (head not in own and tokens[place].relation != "punct"):
            return place
    return last


def _is_torn(tokens: tuple[Token, ...], predicate: Predicate, end: int, *, says: bool = True) -> bool:
    """Whether a word before the end hangs on one behind it, or the last verb has lost its object."""
    if not is_parsed(tokens):
        return False
    inside = range(predicate.last, end)
    if any(tokens[place].head >= end and tokens[place].relation != "punct" for place in inside):
        return True
    behind = [place for place in range(end, min(end + _LONGEST, len(tokens))) if tokens[place].head < end]
    left = {tokens[place].head for place in behind if _is_core(tokens[place])}
    said = {tokens[place].head for place in behind if tokens[place].relation == "ccomp"} if says else set()
    return any(place in left for place in inside) or predicate.first in said


def _is_core(token: Token) -> bool:
    return token.relation in ("obj", "xcomp", "ccomp", "obl:agent", "cop", "flat", "fixed", "compound:prt")


def _noun_start(tokens: tuple[Token, ...], predicate: Predicate) -> int:
    """Where the noun begins with its adjectives: "failed coup bid" of "last july s failed coup bid"."""
    outside = words("determiners") | words("capitalised")
    start = predicate.first
    while start > predicate.group and tokens[start - 1].norm not in outside:
        start -= 1
    if start > 0 and tokens[start - 1].norm in ("$", "£", "€"):
        start -= 1
    is_day = start > 0 and tokens[start - 1].norm in words("capitalised") and tokens[start].norm.isdigit()
    return start + 1 if is_day and start < predicate.first else start  # "the Nov. 8 election"


def _phrase_end(tokens: tuple[Token, ...], start: int) -> int:
    """Where the noun phrase at `start` ends: behind "of", "on" and their like up to a verb or a time."""
    stops = words("clause_words") | words("clause_marks") | words("capitalised") | _STOPS
    verbs = ("be_present", "be_past", "have_present", "have_past", "will", "modal")
    for index in range(start, len(tokens)):
        norm = tokens[index].norm
        if norm in stops or guess_forms(norm) or any(norm in words(name) for name in verbs):
            return index
    return len(tokens)


def _clause_end(tokens: tuple[Token, ...], start: int) -> int:
    stops = words("clause_words") | words("clause_marks") | _STOPS
    return next((i for i in range(start, len(tokens)) if tokens[i].norm in stops), len(tokens))


def _closes(token: Token) -> bool:
    """Whether a title can end with the word: not with "of", "the" or "and"."""
    opens = words("prepositions") | words("determiners") | _OPENERS
    return token.norm not in opens or token.tag == "PRP"  # "met her"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
