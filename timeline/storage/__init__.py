"""Keeps articles and their merged events, and reads timelines from one index range."""

from timeline.storage.records import (
    ActorRow,
    Change,
    ChangeRow,
    EventRow,
    Page,
    Position,
    ReportRow,
    Selection,
    Stay,
)
from timeline.storage.rows import position_of
from timeline.storage.store import Store, open_store
from timeline.storage.writer import Writer

__all__ = [
    "ActorRow",
    "Change",
    "ChangeRow",
    "EventRow",
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
