"""Which place the phrase of a noun names: "the airport of Aden" is Aden, "Turkey's view" is none."""

from __future__ import annotations

from timeline.events.where.atlas import Grain, Located, find_area, find_seat, find_town
from timeline.events.where.ground import Ground
from timeline.events.who.clauses import Placed
from timeline.events.words import words
from timeline.model import Actor, ActorKind, MentionUse, Place

ADJUNCTS = frozenset(("obl", "nmod", "obl:unmarked", "nmod:unmarked", "advmod", "obl:arg"))
LANDS = frozenset((ActorKind.STATE, ActorKind.REGION))
_MODIFIERS = frozenset(("compound", "amod", "nmod:poss", "flat", "nmod:desc", "nmod:unmarked", "appos"))
_OWNERS = frozenset(("compound", "amod", "nmod:poss", "nmod:desc"))
_INSIDE = frozenset("of in at near outside inside on off around within across".split())  # noqa: SIM905
_DEEP = 4  # phrases in phrases: "at the airport of the city of Aden in Yemen"


def is_where(ground: Ground, noun: int) -> bool:
    """Whether its preposition can say where: "in Sochi", "on the border", not "on Iran"."""
    case, lemma = ground.case(noun), ground.lemma(noun)
    if case in words("locatives"):
        return True
    if case == "on":
        each = ground.named.get(noun)
        is_island = each is not None and each.mention.actor.kind is ActorKind.REGION
        return is_island or lemma in words("gatherings") or lemma in words("grounds")
    if case in ("during", "over") and lemma in words("gatherings"):
        return True
    return case in words("air_locatives") and lemma in words("air")


def resolve(ground: Ground, noun: int, depth: int = 0) -> Located | None:
    """The place that the phrase of the noun names; `None` for one that names none: "in Turkey's view"."""
    if depth > _DEEP:
        return None
    each = ground.named.get(noun)
    own = _named(ground, each) if each is not None else _known(ground, noun) or _unknown(ground, noun)
    if own is not None:
        return own
    held = is_held(ground, noun)
    if not held and words("sites").isdisjoint(_forms(ground, noun)):
        return _of_body(ground, noun)
    inside = words("locatives") if held else _INSIDE
    inside |= words("air_locatives") if ground.lemma(noun) in words("air") else frozenset()
    for part in ground.hanging(noun, ADJUNCTS):
        case = ground.case(part)
        is_goal = case == "to" and ground.lemma(noun) in words("journeys")
        if (case in inside or is_goal) and (located := resolve(ground, part, depth + 1)) is not None:
            return located
    return town_before(ground, noun) if held else _owned(ground, noun)


def is_held(ground: Ground, noun: int) -> bool:
    """Whether it names what is held or happens somewhere: "a summit", "the talks"."""
    return noun in ground.events or not words("gatherings").isdisjoint(_forms(ground, noun))


def _forms(ground: Ground, noun: int) -> tuple[str, str]:
    return ground.lemma(noun), ground.tokens[noun].norm


def _known(ground: Ground, noun: int) -> Located | None:
    """The town, where small letters hid its name from the linking of names: "bombed raqqa"."""
    token = ground.tokens[noun]
    if not token.text.islower() or not token.tag.startswith("NNP"):
        return None
    return find_town(token.text, _beside(ground, noun + 1)) or find_town(token.text)


def _unknown(ground: Ground, noun: int) -> Located | None:
    """The town that is no actor's, where its land stands with it: "Kilis, Turkey"."""
    token = ground.tokens[noun]
    is_other = token.lemma in words("sites") or token.norm in words(
        "capitalised"
    )  # "In November, Libya said"
    if is_other or not token.tag.startswith("NNP"):
        return None
    area = _beside(ground, noun + 1) or _whose(ground, noun)
    if area is None or area.country is None:
        return None
    parts = set(ground.hanging(noun, ("compound", "flat")))
    first = noun
    while first - 1 in parts and first - 1 not in ground.named:
        first -= 1
    name = " ".join(token.text for token in ground.tokens[first : noun + 1])
    return find_town(name, area) or Located(Place(_titled(name), area.country), Grain.TOWN)


def _titled(name: str) -> str:
    return name.title() if name.islower() or name.isupper() else name


