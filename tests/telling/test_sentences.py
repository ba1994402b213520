from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest

from tests.telling.reports import reported
from timeline.model import Basis, Event, Precision, Status
from timeline.telling.sentences import Account, Candidate, pick_sentences, sentence_weight

DAY = date(2010, 4, 20)
BLAST = "An explosion on the Deepwater Horizon drilling platform killed eleven workers off Louisiana."
AGAIN = "Eleven workers were killed when an explosion hit the Deepwater Horizon platform off Louisiana."
HUNT = "Coast guard helicopters searched through the night for the missing crew of the platform."
ASIDE = "Separately the city council of Springfield discussed parking fees and library opening hours."


def account_of(event: Event) -> Account:
    report, dated = event.reports[0], event.date
    told = dated.interval.first if dated is not None and dated.precision is Precision.DAY else None
    basis = Basis.NONE if dated is None else dated.basis
    return Account(told, basis, event.status, report.published, report.sentence.start)


def candidate(
    text: str, article: str = "a", start: int = 0, weight: float = 1.0, event: str = "e"
) -> Candidate:
    return Candidate(text, article, start, weight, event)


def told(*candidates: Candidate, count: int = 2) -> list[str]:
    return [each.text for each in pick_sentences(candidates, count)]


@pytest.mark.parametrize(
    ("event", "weight"),
    [
        (reported(DAY, DAY + timedelta(9)), 1.0),
        (reported(DAY, DAY + timedelta(9), basis=Basis.CONTEXT), 1.0),
        (reported(DAY, DAY, basis=Basis.PUBLICATION), 0.5),
        (reported(DAY - timedelta(3), DAY), 0.4),
        (reported(None, DAY + timedelta(1)), 0.4),
        (reported(None, DAY - timedelta(1)), 0.0),
        (reported(None, DAY + timedelta(2)), 0.0),
        (reported(DAY, DAY + timedelta(9), precision=Precision.MONTH), 0.0),
    ],
)
def test_how_surely_a_report_tells_of_a_day(event: Event, weight: float) -> None:
    assert sentence_weight(account_of(event), DAY) == weight


@pytest.mark.parametrize("status", [Status.PLANNED, Status.POSSIBLE, Status.DENIED])
def test_what_did_not_come_about_tells_a_day_less_well(status: Status) -> None:
    fact = reported(DAY, DAY)
    assert sentence_weight(account_of(replace(fact, status=status)), DAY) < sentence_weight(
        account_of(fact), DAY
    )
    assert sentence_weight(account_of(replace(fact, status=Status.ONGOING)), DAY) == sentence_weight(
        account_of(fact), DAY
    )


def test_what_an_article_tells_first_tells_the_day_best() -> None:
    assert sentence_weight(account_of(reported(DAY, DAY, start=0)), DAY) > sentence_weight(
        account_of(reported(DAY, DAY, start=2000)), DAY
    )


def test_what_several_reports_say_comes_first_and_is_said_once() -> None:
    reports = [candidate(text, str(number)) for number, text in enumerate((ASIDE, BLAST, AGAIN, HUNT))]
    first, second = told(*reports)
    assert first in (BLAST, AGAIN)
    assert second == HUNT


def test_the_surer_of_two_comes_first() -> None:
    assert told(candidate(ASIDE, "a", weight=0.4), candidate(HUNT, "b"), count=1) == [HUNT]
    assert told(candidate(ASIDE, "a"), candidate(HUNT, "b", weight=0.4), count=1) == [ASIDE]


def test_of_two_that_say_the_same_the_surer_says_it() -> None:
    assert [
        each.article for each in pick_sentences([candidate(HUNT, "a", weight=0.4), candidate(HUNT, "b")], 2)
    ] == ["b"]


def test_forms_of_a_word_are_one_word() -> None:
    one, other = (
        "Protesters demanded fresh elections in the old town at noon.",
        "A protest for a new electoral law was demanding.",
    )
    assert told(candidate(ASIDE, "0", weight=1.01), candidate(one, "1"), candidate(other, "2"), count=1) != [
        ASIDE
    ]


def test_a_sentence_that_reports_three_events_is_one_voice() -> None:
    aside = [candidate(ASIDE, "x", event=name) for name in "fgh"]
    assert told(*aside, candidate(BLAST, "a"), candidate(AGAIN, "b"))[0] in (BLAST, AGAIN)


def test_headlines_and_lists_are_left_out_unless_nothing_else_is_there() -> None:
    headline = "Deepwater Horizon explosion kills eleven workers"
    assert told(candidate(headline), candidate(HUNT, "b"), count=2) == [HUNT]
    assert told(candidate(headline)) == [headline]
    assert told(candidate(" ".join([BLAST] * 6)), candidate(HUNT, "b")) == [HUNT]


def test_a_report_without_weight_is_not_told() -> None:
    assert told(candidate(BLAST, weight=0.0)) == []


def test_the_order_of_arrival_does_not_matter() -> None:
    reports = [candidate(text, str(number)) for number, text in enumerate((ASIDE, BLAST, AGAIN, HUNT))]
    assert len({tuple(told(*each)) for each in permutations(reports)}) == 1
