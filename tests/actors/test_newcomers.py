"""Names that no table knows, found again under their own words."""

from datetime import date

from tests.actors.build import make_sentences
from timeline.actors.linker import link_actors


def test_a_newcomer_at_the_very_end_of_a_sentence_is_found_again() -> None:
    text = "Workers left Zorblatt Inc today.\nThey struck at Zorblatt Inc"
    found = [mention.text for mention in link_actors(make_sentences(text), date(2017, 10, 10))]
    assert found == ["Zorblatt Inc", "Zorblatt Inc"]
