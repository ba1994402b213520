"""Keeps articles and their merged events, and reads timelines from one index range."""

from timeline.storage.records import Page, Position, ReportRow, Selection, position_of
from timeline.storage.store import Store, open_store
from timeline.storage.writer import Writer

__all__ = ["Page", "Position", "ReportRow", "Selection", "Store", "Writer", "open_store", "position_of"]
