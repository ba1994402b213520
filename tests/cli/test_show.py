"""`timeline show`: a table for people, or the JSON of the HTTP service."""

from __future__ import annotations

import re
from datetime import date

import pytest
from click.testing import CliRunner, Result

from api import create_app
from timeline.cli import main
from timeline.model import Article
from timeline.service import Service

STORY = Article("2017-09-12 CONSULT turkey russia\n2016-07-15 ASSAULT turkey", date(2017, 10, 10))


@pytest.fixture(autouse=True)
def stored(service: Service, told: None) -> None:  # noqa: ARG001 (the article is told before it is stored)
    service.ingest(STORY)


def show(database: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["show", *arguments], env={"TIMELINE_DATABASE": database})


def test_people_get_a_table(database: str) -> None:
    result = show(database, "ankara")
    head, empty, headings, *rows = result.stdout.splitlines()
    assert head.endswith(", state, TUR")
    assert empty == ""
    assert headings.split("  ")[0] == "DATE"
    assert [row.split()[0] for row in rows] == ["2016-07-15", "2017-09-12"]


def test_filters_are_those_of_the_service(database: str) -> None:
    result = show(database, "turkey", "--from", "2017-01-01", "--type", "consult,assault", "--order", "desc")
    assert re.findall(r"^\d\S+", result.stdout, re.MULTILINE) == ["2017-09-12"]


def test_types_beside_plover_can_be_left_out(service: Service, database: str) -> None:
    service.ingest(Article("2017-01-01 OFFICE turkey", date(2017, 10, 10)))
    assert "OFFICE" in show(database, "turkey").stdout
    assert "OFFICE" not in show(database, "turkey", "--plover").stdout
    assert "leave plover=true out" in show(database, "turkey", "--plover", "--type", "OFFICE").output


def test_the_next_page_is_named(database: str) -> None:
    first = show(database, "turkey", "--limit", "1").stdout
    cursor = first.splitlines()[-1].removeprefix("more: --cursor ")
    assert "2017-09-12" in show(database, "turkey", "--limit", "1", "--cursor", cursor).stdout


@pytest.mark.parametrize("options", [(), ("--limit", "1"), ("--status", "happened", "--order", "desc")])
def test_json_is_that_of_http(database: str, options: tuple[str, ...]) -> None:
    app = create_app(database)
    query = {name.removeprefix("--"): value for name, value in zip(options[::2], options[1::2], strict=True)}
    answer = app.test_client().get("/timeline", query_string={"actor": "turkey", **query})
    assert show(database, "turkey", "--json", *options).stdout_bytes == answer.data
    assert len(answer.json["events"]) == (1 if "--limit" in options else 2)
    app.extensions["timeline"].close()


def test_who_did_nothing_has_no_events(database: str) -> None:
    assert show(database, "russia", "--to", "1990-01-01").stdout.endswith(": no events\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("turky",), "Error: no actor is known as 'turky'; did you mean "),
        (("turkey", "--from", "2017-02-30"), "Error: from: '2017-02-30' is no day"),
        (("turkey", "--limit", "many"), "Error: limit: 'many' is no whole number"),
        (("turkey", "--cursor", "x"), "Error: cursor: not a cursor of this query"),
    ],
)
def test_bad_input_is_one_sentence(database: str, arguments: tuple[str, ...], sentence: str) -> None:
    result = show(database, *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    assert len(result.stderr.splitlines()) == 1
