"""What a story has told so far: whom it named, sentence by sentence, and which state it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.actors.gazetteer import Gazetteer, gazetteer
from timeline.model import Actor, Mention, MentionUse, Token

# A state is at home in an article with this share of all mentions of states, and so many times the next's.
_HOME_SHARE, _HOME_LEAD = 0.4, 1.5
SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
MEMORY = 3  # sentences: further back a word means somebody else too often


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention with the number of its sentence, and whether it heads a verb's subject there."""

    sentence: int
    mention: Mention
    is_subject: bool = False  # as far as the parser says


@dataclass(frozen=True, slots=True)
class Place:
    """Where a word stands that needs somebody: its sentence, the norms of it, and whom was named before."""

    known: Gazetteer
    home: Actor | None  # None: the story is about no one state
    day: date  # the article's
    number: int
    tokens: Sequence[Token]
    norms: Sequence[str]
    first: int
    seen: Sequence[Seen]

    def norm(self, at: int) -> str:
        """What the word there means, empty outside of the sentence."""
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def here(self) -> list[Mention]:
        """The mentions of this sentence before the word."""
        return next(self.back(0), [])

    def back(self, memory: int = MEMORY) -> Iterator[list[Mention]]:
        """The mentions of this sentence and those before it, sentence by sentence, each in text order."""
        end = len(self.seen)
        while end > 0 and self.number - (number := self.seen[end - 1].sentence) <= memory:
            first = end - 1
            while first > 0 and self.seen[first - 1].sentence == number:
                first -= 1
            yield [each.mention for each in self.seen[first:end]]
            end = first

    def last(self, fits: Callable[[Mention], bool], memory: int = MEMORY) -> Mention | None:
        """The first fitting subject of the last sentence with anybody fitting, else the first named there."""
        number, found = -1, None
        for each in reversed(self.seen):
            if self.number - each.sentence > memory or (found is not None and each.sentence != number):
                break
            if fits(each.mention) and (found is None or each.is_subject or not found.is_subject):
                number, found = each.sentence, each
        return found.mention if found is not None else None


def seen_in(tokens: Sequence[Token], number: int, mention: Mention) -> Seen:
    """The mention as it stands in the sentence of that number."""
    if not tokens or tokens[0].head < 0:
        return Seen(number, mention)
    covered = [
        at for at, token in enumerate(tokens) if mention.start < token.end and token.start < mention.end
    ]
    head = next((at for at in covered if tokens[at].head not in covered), None)
    return Seen(number, mention, head is not None and tokens[head].relation in SUBJECTS)


def state_at_home(mentions: Iterable[Mention]) -> Actor | None:
    """The state that the article is about, None where two share it."""
    known = gazetteer()
    states = Counter(
        id for mention in mentions for id in (mention.actor.id, *mention.acts_for) if id in known.states
    )
    top = states.most_common(2)
    if not top or top[0][1] < _HOME_SHARE * states.total():
        return None
    clear = len(top) == 1 or top[0][1] >= _HOME_LEAD * top[1][1]
    return known.get(top[0][0]) if clear else None


def text_of(tokens: Sequence[Token]) -> str:
    """The words with a blank between them."""
    return " ".join(token.text for token in tokens)


def mention_of(tokens: Sequence[Token], meant: Mention, use: MentionUse = MentionUse.AGENT) -> Mention:
    """The words as a mention of the same actor, as a whole."""
    return Mention(
        tokens[0].start, tokens[-1].end, text_of(tokens), meant.actor, use, meant.country, meant.acts_for
    )


def mention_of_state(
    tokens: Sequence[Token], state: Actor, use: MentionUse = MentionUse.AGENT, sector: str | None = None
) -> Mention:
    """The words as a mention of a state, or of the part of it that the sector names."""
    return Mention(tokens[0].start, tokens[-1].end, text_of(tokens), state, use, state.country, (), sector)
