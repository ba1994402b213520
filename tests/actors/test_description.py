from datetime import date

import pytest

from timeline.actors.description import describe


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("the Danish army", "DNK", "MIL"),
        ("Nairobi", "KEN", "GOV"),
        ("Norway", "NOR", None),
        ("members of the Bundestag", "DEU", "LEG"),
        ("a former Peruvian minister", "PER", "ELI"),
        ("police in Lagos", "NGA", "COP"),
        ("UN Security Council", "UNO", "IGO"),
        ("European Commission", "EUR", "GOV"),
        ("striking miners", None, "LAB"),
    ],
)
def test_country_and_sector(text: str, country: str | None, sector: str | None) -> None:
    answer = describe(text, None, None)
    assert answer is not None
    assert (answer.country, answer.sector) == (country, sector)


@pytest.mark.parametrize("text", ["", "a ball of string", "...", "was, expected"])
def test_nobody_is_described(text: str) -> None:
    assert describe(text, None, None) is None


@pytest.mark.parametrize(
    ("day", "sector"),
    [(date(2010, 1, 1), None), (date(2013, 1, 1), "GOV"), (date(2020, 1, 1), "ELI")],
)
def test_a_person_is_what_he_is_on_the_day(day: date, sector: str | None) -> None:
    answer = describe("Francois Hollande", None, day)
    assert answer is not None
    assert (answer.country, answer.sector) == ("FRA", sector)


def test_the_context_says_what_the_name_does_not() -> None:
    answer = describe("Gita Thapa", "Nepali judge Gita Thapa ruled against it .", None)
    assert answer is not None
    assert (answer.country, answer.sector) == ("NPL", "JUD")
