"""Those who are sent or withdrawn: they are the means of whose they are, and no party of their own."""

from __future__ import annotations

from collections.abc import Collection

from timeline.events.what.triggers import TriggerMatch
from timeline.events.who.clauses import Line, Placed
from timeline.events.words import words
from timeline.model import MentionUse

# Who is arrested, killed or charged has it done to him, even by his own state.
_MOVING = frozenset(("MOBILIZE", "RETREAT", "AID", "CONSULT", "COOPERATE", "AGREE", "SANCTION"))
_MARCHING = frozenset(("MOBILIZE", "RETREAT"))
_OWN = frozenset(("its", "his", "her", "their", "our"))


def is_own_means(line: Line, match: TriggerMatch, each: Placed, doers: Collection[Placed]) -> bool:
    """Whether an object is what the doer does it with: "pulled its troops back", "recalled its envoy"."""
    trigger = match.trigger
    ids = {one.mention.actor.id for one in doers if one.mention.actor.id}
    if each.mention.text.lower() in _OWN and each.mention.actor.id in ids:
        return True  # "threw his weight behind Egypt"
    if trigger.type not in _MOVING or trigger.mode in ("expel", "release") or not _is_means(line, each):
        return False
    opening = line.norms(max(each.first - 1, 0), each.first + 1)
    return each.mention.actor.id in ids or not _OWN.isdisjoint(opening)


def moved_by(line: Line, match: TriggerMatch, moved: Collection[Placed]) -> bool:
    """Whether who is moved does it too, as nobody else does: "Hungarian troops were sent to the border"."""
    return match.trigger.type in _MARCHING and match.trigger.mode != "release" and _are_forces(line, moved)


def _are_forces(line: Line, some: Collection[Placed]) -> bool:
    # "Kenyan and Ugandan troops": the adjective stands for its own troops.
    heads = [each for each in some if each.mention.use is not MentionUse.MODIFIER]
    return bool(heads) and all(each.mention.sector == "MIL" and _is_means(line, each) for each in heads)


def _is_means(line: Line, each: Placed) -> bool:
    lemma = line.tokens[each.last - 1].lemma
    # "Troops" has no singular for some.
    spellings = (lemma, lemma.removesuffix("s"))
    return any(one in words(name) for one in spellings for name in ("means", "representatives"))
