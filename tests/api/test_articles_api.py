"""Articles over HTTP: one, a batch, and what became of each."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

STORY = "2017-09-12 CONSULT turkey russia\n2016-07-15 ASSAULT turkey"
ARTICLE = {"id": "wire/1", "text": STORY, "published": "2017-10-10", "source": "Wire"}
NDJSON = "application/x-ndjson"

pytestmark = pytest.mark.usefixtures("told")


def test_an_article_is_answered_with_its_events(client: FlaskClient) -> None:
    answer = client.post("/articles", json=ARTICLE)
    assert answer.status_code == 201
    assert answer.mimetype == "application/json"
    assert (answer.json["id"], answer.json["outcome"], answer.json["published"]) == (
        "wire/1",
        "stored",
        "2017-10-10",
    )
    assert [event["type"] for event in answer.json["events"]] == ["CONSULT", "ASSAULT"]


def test_the_same_article_again_changes_nothing(client: FlaskClient) -> None:
    first = client.post("/articles", json=ARTICLE)
    again = client.post("/articles", json={name: value for name, value in ARTICLE.items() if name != "id"})
    assert again.status_code == 200
    assert again.json == {**first.json, "outcome": "known"}


def test_an_article_is_read_again(client: FlaskClient) -> None:
    events = client.post("/articles", json=ARTICLE).json["events"]
    answer = client.get("/articles/wire/1")
    assert answer.json == {**ARTICLE, "title": None, "url": None, "events": events}


def test_the_day_may_come_from_the_dateline(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("timeline.service.drafts.day_of_dateline", lambda _text: date(2015, 7, 14))
    assert client.post("/articles", json={"text": "It rained."}).json["published"] == "2015-07-14"


def batch(client: FlaskClient, items: list[Any], kind: str) -> Any:
    if kind == NDJSON:
        lines = [item if isinstance(item, str) else json.dumps(item) for item in items]
        return client.post("/articles", data="\n".join(lines), content_type=kind)
    return client.post("/articles", json=items)


@pytest.mark.parametrize("kind", ["application/json", NDJSON])
def test_a_batch_reports_each_article_and_keeps_the_good_ones(client: FlaskClient, kind: str) -> None:
    items = [
        ARTICLE,
        {**ARTICLE, "id": "wire/2", "text": ""},
        {"text": "2017-01-01 AID russia", "published": "2017-10-10"},
        ARTICLE,
        {**ARTICLE, "text": "other"},
        {"text": "x" * 1_000_001, "published": "2017-10-10"},
    ]
    answer = batch(client, items, kind)
    assert answer.status_code == 207
    rows = answer.json["articles"]
    assert [row["outcome"] for row in rows] == ["stored", "refused", "stored", "known", "refused", "refused"]
    assert [row["problem"] and row["problem"]["status"] for row in rows] == [None, 422, None, None, 409, 413]
    assert (answer.json["stored"], answer.json["known"], answer.json["refused"]) == (2, 1, 3)
    assert [row["id"] for row in rows][:2] == ["wire/1", "wire/2"]
    assert len(rows[0]["events"]) == 2
    assert client.get(f"/events/{rows[0]['events'][1]}").json["type"] == "ASSAULT"
    assert client.get("/timeline?actor=russia").json["events"][0]["title"] == "2017-01-01 AID russia"


def test_a_broken_line_is_reported_in_its_place(client: FlaskClient) -> None:
    answer = batch(client, ["{", ARTICLE], NDJSON)
    first, second = answer.json["articles"]
    assert first["problem"]["detail"].startswith("not JSON")
    assert (first["id"], first["outcome"], second["outcome"]) == (None, "refused", "stored")
