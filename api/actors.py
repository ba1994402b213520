"""Actors: who they are, and for whom they act on a day."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.examples import ACTOR, ACTORS
from api.routing import Routes, json_answer, path_parameter
from timeline.render.jsontext import json_line
from timeline.schemas.actors import ActorSchema, ActorsSchema, dump_actor, dump_brief
from timeline.schemas.queries import ActorQuery, ActorsQuery
from timeline.service import find_actor, search_actors

routes = Routes("actors", "actors", description="Who acts")

ID = path_parameter("actor_id", "id of the actor, or any of its names", "erdogan")


@routes.route("/actors")
@routes.response(200, ActorsSchema, description="The actors, best match first", example=ACTORS)
@routes.alt_response(422, "InvalidInput")
@routes.arguments(ActorsQuery, location="query")
def get_actors(query: dict[str, Any]) -> Response:
    """Actors with a name that begins so, or is something like it."""
    found = search_actors(query["q"], query["limit"])
    return json_answer(json_line({"actors": [dump_brief(actor) for actor in found]}))


@routes.route("/actors/<actor_id>", parameters=[ID])
@routes.response(200, ActorSchema, description="The actor", example=ACTOR)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.arguments(ActorQuery, location="query")
def get_actor(query: dict[str, Any], actor_id: str) -> Response:
    """One actor with its names and offices, and with `on` those held on a day."""
    return json_answer(json_line(dump_actor(find_actor(actor_id), query["on"])))
