"""What this is, whether it works, and its description."""

from __future__ import annotations

from typing import Any

from flask import Response, current_app
from marshmallow import Schema, fields

from api.document import VERSION, specification
from api.routing import Routes, json_answer, service
from timeline.render.jsontext import json_line
from timeline.schemas.queries import NoQuery

routes = Routes("service", "service", description="The service itself")

LINKS = {
    "timeline": "/timeline?actor=turkey",
    "histogram": "/histogram?actor=turkey&by=month",
    "digest": "/digest?actor=turkey",
    "changes": "/changes",
    "actors": "/actors?q=turk",
    "articles": "/articles",
    "openapi": "/openapi.json",
    "health": "/healthz",
}


class RootSchema(Schema):
    """What answers here."""

    name = fields.String(required=True)
    version = fields.String(required=True)
    links = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class HealthSchema(Schema):
    """That the service works."""

    status = fields.String(required=True, metadata={"enum": ["ok"]})


ROOT = {"name": "event-timeline", "version": VERSION, "links": LINKS}
HEALTH = {"status": "ok"}


@routes.route("/")
@routes.response(200, RootSchema, description="Name, version and where to go", example=ROOT)
@routes.alt_response(422, "InvalidInput")
@routes.arguments(NoQuery, location="query")
def get_root(_query: dict[str, Any]) -> Response:
    """What answers here, and where its parts are."""
    return json_answer(json_line(ROOT))


@routes.route("/healthz")
@routes.response(200, HealthSchema, description="The store can be read", example=HEALTH)
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(NoQuery, location="query")
def get_health(_query: dict[str, Any]) -> Response:
    """Whether the service and its store work."""
    service().is_empty()
    return json_answer(json_line(HEALTH))


@routes.route("/openapi.json")
@routes.response(200, {"type": "object"}, description="An OpenAPI document")
@routes.alt_response(422, "InvalidInput")
@routes.arguments(NoQuery, location="query")
def get_openapi(_query: dict[str, Any]) -> Response:
    """The description of this service."""
    return json_answer(json_line(specification(current_app)))
