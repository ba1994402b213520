"""`timeline openapi`: the description of the HTTP service, from its code."""

from __future__ import annotations

import click

from api import create_app
from api.document import as_yaml, specification

NO_FILE = "sqlite://"


@click.command()
def openapi() -> None:
    """Print openapi.yaml, written from the code."""
    app = create_app(NO_FILE)
    click.echo(as_yaml(specification(app)), nl=False)
    app.extensions["timeline"].close()
