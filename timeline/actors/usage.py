"""How a name stands in its sentence: it acts, it says where, or it only modifies."""

from __future__ import annotations

from timeline.actors.index import AliasSort
from timeline.actors.lines import Line
from timeline.actors.words import word_class
from timeline.model import MentionUse

_PLACES = frozenset({AliasSort.NAME, AliasSort.CAPITAL, AliasSort.SEAT, AliasSort.ACRONYM})
_POSSESSIVE = "'s"
_MOST_DIRECTIONS = 4


def name_use(line: Line, first: int, last: int, sort: AliasSort, may_be_place: bool) -> MentionUse:
    """How the name at `first` to `last` stands; `may_be_place` is true of states, regions and seats."""
    if first == last:
        return MentionUse.MODIFIER
    if sort is AliasSort.TOWN:
        return MentionUse.PLACE
    if sort is AliasSort.ADJECTIVE:
        return _adjective_use(line, first, last)
    if may_be_place and sort is AliasSort.ACRONYM and _is_attribute(line, first, last):
        return MentionUse.MODIFIER
    after = line.key(last)
    if may_be_place and sort in _PLACES and _is_where(line, first):
        return MentionUse.PLACE
    if after != _POSSESSIVE and after in word_class("topics") and not _is_verb_here(line, last):
        return MentionUse.MODIFIER
    return MentionUse.AGENT


def _adjective_use(line: Line, first: int, last: int) -> MentionUse:
    """ "The british said" is its people; "russian missiles" names none who acts."""
    is_people = line.key(first - 1) in ("the", "an", "a") and _is_clause(line, last)
    return MentionUse.AGENT if is_people else MentionUse.MODIFIER


def _is_clause(line: Line, place: int) -> bool:
    """Whether the words go on behind a subject: "the Swiss froze", "the british and the italians"."""
    key = line.key(place)
    if key in word_class("predicates") or (
        key in ("and", ",") and line.key(place + 1) in ("the", "two", "a", "an")
    ):
        return True
    tag = line.tokens[place].tag if place < len(line.tokens) else ""
    return tag in ("VBD", "VBZ", "VBP", "MD") or (not tag and line.key(place - 2) == "the" and _is_past(key))


def _is_past(key: str) -> bool:
    return key in word_class("past_verbs") or (key.endswith("ed") and len(key) > 4)


def _is_attribute(line: Line, first: int, last: int) -> bool:
    """Whether an acronym only says whose the next noun is: "U.S. sales", but "the U.S. wants"."""
    after = line.key(last)
    if last < len(line.tokens) and (tag := line.tokens[last].tag):
        return tag.startswith(("NN", "JJ", "VBG", "VBN"))
    if not after.isalpha() or after.endswith("ed") or after in word_class("after_subjects"):
        return False
    return not (line.key(first - 1) == "the" and after.endswith("s") and not after.endswith("ss"))


def _is_where(line: Line, first: int) -> bool:
    of = first - 1 - (line.key(first - 1) == "the")
    if line.key(of) == "of" and line.key(of - 1) in word_class("sites"):
        return True  # "walked the halls of Capitol Hill"
    at, steps = first - 1, 0
    while line.key(at) in word_class("directions") and steps < _MOST_DIRECTIONS:
        at, steps = at - 1, steps + 1
    preposition = line.key(at)
    if preposition == "for" and at == first - 1:
        return any(line.keys[place] in word_class("departures") for place in range(max(0, at - 3), at))
    if preposition == "," and at == first - 1:
        return _is_after_town(line, at)
    if preposition == "including" and line.key(at - 1) in word_class("listed_places"):
        return True
    if preposition == "of" and line.key(at - 1) == "out":
        return True
    if preposition not in word_class("places"):
        return False
    return preposition not in ("to", "from") or not _is_deal(line, at)


def _is_after_town(line: Line, comma: int) -> bool:
    """Whether the state of a town just named follows: "in Mosul , Iraq", "craiova , romania (reuters)"."""
    starts = comma == 1 and line.key(comma + 2) in ("(", ",", "-")
    return starts or line.key(comma - 2) in word_class("places")


def _is_deal(line: Line, preposition: int) -> bool:
    """Whether "to" or "from" names who receives or gives: "a request from turkey"."""
    nearest = range(max(0, preposition - 4), preposition)
    return any(line.keys[place] in word_class("deals") for place in nearest)


def _is_verb_here(line: Line, place: int) -> bool:
    """Whether a topic word is a verb: "turkey talks to", "israel attacks the"."""
    return line.keys[place].endswith("s") and line.key(place + 1) in ("the", "a", "an", "to", "its", "his")


def is_linked(line: Line, end: int, begin: int) -> bool:
    """Whether only "and", "or" and commas stand from `end` to `begin`: one list of names."""
    words = [key for key in line.keys[end:begin] if key not in word_class("directions")]
    return 0 < len(words) <= 2 and all(word in word_class("links") for word in words)


def acts_next(line: Line, end: int, first: int, last: int) -> bool:
    """Whether a new clause begins with the name behind `end`: "in ankara , turkey said"."""
    if line.key(last) in {"'s", "said", "says", "has", "had", "will", "would", "have"}:
        return True
    links = set(line.keys[end:first])
    return {",", "and"} <= links and line.key(last) not in {",", ".", ";", ")", "(", ""}
