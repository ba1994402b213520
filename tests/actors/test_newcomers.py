"""Names that no table knows, found again under their own words."""

from datetime import date

import pytest

from tests.actors.build import make_sentences
from timeline.actors.gazetteer import gazetteer
from timeline.actors.lines import make_lines
from timeline.actors.linker import link_actors
from timeline.actors.newcomers import find_newcomers
from timeline.actors.strangers import Stranger
from timeline.model import Name, NameKind


def test_a_newcomer_at_the_very_end_of_a_sentence_is_found_again() -> None:
    text = "Workers left Zorblatt Inc today.\nThey struck at Zorblatt Inc"
    found = [mention.text for mention in link_actors(make_sentences(text), date(2017, 10, 10))]
    assert found == ["Zorblatt Inc", "Zorblatt Inc"]


def names_in(text: str, *names: tuple[str, NameKind]) -> list[Name]:
    return [Name(text.index(name), text.index(name) + len(name), name, kind) for name, kind in names]


PERSON, BODY = NameKind.PERSON, NameKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Zorblatt sued Turkey .", [("Zorblatt", BODY)], {"zorblatt": "organisation"}),
        ("zorblatt sued turkey .", [("zorblatt", BODY)], {"zorblatt": "organisation"}),
        ("stefan kranz met putin .", [("stefan kranz", PERSON)], {"stefan-kranz": "person"}),
        ("Kranz met Putin .", [("Kranz", PERSON)], {}),  # whose surname it is was never said
        ("The Supreme Court met .", [("Supreme Court", BODY)], {}),  # every country has one
        ("The Department of Tourism met .", [("Department of Tourism", BODY)], {}),
        ("zorblatt turkey met .", [("zorblatt turkey", BODY)], {}),  # Turkey is named in it
        ("Mount Tarn erupted .", [("Mount Tarn", NameKind.PLACE)], {}),
    ],
)
def test_who_becomes_an_actor_by_name_alone(
    text: str, names: list[tuple[str, NameKind]], found: dict[str, str]
) -> None:
    mentions = link_actors(make_sentences(text), date(2017, 10, 10), names_in(text, *names))
    strangers = {each.actor.id: str(each.actor.kind) for each in mentions if each.actor.country is None}
    assert strangers == found


def test_a_surname_means_whom_the_full_name_introduced() -> None:
    text = "stefan kranz left .\nkranz came back ."
    names = [*names_in(text, ("stefan kranz", PERSON)), Name(20, 25, "kranz", PERSON)]
    mentions = link_actors(make_sentences(text), date(2017, 10, 10), names)
    assert [(each.text, each.actor.id) for each in mentions] == [
        ("stefan kranz", "stefan-kranz"),
        ("kranz", "stefan-kranz"),
    ]


def test_whom_the_tables_know_is_no_newcomer() -> None:
    line = make_lines(make_sentences("turkey left ."))[0]
    stranger = Stranger(0, 1, Name(0, 6, "turkey", BODY))
    assert find_newcomers(gazetteer(), [line], [[]], [(stranger,)]).actors == {}


def test_a_description_introduces_better_than_a_name_alone() -> None:
    text = "Polish judge Anna Nowak spoke ."
    (nowak,) = link_actors(make_sentences(text), date(2017, 10, 10), names_in(text, ("Anna Nowak", PERSON)))
    assert (nowak.actor.id, nowak.country) == ("anna-nowak", "POL")


def linked(text: str, *names: tuple[str, NameKind]) -> list[tuple[str, str, str | None, str | None]]:
    mentions = link_actors(make_sentences(text), date(2017, 10, 10), names_in(text, *names))
    return [(each.text, each.actor.id, each.country, each.actor.sector) for each in mentions]


def test_a_body_is_known_by_a_shorter_name() -> None:
    text = "Zorblatt rose .\nInvestors left Zorblatt Group ."
    found = linked(text, ("Zorblatt", BODY), ("Zorblatt Group", BODY))
    assert [each[:2] for each in found] == [
        ("Zorblatt", "zorblatt-group"),
        ("Zorblatt Group", "zorblatt-group"),
    ]


def test_two_longer_names_leave_a_shorter_one_alone() -> None:
    text = "Zorblatt rose .\nZorblatt Group and Zorblatt Bank fell ."
    names = (("Zorblatt", BODY), ("Zorblatt Group", BODY), ("Zorblatt Bank", BODY))
    assert linked(text, *names)[0][:2] == ("Zorblatt", "zorblatt")


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Iraqi lawyer Hayder al-Tarwan spoke .", "hayder-al-tarwan"),
        ("Chilean lawyer Ann M Kranz-Lee spoke .", "ann-kranz-lee"),
        ("Polish lawyer Łukasz Nowakiewicz spoke .", "lukasz-nowakiewicz"),
    ],
)
def test_an_id_has_all_parts_of_a_name_but_initials(text: str, id: str) -> None:
    assert linked(text)[0][1] == id


def test_an_acronym_means_what_its_long_form_introduced() -> None:
    text = "The Rwandan Front for Peace ( RFP ) met .\nThe RFP left ."
    long, short, again = linked(text)
    assert long == ("Rwandan Front for Peace", "rwandan-front-for-peace", "RWA", None)
    assert short[1] == again[1] == "rwandan-front-for-peace"
    assert linked("The Front of Peace ( XYZ ) met .") == []


def test_officials_of_no_known_state_are_of_that_the_story_is_about() -> None:
    text = "Kenya votes on Monday .\nLawmaker Ann Kranz left .\nFarmer Bo Lund stayed ."
    found = {each[1]: each[2] for each in linked(text)}
    assert found == {"kenya": "KEN", "ann-kranz": "KEN", "bo-lund": None}