def _whose(ground: Ground, noun: int) -> Actor | None:
    """The land of a town: "the Yemeni town of Mokha", "the village of Kfar Nabl in Syria's Idlib"."""
    head = ground.tokens[noun].head
    if ground.case(noun) != "of" or ground.lemma(head) not in words("settlements"):
        return None
    parts = ground.hanging(head, _MODIFIERS | {"nmod"})
    named = (ground.named.get(each) for each in parts if ground.case(each) in ("", "'s", "in"))
    lands = (each.mention.actor for each in named if each is not None and each.mention.actor.kind in LANDS)
    return next(lands, None)


def _of_body(ground: Ground, noun: int) -> Located | None:
    """Where a body sits: "at the United Nations" is in New York."""
    each = ground.named.get(noun)
    if each is None or ground.case(noun) != "at":
        return None
    actor = each.mention.actor
    return find_town(actor.seats[0]) if actor.kind is ActorKind.ORGANISATION and actor.seats else None


def _named(ground: Ground, each: Placed) -> Located | None:
    """The place a mention names by its name: "Mosul", "Iraq", "the White House"; not "Turkish"."""
    actor, name = each.mention.actor, _bare(each.mention.text)
    if actor.kind not in LANDS:
        return None
    within = _beside(ground, each.last)
    town = (within and find_town(name, within)) or find_town(name, actor)
    if town is not None:
        return town
    is_name = name.lower() in (known.lower() for known in (actor.name, *actor.names))
    is_place = is_name or each.mention.use is MentionUse.PLACE
    return find_seat(name, actor) or (find_area(actor) if is_place else None)


def _bare(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _beside(ground: Ground, end: int) -> Actor | None:
    """The state or region named right behind a town: "Tripoli, Lebanon", "Tripoli in northern Lebanon"."""
    if ground.line.norms(end, end + 1) not in ([","], ["in"]):
        return None
    near = (ground.named.get(end + step) for step in range(1, 4))
    area = next((each.mention.actor for each in near if each is not None), None)
    return area if area is not None and area.kind in LANDS else None


def _owned(ground: Ground, noun: int) -> Located | None:
    """The place whose the site is: "Aden airport", "Turkey's border", "the Turkish capital"."""
    parts = (*ground.hanging(noun, _MODIFIERS), noun)
    named = (ground.named.get(each) for each in parts)
    found = [_site_of(ground, noun, each) for each in named if each is not None]
    return min((each for each in found if each is not None), key=lambda each: each.grain, default=None)


def _site_of(ground: Ground, noun: int, owner: Placed) -> Located | None:
    actor, lemma = owner.mention.actor, ground.lemma(noun)
    is_seat = (lemma == "capital" and actor.kind is ActorKind.STATE) or (
        ground.tokens[noun].norm == "headquarters" and actor.kind is ActorKind.ORGANISATION
    )
    if is_seat and actor.seats:
        return find_town(actor.seats[0])
    text = owner.mention.text.lower()
    if actor.kind not in LANDS or "-" in text or text in words("anaphors"):  # "the Turkish-Syrian border"
        return None
    town = find_town(_bare(owner.mention.text), actor)
    return town or (None if lemma in words("abroad") else find_area(actor))


def town_before(ground: Ground, noun: int) -> Located | None:
    """The town or region before what happened there: "the Raqqa offensive", "the Hamburg summit"."""
    for part in ground.hanging(noun, ("compound", "nmod:desc", "amod")):
        each = ground.named.get(part)
        located = _named(ground, each) if each is not None else _known(ground, part)
        if located is not None and located.grain is not Grain.STATE:
            return located
    return None


def home_of(ground: Ground, noun: int, lemma: str) -> Located | None:
    """The land whose at home it is: "the Syrian civil war", "Kenya's election"."""
    is_domestic = lemma in words("domestic") or lemma.split()[-1] in words("domestic")
    if not is_domestic and lemma != "war":
        return None
    # "the Iraq war" was fought in Iraq, "America's war" was not at home.
    owners = _OWNERS if is_domestic else ("compound",)
    parts = (ground.named.get(part) for part in ground.hanging(noun, owners))
    named = [each for each in parts if each is not None and ground.tokens[each.first].norm.find("-") < 0]
    lands = {each.mention.actor for each in named if each.mention.actor.kind in LANDS}
    return find_area(lands.pop()) if len(lands) == 1 else None
