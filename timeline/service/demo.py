"""The demo articles that come with the package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from timeline.lexicon import data_file, read_toml
from timeline.model import Article
from timeline.service.drafts import read_draft


def demo_articles() -> tuple[Article, ...]:
    """The articles of `data/demo`, in the order of their file names."""
    names = sorted(entry.name for entry in data_file("demo").iterdir() if entry.name.endswith(".toml"))
    return tuple(_article(read_toml(f"demo/{name}")) for name in names)


def _article(values: Mapping[str, Any]) -> Article:
    return read_draft({**values, "published": values["published"].isoformat()})
