"""The filters: one answer per line in order, an error in the place of a wrong line."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from click.testing import CliRunner, Result

from timeline.cli import filters, main
from timeline.cli.parallel import map_in_order
from timeline.model import Article, Basis, EventDate, Extent, Precision
from timeline.temporal.interval import Interval

FRIDAY = EventDate(
    Interval.day(date(2017, 10, 6)), "2017-10-06", Precision.DAY, Extent.WITHIN, Basis.RELATIVE
)


def run(verb: str, *lines: object, jobs: int = 1) -> Result:
    text = "".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines)
    return CliRunner().invoke(main, [verb, "--jobs", str(jobs)], input=text)


def answers(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_dates_are_answered_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(filters, "find_dates", lambda *asked_for: asked.append(asked_for[:2]) or ())
    result = run(
        "dates",
        {"id": "b", "text": "x", "published": "2017-10-10"},
        "",
        {"id": 2, "text": "", "published": ""},
    )
    assert answers(result) == [{"id": "b", "expressions": []}, {"id": 2, "expressions": []}]
    assert asked == [("x", date(2017, 10, 10)), ("", None)]
    assert result.exit_code == 0


def test_when_dates_each_span(monkeypatch: pytest.MonkeyPatch) -> None:
    def date_spans(article: Article, spans: tuple[tuple[int, int], ...]) -> tuple[EventDate | None, ...]:
        assert article == Article("abc", date(2017, 10, 10))
        return tuple(FRIDAY if start == 0 else None for start, _ in spans)

    monkeypatch.setattr(filters, "date_spans", date_spans)
    result = run("when", {"id": 1, "text": "abc", "published": "2017-10-10", "spans": [[0, 1], [1, 2]]})
    friday = {"extent": "within", "from": "2017-10-06", "to": "2017-10-06"}
    assert answers(result) == [{"id": 1, "dates": [friday, None]}]


@pytest.mark.parametrize("verb", ["events", "when"])
def test_the_dateline_gives_a_missing_day(monkeypatch: pytest.MonkeyPatch, verb: str) -> None:
    days = []
    monkeypatch.setattr(filters, "day_of_dateline", lambda _text: date(2015, 7, 14))
    monkeypatch.setattr(filters, "read_article", lambda article: days.append(article.published) or ())
    monkeypatch.setattr(filters, "date_spans", lambda article, _spans: days.append(article.published) or ())
    assert run(verb, {"id": 1, "text": "abc", "spans": []}).exit_code == 0
    assert days == [date(2015, 7, 14)]


def test_an_actor_nobody_knows_is_null(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "describe_mention", lambda _text, _context, _on: None)
    assert answers(run("actors", {"id": 1, "text": "nobody"})) == [{"id": 1, "actor": None}]


def test_a_wrong_line_is_an_error_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "find_dates", lambda *_asked: ())
    good = {"id": "good", "text": "x"}
    result = run("dates", good, "{broken", {"id": "bad", "text": 3}, [1], good)
    first, second, third, fourth, fifth = answers(result)
    assert first == fifth == {"id": "good", "expressions": []}
    assert second["id"] is None
    assert second["error"].startswith("line 2: not JSON")
    assert third == {"id": "bad", "error": "line 3: text: Not a valid string."}
    assert fourth == {"id": None, "error": "line 4: not a JSON object"}
    assert result.exit_code == 1


def test_an_article_without_a_day_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filters, "day_of_dateline", lambda _text: None)
    result = run("events", {"id": 1, "text": "x"})
    assert "published: missing" in answers(result)[0]["error"]
    assert result.exit_code == 1


def test_no_line_is_no_answer() -> None:
    result = run("events")
    assert (result.stdout, result.exit_code) == ("", 0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_work_in_processes_keeps_its_order(jobs: int) -> None:
    assert list(map_in_order(abs, range(-200, 0), jobs)) == list(range(200, 0, -1))


def test_processes_answer_as_one_does() -> None:
    lines = [{"id": n, "text": "He left on 14 March 2014.", "published": "2017-10-10"} for n in range(9)]
    wrong = [*lines, "{broken", {"id": "bad", "text": 3}, *lines]
    alone, together = run("dates", *wrong), run("dates", *wrong, jobs=2)
    assert together.stdout == alone.stdout
    assert len(answers(together)) == len(wrong)
    assert answers(together)[0]["expressions"][0]["value"] == "2014-03-14"
    assert together.exit_code == 1


@pytest.mark.parametrize(
    ("style", "words"),
    [("--explain", ["[Monday]", "2017-10-09"]), ("--timeml", ['value="2017-10-09"', ">Monday</TIMEX3>."])],
)
def test_the_dates_of_one_plain_text_are_shown_to_people(style: str, words: list[str]) -> None:
    command = ["dates", style, "--published", "2017-10-10"]
    result = CliRunner().invoke(main, command, input="It rained on Monday.\n")
    assert result.exit_code == 0
    assert all(word in result.stdout for word in words)


def test_the_events_of_one_plain_text_are_explained_to_people() -> None:
    command = ["events", "--explain", "--published", "2017-10-10"]
    result = CliRunner().invoke(main, command, input="Putin met Erdogan in Sochi on Monday.\n")
    assert result.exit_code == 0
    for words in ("CONSULT by “met”", "tense: past", "both: Vladimir Putin", "“Monday”", "Sochi, RUS"):
        assert words in result.stdout


def test_a_text_without_a_day_is_not_explained() -> None:
    result = CliRunner().invoke(main, ["events", "--explain"], input="Putin met Erdogan.\n")
    assert result.exit_code == 1
    assert "published:" in result.stderr


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (["--published", "2017-02-30"], "published:"),
        (["--language", "klingon"], "language: no dates are known in 'klingon'"),
    ],
)
def test_a_wrong_option_of_dates_is_one_sentence(options: list[str], sentence: str) -> None:
    result = CliRunner().invoke(main, ["dates", "--explain", *options], input="x")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert len(result.stderr.splitlines()) == 1
