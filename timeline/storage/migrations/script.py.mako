"""${message}."""

from __future__ import annotations

revision = "${up_revision}"
down_revision = "${down_revision}"


def upgrade() -> None:
    """What the first line says."""
