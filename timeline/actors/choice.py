"""Who of several bearers of a name is meant, on the day and in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from timeline.actors.ambiguity import is_meant
from timeline.actors.gazetteer import Gazetteer, is_held
from timeline.actors.index import PERSONAL, Alias, AliasSort, Hit
from timeline.actors.lines import Line
from timeline.actors.newcomers import NOBODY, Newcomers
from timeline.actors.roles import canonical_title, is_head_title, role_before
from timeline.actors.words import word_class
from timeline.model import Actor, ActorKind

_PLACES = frozenset({AliasSort.NAME, AliasSort.CAPITAL, AliasSort.TOWN})
_OWN = frozenset({AliasSort.NAME, AliasSort.ACRONYM})
_TELLING = frozenset({AliasSort.CAPITAL, AliasSort.ADJECTIVE})
_SOON = 90  # days
_BEFORE, _AFTER = 3, 5  # years around an office in which its holder is known by surname
# One of these alone needs no choice.
_PLAIN = frozenset({AliasSort.NAME, AliasSort.ACRONYM, AliasSort.FULL_NAME, AliasSort.SEAT})


@dataclass(frozen=True)
class People:
    """The ids of the persons whom the article names in full, and all names that stand in it."""

    known: Gazetteer
    ids: frozenset[str]
    hits: Sequence[Sequence[Hit[Alias]]] = ()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of their names."""
        return frozenset(word for id in self.ids for word in id.split("-"))

    @cached_property
    def named(self) -> Counter[str]:
        """How often each body or state is called by a name of its own."""
        firsts = (hit.values[0] for found in self.hits for hit in found)
        return Counter(alias.actor for alias in firsts if alias.sort in _OWN)

    @cached_property
    def told(self) -> Counter[str | None]:
        """How often each country is named, by names, capitals and adjectives."""
        firsts = (hit.values[0] for found in self.hits for hit in found)
        actors = (self.known.get(alias.actor) for alias in firsts if alias.sort in _OWN | _TELLING)
        return Counter(actor.country for actor in actors if actor is not None)

    def times(self, actor: Actor | None, without: Iterable[str]) -> int:
        """How often the article names the actor's country by other names than those of `without`."""
        if actor is None or actor.country is None:
            return 0
        others = (self.known.get(id) for id in without)
        own = sum(
            self.named[each.id] for each in others if each is not None and each.country == actor.country
        )
        return self.told[actor.country] - own


def find_people(
    known: Gazetteer,
    lines: Sequence[Line],
    hits: Sequence[Sequence[Hit[Alias]]],
    day: date,
    newcomers: Newcomers = NOBODY,
) -> People:
    """Whom the article names in full, anywhere."""
    ids, nobody = set(newcomers.actors), People(known, frozenset(), hits)
    for line, found in zip(lines, hits, strict=True):
        for hit in found:
            bearers = [alias for alias in hit.values if alias.sort is AliasSort.FULL_NAME]
            if bearers and is_meant(line, hit, bearers[0]):
                ids.add(_likeliest(known, bearers, day, nobody).actor)
    return People(known, frozenset(ids), hits)


def choose(
    known: Gazetteer,
    line: Line,
    hit: Hit[Alias],
    day: date,
    people: People,
    title: str | None = None,
    after_role: bool = False,
) -> Alias | None:
    """The alias that is meant by `hit` on `day`, None where the words are no name here."""
    meant = [alias for alias in hit.values if is_meant(line, hit, alias)]
    if not meant:
        return None
    if len(meant) == 1 and meant[0].sort in _PLAIN:
        return meant[0]
    bodies = [alias for alias in meant if alias.sort not in PERSONAL]
    if bodies and not after_role and not _is_named_person(line, hit, meant, bodies, people):
        return (
            None if _is_surname(known, line, hit, bodies[0]) else _body(known, line, hit, bodies, day, people)
        )
    full = [alias for alias in meant if alias.sort is AliasSort.FULL_NAME]
    if full:
        return _likeliest(known, full, day, people)
    bearers = [alias for alias in meant if alias.sort is AliasSort.SURNAME]
    return _by_surname(known, line, hit, bearers, day, people, after_role, title) if bearers else None


