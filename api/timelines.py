"""An actor's timeline."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.choices import or_choices
from api.examples import TIMELINE, TIMELINE_CHOICES
from api.routing import Routes, json_answer, service
from timeline.schemas.actors import ChoicesSchema, TimelineSchema
from timeline.schemas.queries import TimelineQuery
from timeline.service import TimelineRequest

routes = Routes("timeline", "timeline", description="What an actor did, and when")


@routes.route("/timeline")
@routes.response(200, TimelineSchema, description="A page of the timeline", example=TIMELINE)
@routes.alt_response(300, schema=ChoicesSchema, description="Several are called so", example=TIMELINE_CHOICES)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(TimelineQuery, location="query")
@or_choices
def get_timeline(query: dict[str, Any]) -> Response:
    """What an actor did, in the order in which it happened.

    Ordered by the first day (an open beginning by the last), then finer dates first, then id. Events without
    a date are not in it. Pages neither repeat nor skip: pass `next` as `cursor`, all else unchanged.
    """
    return json_answer(service().timeline(TimelineRequest.of(query)).as_json())
