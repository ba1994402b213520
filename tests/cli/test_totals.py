"""`timeline digest` and `timeline histogram`, for people and as JSON; the filters of `timeline show`."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from click.testing import CliRunner, Result

from api import create_app
from timeline.cli import main
from timeline.model import Article
from timeline.service import Service

MEETING = "2017-09-12 CONSULT turkey russia"
STORIES = [
    Article(f"{MEETING}\n2017-09 AID turkey chad", date(2017, 9, 13), "Wire"),
    Article(f"{MEETING}\n2017-10-01 ASSAULT turkey", date(2017, 10, 2), "Post"),
]


@pytest.fixture(autouse=True)
def stored(service: Service, told: None) -> None:  # noqa: ARG001 (the article is told before it is stored)
    for story in STORIES:
        service.ingest(story)


def run(database: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments], env={"TIMELINE_DATABASE": database})


@pytest.mark.parametrize(
    ("options", "days"),
    [
        ((), ["2017-09", "2017-09-12", "2017-10-01"]),
        (("--with", "russia"), ["2017-09-12"]),
        (("--min-reports", "2"), ["2017-09-12"]),
        (("--min-precision", "day"), ["2017-09-12", "2017-10-01"]),
        (("--basis", "explicit", "--basis", "relative"), ["2017-09", "2017-09-12", "2017-10-01"]),
        (("--basis", "publication"), []),
        (("--as-of", "2017-09-30"), ["2017-09", "2017-09-12"]),
        (("--as-of", "2017-09-30", "--min-reports", "2"), []),
    ],
)
def test_a_timeline_is_filtered(database: str, options: tuple[str, ...], days: list[str]) -> None:
    result = run(database, "show", "turkey", *options)
    assert result.exit_code == 0, result.output
    assert re.findall(r"^20\S+", result.stdout, re.MULTILINE) == days


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["show", "turkey", "--with", "russia"], "/timeline?actor=turkey&with=russia"),
        (["show", "turkey", "--as-of", "2017-09-30"], "/timeline?actor=turkey&as_of=2017-09-30"),
        (["histogram", "turkey"], "/histogram?actor=turkey"),
        (
            ["histogram", "ankara", "--by", "day", "--with", "moscow"],
            "/histogram?actor=ankara&by=day&with=moscow",
        ),
    ],
)
def test_json_is_that_of_http(database: str, arguments: list[str], path: str) -> None:
    app = create_app(database)
    answer = app.test_client().get(path)
    assert answer.status_code == 200
    assert run(database, *arguments, "--json").stdout_bytes == answer.data
    app.extensions["timeline"].close()


def test_changes_are_those_of_http(database: str) -> None:
    app = create_app(database)
    client = app.test_client()
    first = run(database, "changes", "--limit", "1").stdout_bytes
    assert first == client.get("/changes?limit=1").data
    since = json.loads(first)["next"]
    assert (
        run(database, "changes", "--since", since).stdout_bytes == client.get(f"/changes?since={since}").data
    )
    app.extensions["timeline"].close()


def test_a_histogram_is_drawn(database: str) -> None:
    lines = run(database, "histogram", "turkey").stdout.splitlines()
    assert lines[:2] == ["Turkey", ""]
    assert [line.split()[:2] for line in lines[2:-1]] == [["2017-09-01", "2"], ["2017-10-01", "1"]]
    assert lines[2].count("#") > lines[3].count("#") > 0
    assert lines[-1] == "0 more are dated more coarsely"


def test_who_did_nothing_has_an_empty_histogram(database: str) -> None:
    assert run(database, "histogram", "japan").stdout == "Japan\n\n0 more are dated more coarsely\n"


def test_a_digest_tells_each_day(database: str) -> None:
    result = run(database, "digest", "--actor", "turkey", "--top", "2", "--sentences", "1")
    days = result.stdout.rstrip("\n").split("\n\n")
    assert len(days) == 2
    assert days[0].splitlines() == ["2017-09-12", f"  {MEETING}"]


def test_the_json_of_a_digest_has_days_and_sentences(database: str) -> None:
    found = json.loads(run(database, "digest", "--query", "assault", "--json").stdout)
    assert all(list(day) == ["date", "summary"] for day in found)
    assert any("2017-10-01 ASSAULT turkey" in day["summary"] for day in found)


def test_a_digest_of_nothing_says_so(database: str) -> None:
    result = run(database, "digest", "--query", "volcano")
    assert (result.stdout, result.exit_code) == ("no day is told of\n", 0)
    assert run(database, "digest", "--query", "volcano", "--json").stdout == "[]\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["digest"], "Error: q: say either actor=NAME or q=WORDS"),
        (["digest", "--query", "the"], "Error: q: 'the' has no word to look for"),
        (["digest", "--actor", "turky"], "Error: no actor is known as 'turky'"),
        (["digest", "--actor", "turkey", "--top", "0"], "Error: top: 0 is not between 1 and 1000"),
        (["histogram", "turkey", "--by", "hour"], "Error: by: 'hour' is unknown"),
        (["histogram", "congo"], "Error: 'congo' may be "),
        (["changes", "--since", "x"], "Error: since: not a cursor of changes"),
        (["show", "turkey", "--with", "turky"], "Error: no actor is known as 'turky'"),
        (["show", "turkey", "--min-precision", "hour"], "Error: min_precision: 'hour' is unknown"),
        (["show", "turkey", "--as-of", "soon"], "Error: as_of: 'soon' is no day"),
    ],
)
def test_bad_input_is_one_sentence(database: str, arguments: list[str], sentence: str) -> None:
    result = run(database, *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert len(result.stderr.splitlines()) == 1
