"""The dates of a text over HTTP."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from api.examples import DATES_ANSWER, DATES_QUESTION


def test_the_documented_question_has_the_documented_answer(client: FlaskClient) -> None:
    answer = client.post("/dates", json=DATES_QUESTION)
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.json == DATES_ANSWER


def test_nothing_is_stored(client: FlaskClient) -> None:
    client.post("/dates", json=DATES_QUESTION)
    assert client.get("/timeline?actor=turkey").json["events"] == []


def test_other_languages_are_read_where_they_are_named(client: FlaskClient) -> None:
    answer = client.post("/dates", json={"text": "Am 14. März 2014 war Wahl.", "language": "de"})
    assert [each["value"] for each in answer.json["expressions"]] == ["2014-03-14"]


@pytest.mark.parametrize(
    ("body", "status", "field"),
    [
        ({}, 422, "text"),
        ({"text": "x", "published": "2017-02-30"}, 422, "published"),
        ({"text": "x", "language": "klingon"}, 422, "language"),
        ({"text": "x", "day": "2017-02-03"}, 422, "day"),
        ({"text": "x" * 1_000_001}, 413, "text"),
    ],
)
def test_a_wrong_question_is_told_which_field(
    client: FlaskClient, body: dict[str, str], status: int, field: str
) -> None:
    answer = client.post("/dates", json=body)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert [each["field"] for each in answer.json["errors"]] == [field]


def test_what_is_no_json_is_refused(client: FlaskClient) -> None:
    assert client.post("/dates", data="x", content_type="text/plain").status_code == 415
    assert client.post("/dates", data="{", content_type="application/json").status_code == 400
