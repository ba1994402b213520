"""Articles taken back, and what became of events, over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

pytestmark = pytest.mark.usefixtures("told")

MEETING = "2017-09-12 CONSULT turkey russia"
FIRST, SECOND = (
    {"id": f"wire/{day}", "text": MEETING, "published": f"2017-09-{day}", "source": "Wire"}
    for day in (13, 14)
)


@pytest.fixture
def full(client: FlaskClient) -> FlaskClient:
    for article in (FIRST, SECOND):
        assert client.post("/articles", json=article).status_code == 201
    return client


def changes(client: FlaskClient, query: str = "") -> Any:
    answer = client.get(f"/changes{query}")
    assert answer.status_code == 200
    return answer.json


def kinds(found: Any) -> list[tuple[str, str, str | None]]:
    return [(each["change"], each["id"], each["merged_into"]) for each in found["changes"]]


def test_an_article_is_withdrawn_once(full: FlaskClient) -> None:
    answer = full.delete("/articles/wire/13")
    assert (answer.status_code, answer.data) == (204, b"")
    assert full.get("/articles/wire/13").status_code == 404
    assert full.delete("/articles/wire/13").status_code == 404
    (event,) = full.get("/timeline?actor=turkey").json["events"]
    assert [each["article"] for each in event["evidence"]] == ["wire/14"]


def test_what_nobody_else_tells_is_gone(full: FlaskClient) -> None:
    for article in (FIRST, SECOND):
        assert full.delete(f"/articles/{article['id']}").status_code == 204
    assert full.get("/timeline?actor=turkey").json["events"] == []
    assert full.get("/events/wire/13-0").status_code == 404


def test_a_new_version_takes_the_place_of_the_old_one(client: FlaskClient) -> None:
    first = {**FIRST, "url": "https://example.org/1"}
    client.post("/articles", json=first)
    corrected = client.post("/articles", json={**first, "text": "2017-09-11 CONSULT turkey"})
    assert (corrected.status_code, corrected.json["outcome"]) == (201, "replaced")
    older = client.post("/articles", json={**first, "id": "old", "published": "2017-09-01"})
    assert (older.status_code, older.json["outcome"], older.json["id"]) == (200, "outdated", "wire/13")
    assert older.json["events"] == corrected.json["events"]


def test_a_batch_counts_every_outcome(client: FlaskClient) -> None:
    first = {**FIRST, "url": "https://example.org/1"}
    newer = {**first, "text": "2017-09-11 CONSULT turkey"}
    older = {**first, "id": "old", "published": "2017-09-01"}
    answer = client.post("/articles", json=[first, first, newer, older, {}])
    counts = {name: answer.json[name] for name in ("stored", "known", "replaced", "outdated", "refused")}
    assert counts == dict.fromkeys(counts, 1)
    assert [row["outcome"] for row in answer.json["articles"]] == list(counts)


def test_changes_are_given_in_order_with_their_events(full: FlaskClient) -> None:
    found = changes(full)
    assert kinds(found) == [("added", "wire/13-0", None), ("changed", "wire/13-0", None)]
    assert not found["more"]
    event = full.get("/events/wire/13-0").json
    assert [each["event"] for each in found["changes"]] == [event, event]


def test_an_answer_goes_on_where_the_last_one_ended(full: FlaskClient) -> None:
    first = changes(full, "?limit=1")
    second = changes(full, f"?limit=1&since={first['next']}")
    assert (first["more"], second["more"]) == (True, False)
    assert first["changes"] + second["changes"] == changes(full)["changes"]
    last = changes(full, f"?since={second['next']}")
    assert (last["changes"], last["next"], last["more"]) == ([], second["next"], False)
    full.delete("/articles/wire/13")
    later = changes(full, f"?since={last['next']}")
    assert kinds(later) == [("withdrawn", "wire/13-0", None), ("added", "wire/14-0", None)]
    assert later["changes"][0]["event"] is None


def test_an_empty_store_has_a_cursor_to_begin_from(client: FlaskClient) -> None:
    found = changes(client)
    assert (found["changes"], found["more"]) == ([], False)
    client.post("/articles", json=FIRST)
    assert kinds(changes(client, f"?since={found['next']}")) == [("added", "wire/13-0", None)]


@pytest.mark.parametrize("cursor", ["x", "-1", "{name}-", "{name}-999", "{name}-9999999999999999999", "00-1"])
def test_a_cursor_of_elsewhere_is_refused(full: FlaskClient, cursor: str) -> None:
    name = changes(full)["next"].rpartition("-")[0]
    answer = full.get("/changes", query_string={"since": cursor.format(name=name)})
    assert answer.status_code == 422
    assert answer.json["errors"][0]["field"] == "since"
