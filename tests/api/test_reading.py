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


def test_a_name_of_several_is_answered_with_the_same_request_for_each(full: FlaskClient) -> None:
    answer = full.get("/timeline?actor=congo&from=2014-01-01&type=AID&type=CONSULT")
    assert answer.status_code == 300
    assert "dr-congo or republic-of-congo" in answer.json["detail"]
    first, second = answer.json["choices"]
    assert (first["id"], first["kind"], first["country"], first["events"]) == ("dr-congo", "state", "COD", 0)
    assert second["href"] == "/timeline?actor=republic-of-congo&from=2014-01-01&type=AID&type=CONSULT"
    assert full.get(second["href"]).json["actor"]["country"] == "COG"
    (link, _) = [each["href"] for each in full.get("/actors/congo?on=2014-01-01").json["choices"]]
    assert link == "/actors/dr-congo?on=2014-01-01"
    assert full.get(link).json["name"] == first["name"]


def test_an_actor_has_its_memberships_on_a_day(full: FlaskClient) -> None:
    def of(query: str) -> dict[str, tuple[str | None, str | None]]:
        rows = full.get(f"/actors/united-kingdom{query}").json["memberships"]
        return {row["organisation"]: (row["from"], row["to"]) for row in rows}

    assert of("")["eu"] == ("1973-01-01", "2020-01-31")
    assert "eu" in of("?on=2020-01-31")
    assert "eu" not in of("?on=2020-02-01")


def test_actors_come_with_the_number_of_their_events(full: FlaskClient) -> None:
    found = full.get("/actors?q=turk").json["actors"]
    assert found[0] == {"id": "turkey", "name": "Turkey", "kind": "state", "country": "TUR", "events": 3}
    assert full.get("/actors/ankara").json["events"] == 3


def test_a_scope_is_a_parameter(full: FlaskClient) -> None:
    assert days(full, "actor=turkey&scope=self") == ["2016-07-15", "2017-09-12", "2017-10-09"]
    assert days(full, "actor=nato&scope=members") == ["2016-07-15", "2017-09-12", "2017-10-09"]
    assert days(full, "actor=turkey&role=both") == ["2016-07-15", "2017-09-12", "2017-10-09"]
    assert days(full, "actor=turkey&role=source,target") == []
    assert full.get("/timeline?actor=turkey&scope=members").status_code == 422
    assert "known are state, self, members" in full.get("/timeline?actor=turkey&scope=all").json["detail"]


def test_a_state_has_its_capitals_and_days(full: FlaskClient) -> None:
    found = full.get("/actors/soviet-union").json
    assert (found["seats"], found["from"], found["to"]) == (["Moscow"], "1922-12-30", "1991-12-25")
    assert full.get("/actors/nato").json["seats"] == ["Brussels"]
    assert full.get("/actors/erdogan").json["from"] is None


def test_of_several_the_one_with_most_events_comes_first(client: FlaskClient, told: None) -> None:  # noqa: ARG001
    client.post(
        "/articles", json={"text": "2016-01-01 AID hillary-clinton:person", "published": "2017-10-10"}
    )
    choices = client.get("/timeline?actor=clinton").json["choices"]
    assert [(each["id"], each["events"]) for each in choices] == [("hillary-clinton", 1), ("bill-clinton", 0)]
