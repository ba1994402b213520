import tomllib
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sentences import degraded
from timeline.model import Article, Event
from timeline.pipeline import date_spans, day_of_dateline, find_dates, read_article

SHEET = tomllib.loads(Path("tests/corpus/articles/s400.toml").read_text("utf-8"))


TEXTS = {"cased": SHEET["text"], "degraded": degraded(SHEET["text"])}


def events_of(text: str) -> tuple[Event, ...]:
    return read_article(Article(text, SHEET["published"]))


def row(event: Event) -> list[str]:
    assert event.date is not None
    return [event.date.edtf, str(event.status), str(event.date.basis), event.trigger.text.lower()]


@pytest.mark.parametrize("actor", SHEET["rows"])
@pytest.mark.parametrize("case", TEXTS)
def test_the_seed_story_gives_its_timelines(case: str, actor: str) -> None:
    mine = [each for each in events_of(TEXTS[case]) if any(actor in (a.id, *a.acts_for) for a in each.actors)]
    found = sorted((row(each) for each in mine), key=lambda cells: cells[0].removeprefix("../"))
    assert [cells for cells in found if cells in SHEET["rows"][actor]] == SHEET["rows"][actor]


@pytest.mark.parametrize("case", TEXTS)
def test_every_span_is_the_text_it_names(case: str) -> None:
    text = TEXTS[case]
    for event in events_of(text):
        report = event.reports[0]
        spans = [event.trigger, report.sentence, *(each.span for each in event.actors)]
        spans += [report.expression] if report.expression else []
        assert all(text[span.start : span.end] == span.text for span in spans)


def parties(text: str) -> list[list[tuple[str | None, str, str]]]:
    return [[(each.id, each.name, str(each.role)) for each in event.actors] for event in events_of(text)]


def test_who_has_no_name_takes_part_beside_those_named_near() -> None:
    assert parties("Ten protesters were killed in a blast near Cairo on Monday.")[0] == [
        (None, "Ten protesters", "target"),
        ("egypt", "Egypt", "other"),
    ]


def test_an_attack_told_again_is_that_of_whoever_made_it() -> None:
    first, *_, again = parties(
        "Russia attacked Syria on Monday. The attack by Russia hit homes. The attack went on."
    )
    assert ("russia", "Russia", "source") in first
    assert ("russia", "Russia", "source") in again


def test_an_article_without_events_gives_none() -> None:
    assert read_article(Article("", date(2017, 1, 1))) == ()
    assert read_article(Article("The weather was fine.", date(2017, 1, 1))) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("PARIS, 14 July 2015 (Wire) - Six powers", date(2015, 7, 14)),
        ("ANKARA, Oct 9, 2017 (Wire) - Turkey said", date(2017, 10, 9)),
        ("ANKARA, Oct 9 (Wire) - Turkey said", None),
        ("ANKARA (Wire) - Turkey said on 9 October 2017", None),
        ("Turkey said", None),
    ],
)
def test_day_of_dateline(text: str, day: date | None) -> None:
    assert day_of_dateline(text) == day


def test_marked_words_are_dated_political_or_not() -> None:
    text = "The mayor sneezed on Monday. He will sing in 2019."
    spans = tuple((text.index(word), text.index(word) + len(word)) for word in ("sneezed", "sing"))
    sneezed, sang = date_spans(Article(text, date(2017, 10, 10)), (*spans,))
    assert (sneezed and sneezed.edtf, sang and sang.edtf) == ("2017-10-09", "2019")
    assert date_spans(Article(text, date(2017, 10, 10)), ((len(text), len(text) + 3),)) == (None,)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Turkey shelled Syria from May to August 2016.", "2016-05/2016-08"),
        ("Turkey shelled Syria on Sept. 14-20.", "2017-09-14/2017-09-20"),
        ("Turkey shelled Syria between 3 and 5 March 2015.", "2015-03-03/2015-03-05"),
    ],
)
def test_a_range_dates_an_event_as_a_whole(text: str, edtf: str) -> None:
    (event,) = read_article(Article(text, date(2017, 10, 10)))
    assert event.date is not None
    assert event.date.extent == "throughout"
    assert event.date.edtf == edtf
    assert event.reports[0].expression is not None


def test_dates_without_a_day_of_publication_stay_open() -> None:
    (monday,) = find_dates("It rained on Monday.", None)
    assert monday.best.interval is None