def _is_named_person(
    line: Line, hit: Hit[Alias], meant: list[Alias], bodies: list[Alias], people: People
) -> bool:
    """Whether a place's name is that of somebody in the article: "Hague" of William Hague."""
    is_place = all(alias.sort in _PLACES for alias in bodies)
    is_led_in = line.key(hit.first - 1) in word_class("places")
    return is_place and not is_led_in and any(alias.actor in people.ids for alias in meant)


def _is_surname(known: Gazetteer, line: Line, hit: Hit[Alias], alias: Alias) -> bool:
    """Whether an adjective is somebody's name: "Leandra English"."""
    return (
        alias.sort is AliasSort.ADJECTIVE
        and hit.first > 1
        and hit.last > hit.first
        and _is_another(known, line, hit)
    )


def _is_region(known: Gazetteer, alias: Alias) -> bool:
    actor = known.get(alias.actor)
    return actor is not None and actor.kind is ActorKind.REGION


def _body(
    known: Gazetteer, line: Line, hit: Hit[Alias], aliases: Iterable[Alias], day: date, people: People
) -> Alias:
    """The one that exists on the day; of two, one that ended since, else the one whose row comes first."""
    rows = sorted(aliases, key=lambda alias: alias.sort in (AliasSort.SEAT, AliasSort.TOWN))
    if line.key(hit.first - 1) == "of" and line.key(hit.first - 2) in ("state", "province"):
        regions = [each for each in rows if _is_region(known, each)]  # "the U.S. state of Georgia"
        rows = regions or rows
    there = [alias for alias in rows if known.exists(alias.actor, day)]
    if len(there) > 1 and (at_home := _of_named_country(known, there, people)) is not None:
        return at_home
    # In 1985 "Moscow" is the Soviet Union, whether or not there was a Russia too.
    return next((alias for alias in there if known.ends(alias.actor)), there[0] if there else rows[0])


def _of_named_country(known: Gazetteer, aliases: Sequence[Alias], people: People) -> Alias | None:
    """The one body, or state, whose country the article names otherwise: "CDC" in Liberia is a party."""
    own = [alias for alias in aliases if alias.sort in _OWN]
    if len({alias.actor for alias in own}) < 2 or any(_is_region(known, alias) for alias in own):
        return None  # "Georgia" beside "U.S." may be either
    return _most_told(known, own, people)


def _most_told(known: Gazetteer, aliases: Sequence[Alias], people: People) -> Alias | None:
    """The one whose country the article names more often than that of any other."""
    ids = {alias.actor for alias in aliases}
    times = {id: people.times(known.get(id), ids) for id in ids}
    first, second, *_ = (*sorted(times.values(), reverse=True), 0, 0)
    return next(alias for alias in aliases if times[alias.actor] == first) if first > second else None


def _by_surname(
    known: Gazetteer,
    line: Line,
    hit: Hit[Alias],
    bearers: list[Alias],
    day: date,
    people: People,
    titled: bool,
    title: str | None,
) -> Alias | None:
    surname = line.keys[hit.last - 1]
    if surname.endswith("day") and surname in word_class("capitalised"):
        return None  # "Broadcasters Friday"
    named = [alias for alias in bearers if alias.actor in people.ids]
    if _is_another(known, line, hit) or (not named and _is_first_name(line, hit)):
        return None
    role = role_before(line.keys, hit.first)
    if named:
        return _titled(known, named, bearers, title or (role[0].title if role else None), day, people)
    titled = titled or role is not None or line.key(hit.first - 1) in word_class("ranks")
    serving = [alias for alias in bearers if _serves(known.get(alias.actor), day)]
    if titled and serving:
        title = title or (role[0].title if role else None)
        fitting = [alias for alias in serving if _holds(known.get(alias.actor), title, day)]
        return _likeliest(known, fitting or serving, day, people)
    if hit.last - hit.first == 1 and line.keys[hit.first] in word_class("plain_surnames"):
        return None
    is_named_so = role is not None and role[0].sector != "CVL"  # "his daughter Clare" is no minister
    if line.is_cased and is_named_so and len({alias.actor for alias in bearers}) == 1:
        return bearers[0]  # "Ex-president Lula"
    heads = [alias for alias in serving if _leads(known.get(alias.actor), day)]
    if heads:
        return heads[0] if len({alias.actor for alias in heads}) == 1 else None
    is_common = surname in word_class("common_surnames") or surname in people.words
    return None if is_common else _famous(known, bearers, day)


