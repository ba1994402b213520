"""The HTTP service: routes over `timeline.service`, errors as problem documents, OpenAPI from the code."""

from __future__ import annotations

import os

from flask import Flask

from api import actors, articles, changes, dates, events, root, timelines
from api.document import Document
from timeline.pipeline import MODEL_VARIABLE, load_parser
from timeline.service import open_service

# A batch of articles; one article has its own, smaller limit.
MAX_BODY_BYTES = 32_000_000


def create_app(database: str | None = None) -> Flask:
    """The application on the store of that URL; without one, TIMELINE_DATABASE or the default names it.

    Raises `BadDataFile` where TIMELINE_SPACY_MODEL names no pipeline of use, `StoreError` for the store.
    """
    if os.environ.get(MODEL_VARIABLE):
        load_parser()  # a parser that is not there is refused now, not at the first article
    app = Flask("api", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY_BYTES)
    app.json.sort_keys = False  # type: ignore[attr-defined]  # Flask's own provider has it
    app.extensions["timeline"] = open_service(database or os.environ.get("TIMELINE_DATABASE") or None)
    document = Document(app)
    for module in (root, articles, timelines, events, changes, actors, dates):
        document.register_blueprint(module.routes)
    return app
