"""Keeps articles and their merged events, and reads timelines from one index range."""

from timeline.storage.records import ActorRow, Page, Position, ReportRow, Selection, Stay, position_of
from timeline.storage.store import Store, open_store
from timeline.storage.writer import Writer

__all__ = [
    "ActorRow",
    "Page",
    "Position",
    "ReportRow",
    "Selection",
    "Stay",
    "Store",
    "Writer",
    "open_store",
    "position_of",
]
