"""One pass over a story: the rules are asked of each word that needs somebody, precise before complete."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from timeline.actors.coreference import bodies, persons, plurals
from timeline.actors.coreference.story import Place, Seen, seen_in, state_at_home
from timeline.actors.gazetteer import gazetteer
from timeline.model import ActorKind, Mention, Sentence

Rule = Callable[[Place], tuple[Mention, ...]]

_STARTERS = persons.HE | persons.SHE | bodies.BARE | {"the", "it", "its", "both", "they", "them"}
# The first that answers is right: "the army" of a group called so comes before that of a state.
_RULES: tuple[Rule, ...] = (
    persons.pronoun,
    plurals.they,
    plurals.several,
    bodies.called,
    bodies.halves,
    persons.described,
    bodies.at_home,
    bodies.country,
    bodies.pronoun,
)


def resolve_pronouns(
    sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], day: date
) -> tuple[Mention, ...]:
    """The mentions, and those that pronouns and "the alliance" make, in text order.

    What means several, such as "both sides", makes a mention of each over the same words.
    """
    known, home = gazetteer(), state_at_home(mentions)
    seen: list[Seen] = []
    changed: dict[Mention, Mention] = {}
    found: list[Mention] = []
    queue = list(reversed(mentions))
    for number, sentence in enumerate(sentences):
        norms = [token.norm for token in sentence.tokens]
        past = 0
        for first, token in enumerate(sentence.tokens):
            while queue and queue[-1].start <= token.start:
                mention = queue.pop()
                place = Place(known, home, day, number, sentence.tokens, norms, first, seen)
                again = bodies.described(place, mention)
                if again is not mention:
                    changed[mention] = again
                seen.append(seen_in(sentence.tokens, number, again))
            if norms[first] not in _STARTERS or token.start < past:
                continue
            if seen and token.start < seen[-1].mention.end:
                continue
            place = Place(known, home, day, number, sentence.tokens, norms, first, seen)
            made = _resolve(place)
            if made and (not queue or made[0].end <= queue[-1].start):
                found += made
                past = made[0].end
                kept = (each for each in made if first == 0 or _is_kept(each))
                seen += [seen_in(sentence.tokens, number, each) for each in kept]
    named = (changed.get(mention, mention) for mention in mentions)
    return tuple(sorted((*named, *found), key=lambda mention: mention.start))


def _resolve(place: Place) -> tuple[Mention, ...]:
    return next((made for rule in _RULES if (made := rule(place))), ())


def _is_kept(mention: Mention) -> bool:
    """Whether later words may mean it too: a pronoun for a person would make itself stronger and stronger.

    At the beginning of a sentence it is what the sentence is about: that is kept.
    """
    return mention.actor.kind is not ActorKind.PERSON
