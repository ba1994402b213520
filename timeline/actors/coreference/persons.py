"""Persons: "he" and "she", and those whom a description recalls: "the former president"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from timeline.actors.coreference.story import SUBJECTS, Place, mention_of
from timeline.actors.gazetteer import Gazetteer, is_held
from timeline.actors.roles import canonical_title, is_over, role_index
from timeline.actors.words import word_class
from timeline.model import ActorKind, Mention, Office

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "herself"})
_AGE = re.compile(r"\d+-year-old")
_MOST_WORDS = 4  # between "the" and the noun: "the outgoing 61-year-old Portuguese president"


def pronoun(place: Place) -> tuple[Mention, ...]:
    """Whom "he" or "she" means: the first person of that sex in the last sentence that names one."""
    norm = place.norm(place.first)
    is_she = norm in SHE
    if norm not in SHE and norm not in HE:
        return ()
    same = _subject(place) if norm in ("him", "her") else None

    def fits(each: Mention) -> bool:
        return _is_person(each) and _is_woman(place.known, each) is is_she and each is not same

    person = _of_main_clause(place, fits) or place.last(fits) or (_unknown(place) if is_she else None)
    return (mention_of(place.tokens[place.first : place.first + 1], person),) if person else ()


def _of_main_clause(place: Place, fits: Callable[[Mention], bool]) -> Mention | None:
    """Who acts where the pronoun's clause hangs on: in "the senator lied when he spoke" it is the senator."""
    tokens = place.tokens
    if tokens[place.first].head < 0 or tokens[place.first].relation not in SUBJECTS:
        return None
    verb = tokens[place.first].head
    above = tokens[verb].head
    if tokens[verb].relation not in ("advcl", "ccomp") or above == verb:
        return None
    subjects = [token for token in tokens if token.head == above and token.relation in SUBJECTS]
    return next(
        (
            each
            for each in place.here()
            if fits(each) and any(each.start <= token.start < each.end for token in subjects)
        ),
        None,
    )


def _unknown(place: Place) -> Mention | None:
    """The one person of whom nobody says whether it is a woman, where no woman is named."""
    found = {
        each.actor.id: each
        for mentions in place.back()
        for each in mentions
        if _is_person(each) and place.known.get(each.actor.id) is None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _subject(place: Place) -> Mention | None:
    """Who acts in the words right before an object: in "David hugged him" he is somebody else."""
    before = place.here()
    if (
        len(before) != 1
        or not _is_person(before[0])
        or place.norm(place.first + 1) not in ("", ".", ",", "and")
    ):
        return None
    between = {token.norm for token in place.tokens[: place.first] if token.start >= before[0].end}
    return before[0] if between.isdisjoint(word_class("clause_openers") | {","}) else None


def described(place: Place) -> tuple[Mention, ...]:
    """Whom "the senator", "the former president" or "the 42-year-old lawmaker" means."""
    found = _description(place)
    if found is None or place.norm(found[2]) == "of":
        return ()
    former, noun, end = found
    person = place.last(lambda each: _is_person(each) and _fits(each, noun, former, place.day))
    return (mention_of(place.tokens[place.first : end], person),) if person else ()


def _description(place: Place) -> tuple[bool, str, int] | None:
    """Whether it is over, the noun, empty where an age stands alone, and where the phrase ends."""
    if place.norm(place.first) != "the":
        return None
    former = aged = False
    for at in range(place.first + 1, min(place.first + 1 + _MOST_WORDS, len(place.norms))):
        norm = place.norms[at]
        if hit := role_index().longest(place.norms, at):
            return former, " ".join(place.norms[hit.first : hit.last]), hit.last
        if norm in word_class("persons_recalled"):
            return former, norm, at + 1
        if _AGE.fullmatch(norm):
            aged = True
        elif norm in word_class("outgoing") or is_over(norm):
            former = former or is_over(norm)
        elif aged:
            return former, "", at
        else:
            return None
    return None


def _fits(mention: Mention, noun: str, former: bool, day: date) -> bool:
    """Whether somebody is what the noun says; without a noun everybody is."""
    if not noun or noun in word_class("persons_recalled"):
        return True
    actor = mention.actor
    if any(_is_called(office, noun) for office in actor.offices if is_held(office, day) is not former):
        return True
    hit = role_index().get((noun,))
    return bool(hit) and hit[0].title is None and hit[0].sector == actor.sector and not former


def _is_called(office: Office, noun: str) -> bool:
    """Whether the noun names that office, in full or by its last word: "the minister"."""
    title = canonical_title(office.title)
    return canonical_title(noun) == title or title.split()[-1] == noun


def _is_person(mention: Mention) -> bool:
    return mention.actor.kind is ActorKind.PERSON


def _is_woman(known: Gazetteer, mention: Mention) -> bool:
    """Whether the tables or the first name say that it is a woman."""
    actor = mention.actor
    return actor.id in known.women or (
        known.get(actor.id) is None and actor.id.split("-")[0] in word_class("women")
    )
