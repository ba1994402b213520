"""From hits to phrases: "turkish president tayyip erdogan" is one, and so is "the turkish military"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from timeline.actors.choice import People, choose
from timeline.actors.gazetteer import Gazetteer
from timeline.actors.index import PERSONAL, Alias, AliasSort, Hit
from timeline.actors.introductions import PUBLIC
from timeline.actors.lines import Line
from timeline.actors.newcomers import NOBODY, Newcomers
from timeline.actors.roles import Role, is_over, read_role, role_before
from timeline.actors.usage import acts_next, is_linked, name_use
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind, MentionUse

_POSSESSIVE = "'s"
# Before a role these may only say where: "in Iraq police said", but "to U.S. Secretary of State Tillerson".
_BARE = frozenset({AliasSort.NAME, AliasSort.CAPITAL, AliasSort.TOWN})
_WHERE = frozenset({ActorKind.STATE, ActorKind.REGION})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last` (out) that name `actor`; `last` is `first` inside of a compound."""

    first: int
    last: int
    actor: Actor
    use: MentionUse
    sector: str | None = None
    of: str | None = None  # the id of the actor a title names: "turkish president"; None: no title


@dataclass(frozen=True, slots=True)
class Reader:
    """What a phrase is read against: the gazetteer, the day, and the people the article names in full."""

    known: Gazetteer
    day: date
    people: People
    newcomers: Newcomers = NOBODY

    def read(self, line: Line, hits: Sequence[Hit[Alias]]) -> list[Phrase]:
        """The phrases of a line, in order and not overlapping."""
        phrases: list[Phrase] = []
        past = 0
        for place, hit in enumerate(hits):
            last = hits[place - 1] if place > 0 else hit
            again = place > 0 and hit.first == hit.last == last.first == last.last  # "Franco-German" is two
            if hit.first < past and not again:
                continue
            alias = choose(self.known, line, hit, self.day, self.people)
            if alias is None:
                continue
            before = phrases[-1] if phrases else None
            phrase = self._phrase(line, hit, alias, hits[place + 1 :], past, before)
            phrases.append(phrase)
            past = max(phrase.last, hit.places.stop)
        return phrases

    def _phrase(
        self,
        line: Line,
        hit: Hit[Alias],
        alias: Alias,
        followers: Sequence[Hit[Alias]],
        past: int,
        before: Phrase | None,
    ) -> Phrase:
        actor = self._actor(alias)
        if alias.sort in PERSONAL:
            return self._person(line, hit, actor, past)
        if hit.first < hit.last:
            found = self._with_role(line, hit, actor, alias, followers) or self._of_role(
                line, hit, actor, followers, past
            )
            if found is not None:
                return found
        may_be_place = actor.kind in _WHERE or alias.sort is AliasSort.SEAT
        use = name_use(line, hit.first, hit.last, alias.sort, may_be_place)
        if alias.sort is AliasSort.CAPITAL and use is MentionUse.AGENT:
            if before is not None and self._is_listed(line, hit, before):
                use = MentionUse.PLACE
            else:
                alias, actor = self._seated(hit, alias, actor)
        return Phrase(hit.first, hit.last, actor, use, _own_sector(alias, actor))

    def _is_listed(self, line: Line, hit: Hit[Alias], before: Phrase) -> bool:
        """Whether it goes on with a list of places: "cities including Paris, Brussels"."""
        is_linked_to = before.use is MentionUse.PLACE and is_linked(line, before.last, hit.first)
        return is_linked_to and not acts_next(line, before.last, hit.first, hit.last)

    def _seated(self, hit: Hit[Alias], alias: Alias, actor: Actor) -> tuple[Alias, Actor]:
        """Who else acts from a capital: "Brussels said" is the EU, "in Brussels" is Belgium."""
        seats = [(each, self.known.get(each.actor)) for each in hit.values if each.sort is AliasSort.SEAT]
        return next(((each, seated) for each, seated in seats if seated is not None), (alias, actor))

    def _actor(self, alias: Alias) -> Actor:
        actor = self.newcomers.actors.get(alias.actor) or self.known.get(alias.actor)
        assert actor is not None, alias
        return actor

    def _person(self, line: Line, hit: Hit[Alias], actor: Actor, past: int) -> Phrase:
        before = role_before(line.keys, hit.first)
        is_title = before is not None and before[0].sector != "CVL"  # "his son Kim" is no title
        first = before[1] if before and is_title and before[1] >= past else hit.first
        return Phrase(first, hit.last, actor, MentionUse.AGENT)

    def _with_role(
        self, line: Line, hit: Hit[Alias], actor: Actor, alias: Alias, followers: Sequence[Hit[Alias]]
    ) -> Phrase | None:
        """A nation and what follows it: "Turkey's foreign minister", "turkish president tayyip erdogan"."""
        possessive = line.key(hit.last) == _POSSESSIVE
        names = {each.first: each.last for each in followers}
        found = read_role(line.keys, hit.last + possessive, names)
        if found is None:
            return None
        role, last = found
        if alias.sort in _BARE and not possessive and line.key(hit.last) in word_class("participles"):
            return None  # "Venezuela jailed two mayors"
        if is_over(line.key(hit.first - 1)):
            role = replace(role, is_former=True)
        if alias.sort in _BARE and not possessive and self._is_place(line, hit, alias, actor):
            return None
        follower = next((each for each in followers if each.first == last), None) or self._apart(
            line, last, followers
        )
        person = self._bearer(line, follower, role) if follower is not None else None
        if person is not None and follower is not None:
            return self._titled(hit.first, follower.last, person, actor, role)
        return self._role_phrase(line, hit.first, last, actor, role, alias)

    def _apart(self, line: Line, last: int, followers: Sequence[Hit[Alias]]) -> Hit[Alias] | None:
        """The name between commas behind a role: "her Canadian husband , Joshua Boyle ,"."""
        if line.key(last) != ",":
            return None
        name = next((each for each in followers if each.first == last + 1), None)
        is_full = name is not None and any(each.sort is AliasSort.FULL_NAME for each in name.values)
        return name if is_full and name is not None and line.key(name.last) in (",", ".", "") else None

    def _is_place(self, line: Line, hit: Hit[Alias], alias: Alias, actor: Actor) -> bool:
        use = name_use(line, hit.first, hit.last, alias.sort, actor.kind in _WHERE)
        return use is MentionUse.PLACE

    def _bearer(self, line: Line, follower: Hit[Alias], role: Role) -> Actor | None:
        """The person whose name directly follows a role."""
        alias = choose(self.known, line, follower, self.day, self.people, role.title, after_role=True)
        return self._actor(alias) if alias is not None and alias.sort in PERSONAL else None

    def _of_role(
        self, line: Line, hit: Hit[Alias], actor: Actor, followers: Sequence[Hit[Alias]], past: int
    ) -> Phrase | None:
        """A role before "of": "the king of Jordan"."""
        of = hit.first - 1 - (line.key(hit.first - 1) == "the")
        found = role_before(line.keys, of) if line.key(of) == "of" else None
        if found is None or found[1] < past:
            return None
        role, first = found
        follower = next((each for each in followers if each.first == hit.last), None)
        person = self._bearer(line, follower, role) if follower is not None else None
        if person is not None and follower is not None:
            return self._titled(first, follower.last, person, actor, role)
        return self._role_phrase(line, first, hit.last, actor, role, None)

    def _titled(self, first: int, last: int, person: Actor, actor: Actor, role: Role) -> Phrase:
        serves = role.sector in PUBLIC or actor.kind not in _WHERE
        of = actor.id if serves and not role.is_former else None
        return Phrase(first, last, person, MentionUse.AGENT, of=of)

    def _role_phrase(
        self, line: Line, first: int, last: int, actor: Actor, role: Role, alias: Alias | None
    ) -> Phrase:
        if role.is_former:
            return Phrase(first, last, actor, MentionUse.MODIFIER, "ELI")
        holders = self.known.holders(role.title, actor.id, self.day) if role.title else ()
        if (
            not holders
            and actor.kind is ActorKind.ORGANISATION
            and line.key(last - 1) in word_class("chiefs")
        ):
            holders = self.known.heads(actor.id, self.day)  # "the IMF chief" is its managing director
        if len(holders) == 1:
            return Phrase(first, last, holders[0], MentionUse.AGENT, role.sector, actor.id)
        own = alias is not None and alias.sort is AliasSort.SEAT
        sector = (alias.sector if alias is not None and own else None) or actor.sector or role.sector
        return Phrase(first, last, actor, MentionUse.AGENT, sector)


def _own_sector(alias: Alias, actor: Actor) -> str | None:
    return alias.sector if alias.sector is not None else actor.sector
