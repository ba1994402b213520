"""The single place where errors become answers: problem documents (RFC 9457), never a stack trace."""

from __future__ import annotations

from typing import Any

from flask import Flask, Response, request
from marshmallow import Schema, fields
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.http import HTTP_STATUS_CODES

from timeline.errors import Conflict, InvalidInput, StoreError, TimelineError, TooLarge, UnknownName
from timeline.render.jsontext import json_line

PROBLEM_JSON = "application/problem+json"

# The first class that fits decides.
STATUS_OF: tuple[tuple[type[TimelineError], int], ...] = (
    (TooLarge, 413),
    (InvalidInput, 422),
    (UnknownName, 404),
    (Conflict, 409),
    (StoreError, 503),
    (TimelineError, 500),
)
# A lock is soon gone, and a database that is restarted soon back.
RETRY_SECONDS = 5
OUR_FAULT = "something went wrong here, and has been logged; the request may be right"


class FieldErrorSchema(Schema):
    """A field or parameter and what is wrong with it."""

    field = fields.String(required=True)
    message = fields.String(required=True)


class ProblemSchema(Schema):
    """What went wrong, as RFC 9457 has it."""

    type = fields.String(required=True, metadata={"example": "about:blank"})
    title = fields.String(required=True, metadata={"description": "the status in words"})
    status = fields.Integer(required=True)
    detail = fields.String(required=True, metadata={"description": "what is wrong, in one sentence"})
    errors = fields.List(
        fields.Nested(FieldErrorSchema), metadata={"description": "each wrong field or parameter (413, 422)"}
    )
    near = fields.List(fields.String(), metadata={"description": "up to five names that look like it (404)"})


def register_errors(app: Flask) -> None:
    """Makes every error of the application a problem document."""
    app.register_error_handler(TimelineError, answer_error)
    app.register_error_handler(HTTPException, answer_http_error)


def answer_error(error: TimelineError) -> Response:
    """The answer to one of our errors."""
    found = problem_of(error)
    if found["status"] == 500:
        return _answer(problem(500, OUR_FAULT))
    answer = _answer(found)
    if found["status"] == 503:
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
    return answer


def answer_http_error(error: HTTPException) -> Response:
    """The answer to an error of Flask, its headers kept: a 405 says what is allowed."""
    status = error.code or 500
    if status < 400:
        return error.get_response()  # type: ignore[return-value]  # a redirect is an answer already
    answer = _answer(problem(status, _detail(error, status)))
    answer.headers.extend([header for header in error.get_headers() if header[0] != "Content-Type"])
    return answer


def problem_of(error: TimelineError) -> dict[str, Any]:
    """The problem document of one of our errors."""
    status = next(code for kind, code in STATUS_OF if isinstance(error, kind))
    found = problem(status, str(error))
    if isinstance(error, InvalidInput):
        wrong = ((error.field, error.message), *error.others)
        found["detail"] = "; ".join(f"{field}: {message}" if field else message for field, message in wrong)
        found["errors"] = [{"field": field, "message": message} for field, message in wrong]
    if isinstance(error, UnknownName):
        found["near"] = list(error.near)
    return found


def problem(status: int, detail: str) -> dict[str, Any]:
    """A problem document."""
    return {"type": "about:blank", "title": HTTP_STATUS_CODES[status], "status": status, "detail": detail}


def _answer(found: dict[str, Any]) -> Response:
    return Response(json_line(found), found["status"], mimetype=PROBLEM_JSON)


def _detail(error: HTTPException, status: int) -> str:
    if isinstance(error, NotFound):
        return f"nothing is at {request.path}"
    if isinstance(error, MethodNotAllowed):
        allowed = ", ".join(sorted(error.valid_methods or ()))
        return f"{request.method} is not allowed here; allowed are {allowed}"
    if status >= 500:
        return OUR_FAULT
    return error.description or error.name
