"""What openapi.yaml promises, the service keeps, for whatever is sent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import GenerationConfig, ProjectConfig, ProjectsConfig, SchemathesisConfig
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from api import create_app

JSON_LINES = "application/x-ndjson"
GENERATION = GenerationConfig(max_examples=50, deterministic=True)
CONFIG = SchemathesisConfig(projects=ProjectsConfig(default=ProjectConfig(generation=GENERATION)))
APP = create_app("sqlite://")
PROMISE = schemathesis.openapi.from_wsgi("/openapi.json", APP, config=CONFIG)


@schemathesis.serializer(JSON_LINES)
def as_lines(_context: schemathesis.SerializationContext, value: object) -> bytes:
    return str(value).encode("utf-8", "replace")


@pytest.fixture(scope="module", autouse=True)
def closed() -> Iterator[None]:
    yield
    APP.extensions["timeline"].close()


@PROMISE.parametrize()
@settings(max_examples=50, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_service_keeps_its_promise(case: schemathesis.Case) -> None:
    # What fits the schema may still be wrong in ways no schema says: a cursor of another query, a blank text,
    # an article without a day in its dateline, a beginning after the end.
    excluded = [positive_data_acceptance]
    if case.media_type == JSON_LINES:
        # Any text is lines, and a line that is no article is refused on its own.
        excluded.append(negative_data_rejection)
    case.call_and_validate(excluded_checks=excluded)