@pytest.mark.parametrize(
    "piece",
    [
        "Turkey, ",
        "He said the alliance ",
        "on Monday ",
        "attacked Syria. ",
        "“I ",
        "last last ",
        "Congo and King Abdullah. ",
        "The attack. ",
        "Both sides and they said it met the group. ",
        "Ann Lee (AL), Bo Lee. ",
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    def seconds(times: int) -> float:
        began = perf_counter()
        events_of(piece * times)
        return perf_counter() - began

    small = min(seconds(1_000) for _ in range(3))
    large = min(seconds(4_000) for _ in range(3))
    assert large < 12 * small  # four times the text; quadratic time would take sixteen times as long


WORDS = [
    "Turkey",
    "turkey",
    "Russia’s",
    "russia",
    "s",
    "Zorblatt",
    "Inc.",
    "Corp",
    "Mr.",
    "President",
    "Erdogan",
    "erdogan",
    "he",
    "she",
    "I",
    "the",
    "alliance",
    "NATO",
    "(CDC)",
    "attacked",
    "met",
    "signed",
    "a",
    "deal",
    "with",
    "talks",
    "in",
    "to",
    "will",
    "not",
    "has",
    "been",
    "coup",
    "last",
    "July",
    "monday",
    "on",
    "Oct.",
    "9",
    "2019",
    "since",
    "three",
    "years",
    "ago",
    ",",
    ".",
    ";",
    ":",
    "?",
    '"',
    "“",
    "”",
    "-",
    "--",
    "(",
    ")",
    "and",
    "but",
    "that",
    "which",
    "who",
    "said",
    "told",
    "reporters",
    "U.S.",
    "u.s.-led",
    "n’t",
    "t",
    "’",
    "\n",
    "\n\n",
    "…",
]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@settings(deadline=None)
def test_any_text_is_read_and_every_span_is_its_text(text: str) -> None:
    for event in events_of(text):
        spans = (event.trigger, event.reports[0].sentence, *(each.span for each in event.actors))
        assert all(text[span.start : span.end] == span.text for span in spans)
        assert event.date is not None


def test_words_that_no_phrase_dates_are_anchored_to_the_story() -> None:
    text = "There was a fire. He will sing."
    spans = tuple((text.index(word), text.index(word) + len(word)) for word in ("fire", "sing"))
    found = date_spans(Article(text, date(2017, 10, 10)), (*spans,))
    assert [each and each.edtf for each in found] == ["2017-10-10", "2017-10-11/.."]


def test_a_nominal_event_that_lies_ahead_is_planned() -> None:
    (event,) = read_article(
        Article("The summit of Iran and Iraq on May 3, 2019 drew crowds.", date(2017, 10, 10))
    )
    assert (event.status, event.date and event.date.edtf) == ("planned", "2019-05-03")


def test_an_event_without_arguments_goes_to_the_actor_beside_it_with_less_confidence() -> None:
    (event,) = read_article(Article("A bombing near Syria shook the border on Monday.", date(2017, 10, 10)))
    assert [(actor.id, actor.role) for actor in event.actors] == [("syria", "other")]
    (sure,) = read_article(Article("Syria bombed a market on Monday.", date(2017, 10, 10)))
    assert event.confidence < sure.confidence <= 0.9


def test_misread_marks_hide_nobody() -> None:
    text = "Erdoganâ€™s visit to Russia ended on Monday. â€œWe met,â€\x9d Putin said."
    event, *_ = read_article(Article(text, date(2017, 10, 10)))
    assert {actor.id for actor in event.actors} == {"recep-tayyip-erdogan", "russia"}
    assert event.title == "Erdogan's visit to Russia"
    assert event.reports[0].sentence.text == text[: text.index(".") + 1]


def test_a_story_stands_at_the_last_day_it_named() -> None:
    text = (
        "Turkey shelled Syria on Thursday. Russia condemned Turkey. "
        "On Friday, Iran met Iraq. China warned Turkey."
    )
    events = read_article(Article(text, date(2017, 10, 10)))
    dates = {event.trigger.text: event.date and event.date.edtf for event in events}
    assert dates == {
        "shelled": "2017-10-05",
        "condemned": "2017-10-05",
        "met": "2017-10-06",
        "warned": "2017-10-06",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Zorblatt sued Turkey on Monday. Stefan Kranz, a lawyer, met Vladimir Putin on Tuesday.",
        "zorblatt sued turkey on monday .\nstefan kranz , a lawyer , met vladimir putin on tuesday .",
    ],
)
def test_names_that_no_table_knows_are_actors(text: str) -> None:
    found = {actor.id for event in read_article(Article(text, date(2017, 10, 12))) for actor in event.actors}
    assert {"zorblatt", "stefan-kranz"} <= found
