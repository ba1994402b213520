from datetime import date

import pytest

from tests.actors.build import make_sentences
from timeline.actors.linker import link_actors

DAY = date(2017, 10, 10)


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Rex Tillerson met his Russian counterpart .", "sergei-lavrov"),
        ("Emmanuel Macron met his Turkish counterpart .", "recep-tayyip-erdogan"),
        (
            "Emmanuel Macron spoke .\nHe met his Turkish counterpart Recep Tayyip Erdogan .",
            "recep-tayyip-erdogan",
        ),
        ("He met his Turkish counterpart .", "turkey"),
        ("Steve Jobs met his Turkish counterpart .", "turkey"),
    ],
)
def test_who_the_counterpart_is(text: str, id: str) -> None:
    *_, mention = link_actors(make_sentences(text), DAY)
    assert mention.actor.id == id
