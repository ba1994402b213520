"""Actors: who they are, and for whom they act on a day."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.choices import or_choices
from api.examples import ACTOR, ACTOR_CHOICES, ACTORS
from api.routing import Routes, json_answer, path_parameter, service
from timeline.render.jsontext import json_line
from timeline.schemas.actors import ActorSchema, ActorsSchema, ChoicesSchema, dump_actor, dump_found
from timeline.schemas.queries import ActorQuery, ActorsQuery

routes = Routes("actors", "actors", description="Who acts")

ID = path_parameter("actor_id", "id of the actor, or any of its names", "erdogan")


@routes.route("/actors")
@routes.response(200, ActorsSchema, description="The actors, best match first", example=ACTORS)
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(ActorsQuery, location="query")
def get_actors(query: dict[str, Any]) -> Response:
    """Actors with a name that begins so, those with most events first, then those with a name like it."""
    found = service().search_actors(query["q"], query["limit"])
    return json_answer(json_line({"actors": [dump_found(each.actor, each.events) for each in found]}))


@routes.route("/actors/<actor_id>", parameters=[ID])
@routes.response(200, ActorSchema, description="The actor", example=ACTOR)
@routes.alt_response(300, schema=ChoicesSchema, description="Several are called so", example=ACTOR_CHOICES)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(ActorQuery, location="query")
@or_choices
def get_actor(query: dict[str, Any], actor_id: str) -> Response:
    """One actor with its names, offices and memberships; with `on` those of a day."""
    found = service().actor(actor_id)
    dumped = dump_actor(found.actor, query["on"], found.events, found.memberships)
    return json_answer(json_line(dumped))
