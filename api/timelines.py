"""An actor's timeline, its histogram, and the digest of an actor or a story."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.choices import or_choices
from api.examples import (
    DIGEST,
    DIGEST_CHOICES,
    HISTOGRAM,
    HISTOGRAM_CHOICES,
    TIMELINE,
    TIMELINE_CHOICES,
)
from api.routing import Routes, json_answer, service
from api.shapes import DigestSchema, HistogramSchema
from timeline.render.jsontext import json_array, json_line, json_object
from timeline.schemas.actors import ChoicesSchema, TimelineSchema
from timeline.schemas.queries import DigestQuery, HistogramQuery, TimelineQuery
from timeline.service import DigestRequest, TimelineRequest, Unit

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
    With `as_of` it is what the articles printed up to that day make of it.
    """
    return json_answer(service().timeline(TimelineRequest.of(query)).as_json())


@routes.route("/histogram")
@routes.response(200, HistogramSchema, description="The counts", example=HISTOGRAM)
@routes.alt_response(
    300, schema=ChoicesSchema, description="Several are called so", example=HISTOGRAM_CHOICES
)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(HistogramQuery, location="query")
@or_choices
def get_histogram(query: dict[str, Any]) -> Response:
    """How many of an actor's events lie in each day, week, month or year, by quad class."""
    unit = Unit(query.pop("unit"))
    return json_answer(json_line(service().histogram(TimelineRequest.of(query), unit).as_dict()))


@routes.route("/digest")
@routes.response(200, DigestSchema, description="The days, in order", example=DIGEST)
@routes.alt_response(300, schema=ChoicesSchema, description="Several are called so", example=DIGEST_CHOICES)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(DigestQuery, location="query")
@or_choices
def get_digest(query: dict[str, Any]) -> Response:
    """The days that mattered most, to an actor (`actor`) or in the stories about some words (`q`).

    Chosen by how much was written then and how often later stories return to it; each day is told in the
    sentences that say what most of its reports say.
    """
    days = service().digest(DigestRequest(**query))
    return json_answer(json_object(days=json_array(day.as_json() for day in days)))
