"""Where migrations begin: the SQLite files of version 3, which were made without them."""

from __future__ import annotations

revision = "0003"
down_revision = None


def upgrade() -> None:
    """Nothing: such a file is stamped, not made."""
