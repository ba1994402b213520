"""One event."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.examples import EVENT
from api.routing import Routes, json_answer, path_parameter, service
from timeline.schemas.events import EventSchema
from timeline.schemas.queries import NoQuery

routes = Routes("events", "events", description="What happened")

ID = path_parameter("event_id", "id of the event, or of any of its reports", EVENT["id"])


@routes.route("/events/<path:event_id>", parameters=[ID])
@routes.response(200, EventSchema, description="The event", example=EVENT)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(NoQuery, location="query")
def get_event(_query: dict[str, Any], event_id: str) -> Response:
    """One event with its evidence.

    An event keeps the ids of all reports that were merged into it: an old link still finds it.
    """
    return json_answer(service().event_json(event_id))
