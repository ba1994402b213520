"""Dates: the time expressions of any text, without storing it."""

from __future__ import annotations

from typing import Any

from flask import Response

from api.bodies import read_object
from api.examples import DATES_ANSWER, DATES_QUESTION
from api.routing import Routes, json_answer
from timeline.pipeline import find_dates
from timeline.render.expressions import expression_answer
from timeline.render.jsontext import json_line
from timeline.schemas.dates import DatesAnswerSchema, DatesQuestionSchema, load_question
from timeline.schemas.queries import NoQuery

routes = Routes("dates", "dates", description="When is meant")

BODY = {
    "required": True,
    "content": {"application/json": {"schema": DatesQuestionSchema, "example": DATES_QUESTION}},
}


@routes.route("/dates", methods=["POST"])
@routes.response(200, DatesAnswerSchema, description="The expressions found", example=DATES_ANSWER)
@routes.alt_response(400, "BadBody")
@routes.alt_response(413, "TooLarge")
@routes.alt_response(415, "UnknownFormat")
@routes.alt_response(422, "InvalidInput")
@routes.doc(requestBody=BODY)
@routes.arguments(NoQuery, location="query")
def post_dates(_query: dict[str, Any]) -> Response:
    """Find and resolve the time expressions of a text. Nothing is stored."""
    question = load_question(read_object())
    found = find_dates(question.text, question.published, question.language)
    return json_answer(json_line({"expressions": [expression_answer(each) for each in found]}))
