"""Every error is a problem document: one shape, one sentence, nothing stored, no stack trace."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api import MAX_BODY_BYTES, create_app
from api.errors import PROBLEM_JSON
from timeline.schemas.articles import MAX_TEXT_BYTES

ARTICLE = {"text": "2017-09-12 CONSULT turkey russia", "published": "2017-10-10"}


def assert_problem(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status_code == status
    assert answer.mimetype == PROBLEM_JSON
    found: dict[str, Any] = json.loads(answer.data)
    assert found["type"] == "about:blank"
    assert found["status"] == status
    assert found["title"]
    assert found["detail"]
    assert "Traceback" not in answer.text
    assert set(found) <= {"type", "title", "status", "detail", "errors", "near"}
    return found


@pytest.mark.parametrize(
    ("url", "field", "words"),
    [
        ("/timeline", "actor", "actor=turkey"),
        ("/timeline?actor=", "actor", "empty"),
        ("/timeline?actor=turkey&since=2017", "since", "known are actor, with, from, to, status, type"),
        ("/timeline?actor=turkey&from=2017-02-30", "from", "2017-02-30"),
        ("/timeline?actor=turkey&from=2017-02-03&to=2017-02-01", "from", "after"),
        ("/timeline?actor=turkey&limit=0", "limit", "between 1 and 1000"),
        ("/timeline?actor=turkey&limit=1001", "limit", "between 1 and 1000"),
        ("/timeline?actor=turkey&limit=1&limit=2", "limit", "more than once"),
        ("/timeline?actor=turkey&order=random", "order", "neither asc nor desc"),
        ("/timeline?actor=turkey&status=maybe", "status", "known are happened"),
        ("/timeline?actor=turkey&type=PARTY", "type", "known are "),
        ("/timeline?actor=turkey&cursor=abc", "cursor", "not a cursor of this query"),
        ("/timeline?actor=%00", "actor", "control character"),
        ("/timeline?actor=turkey&min_precision=hour", "min_precision", "known are day, week"),
        ("/timeline?actor=turkey&min_reports=0", "min_reports", "less than 1"),
        ("/timeline?actor=turkey&basis=guess", "basis", "known are explicit"),
        ("/timeline?actor=turkey&as_of=yesterday", "as_of", "yesterday"),
        ("/timeline?actor=turkey&with=", "with", "characters"),
        ("/histogram?actor=turkey&by=hour", "by", "known are day, week, month, year"),
        ("/histogram?actor=turkey&scope=members", "scope", "known are state, self"),
        ("/digest", "q", "either actor=NAME or q=WORDS"),
        ("/digest?q=the", "q", "has no word to look for"),
        ("/digest?q=x&top=0", "top", "between 1 and 1000"),
        ("/changes?since=x", "since", "not a cursor of changes"),
        ("/changes?since=0000-1", "since", "a cursor of another store"),
        ("/changes?limit=0", "limit", "between 1 and 1000"),
        ("/actors", "q", "q=erd"),
        ("/actors?q=x&limit=101", "limit", "between 1 and 100"),
        ("/actors/turkey?on=yesterday", "on", "yesterday"),
        ("/events/x?verbose=1", "verbose", "none is known here"),
        ("/healthz?deep=1", "deep", "none is known here"),
        ("/?x=1", "x", "none is known here"),
    ],
)
def test_a_wrong_parameter_is_named(client: FlaskClient, url: str, field: str, words: str) -> None:
    found = assert_problem(client.get(url), 422)
    assert found["errors"][0]["field"] == field
    assert words in found["errors"][0]["message"]
    assert field in found["detail"]


def test_all_wrong_parameters_are_named(client: FlaskClient) -> None:
    found = assert_problem(client.get("/timeline?limit=x&order=y"), 422)
    assert {error["field"] for error in found["errors"]} == {"actor", "limit", "order"}


@pytest.mark.parametrize(
    "url",
    [
        "/timeline?actor=turky",
        "/timeline?actor=russia&with=turky",
        "/histogram?actor=turky",
        "/digest?actor=turky",
        "/actors/turky",
    ],
)
def test_an_unknown_actor_is_answered_with_near_names(client: FlaskClient, url: str) -> None:
    found = assert_problem(client.get(url), 404)
    assert "Turkey" in found["near"]
    assert len(found["near"]) <= 5
    assert "turky" in found["detail"]


@pytest.mark.parametrize("url", ["/nowhere", "/events/none", "/articles/none", "/timeline/", "/events/"])
def test_what_is_not_there_is_404(client: FlaskClient, url: str) -> None:
    assert_problem(client.get(url), 404)


@pytest.mark.parametrize(
    ("method", "url", "allowed"),
    [
        ("DELETE", "/timeline", {"GET", "HEAD", "OPTIONS"}),
        ("GET", "/articles", {"POST", "OPTIONS"}),
        ("PATCH", "/articles/x", {"DELETE", "GET", "HEAD", "OPTIONS"}),
        ("POST", "/changes", {"GET", "HEAD", "OPTIONS"}),
        ("POST", "/", {"GET", "HEAD", "OPTIONS"}),
    ],
)
def test_405_says_what_is_allowed(client: FlaskClient, method: str, url: str, allowed: set[str]) -> None:
    answer = client.open(url, method=method)
    found = assert_problem(answer, 405)
    assert set(answer.headers["Allow"].split(", ")) == allowed
    assert method in found["detail"]


@pytest.mark.parametrize(
    ("body", "kind", "status", "words"),
    [
        (b"", "application/json", 400, "not JSON"),
        (b"{", "application/json", 400, "not JSON"),
        (b'{"text": "\xff"}', "application/json", 400, "not UTF-8: byte 10 is 0xff"),
        (b'{"text": "\\ud800"}', "application/json", 400, "not JSON"),
        (b"[" * 100_000, "application/json", 400, "not JSON"),
        (b"text=x", "application/x-www-form-urlencoded", 415, "application/x-ndjson"),
        (b"text", None, 415, "without a type"),
        (b"[]", "application/json", 422, "no article"),
        (b"\n\n", "application/x-ndjson", 422, "no article"),
        (b'"text"', "application/json", 422, "not a JSON object"),
        (b"{}", "application/json", 422, "text"),
        (b'{"text": "It rained."}', "application/json", 422, "published: missing"),
        (b'{"text": " ", "published": "2017-10-10"}', "application/json", 422, "text: is empty"),
        (b'{"text": "x", "published": "2017-02-29"}', "application/json", 422, "2017-02-29"),
        (
            b'{"text": "x", "published": "2017-10-10", "mood": 1}',
            "application/json",
            422,
            "mood: unknown; known",
        ),
    ],
)
def test_a_wrong_body_is_refused(
    client: FlaskClient, body: bytes, kind: str | None, status: int, words: str
) -> None:
    found = assert_problem(client.post("/articles", data=body, content_type=kind), status)
    assert words in found["detail"]
    assert client.application.extensions["timeline"].is_empty()


def test_a_text_over_the_limit_is_413(client: FlaskClient) -> None:
    large = {**ARTICLE, "text": "x" * (MAX_TEXT_BYTES + 1)}
    found = assert_problem(client.post("/articles", json=large), 413)
    assert "1,000,000" in found["detail"]
    assert client.application.extensions["timeline"].is_empty()


def test_a_body_over_the_limit_is_413(client: FlaskClient) -> None:
    body = b'"' + b"x" * MAX_BODY_BYTES + b'"'
    assert_problem(client.post("/articles", data=body, content_type="application/json"), 413)


@pytest.mark.usefixtures("told")
def test_an_id_cannot_change_its_content(client: FlaskClient) -> None:
    assert client.post("/articles", json={**ARTICLE, "id": "a"}).status_code == 201
    other = {**ARTICLE, "id": "a", "text": "2017-09-13 CONSULT turkey russia"}
    assert "'a'" in assert_problem(client.post("/articles", json=other), 409)["detail"]


def test_an_accident_is_500_without_its_story(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_article: object) -> None:
        raise RuntimeError("the secret of the house")

    monkeypatch.setattr("timeline.service.read_article", fail)
    found = assert_problem(client.post("/articles", json=ARTICLE), 500)
    assert "secret" not in json.dumps(found)


def test_a_store_that_is_gone_is_503(database: str) -> None:
    app = create_app(database)
    app.extensions["timeline"].close()
    Path(database.removeprefix("sqlite:///")).write_bytes(b"no longer a database" * 1000)
    answer = app.test_client().get("/healthz")
    found = assert_problem(answer, 503)
    assert found["detail"].startswith("the store cannot be used: ")
    assert 0 < int(answer.headers["Retry-After"]) < 60
    app.extensions["timeline"].close()
