"""openapi.yaml is what the code says, is OpenAPI, and documents every route, parameter and answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from flask.testing import FlaskClient
from openapi_spec_validator import validate

from api.errors import PROBLEM_JSON
from timeline.cli import main

FILE = Path(__file__).resolve().parent.parent.parent / "openapi.yaml"
SPECIFICATION: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
METHODS = {"get", "post", "put", "patch", "delete"}


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in SPECIFICATION["paths"].items():
        for method in METHODS & set(item):
            yield path, method, item[method]


OPERATIONS = sorted(operations(), key=lambda row: row[:2])


def resolved(node: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        target: Any = SPECIFICATION
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    return node


def examples(content: dict[str, Any]) -> list[Any]:
    several = [each["value"] for each in content.get("examples", {}).values()]
    return [content["example"]] if "example" in content else several


def assert_fits(value: Any, schema: dict[str, Any]) -> None:
    jsonschema.validate(value, {**schema, "components": SPECIFICATION["components"]})


def test_the_file_is_what_the_code_says() -> None:
    printed = CliRunner().invoke(main, ["openapi"])
    assert printed.stdout == FILE.read_text("utf-8"), "run: timeline openapi > openapi.yaml"


def test_it_is_openapi() -> None:
    validate(SPECIFICATION)


def test_every_route_is_in_it_and_nothing_else(client: FlaskClient) -> None:
    rules = client.application.url_map.iter_rules()
    routes = {
        (re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in rules
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert routes == {(path, method) for path, method, _ in OPERATIONS}


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=lambda value: str(value)[:24])
def test_every_route_says_what_it_takes_and_gives(path: str, method: str, operation: dict[str, Any]) -> None:
    assert operation["summary"]
    for status, answer in operation["responses"].items():
        whole = resolved(answer)
        assert whole["description"]
        kind = "application/json" if status[0] in "23" else PROBLEM_JSON
        assert list(whole.get("content", ())) == ([] if status == "204" else [kind]), (path, method, status)
        for content in whole.get("content", {}).values():
            for value in examples(content):
                assert_fits(value, content["schema"])
    assert "422" in operation["responses"]


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS, ids=lambda value: str(value)[:24])
def test_every_parameter_is_explained(path: str, method: str, operation: dict[str, Any]) -> None:
    for parameter in [*operation.get("parameters", []), *SPECIFICATION["paths"][path].get("parameters", [])]:
        assert parameter["description"], (path, method, parameter["name"])
        if "example" in parameter:
            assert_fits(parameter["example"], parameter["schema"])


def test_every_answer_of_a_schema_has_an_example() -> None:
    bare = [
        (path, status)
        for path, _, operation in OPERATIONS
        for status, answer in operation["responses"].items()
        for content in resolved(answer).get("content", {}).values()
        if not examples(content) and path != "/openapi.json"
    ]
    assert bare == []


def test_the_body_of_an_article_has_examples_that_fit() -> None:
    content = SPECIFICATION["paths"]["/articles"]["post"]["requestBody"]["content"]
    assert set(content) == {"application/json", "application/x-ndjson"}
    for kind in content.values():
        assert examples(kind)
        for value in examples(kind):
            assert_fits(value, kind["schema"])


def test_the_service_gives_the_same_description(client: FlaskClient) -> None:
    assert client.get("/openapi.json").json == SPECIFICATION
