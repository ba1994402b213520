"""Timelines, events and actors over HTTP."""

from __future__ import annotations

from datetime import date

import pytest
from flask.testing import FlaskClient

STORY = "\n".join(
    [
        "2017-09-12 CONSULT turkey russia",
        "2016-07-15 ASSAULT turkey",
        "2017-10-09 AID turkey",
        "2014-03-18 ASSAULT russia",
    ]
)


@pytest.fixture
def full(client: FlaskClient, told: None) -> FlaskClient:  # noqa: ARG001 (the article is told before it is stored)
    client.post("/articles", json={"text": STORY, "published": "2017-10-10"})
    return client


def days(client: FlaskClient, query: str) -> list[str]:
    return [event["date"]["from"] for event in client.get(f"/timeline?{query}").json["events"]]


def test_a_timeline_is_ordered(full: FlaskClient) -> None:
    assert days(full, "actor=turkey") == ["2016-07-15", "2017-09-12", "2017-10-09"]
    assert days(full, "actor=turkey&order=desc") == ["2017-10-09", "2017-09-12", "2016-07-15"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("from=2017-01-01", ["2017-09-12", "2017-10-09"]),
        ("to=2017-09-12", ["2016-07-15", "2017-09-12"]),
        ("type=AID&type=ASSAULT", ["2016-07-15", "2017-10-09"]),
        ("type=AID,CONSULT", ["2017-09-12", "2017-10-09"]),
        ("status=planned", []),
        ("status=planned,happened&limit=1", ["2016-07-15"]),
    ],
)
def test_a_timeline_is_filtered(full: FlaskClient, query: str, expected: list[str]) -> None:
    assert days(full, f"actor=turkey&{query}") == expected


def test_pages_follow_each_other(full: FlaskClient) -> None:
    first = full.get("/timeline?actor=turkey&limit=2").json
    second = full.get(f"/timeline?actor=TUR&limit=2&cursor={first['next']}").json
    assert [event["date"]["from"] for event in first["events"] + second["events"]] == days(
        full, "actor=turkey"
    )
    assert second["next"] is None
    assert full.get(f"/timeline?actor=russia&limit=2&cursor={first['next']}").status_code == 422


@pytest.mark.parametrize("name", ["turkey", "ankara", "TUR", "turkish", "Türkiye", "TURKEY"])
def test_every_name_of_an_actor_agrees(full: FlaskClient, name: str) -> None:
    answer = full.get("/timeline", query_string={"actor": name})
    assert answer.data == full.get("/timeline?actor=turkey").data


def test_an_event_is_the_one_of_the_timeline(full: FlaskClient) -> None:
    event = full.get("/timeline?actor=turkey&limit=1").json["events"][0]
    assert full.get(f"/events/{event['id']}").json == event


def test_erdogan_is_turkeys_president_on_that_day(client: FlaskClient) -> None:
    answer = client.get("/actors/erdogan?on=2017-10-10").json
    assert answer["id"] == "recep-tayyip-erdogan"
    assert answer["on"] == "2017-10-10"
    assert [(office["title"], office["of"]) for office in answer["acts_for"]] == [("president", "turkey")]
    day = date.fromisoformat(answer["acts_for"][0]["from"])
    assert day < date(2017, 10, 10)


def test_an_actor_has_its_names(client: FlaskClient) -> None:
    answer = client.get("/actors/ankara").json
    assert (answer["id"], answer["kind"], answer["country"]) == ("turkey", "state", "TUR")
    assert answer["acts_for"] is None
    assert answer["names"]


def test_actors_are_found_by_the_beginning_of_a_name(client: FlaskClient) -> None:
    found = client.get("/actors?q=turk&limit=3").json["actors"]
    assert found[0]["id"] == "turkey"
    assert len(found) <= 3


def test_the_root_says_where_to_go(client: FlaskClient) -> None:
    links = client.get("/").json["links"]
    for path in links.values():
        assert client.get(path).status_code in (200, 405)


def test_the_service_is_well(client: FlaskClient) -> None:
    assert client.get("/healthz").json == {"status": "ok"}


def test_bodies_end_their_line(full: FlaskClient) -> None:
    for path in ("/", "/healthz", "/timeline?actor=turkey", "/actors?q=t", "/actors/turkey"):
        assert full.get(path).data.endswith(b"}\n")
