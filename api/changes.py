"""What became of events, for whoever keeps a copy."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.examples import CHANGES
from api.routing import Routes, json_answer, service
from api.shapes import ChangesSchema
from timeline.schemas.queries import ChangesQuery

routes = Routes("changes", "changes", description="What became of it")


@routes.route("/changes")
@routes.response(200, ChangesSchema, description="The changes, in order", example=CHANGES)
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(ChangesQuery, location="query")
def get_changes(query: dict[str, Any]) -> Response:
    """What was added, changed and withdrawn since a cursor, in the order in which it was committed.

    Without `since` from the beginning. `next` is the cursor to go on from, now or whenever: nothing is left
    out between two answers. Each event is given as it is now; if it has gone since, a later change says so.
    """
    return json_answer(service().changes(query["since"], query["limit"]).as_json())
