"""`timeline serve`: gunicorn on the application, in place of this process."""

from __future__ import annotations

import os
import sys

import click

from timeline.cli import database_option, spacy_model_option
from timeline.service import demo_articles, open_service


@click.command()
@click.option("--demo", is_flag=True, help="Load the demo articles first, if the store is empty")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port")
@click.option("--workers", type=click.IntRange(1), default=2, show_default=True, help="Processes")
@spacy_model_option
@database_option
def serve(demo: bool, host: str, port: int, workers: int, database: str | None) -> None:
    """Serve the HTTP service."""
    prepare(database, demo)
    if database:
        os.environ["TIMELINE_DATABASE"] = database
    click.echo(f"serving on http://{host}:{port}; try: curl '{host}:{port}/timeline?actor=turkey'")
    sys.stdout.flush()
    os.execv(sys.executable, gunicorn_command(f"{host}:{port}", workers))


def prepare(database: str | None, demo: bool) -> None:
    """Opens the store, which makes it where it is new, and loads the demo into an empty one."""
    service = open_service(database)
    if demo and service.is_empty():
        articles = demo_articles()
        found = sum(len(service.ingest(article).events) for article in articles)
        click.echo(f"loaded {len(articles)} demo articles, which tell of {found} events")
    service.close()


def gunicorn_command(address: str, workers: int) -> list[str]:
    """The command line that serves the application."""
    options = ["--config", "python:api.server", "--bind", address, "--workers", str(workers)]
    return [sys.executable, "-m", "gunicorn", *options, "wsgi:app"]
