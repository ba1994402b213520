from datetime import date

from tests.events import read_marked
from timeline.events.when.landmarks import find_landmarks

TOKENS = read_marked("the september 11 attacks and turkey 's failed coup").sentence.tokens


def found(context: tuple[str, ...], published: date) -> set[str]:
    return {each.landmark.id for each in find_landmarks(TOKENS, context, published)}


def test_a_cue_needs_its_actor_in_the_context() -> None:
    everything = found(("turkey",), date(2017, 10, 10))
    assert "turkish-coup-attempt" in everything
    assert "september-11-attacks" in found((), date(2017, 10, 10)) & everything


def test_what_is_still_to_come_is_no_landmark() -> None:
    assert found(("turkey",), date(2001, 9, 10)) == set()
