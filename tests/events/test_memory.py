from datetime import date

import pytest

from timeline.events.when.memory import remember, stem_of
from timeline.events.when.timing import Era, occasion
from timeline.temporal.interval import Interval

DAY = occasion(Interval.day(date(2017, 5, 3)), Era.BEFORE)
YEAR = occasion(Interval(date(2017, 1, 1), date(2018, 1, 1)), Era.BEFORE)


@pytest.mark.parametrize(
    ("lemma", "stem"), [("invasion", "inva"), ("invade", "invad"), ("die", "die"), ("attack", "attack")]
)
def test_stems(lemma: str, stem: str) -> None:
    assert stem_of(lemma) == stem


def test_a_noun_is_known_by_its_verb_and_the_finer_date_stands() -> None:
    memory = remember([("invade", YEAR), ("invasion", DAY), ("die", DAY)])
    assert memory.recall("invasion") == DAY
    assert memory.recall("invader") == DAY
    assert memory.recall("inform") is None
    assert memory.recall("death") == DAY
    assert memory.recall("diet") is None
