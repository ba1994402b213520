"""Whom "he", "the alliance", "the president" and "the army" mean: precise before complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.actors.roles import canonical_title, role_index
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Mention, MentionUse, Sentence, Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "herself"})
_MEMORY = 3  # sentences: further back a pronoun means somebody else too often
_KINGDOMS = "kingdom of"
_BARE = frozenset({"authorities", "police"})  # they need no "the"
# A state is at home in an article with this share of all mentions of states, and so many times the next's.
_HOME_SHARE, _HOME_LEAD = 0.4, 1.5


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention with the number of its sentence."""

    sentence: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class _Story:
    """What an article gives to words that need it: the gazetteer, and the state at home in it, if one is."""

    known: Gazetteer
    home: Actor | None


def resolve_pronouns(sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions, and those that pronouns and "the alliance" make, in text order."""
    story = _Story(gazetteer(), _home(gazetteer(), mentions))
    seen: list[_Seen] = []
    found: list[Mention] = []
    queue = list(reversed(mentions))
    for number, sentence in enumerate(sentences):
        norms = [token.norm for token in sentence.tokens]
        for first, token in enumerate(sentence.tokens):
            while queue and queue[-1].start <= token.start:
                seen.append(_Seen(number, queue.pop()))
            if norms[first] not in _starters() or (seen and token.start < seen[-1].mention.end):
                continue
            mention = _refer(story, sentence.tokens, norms, first, number, seen)
            if mention is not None and (not queue or mention.end <= queue[-1].start):
                found.append(mention)
                seen += [_Seen(number, mention)] if mention.actor.kind is not ActorKind.PERSON else []
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.start))


def _starters() -> frozenset[str]:
    return _HE | _SHE | _BARE | {"the"}


def _home(known: Gazetteer, mentions: Iterable[Mention]) -> Actor | None:
    """The state that the article is about, None where two share it."""
    states = Counter(
        id for mention in mentions for id in (mention.actor.id, *mention.acts_for) if _is_state(known, id)
    )
    top = states.most_common(2)
    if not top or top[0][1] < _HOME_SHARE * states.total():
        return None
    clear = len(top) == 1 or top[0][1] >= _HOME_LEAD * top[1][1]
    return known.get(top[0][0]) if clear else None


def _is_state(known: Gazetteer, id: str) -> bool:
    actor = known.get(id)
    return actor is not None and actor.kind is ActorKind.STATE


def _refer(
    story: _Story,
    tokens: Sequence[Token],
    norms: Sequence[str],
    first: int,
    number: int,
    seen: Sequence[_Seen],
) -> Mention | None:
    norm = norms[first]
    if norm in _HE or norm in _SHE:
        person = _person(story.known, norm in _SHE, number, seen)
        return _at(tokens[first : first + 1], person) if person else None
    noun = first + (norm == "the")
    if noun >= len(tokens) or (norm in _BARE and first > 0 and norms[first - 1].isalpha()):
        return None
    body = _body(story.known, norms[noun], seen)
    return _at(tokens[first : noun + 1], body) if body else _role(story, tokens, norms, first, noun, seen)


def _person(known: Gazetteer, is_she: bool, number: int, seen: Sequence[_Seen]) -> Mention | None:
    """The first person of the last sentence that names one of that sex: its subject, as a rule."""
    fitting = [
        each
        for each in seen
        if each.mention.actor.kind is ActorKind.PERSON and _is_woman(known, each.mention) is is_she
    ]
    if not fitting or number - fitting[-1].sentence > _MEMORY:
        return None
    last = fitting[-1].sentence
    return next(each.mention for each in fitting if each.sentence == last)


def _is_woman(known: Gazetteer, mention: Mention) -> bool:
    """Whether the tables or the first name say that it is a woman."""
    actor = mention.actor
    return actor.id in known.women or (
        known.get(actor.id) is None and actor.id.split("-")[0] in word_class("women")
    )


def _body(known: Gazetteer, noun: str, seen: Sequence[_Seen]) -> Mention | None:
    """The last-named actor that the noun fits: "the alliance" is NATO, "the kingdom" Saudi Arabia."""
    fitting = (each.mention for each in reversed(seen) if noun in _nouns(known, each.mention))
    return next(fitting, None)


def _nouns(known: Gazetteer, mention: Mention) -> Iterable[str]:
    actor = mention.actor
    if actor.kind is ActorKind.STATE:
        return _kingdom(actor.names)
    return known.nouns.get(actor.id, ())


def _kingdom(names: tuple[str, ...]) -> Iterator[str]:
    if any(name.lower().startswith(_KINGDOMS) for name in names):
        yield "kingdom"


def _role(
    story: _Story, tokens: Sequence[Token], norms: Sequence[str], first: int, noun: int, seen: Sequence[_Seen]
) -> Mention | None:
    """Who has the role: "the president" is the last one named, "the army" that of the state at home."""
    hit = role_index().longest(norms, noun)
    if hit is None or norms[hit.last : hit.last + 1] == ["of"]:
        return None
    role, words = hit.values[0], tokens[first : hit.last]
    if role.title is not None:
        holder = next((each.mention for each in reversed(seen) if _holds(each.mention, role.title)), None)
        return _at(words, holder) if holder else None
    if story.home is None or norms[hit.last - 1] not in word_class("state_bodies"):
        return None
    start, end = words[0].start, words[-1].end
    home = story.home
    return Mention(start, end, _text(words), home, MentionUse.AGENT, home.country, sector=role.sector)


def _holds(mention: Mention, title: str) -> bool:
    """Whether the person acts for somebody by that title."""
    offices = mention.actor.offices
    return any(
        office.holder_of in mention.acts_for and canonical_title(office.title) == title for office in offices
    )


def _at(tokens: Sequence[Token], meant: Mention) -> Mention:
    text, start, end = _text(tokens), tokens[0].start, tokens[-1].end
    return replace(meant, start=start, end=end, text=text, use=MentionUse.AGENT, sector=None)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
