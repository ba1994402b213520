"""The bodies of requests: JSON, and for a batch of articles JSON lines too."""

from __future__ import annotations

from typing import Any

from flask import abort, request

from api.examples import ARTICLE
from timeline.errors import InvalidInput
from timeline.render.jsontext import json_line
from timeline.schemas.articles import ArticleSchema
from timeline.sources.jsonlines import parse_json, read_lines

JSON = "application/json"
JSON_LINES = ("application/x-ndjson", "application/jsonl", "application/ndjson")

# Not an article by schema: a wrong one does not make the batch wrong, it is refused on its own.
ANY_ITEM = {"description": "an article; one that is wrong is refused, and the others are kept"}

BATCH_BODY = {
    "required": True,
    "description": "One article, or a batch of them",
    "content": {
        JSON: {
            "schema": {"oneOf": [ArticleSchema, {"type": "array", "minItems": 1, "items": ANY_ITEM}]},
            "examples": {
                "article": {"summary": "one article", "value": ARTICLE},
                "batch": {"summary": "a batch", "value": [ARTICLE]},
            },
        },
        JSON_LINES[0]: {
            "schema": {"type": "string", "description": "one article as JSON on each line"},
            "example": json_line(ARTICLE).decode(),
        },
    },
}


def read_articles() -> Any:
    """The object of a single article, or the list of a batch with an `InvalidInput` for each broken line."""
    if request.mimetype in JSON_LINES:
        return _some([line.error or line.value for line in read_lines(request.get_data().splitlines())])
    if request.mimetype != JSON:
        abort(
            415, f"send {JSON}, or {JSON_LINES[0]} for JSON lines; not {request.mimetype or 'without a type'}"
        )
    body = _json_body()
    return _some(body) if isinstance(body, list) else body


def read_object() -> Any:
    """The JSON of a body that may be nothing else."""
    if request.mimetype != JSON:
        abort(415, f"send {JSON}; not {request.mimetype or 'without a type'}")
    return _json_body()


def _json_body() -> Any:
    try:
        return parse_json(request.get_data())
    except InvalidInput as error:
        abort(400, f"the body is {error}")


def _some(items: list[Any]) -> list[Any]:
    if not items:
        raise InvalidInput("", "the batch has no article")
    return items