def _titled(
    known: Gazetteer, named: list[Alias], bearers: list[Alias], title: str | None, day: date, people: People
) -> Alias:
    """Of those named in full, or of all when one of them alone has the title: "President Bush" in 2005."""
    if title is not None and not any(_holds(known.get(alias.actor), title, day) for alias in named):
        holders = [alias for alias in bearers if _holds(known.get(alias.actor), title, day)]
        named = holders or named
    return _likeliest(known, named, day, people)


def _famous(known: Gazetteer, bearers: list[Alias], day: date) -> Alias | None:
    """The only bearer of the name whom the day's news may name by it alone, in office or near it or never."""
    found = [alias for alias in bearers if _is_near(known.get(alias.actor), day)]
    return found[0] if len({alias.actor for alias in found}) == 1 else None


def _is_known_for(title: str) -> bool:
    return is_head_title(title) or canonical_title(title).lower() in word_class("known_by_surname")


def _is_near(actor: Actor | None, day: date) -> bool:
    """Whether he leads somebody within some years of the day, or is known for no office at all."""
    if actor is None:
        return False
    leads = [office for office in actor.offices if _is_known_for(office.title)]
    begins = [office.begin for office in leads if office.begin is not None]
    ends = [office.end for office in leads if office.end is not None]
    if not begins:
        return not actor.offices
    first, last = min(begins), max(ends, default=date.max)
    return first.year - _BEFORE <= day.year <= last.year + _AFTER


def _is_another(known: Gazetteer, line: Line, hit: Hit[Alias]) -> bool:
    """Whether another first name stands before the surname: "Bilal Erdogan"."""
    at = hit.first - 1
    if not line.is_cased or at < 0 or not line.is_capital(at) or not line.tokens[at].text.isalpha():
        return False
    key = line.keys[at]
    if (
        key in word_class("capitalised")
        or key in word_class("name_openers")
        or any(each.sort not in PERSONAL for each in known.index.get((key,)))
    ):
        return False
    if (
        key in word_class("honorifics")
        or key in word_class("ranks")
        or key in word_class("fills")
        or role_before(line.keys, hit.first)
    ):
        return False
    return at > 0 or (len(key) > 1 and key not in word_class("openers"))


def _is_first_name(line: Line, hit: Hit[Alias]) -> bool:
    """Whether another surname follows: "Petro Hryb"."""
    return line.is_cased and line.is_capital(hit.last) and line.key(hit.last) not in word_class("capitalised")


def _likeliest(known: Gazetteer, aliases: Sequence[Alias], day: date, people: People) -> Alias:
    """Who leads, serves or began last; of two who lead, the one whose country the article names more."""
    if len(aliases) == 1:
        return aliases[0]
    leading = [alias for alias in aliases if _leads(known.get(alias.actor), day)]
    are_several = len({alias.actor for alias in leading}) > 1
    if are_several and (at_home := _most_told(known, leading, people)) is not None:
        return at_home
    return max(aliases, key=lambda alias: _weight(known.get(alias.actor), day))


def _weight(actor: Actor | None, day: date) -> tuple[bool, bool, int]:
    if actor is None:
        return (False, False, 0)
    soon = day.toordinal() + _SOON  # who is elected is in the news before he takes office
    begins = [office.begin.toordinal() for office in actor.offices if office.begin]
    begun = [begin for begin in begins if begin <= soon]
    return (_leads(actor, day), _serves(actor, day), max(begun, default=0))


def _serves(actor: Actor | None, day: date) -> bool:
    return actor is not None and any(is_held(office, day) for office in actor.offices)


def _holds(actor: Actor | None, title: str | None, day: date) -> bool:
    return actor is not None and any(
        is_held(office, day) and canonical_title(office.title) == title for office in actor.offices
    )


def _leads(actor: Actor | None, day: date) -> bool:
    return actor is not None and any(
        is_held(office, day) and is_head_title(office.title) for office in actor.offices
    )
