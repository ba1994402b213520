"""The filters of timelines, histograms and digests over HTTP."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

STORIES = [
    ("2017-09-13", "2017-09-12 CONSULT turkey russia\n2017-09-11 ASSAULT turkey"),
    ("2017-09-14", "2017-09-12 CONSULT turkey russia\n2017-09 AID turkey chad"),
    ("2017-10-10", "2017-10-09 OFFICE turkey\n2017-10-08 REJECT turkey russia"),
]


@pytest.fixture
def full(client: FlaskClient, told: None) -> FlaskClient:  # noqa: ARG001 (the article is told before it is stored)
    for day, text in STORIES:
        client.post("/articles", json={"text": text, "published": day, "source": f"Wire {day}"})
    return client


def types(client: FlaskClient, query: str) -> list[str]:
    answer = client.get(f"/timeline?actor=turkey&{query}")
    assert answer.status_code == 200, answer.text
    return [event["type"] for event in answer.json["events"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["AID", "ASSAULT", "CONSULT", "REJECT", "OFFICE"]),
        ("with=russia", ["CONSULT", "REJECT"]),
        ("with=moscow&type=CONSULT", ["CONSULT"]),
        ("min_reports=2", ["CONSULT"]),
        ("min_reports=3", []),
        ("min_precision=day", ["ASSAULT", "CONSULT", "REJECT", "OFFICE"]),
        ("min_precision=month", ["AID", "ASSAULT", "CONSULT", "REJECT", "OFFICE"]),
        ("basis=explicit", ["AID", "ASSAULT", "CONSULT", "REJECT", "OFFICE"]),
        ("basis=publication,context", []),
        ("as_of=2017-09-12", []),
        ("as_of=2017-09-13", ["ASSAULT", "CONSULT"]),
        ("as_of=2017-09-30", ["AID", "ASSAULT", "CONSULT"]),
        ("as_of=2017-09-13&min_reports=2", []),
        ("as_of=2017-09-14&min_reports=2&with=russia", ["CONSULT"]),
    ],
)
def test_a_timeline_is_filtered(full: FlaskClient, query: str, expected: list[str]) -> None:
    assert types(full, query) == expected


def test_a_cursor_belongs_to_its_filters(full: FlaskClient) -> None:
    cursor = full.get("/timeline?actor=turkey&limit=1&with=russia").json["next"]
    assert types(full, f"with=moscow&cursor={cursor}") == ["REJECT"]
    for other in ("", "&with=chad", "&with=russia&min_reports=2", "&with=russia&as_of=2017-10-10"):
        assert full.get(f"/timeline?actor=turkey&cursor={cursor}{other}").status_code == 422


def test_an_ambiguous_other_actor_is_answered_with_choices(full: FlaskClient) -> None:
    answer = full.get("/timeline?actor=turkey&with=congo&type=AID")
    assert answer.status_code == 300
    assert answer.json["choices"][0]["href"] == "/timeline?actor=turkey&with=dr-congo&type=AID"


def bins(client: FlaskClient, query: str) -> list[tuple[str, str, int]]:
    answer = client.get(f"/histogram?actor=turkey&{query}")
    assert answer.status_code == 200, answer.text
    return [(each["from"], each["to"], each["events"]) for each in answer.json["bins"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [("2017-09-01", "2017-09-30", 3), ("2017-10-01", "2017-10-31", 2)]),
        ("by=year", [("2017-01-01", "2017-12-31", 5)]),
        (
            "by=week",
            [
                ("2017-09-11", "2017-09-17", 2),
                ("2017-10-02", "2017-10-08", 1),
                ("2017-10-09", "2017-10-15", 1),
            ],
        ),
        ("by=day&with=russia", [("2017-09-12", "2017-09-12", 1), ("2017-10-08", "2017-10-08", 1)]),
        ("by=month&as_of=2017-09-13", [("2017-09-01", "2017-09-30", 2)]),
        ("type=SANCTION", []),
    ],
)
def test_events_are_counted_by_units(
    full: FlaskClient, query: str, expected: list[tuple[str, str, int]]
) -> None:
    assert bins(full, query) == expected


def test_a_histogram_says_what_it_leaves_out_and_counts_classes(full: FlaskClient) -> None:
    found: Any = full.get("/histogram?actor=ankara&by=day").json
    assert (found["actor"]["id"], found["by"], found["coarser"]) == ("turkey", "day", 1)
    (month,) = full.get("/histogram?actor=turkey&to=2017-09-30").json["bins"]
    assert month["quad"] == {"1": 1, "2": 1, "3": 0, "4": 1, "none": 0}
    last = full.get("/histogram?actor=turkey&from=2017-10-01").json["bins"][-1]
    assert last["quad"] == {"1": 0, "2": 0, "3": 1, "4": 0, "none": 1}


def test_an_ambiguous_actor_is_answered_with_choices(full: FlaskClient) -> None:
    for path in ("/histogram?actor=congo&by=day", "/digest?actor=congo&top=3"):
        answer = full.get(path)
        assert answer.status_code == 300
        href = answer.json["choices"][0]["href"]
        assert href == path.replace("=congo", "=dr-congo")
        assert full.get(href).status_code == 200


def digest(client: FlaskClient, query: str) -> Any:
    answer = client.get(f"/digest?{query}")
    assert answer.status_code == 200, answer.text
    return answer.json["days"]


def test_a_digest_of_an_actor_tells_its_days_in_order(full: FlaskClient) -> None:
    days = digest(full, "actor=turkey&top=3")
    assert [each["date"] for each in days] == sorted(each["date"] for each in days)
    assert len(days) == 3
    meeting = next(each for each in days if each["date"] == "2017-09-12")
    assert meeting["summary"][0] == "2017-09-12 CONSULT turkey russia"
    assert meeting["events"][0]["type"] == "CONSULT"


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("from=2017-10-09", ["2017-10-09"]),
        ("from=2017-09-12&to=2017-09-12", ["2017-09-12"]),
        ("to=1990-01-01", []),
    ],
)
def test_a_digest_keeps_to_its_bounds(full: FlaskClient, query: str, days: list[str]) -> None:
    found = [each["date"] for each in digest(full, f"actor=turkey&{query}")]
    assert [day for day in found if day in days] == days
    assert all(day >= "2017-10-09" for day in found if query.startswith("from=2017-10"))
    assert found == [] or days


def test_of_a_day_so_many_sentences_are_told_at_most(full: FlaskClient) -> None:
    assert all(len(each["summary"]) == 1 for each in digest(full, "actor=turkey&sentences=1"))


def test_a_digest_of_words_tells_of_the_stories_about_them(full: FlaskClient) -> None:
    days = digest(full, "q=assault")
    assert "2017-09-11" in [each["date"] for each in days]
    assert digest(full, "q=volcano") == []
