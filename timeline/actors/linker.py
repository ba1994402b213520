"""Who is named in an article, on its day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from timeline.actors.choice import find_people
from timeline.actors.coreference import state_at_home
from timeline.actors.counterparts import with_counterparts
from timeline.actors.description import Description, describe
from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.actors.introductions import PUBLIC
from timeline.actors.lines import Line, make_lines, scan_line
from timeline.actors.newcomers import find_newcomers, with_newcomers
from timeline.actors.phrases import Phrase, Reader
from timeline.actors.principals import affiliation_on, principals
from timeline.actors.strangers import find_strangers
from timeline.actors.usage import acts_next, is_linked
from timeline.model import Actor, ActorKind, Mention, MentionUse, Name, Sentence, Token

__all__ = ["Description", "describe", "link_actors"]


def link_actors(
    sentences: tuple[Sentence, ...], day: date, names: Sequence[Name] = ()
) -> tuple[Mention, ...]:
    """The mentions in text order, not overlapping, each with whom it names and acts for on `day`.

    `names` are those the language step found: whom no table knows becomes an actor of its own by them.
    """
    known = gazetteer()
    lines = make_lines(sentences)
    hits = [scan_line(line, known.index) for line in lines]
    strangers = [find_strangers(line, found, names) for line, found in zip(lines, hits, strict=True)]
    newcomers = find_newcomers(known, lines, hits, strangers)
    hits = [
        with_newcomers(line, found, newcomers, own)
        for line, found, own in zip(lines, hits, strangers, strict=True)
    ]
    reader = Reader(known, day, find_people(known, lines, hits, day, newcomers), newcomers)
    told = (
        (line, phrase)
        for line, found in zip(lines, hits, strict=True)
        for phrase in _with_lists(line, reader.read(line, found))
    )
    mentions = tuple(
        _mention(known, line, phrase, day) for line, phrase in with_counterparts(known, told, day)
    )
    return _at_home(known, mentions)


def _at_home(known: Gazetteer, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, where lawmakers and officials whose state nobody says are of that the story is about."""
    home = state_at_home(mentions)
    if home is None:
        return mentions
    return tuple(_of(mention, home) if _is_homeless(known, mention) else mention for mention in mentions)


def _is_homeless(known: Gazetteer, mention: Mention) -> bool:
    actor = mention.actor
    is_public = actor.sector in PUBLIC or actor.sector in ("OPP", "PTY")
    return is_public and mention.country is None and known.get(actor.id) is None


def _of(mention: Mention, home: Actor) -> Mention:
    return replace(mention, country=home.country, actor=replace(mention.actor, country=home.country))


def _with_lists(line: Line, phrases: Sequence[Phrase]) -> Iterable[Phrase]:
    """The phrases, where the later names of a list stand as its first one: "in france and italy"."""
    before: Phrase | None = None
    for phrase in phrases:
        now = phrase
        if before is not None and before.use is MentionUse.PLACE and phrase.use is MentionUse.AGENT:
            is_place = phrase.actor.kind in (ActorKind.STATE, ActorKind.REGION) and phrase.sector is None
            if (
                is_place
                and is_linked(line, before.last, phrase.first)
                and not acts_next(line, before.last, phrase.first, phrase.last)
            ):
                now = replace(phrase, use=MentionUse.PLACE)
        yield now
        before = now


def _mention(known: Gazetteer, line: Line, phrase: Phrase, day: date) -> Mention:
    tokens = line.tokens
    start, end = tokens[phrase.first].start, tokens[max(phrase.first, phrase.last - 1)].end
    words = tokens[phrase.first : max(phrase.first + 1, phrase.last)]
    text = words[0].text if len(words) == 1 else _text(words)
    acts_for = principals(known, phrase.actor, day, phrase.of)
    country = affiliation_on(known, phrase.actor, acts_for)
    return Mention(start, end, text, phrase.actor, phrase.use, country, acts_for, phrase.sector)


def _text(tokens: Sequence[Token]) -> str:
    """The tokens as they stand, any white space between them as blanks."""
    start = tokens[0].start
    text = ""
    for token in tokens:
        text = text.ljust(token.start - start) + token.text
    return text
