"""Adds to timeline/data/memberships.tsv who belongs to what by the CIA World Factbook, where no row says it.

Run by hand: `python tools/build_memberships.py factbook.jsonl`, one JSON object for a country in each line.
The Factbook names present members only, and no days: these rows have an empty begin. Observers, associates,
candidates, partners and suspended members are left out. A second run adds nothing.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from timeline.actors.names import fold

DATA = Path(__file__).resolve().parent.parent / "timeline" / "data"
# The Factbook's abbreviations of bodies that states belong to. Not here: missions with peacekeepers of many,
# committees that rotate, unions and chambers whose members are no states, lists that mix in observers.
ORGANISATIONS = {
    "ABEDA": "abeda", "ACP": "oacps", "ACS": "association-of-caribbean-states", "ADB": "adb",
    "AFESD": "arab-fund", "AIIB": "aiib", "AMF": "arab-monetary-fund", "AMU": "arab-maghreb-union",
    "ANZUS": "anzus", "AOSIS": "aosis", "APEC": "apec", "ARF": "asean-regional-forum", "ASEAN": "asean",
    "AU": "african-union", "AfDB": "afdb", "Arctic Council": "arctic-council",
    "Australia Group": "australia-group", "BA": "baltic-assembly", "BCIE": "cabei", "BDEAC": "bdeac",
    "BIMSTEC": "bimstec", "BIS": "bis", "BRICS": "brics", "BSEC": "bsec", "Benelux": "benelux",
    "C": "commonwealth", "CABEI": "cabei", "CACM": "central-american-common-market",
    "CAN": "andean-community", "CBSS": "cbss", "CDB": "caribbean-development-bank", "CE": "council-of-europe",
    "CEI": "central-european-initiative", "CELAC": "celac", "CEMAC": "cemac", "CEPGL": "cepgl",
    "CERN": "cern", "CICA": "cica", "CIS": "cis", "COMESA": "comesa", "CP": "colombo-plan", "CPLP": "cplp",
    "CSTO": "csto", "Caricom": "caricom", "D-8": "d-8", "EAC": "eac", "EADB": "east-african-development-bank",
    "EAEU": "eurasian-economic-union", "EAPC": "eapc", "EAS": "east-asia-summit", "EBRD": "ebrd",
    "ECO": "eco", "ECOWAS": "ecowas", "EFTA": "efta", "EIB": "eib", "EMU": "euro-zone",
    "ESA": "european-space-agency", "EU": "eu", "Entente": "conseil-de-lentente", "FAO": "fao",
    "FATF": "fatf", "FZ": "franc-zone", "G-10": "g10", "G-15": "g15", "G-20": "g20", "G-24": "g24",
    "G-7": "g7", "G-77": "g77", "GCC": "gcc", "GUAM": "guam-organization", "IADB": "idb", "IAEA": "iaea",
    "IBRD": "world-bank", "ICAO": "icao", "ICCt": "icc", "ICRM": "red-cross-movement", "IDA": "ida",
    "IDB": "islamic-development-bank", "IEA": "iea", "IFAD": "ifad", "IFC": "ifc", "IFRCS": "ifrc",
    "IGAD": "igad", "IHO": "iho", "ILO": "ilo", "IMF": "imf", "IMO": "imo", "IMSO": "imso", "IOC": "ioc",
    "IOM": "iom", "IPU": "inter-parliamentary-union", "ISO": "iso", "ITSO": "itso", "ITU": "itu",
    "InOC": "indian-ocean-commission", "Interpol": "interpol", "LAES": "sela", "LAIA": "aladi",
    "LAS": "arab-league", "LCBC": "lake-chad-basin-commission", "MIGA": "miga", "MNJTF": "mnjtf",
    "Mercosur": "mercosur", "NAFTA": "nafta", "NAM": "non-aligned-movement", "NATO": "nato",
    "NC": "nordic-council", "NEA": "nuclear-energy-agency", "NIB": "nordic-investment-bank",
    "NSG": "nuclear-suppliers-group", "OAPEC": "oapec", "OAS": "oas", "OECD": "oecd", "OECS": "oecs",
    "OIC": "oic", "OIF": "francophonie", "OPANAL": "opanal", "OPCW": "opcw", "OPEC": "opec", "OSCE": "osce",
    "PCA": "pca", "PFP": "partnership-for-peace", "PIF": "pacific-islands-forum", "PROSUR": "prosur",
    "Pacific Alliance": "pacific-alliance", "Paris Club": "paris-club", "Petrocaribe": "petrocaribe",
    "Quad": "quad", "SAARC": "saarc", "SACEP": "sacep", "SACU": "sacu", "SADC": "sadc", "SCO": "sco",
    "SELEC": "selec", "SICA": "sica", "SPC": "pacific-community", "Schengen Convention": "schengen-area",
    "Sparteca": "sparteca", "UN": "un", "UNASUR": "unasur", "UNCTAD": "unctad", "UNESCO": "unesco",
    "UNIDO": "unido", "UNOOSA": "copuos", "UNWTO": "unwto", "UPU": "upu", "USMCA": "usmca",
    "Union Latina": "latin-union", "WADB": "west-african-development-bank", "WAEMU": "uemoa", "WCO": "wco",
    "WHO": "who", "WIPO": "wipo", "WMO": "wmo", "WTO": "wto",
    "Wassenaar Arrangement": "wassenaar-arrangement", "ZC": "zangger-committee",
}  # fmt: skip
FULL = "nonregional member"  # what may stand in brackets behind a full membership
# The table has these with all their members from the day they joined: the Factbook adds nothing to them.
COMPLETE = {
    "african-union", "apec", "arab-league", "arctic-council", "asean", "brics", "bsec", "caricom", "cbss",
    "cemac", "commonwealth", "council-of-europe", "csto", "eac", "ecowas", "efta", "eu",
    "eurasian-economic-union", "euro-zone", "g20", "g7", "gcc", "icc", "mercosur", "nato", "oas", "oecd",
    "oecs", "oic", "opec", "osce", "prosur", "sacu", "sadc", "schengen-area", "sco", "uemoa", "un", "unasur",
    "usmca", "wto",
}  # fmt: skip
WRONG = {("francophonie", "qatar"), ("abeda", "kiribati"), ("abeda", "sri-lanka")}
BY_CODE = {"cf": "republic-of-congo", "cg": "dr-congo"}  # both are called Congo


def read_table(name: str) -> list[dict[str, str]]:
    """The rows of a table of timeline/data."""
    with (DATA / name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def ids_by_name() -> dict[str, str]:
    """Ids of states and territories by each of their names; a state comes before a region."""
    found: dict[str, str] = {}
    for file in ("states.tsv", "regions.tsv"):
        for row in read_table(file):
            for name in (row["name"], *row["names"].split("|")):
                if name:
                    found.setdefault(fold(name), row["id"])
    return found


def member_of(country: dict[str, Any], known: dict[str, str]) -> str | None:
    """The id of the country of a line."""
    if country["gec"] in BY_CODE:
        return BY_CODE[country["gec"]]
    names = country["name"]
    for key in ("conventional short form", "conventional long form"):
        name = re.sub(r"\(.*?\)", "", html.unescape(names.get(key) or "")).strip()
        if fold(name) in known:
            return known[fold(name)]
    return None


def memberships(country: dict[str, Any]) -> Iterator[str]:
    """The ids of the organisations that a country fully belongs to."""
    text = html.unescape(re.sub(r"<.*?>", " ", country.get("organizations") or ""))
    for part in re.split(r"[,;](?![^(]*\))", text):
        found = re.fullmatch(r"\s*([^()]*?)\s*(?:\((.*)\))?\s*", part)
        if found and found[2] in (None, FULL):
            organisation = ORGANISATIONS.get(found[1])
            if organisation is not None:
                yield organisation


def main() -> None:
    """Append the rows, by organisation and member in the order of their tables."""
    known = ids_by_name()
    organisations = [row["id"] for row in read_table("organisations.tsv")]
    territories = {row["id"] for row in read_table("regions.tsv")}
    actors = [row["id"] for file in ("states.tsv", "regions.tsv") for row in read_table(file)]
    dated = (*read_table("states.tsv"), *read_table("organisations.tsv"))
    ended = {row["id"] for row in dated if row["end"]}
    have = {(row["organisation"], row["member"]) for row in read_table("memberships.tsv")}
    new: set[tuple[str, str]] = set()
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        country = json.loads(line)
        member = member_of(country, known)
        if member is None or member in ended:
            continue
        # The Universal Postal Union serves territories, which are no members.
        left_out = COMPLETE | ended | ({"upu"} if member in territories else set())
        new |= {(each, member) for each in memberships(country) if each not in left_out} - have - WRONG
    places = {id: place for place, id in enumerate(actors)}
    ordered = sorted(new, key=lambda row: (organisations.index(row[0]), places[row[1]]))
    with (DATA / "memberships.tsv").open("a", encoding="utf-8") as stream:
        stream.writelines(f"{organisation}\t{member}\t\t\n" for organisation, member in ordered)


if __name__ == "__main__":
    main()
