"""Articles: taken in one by one or as a batch, and read again."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.bodies import BATCH_BODY, read_articles
from api.errors import problem_of
from api.examples import ARTICLE_ID, ARTICLE_WITH_EVENTS, BATCH, INGESTED
from api.routing import Routes, json_answer, path_parameter, service
from api.shapes import OUTCOMES, BatchSchema, IngestedSchema, StoredArticleSchema
from timeline.errors import Conflict, InvalidInput, TimelineError
from timeline.render.jsontext import decode, encode, json_array, json_line, json_object
from timeline.schemas.queries import NoQuery
from timeline.service import Ingested, Outcome, read_draft

routes = Routes("articles", "articles", description="What is told")

ID = path_parameter("article_id", "id of the article", ARTICLE_ID)


@routes.route("/articles", methods=["POST"])
@routes.response(201, IngestedSchema, description="Read and stored", example=INGESTED)
@routes.alt_response(
    200,
    schema=IngestedSchema,
    description="Known already, or older than what is stored under its URL; nothing has changed",
    example={**INGESTED, "outcome": "known"},
)
@routes.alt_response(
    207, schema=BatchSchema, description="The outcome of each article of a batch", example=BATCH
)
@routes.alt_response(400, "BadBody")
@routes.alt_response(409, "OtherContent")
@routes.alt_response(413, "TooLarge")
@routes.alt_response(415, "UnknownFormat")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.doc(requestBody=BATCH_BODY)
@routes.arguments(NoQuery, location="query")
def post_articles(_query: dict[str, Any]) -> Response:
    """Take in an article, or a batch.

    One JSON object is one article: the answer holds the events found in it. A JSON array, or JSON lines, is a
    batch: each article has its own outcome, and the good ones are kept whatever becomes of the others.
    An article with the `url` of a stored one and another content is a new version of it, and takes its place:
    `replaced`; a version that ran earlier than the stored one changes nothing: `outdated`.
    A text may have 1,000,000 bytes, a body 32,000,000.
    """
    body = read_articles()
    if isinstance(body, list):
        return _ingest_batch(body)
    found = service().ingest(read_draft(body))
    return json_answer(
        _ingested_json(found), 201 if found.outcome in (Outcome.STORED, Outcome.REPLACED) else 200
    )


@routes.route("/articles/<path:article_id>", parameters=[ID])
@routes.response(200, StoredArticleSchema, description="The article", example=ARTICLE_WITH_EVENTS)
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(NoQuery, location="query")
def get_article(_query: dict[str, Any], article_id: str) -> Response:
    """One article as it was sent, with the events it tells of."""
    return json_answer(service().article_json(article_id))


@routes.route("/articles/<path:article_id>", methods=["DELETE"], parameters=[ID])
@routes.response(204, description="Withdrawn")
@routes.alt_response(404, "UnknownName")
@routes.alt_response(422, "InvalidInput")
@routes.alt_response(503, "StoreUnusable")
@routes.arguments(NoQuery, location="query")
def delete_article(_query: dict[str, Any], article_id: str) -> Response:
    """Take an article back.

    Its reports go; an event that others tell of too is put back to what these say, and one that nobody else
    tells of is gone.
    """
    service().withdraw(article_id)
    return Response(status=204)


def _ingested_json(found: Ingested) -> bytes:
    return json_object(
        id=encode(found.id),
        outcome=encode(found.outcome),
        published=encode(found.published),
        events=json_array(found.events),
    )


def _ingest_batch(items: list[Any]) -> Response:
    rows = [_batch_row(item) for item in items]
    counts = {name: sum(row["outcome"] == name for row in rows) for name in OUTCOMES}
    return json_answer(json_line({**counts, "articles": rows}), 207)


def _batch_row(item: Any) -> dict[str, Any]:
    try:
        if isinstance(item, TimelineError):
            raise item
        found = service().ingest(read_draft(item))
    except (InvalidInput, Conflict) as error:
        key = item.get("id") if isinstance(item, dict) else None
        given = key if isinstance(key, str) else None
        return {"id": given, "outcome": "refused", "events": [], "problem": problem_of(error)}
    events = [decode(event)["id"] for event in found.events]
    return {"id": found.id, "outcome": found.outcome.value, "events": events, "problem": None}
