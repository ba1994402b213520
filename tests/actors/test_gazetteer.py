from datetime import date

import pytest

from timeline.actors.gazetteer import gazetteer
from timeline.model import ActorKind

DAY = date(2017, 10, 10)


@pytest.mark.parametrize(
    "name", ["turkey", "ankara", "TUR", "turkish", "Türkiye", "TR", "Turkiye", " Ankara "]
)
def test_every_name_of_a_state_finds_it(name: str) -> None:
    found = gazetteer().find(name)
    assert found is not None
    assert (found.id, found.kind, found.country) == ("turkey", ActorKind.STATE, "TUR")


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("erdogan", "recep-tayyip-erdogan"),
        ("Erdoğan", "recep-tayyip-erdogan"),
        ("stoltenberg", "jens-stoltenberg"),
        ("the U.N.", "un"),
        ("u.s.", "united-states"),
        ("UK", "united-kingdom"),
        ("Kremlin", "russia"),
        ("ivory coast", "ivory-coast"),
        ("Cote dIvoire", "ivory-coast"),
        ("North Atlantic Treaty Organisation", "nato"),
        ("world trade organisation", "wto"),
        ("Ban Ki Moon", "ban-ki-moon"),
        ("nur sultan", "kazakhstan"),
        ("georgia", "republic-of-georgia"),
    ],
)
def test_names_are_found_in_any_spelling(name: str, id: str) -> None:
    found = gazetteer().find(name)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize("name", ["", "  ", "qwertzuiop", "the"])
def test_nobody_is_found_under_no_name(name: str) -> None:
    assert gazetteer().find(name) is None


def test_search_completes_a_prefix_before_it_guesses() -> None:
    found = [actor.id for actor in gazetteer().search("turk", 5)]
    assert found[0] == "turkey"
    assert "turkmenistan" in found
    assert gazetteer().alike("trukey", 3)[0][0].id == "turkey"
    assert gazetteer().search("", 5) == ()
    assert len(gazetteer().search("a", 7)) == 7


def test_near_names_are_of_different_actors() -> None:
    names = gazetteer().near("stoltenburg")
    assert names[0] == "Jens Stoltenberg"
    assert len(set(names)) == len(names) <= 5


def test_every_actor_is_found_by_its_id() -> None:
    assert all(gazetteer().get(actor.id) is actor for actor in gazetteer().actors())
    assert len(gazetteer().actors()) >= 2000


@pytest.mark.parametrize(
    ("title", "of", "day", "id"),
    [
        ("prime minister", "united-kingdom", date(2015, 10, 10), "david-cameron"),
        ("prime minister", "united-kingdom", date(2016, 7, 12), "david-cameron"),
        ("prime minister", "united-kingdom", date(2016, 7, 13), "theresa-may"),
        ("secretary of defense", "united-states", date(2012, 1, 1), "leon-panetta"),
        ("defence minister", "united-states", date(2012, 1, 1), "leon-panetta"),
        ("secretary general", "nato", date(2013, 1, 1), "anders-fogh-rasmussen"),
    ],
)
def test_the_holder_of_a_title_is_that_of_the_day(title: str, of: str, day: date, id: str) -> None:
    assert [actor.id for actor in gazetteer().holders(title, of, day)] == [id]


def test_states_are_there_while_they_last() -> None:
    assert gazetteer().exists("soviet-union", date(1990, 1, 1))
    assert not gazetteer().exists("soviet-union", DAY)
    assert not gazetteer().exists("south-sudan", date(2011, 7, 8))


@pytest.mark.parametrize(
    ("organisation", "day", "member", "belongs"),
    [
        ("eu", date(2020, 1, 31), "united-kingdom", True),
        ("eu", date(2020, 2, 1), "united-kingdom", False),
        ("nato", date(2023, 4, 3), "finland", False),
        ("nato", date(2023, 4, 4), "finland", True),
        ("warsaw-pact", date(1985, 1, 1), "poland", True),
        ("opec", date(2019, 6, 1), "qatar", False),
    ],
)
def test_members_are_those_of_the_day(organisation: str, day: date, member: str, belongs: bool) -> None:
    assert (member in [actor.id for actor in gazetteer().members(organisation, day)]) is belongs


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Congo", ["dr-congo", "republic-of-congo"]),
        ("georgia", ["republic-of-georgia", "georgia-us-state"]),
        ("the turkey", ["turkey"]),
        ("Ankara", ["turkey"]),
        ("nobody", []),
        ("Clinton", ["bill-clinton", "hillary-clinton"]),
        ("bush", ["george-w-bush", "george-h-w-bush"]),
        ("Trump", ["donald-trump"]),
        ("republic-of-congo", ["republic-of-congo"]),
    ],
)
def test_whom_a_name_may_mean_is_listed(name: str, ids: list[str]) -> None:
    assert [actor.id for actor in gazetteer().bearers(name)] == ids


def test_memberships_are_those_of_both_sides() -> None:
    of_nato = gazetteer().memberships("nato")
    assert {each.organisation for each in of_nato} == {"nato"}
    (finland,) = [each for each in of_nato if each.member == "finland"]
    assert finland in gazetteer().memberships("finland")
    assert (finland.begin, finland.end) == (date(2023, 4, 4), None)
    assert gazetteer().memberships("angela-merkel") == ()


def test_towns_have_their_place() -> None:
    place = gazetteer().place("mosul")
    assert place is not None
    assert (place.country, place.latitude is None) == ("IRQ", False)


def test_beside_a_good_match_poor_ones_are_left_out() -> None:
    assert gazetteer().near("turkye") == ("Turkey",)
