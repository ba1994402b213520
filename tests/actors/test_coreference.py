from datetime import date

import pytest

from tests.actors.build import make_sentences
from timeline.actors.coreference import resolve_pronouns
from timeline.actors.linker import link_actors

DAY = date(2017, 10, 10)


def referents(text: str) -> list[tuple[str, str]]:
    sentences = make_sentences(text)
    named = link_actors(sentences, DAY)
    return [(m.text, m.actor.id) for m in resolve_pronouns(sentences, named, DAY) if m not in named]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel spoke .\nShe left .", [("She", "angela-merkel")]),
        ("Merkel spoke .\nHe left .", []),
        ("Merkel met Putin .\nHe thanked her .", [("He", "vladimir-putin"), ("her", "angela-merkel")]),
        ("He left .\nPutin spoke .", []),
        ("Putin spoke .\nIt rained .\nIt rained .\nIt rained .\nIt rained .\nHe left .", []),
        ("OPEC met .\nThe cartel cut output .", [("The cartel", "opec")]),
        ("Kenya voted .\nThe army stayed home .", [("The army", "kenya")]),
        ("Kenya met Uganda .\nThe army stayed home .", []),
        (
            "French President Emmanuel Macron came .\nThe president left .",
            [("The president", "emmanuel-macron")],
        ),
        ("French President Emmanuel Macron came .\nThe president of nobody left .", []),
        ("The table was set .", []),
    ],
)
def test_who_is_meant(text: str, found: list[tuple[str, str]]) -> None:
    assert referents(text) == found
