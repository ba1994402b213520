"""The OpenAPI description, written from the routes; its errors are problem documents."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

import yaml
from flask import Flask
from flask_smorest import Api

from api.errors import PROBLEM_JSON, ProblemSchema, problem, register_errors
from timeline.render.jsontext import decode, encode

VERSION = version("event-timeline")

DESCRIPTION = """News in, dated events out: what each actor did, in the order in which it happened.

An event is dated by what the text says happened, not by the day the story ran, with its precision, its
certainty, the sentence that proves it and the phrase that dates it. Days are inclusive; null is open.
Every error is a problem document (RFC 9457)."""

NO_DAY = "missing, and no dateline gives a full date"

# name -> status, description, what makes its example
PROBLEMS: dict[str, tuple[int, str, dict[str, Any]]] = {
    "BadBody": (
        400,
        "The body is not UTF-8, or not JSON",
        {"detail": "the body is not UTF-8: byte 4 is 0xff"},
    ),
    "UnknownName": (
        404,
        "Nothing is known by that name; `near` holds names that look like it",
        {"detail": "no actor is known as 'turky'; did you mean Turkey?", "near": ["Turkey"]},
    ),
    "OtherContent": (
        409,
        "The id stands for an article with other content",
        {
            "detail": "another article is stored as 'wire-4711': send this one under another id, "
            "or with the url of the other one to correct it"
        },
    ),
    "TooLarge": (
        413,
        "The text or the whole body is too large",
        {"detail": "text: 1,200,000 bytes are too many: an article may have 1,000,000"},
    ),
    "UnknownFormat": (
        415,
        "The body is in a format that is not read here",
        {"detail": "send application/json, or application/x-ndjson for JSON lines; not text/plain"},
    ),
    "InvalidInput": (
        422,
        "A field or parameter is missing, unknown or wrong",
        {"detail": f"published: {NO_DAY}", "errors": [{"field": "published", "message": NO_DAY}]},
    ),
    "StoreUnusable": (
        503,
        "The store cannot be used now",
        {
            "detail": "the store cannot be used: another process has been writing to it for half a minute "
            "(database is locked)"
        },
    ),
}


class Document(Api):
    """The routes of an application with their description."""

    DEFAULT_ERROR_RESPONSE_NAME = "Problem"

    def __init__(self, app: Flask) -> None:
        information = {"description": DESCRIPTION, "license": {"name": "MIT", "identifier": "MIT"}}
        named = {"title": "Event timeline", "version": VERSION, "openapi_version": "3.1.0"}
        super().__init__(app, spec_kwargs={**named, "info": information})

    def _register_error_handlers(self) -> None:
        register_errors(self._app)

    def _register_responses(self) -> None:
        for name, (status, description, members) in PROBLEMS.items():
            self._add_problem(name, description, {**problem(status, members["detail"]), **members})
        self._add_problem("Problem", "Any other error", problem(405, "PUT is not allowed here"))

    def _add_problem(self, name: str, description: str, example: dict[str, Any]) -> None:
        response: dict[str, Any] = {
            "description": description,
            "content": {PROBLEM_JSON: {"schema": ProblemSchema, "example": example}},
        }
        if example["status"] == 503:
            retry = {"description": "seconds to wait", "schema": {"type": "integer"}, "required": True}
            response["headers"] = {"Retry-After": retry}
        self.spec.components.response(name, response, lazy=True)


def specification(app: Flask) -> dict[str, Any]:
    """The OpenAPI document of an application."""
    document = app.extensions["flask-smorest"]["apis"][""]["ext_obj"]
    found: dict[str, Any] = document.spec.to_dict()
    for path in found["paths"].values():
        for operation in path.values():
            # Beside its operations, a path has a list of parameters.
            if isinstance(operation, dict):
                operation["responses"] = dict(sorted(operation["responses"].items()))
    return found


def as_yaml(specified: dict[str, Any]) -> str:
    """The document as openapi.yaml has it."""
    # A value used twice is written twice: anchors are hard to read.
    plain = decode(encode(specified))
    text: str = yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=100)
    return text
