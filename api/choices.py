"""Answers a request for a name that several bear: 300, with the same request for each of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec
from urllib.parse import quote, urlencode

from flask import Response, request

from api.routing import json_answer, service
from timeline.errors import AmbiguousName
from timeline.render.jsontext import json_line
from timeline.schemas.actors import dump_choice

P = ParamSpec("P")


def or_choices(view: Callable[P, Response]) -> Callable[P, Response]:
    """The view, which answers 300 where the name it is asked for is ambiguous."""

    @wraps(view)
    def answer(*values: P.args, **named: P.kwargs) -> Response:
        try:
            return view(*values, **named)
        except AmbiguousName as error:
            return _choices(error)

    return answer


def _choices(error: AmbiguousName) -> Response:
    # Whom the store tells most of is most likely meant.
    found = sorted(service().actors(error.choices), key=lambda each: -each.events)
    choices = [
        dump_choice(each.actor, each.events, _same_request(each.actor.id, error.field)) for each in found
    ]
    return json_answer(json_line({"detail": str(error), "choices": choices}), 300)


def _same_request(id: str, field: str) -> str:
    """The path and query of this request with that id in the name's place."""
    given = request.args.to_dict(flat=False)
    path = request.path
    if request.view_args:
        path = path.rpartition("/")[0] + "/" + quote(id)
    else:
        given[field] = [id]
    return f"{path}?{urlencode(given, doseq=True)}" if given else path
