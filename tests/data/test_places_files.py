"""The tables of places lie on the globe and agree with those of states and regions."""

import csv
from pathlib import Path

import pytest

from timeline.events.where.atlas import AreaRow, TownRow, find_land, find_town
from timeline.lexicon import read_rows

DATA = Path("timeline/data")


def column(file: str, name: str) -> set[str]:
    with (DATA / file).open(encoding="utf-8") as stream:
        return {row[name] for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)}


def test_areas_are_known_states_and_regions_once_each() -> None:
    ids = [row.id for row in read_rows("areas.tsv", AreaRow)]
    assert len(ids) == len(set(ids))
    assert set(ids) <= column("states.tsv", "id") | column("regions.tsv", "id")


@pytest.mark.parametrize("file", ["places.tsv", "cities.tsv"])
def test_towns_lie_on_the_globe_in_known_countries_and_regions(file: str) -> None:
    regions = column("regions.tsv", "id")
    for row in read_rows(file, TownRow):
        assert row.region is None or row.region in regions, row
        assert row.latitude is None or -90 <= row.latitude <= 90, row
        assert row.longitude is None or -180 <= row.longitude <= 180, row


@pytest.mark.parametrize(
    ("name", "beside", "country"),
    [
        ("Tripoli", None, "LBY"),
        ("Tripoli", "Lebanon", "LBN"),
        ("Paris", "Texas", "USA"),
        ("paris", "france", "FRA"),
        ("Sana'a", None, "YEM"),
        ("São Paulo", None, "BRA"),
        ("Sao Paulo", None, "BRA"),
        ("Paris", "Japan", None),
        ("Zorblatt", None, None),
    ],
)
def test_the_country_beside_a_town_decides(name: str, beside: str | None, country: str | None) -> None:
    found = find_town(name, find_land(beside) if beside else None)
    assert (found.place.country if found else None) == country


def test_portland_is_in_the_state_beside_it() -> None:
    towns = {state: find_town("Portland", find_land(state)) for state in ("Oregon", "Maine")}
    assert {state: round(each.place.longitude or 0) for state, each in towns.items() if each} == {
        "Oregon": -123,
        "Maine": -70,
    }
