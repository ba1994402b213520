"""Who takes part without a name: "dozens of protesters", "rebel factions", "a Canadian man"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from operator import attrgetter

from timeline.actors.coreference import state_at_home
from timeline.actors.introductions import PUBLIC
from timeline.actors.names import word_key
from timeline.actors.roles import Role, role_index
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, Mention, MentionUse, Name, NameKind, Sentence, Token, inside

_NOBODY = ""  # the id of who has no name
_DEEP = 4  # steps from a word of a phrase to the noun
_PARTS = frozenset(("det", "amod", "compound", "nummod", "nmod:poss", "flat", "nmod:unmarked", "advmod"))
_INNER = frozenset(("amod", "compound", "flat", "nmod:unmarked"))


def find_unnamed(
    sentences: Sequence[Sentence], mentions: tuple[Mention, ...], names: Sequence[Name] = ()
) -> tuple[Mention, ...]:
    """The noun phrases that name people or bodies by what they are, outside of all mentions, in text order.

    Each is an actor of its own without an id, but for the police, courts and the like of the state that the
    story is about: they are that state's. So are the `names` of whom no table knows. Sentences without heads
    have none.
    """
    home = state_at_home(mentions)
    return tuple(
        found
        for sentence in sentences
        for found in sorted(
            (
                *_of_sentence(sentence, inside(mentions, sentence), home),
                *_strangers(sentence, inside(mentions, sentence), inside(names, sentence)),
            ),
            key=attrgetter("start"),
        )
    )


def _strangers(sentence: Sentence, named: Sequence[Mention], names: Sequence[Name]) -> Iterator[Mention]:
    """The names that no mention touches, but for those of places: "Thom", "Boztepe"."""
    if not sentence.tokens or sentence.tokens[0].head < 0:
        return
    taken = {token.start for token in sentence.tokens for each in named if each.start < token.end <= each.end}
    for name in names:
        if name.kind is not NameKind.PLACE and name.start not in taken:
            kind = ActorKind.GROUP if name.kind is NameKind.ORGANISATION else ActorKind.PERSON
            actor = Actor(_NOBODY, name.text, kind)
            yield Mention(name.start, name.end, name.text, actor, MentionUse.AGENT, None)


def _of_sentence(sentence: Sentence, named: Sequence[Mention], home: Actor | None) -> Iterator[Mention]:
    tokens = sentence.tokens
    if not tokens or tokens[0].head < 0:
        return
    owners = {
        place: each
        for each in named
        for place, token in enumerate(tokens)
        if each.start < token.end and token.start < each.end
    }
    keys = [word_key(token.norm) for token in tokens]
    for place, token in enumerate(tokens):
        if token.pos == "NOUN" and place not in owners and token.relation not in _INNER:
            role = _role(keys, place)
            if role is not None:
                words = _phrase(tokens, place, owners)
                of_home = home if _is_plain(keys, tokens, place) else None
                yield _mention(words, role, _owner(tokens, place, owners), of_home)


def _owner(tokens: Sequence[Token], head: int, owners: Mapping[int, Mention]) -> Mention | None:
    """The mention they belong to: "troops from Chad", "the wife of Lee", "protesters in Nepal"."""
    for place, token in enumerate(tokens):
        if token.head == head and place in owners and token.relation in ("nmod", "nmod:poss"):
            return owners[place]
    return None


def _is_plain(keys: Sequence[str], tokens: Sequence[Token], head: int) -> bool:
    """Whether nothing but the role is said of them: "state police", but not "the alliance chief"."""
    inner = (place for place, token in enumerate(tokens) if token.head == head and token.relation in _INNER)
    return all(keys[place] in word_class("fills") or role_index().get((keys[place],)) for place in inner)


def _role(keys: Sequence[str], place: int) -> Role | None:
    hit = role_index().ending(keys, place + 1)
    if hit is not None:
        return hit.values[0]
    return Role("CVL") if keys[place] in word_class("people") else None


def _phrase(tokens: Sequence[Token], head: int, taken: Container[int]) -> Sequence[Token]:
    """The words of the noun's phrase that stand together before it, up to a name."""
    first = head
    while first > 0 and first - 1 not in taken and _belongs(tokens, first - 1, head):
        first -= 1
    return tokens[first : head + 1]


def _belongs(tokens: Sequence[Token], place: int, head: int) -> bool:
    for _ in range(_DEEP):
        if tokens[place].relation not in _PARTS:
            return False
        place = tokens[place].head
        if place == head:
            return True
    return False


def _mention(words: Sequence[Token], role: Role, owner: Mention | None, home: Actor | None) -> Mention:
    start, end = words[0].start, words[-1].end
    text = " ".join(token.text for token in words)
    is_public = role.sector in PUBLIC or role.sector == "OPP"
    if is_public and owner is None and home is not None:
        return Mention(start, end, text, home, MentionUse.AGENT, home.country, sector=role.sector)
    kind = ActorKind.PERSON if "Number=Sing" in words[-1].morph else ActorKind.GROUP
    actor = Actor(_NOBODY, text, kind, owner.country if owner else None, role.sector)
    acts_for = (owner.actor.id, *owner.acts_for) if owner is not None and is_public else ()
    return Mention(start, end, text, actor, MentionUse.AGENT, actor.country, acts_for, role.sector)
