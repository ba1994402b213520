"""Raw JSON to articles, with the day a dateline gives where the sender gives none."""

from __future__ import annotations

from timeline.model import Article
from timeline.pipeline import day_of_dateline
from timeline.schemas.articles import load_article


def read_draft(raw: object) -> Article:
    """The article that raw JSON gives, dated by its dateline where it does not say when it was published."""
    return load_article(raw, day_of_dateline)
