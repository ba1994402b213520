import pytest

from timeline.events.what.ontology import event_types
from timeline.lexicon import read_toml
from timeline.merging.deeds import deeds_told
from timeline.stemming import stems

ONE_DEED = [
    (("DISASTER", "died"), ("OFFICE", "passed away")),
    (("DISASTER", "died in"), ("ASSAULT", "killed")),
    (("SANCTION", "severed"), ("COERCE", "cut off")),
    (("RETREAT", "resigned"), ("OFFICE", "stepped down")),
    (("SANCTION", "sacked"), ("COERCE", "dismissed")),
    (("ELECTION", "won"), ("OFFICE", "elected")),
    (("SUPPORT", "ratified"), ("LAW", "approved")),
    (("AGREE", "agreed to buy"), ("COOPERATE", "bought")),
    (("ASSAULT", "captured"), ("COERCE", "seized")),
    (("AGREE", "will visit"), ("MOVEMENT", "flew to")),
]
TWO_DEEDS = [
    (("LAW", "signed"), ("LAW", "vetoed")),
    (("COERCE", "arrested"), ("RETREAT", "freed")),
    (("MOBILIZE", "fired"), ("SANCTION", "fired")),
    (("OFFICE", "took office"), ("ASSAULT", "took control")),
]


def told(kind: str, words: str) -> frozenset[str]:
    return deeds_told(kind, frozenset(stems(words) or (words,)))


@pytest.mark.parametrize(("one", "other"), ONE_DEED, ids=str)
def test_one_deed_by_other_words(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert told(*one) & told(*other)


@pytest.mark.parametrize(("one", "other"), TWO_DEEDS, ids=str)
def test_two_deeds(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not told(*one) & told(*other)


def test_the_words_of_another_type_tell_nothing() -> None:
    assert told("STATEMENT", "died") == frozenset()


def test_every_deed_names_types_that_there_are_and_deeds_that_there_are() -> None:
    table = read_toml("merging.toml")
    deeds = table["deeds"]
    assert {kind for each in deeds.values() for kind in each["types"]} <= set(event_types())
    assert {*table["once"], *(name for pair in table["opposed"] for name in pair)} <= set(deeds)
    assert set(table["mutual"]) <= set(event_types())
