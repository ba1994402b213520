"""Blueprints that take no parameter they do not know, and the small things all routes share."""

from __future__ import annotations

from typing import Any, NoReturn

from flask import Request, Response, current_app
from flask_smorest import Blueprint
from marshmallow import Schema, ValidationError
from webargs.flaskparser import FlaskParser
from webargs.multidictproxy import MultiDictProxy

from timeline.errors import InvalidInput
from timeline.schemas.base import invalid_input
from timeline.service import Service


class Parser(FlaskParser):
    """Reads parameters: an unknown one, or one given twice that stands once, is refused."""

    DEFAULT_UNKNOWN_BY_LOCATION = {**FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION, "query": None}  # noqa: RUF012

    def load_querystring(self, req: Request, schema: Schema) -> MultiDictProxy:
        """The parameters of the request."""
        proxy: MultiDictProxy = super().load_querystring(req, schema)
        for name in req.args:
            if len(req.args.getlist(name)) > 1 and not isinstance(proxy.get(name), list):
                raise InvalidInput(name, "given more than once")
        return proxy

    def handle_error(self, error: ValidationError, *_rest: Any, **_options: Any) -> NoReturn:
        """Raises what is wrong as our own error; webargs has put it under the name of its place."""
        raise invalid_input(error.messages_dict["query"]) from error


class Routes(Blueprint):
    """The routes of one resource."""

    ARGUMENTS_PARSER = Parser()


def service() -> Service:
    """The service of the running application."""
    found: Service = current_app.extensions["timeline"]
    return found


def json_answer(body: bytes, status: int = 200) -> Response:
    """An answer whose body is JSON already."""
    return Response(body, status, mimetype="application/json")


def path_parameter(name: str, description: str, example: str) -> dict[str, str]:
    """The documentation of a parameter in the path."""
    return {"in": "path", "name": name, "description": description, "example": example}
