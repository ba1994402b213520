"""Whether two tellings are of one event: what rules it out is asked first, what speaks for it is counted.

The nearer their dates, the less else is asked for. Points and bars were set on pairs of sentences
(`tests/corpus/merging`) and on 382 pairs of events of real news, labelled by reading (see CONTRIBUTING).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache

from timeline.lexicon import read_rows, read_toml
from timeline.merging.blocks import NEAR
from timeline.merging.sketch import Sketch, family_of

_FORCE, _WORDS = "force", "words"
_REFUSAL = "REJECT"
_ALIKE = 0.4  # of the shorter title's words: from here on two titles tell the same
_OTHER_SIDE = 7  # points off where each names a party that the other does not know
_OTHER_TOWN = 9
_QUOTED = 0.2  # of all words of two sentences: both report the same words of a speaker
_RELATED = 0.15  # of all words of two sentences: they speak of one matter
_IDENTICAL = 0.6  # of all words of two sentences: one is a revision of the other


Sides = tuple[
    str, frozenset[str], frozenset[str], frozenset[str]
]  # type, doers, sufferers, all who take part


class Bar(IntEnum):
    """How many points are asked for, by how two dates go together and whether one word tells the deed.

    Of pairs of the labelled news that reach their bar, four in five and more are one event.
    """

    WORD = 0  # the texts or the world give both dates, one has room for the other; one word tells the deed
    TYPE = 1  # the same, told by another word of the same type
    KIN = 3  # the same, by another type of its family
    FRESH_WORD = 3  # one is dated by the day of print alone, within two days, and one word tells the deed
    FRESH_TYPE = 5  # the same, told by another word of the same type
    READING = 4  # a reading is taken that is not the likeliest of its phrase; one word tells the deed
    APART = 6  # they contradict each other by a day or two, and are unmistakable else
    ONCE = 4  # the same, of what is not done twice within days: a win, a death
    NEVER = 99


@dataclass(frozen=True, slots=True)
class Fit:
    """How two dates go together, by the likeliest readings that do."""

    gap: int  # days between them, 0 where they overlap
    is_first: bool  # whether they are the likeliest of both


def likeness(one: Sketch, other: Sketch) -> int:
    """How many points speak for one event beyond what is asked for; negative: they are two. Symmetric."""
    named, shared = _shared(one, other)
    # What costs least to ask, and rules out most, is asked first.
    if not shared or not _are_akin(one, other) or _is_one_sentence(one, other):
        return -Bar.NEVER
    fit = _fit(one, other)
    if fit is None or not _speak_alike(one, other, fit, named):
        return -Bar.NEVER
    if _is_mere_talk(one, other) or contradicts(one, other):
        return -Bar.NEVER
    # An author who tells of one event again says so; two papers need not agree in words.
    return _points(one, other, shared) - _bar(one, other, fit) - (one.article == other.article)


def _speak_alike(one: Sketch, other: Sketch, fit: Fit, named: int) -> bool:
    """Whether enough of the words are the same: the fewer, the nearer the dates and the more sides are named.

    In the politics of one state many a deed of one type lies on one day, and hardly one is the other.
    """
    common = bool(one.title & other.title or one.names & other.names or one.numbers & other.numbers)
    is_day = one.is_day and other.is_day and fit.is_first
    if not named:
        return is_day and (common or bool(one.deeds & other.deeds))
    if not (one.is_founded and other.is_founded):
        is_related = common or _jaccard(one.sentence, other.sentence) >= _RELATED
        return is_related and (named > 1 or bool(one.trigger & other.trigger or one.kin & other.kin))
    same_deed = bool(one.deeds & other.deeds)
    if one.type != other.type and not same_deed:
        return common and (named > 1 or is_day)
    # Whom an attack or a storm struck has often no name: the country where it did has to do.
    is_harm = family_of(one.type) == _FORCE
    does_it = bool(_names((one.active & other.active,)))
    return named > 1 or common or same_deed or (is_day and (is_harm or does_it))


def _are_akin(one: Sketch, other: Sketch) -> bool:
    return family_of(one.type) == family_of(other.type) or bool(one.kin & other.kin)


def _is_one_sentence(one: Sketch, other: Sketch) -> bool:
    """Whether both stand in one sentence of one article: what it tells apart is two events."""
    return one.article == other.article and one.sentence == other.sentence


def _is_mere_talk(one: Sketch, other: Sketch) -> bool:
    """Whether both tell but that somebody spoke, and not the same words: "he said", "he told reporters"."""
    if not (one.is_said and other.is_said):
        return False
    is_told_alike = _share(one.title, other.title) >= _ALIKE
    return not is_told_alike and _jaccard(one.sentence, other.sentence) < _QUOTED


def contradicts(one: Sketch, other: Sketch) -> bool:
    """Whether they cannot be one event, whatever their words: days too far apart, or sides that differ."""
    if one.is_day and other.is_day and one.windows[0].gap(other.windows[0]) > NEAR:
        return True
    if one.persons and other.persons and not one.persons & other.persons:
        return True
    return _undoes(one, other) or sides_differ(sides_of(one), sides_of(other))


def _undoes(one: Sketch, other: Sketch) -> bool:
    """Whether the one deed takes back the other: signed and vetoed, arrested and released."""
    if one.kin & other.kin:
        return False
    return any((mine, theirs) in _opposed() for mine in one.kin for theirs in other.kin)


def sides_of(sketch: Sketch) -> Sides:
    """Who did what to whom."""
    return sketch.type, sketch.doers, sketch.sufferers, _party(sketch)


def sides_differ(one: Sides, other: Sides) -> bool:
    """Whether others did it, the sides are changed over, or words were said to somebody else."""
    kind, doers, sufferers, party = one
    other_kind, other_doers, other_sufferers, other_party = other
    if doers and other_doers and not doers & other_doers:
        is_mutual = kind in _mutual() and other_kind in _mutual()
        return not (is_mutual and doers & other_party and other_doers & party)
    if kind != other_kind or kind not in _sided():
        return False
    if doers & other_sufferers and sufferers & other_doers:
        return True
    if family_of(kind) != _WORDS or not sufferers or not other_sufferers or sufferers & other_sufferers:
        return False
    # Whose draft was vetoed, or what it was about: either may be told as the target.
    return kind != _REFUSAL or not (sufferers & other_party or other_sufferers & party)


def _fit(one: Sketch, other: Sketch) -> Fit | None:
    """The likeliest readings that overlap, else the nearest; `None` where all lie too far apart."""
    pairs = [
        (mine.gap(theirs), first + second)
        for first, mine in enumerate(one.windows)
        for second, theirs in enumerate(other.windows)
    ]
    if not pairs:
        return None
    gap, order = min(pairs, key=lambda each: (each[0] > 0, each[1], each[0]))
    if gap > NEAR:
        return None
    return Fit(gap, order == 0)


def _bar(one: Sketch, other: Sketch, fit: Fit) -> Bar:
    same_word, same_type = bool(one.deeds & other.deeds), one.type == other.type
    if not _are_akin(one, other):
        return Bar.NEVER
    if fit.gap:
        return _bar_apart(one, other)
    if not fit.is_first:
        return Bar.READING if same_word else Bar.NEVER
    if one.is_founded and other.is_founded:
        return Bar.WORD if same_word else Bar.TYPE if same_type else Bar.KIN
    return Bar.FRESH_WORD if same_word else Bar.FRESH_TYPE if same_type else Bar.NEVER


def _bar_apart(one: Sketch, other: Sketch) -> Bar:
    if not _is_unmistakable(one, other):
        return Bar.NEVER
    return Bar.ONCE if _is_once(one, other) else Bar.APART if one.type == other.type else Bar.NEVER


def _is_unmistakable(one: Sketch, other: Sketch) -> bool:
    """Whether two that differ about the day name the same place or thing, and no other numbers."""
    if not (one.is_founded and other.is_founded):
        return False
    is_named = bool(one.names & other.names) or (one.place is not None and one.place == other.place)
    return (is_named or _is_once(one, other)) and not (
        one.numbers and other.numbers and not one.numbers & other.numbers
    )


def _is_once(one: Sketch, other: Sketch) -> bool:
    """Whether it is a deed that nobody does or suffers twice within days."""
    return bool(one.kin & other.kin & _once())


def _points(one: Sketch, other: Sketch, shared: int) -> int:
    return _of_deed(one, other) + _of_sides(one, other, shared) + _of_words(one, other)


def _of_deed(one: Sketch, other: Sketch) -> int:
    points = 3 if one.type == other.type else 2 if _are_akin(one, other) else 0
    return points + bool(one.deeds & other.deeds)


def _of_sides(one: Sketch, other: Sketch, shared: int) -> int:
    points = (shared > 1) - (shared < min(len(one.sides), len(other.sides)))
    return points - _OTHER_SIDE * _are_others_met(one, other)


def _are_others_met(one: Sketch, other: Sketch) -> bool:
    """Whether each tells of somebody taking part whom the other one does not know at all."""
    mine, theirs = _taking_part(one), _taking_part(other)
    known, told = _party(one), _party(other)
    return any(not side & told for side in mine) and any(not side & known for side in theirs)


def _taking_part(sketch: Sketch) -> list[frozenset[str]]:
    return [side for side in sketch.sides if side & (sketch.doers | sketch.sufferers)]


def _party(sketch: Sketch) -> frozenset[str]:
    return frozenset().union(*sketch.sides)


def _of_words(one: Sketch, other: Sketch) -> int:
    """Titles, sentences, names: in war and disaster the town tells one event from the other."""
    alike = _share(one.title, other.title)
    points = 2 if alike >= _ALIKE else 1 if alike else 0
    if _jaccard(one.sentence, other.sentence) >= _IDENTICAL:
        points += 1
    if one.place is not None and other.place is not None:
        points += (
            1 if one.place == other.place else -_OTHER_TOWN if _are_towns(one.place, other.place) else -1
        )
    if one.names and other.names and not one.names & other.names:
        points -= 2 if _FORCE in (family_of(one.type), family_of(other.type)) else 1
    return points + bool(one.numbers & other.numbers)


def _are_towns(*places: str) -> bool:
    """Whether none is a state or region, within which the other may lie."""
    return _lands().isdisjoint(places)


def _shared(one: Sketch, other: Sketch) -> tuple[int, int]:
    """How many sides take part in both by name, and how many by name or country."""
    named = len(_names(one.sides) & _names(other.sides))
    return named, max(named, len(_countries(one.sides) & _countries(other.sides)))


@lru_cache(maxsize=1 << 16)
def _names(sides: tuple[frozenset[str], ...]) -> frozenset[str]:
    """What the sides are called by, without their countries, which are written in capitals."""
    return frozenset(name for side in sides for name in side if not name.isupper())


@lru_cache(maxsize=1 << 16)
def _countries(sides: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset(name for side in sides for name in side if name.isupper())


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """How many of the words of the shorter the longer has too, from 0 to 1."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one | other) if one and other else 0.0


@cache
def _sided() -> frozenset[str]:
    return frozenset(read_toml("merging.toml")["sided"])


@cache
def _mutual() -> frozenset[str]:
    return frozenset(read_toml("merging.toml")["mutual"])


@dataclass(frozen=True, slots=True)
class _LandRow:
    """A row of `states.tsv` or `regions.tsv`, of which only the name counts here."""

    name: str
    id: str | None = None
    country: str | None = None
    alpha2: str | None = None
    begin: str | None = None
    end: str | None = None
    capitals: str | None = None
    adjectives: str | None = None
    demonyms: str | None = None
    names: str | None = None


@cache
def _lands() -> frozenset[str]:
    return frozenset(row.name for file in ("states.tsv", "regions.tsv") for row in read_rows(file, _LandRow))


@cache
def _opposed() -> frozenset[tuple[str, str]]:
    pairs = read_toml("merging.toml")["opposed"]
    return frozenset((f"={first}", f"={second}") for pair in pairs for first, second in (pair, pair[::-1]))


@cache
def _once() -> frozenset[str]:
    return frozenset(f"={name}" for name in read_toml("merging.toml")["once"])
