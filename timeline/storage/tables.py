"""The one schema of the store: articles, their reports, the events these tell of, the timelines."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

# Raised whenever the tables change: a store of another version is refused instead of misread.
SCHEMA_VERSION = 3

METADATA = MetaData()

ARTICLE = Table(
    "article",
    METADATA,
    Column("id", String, primary_key=True),
    Column("digest", String, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("published", String(10), nullable=False),  # days are ISO text: they sort as days do
    Column("source", String),
    Column("url", String),
    Column("title", String),
)

# What readers see: the reports of one happening merged, rendered once.
EVENT = Table(
    "event",
    METADATA,
    Column("id", String, primary_key=True),
    Column("json", LargeBinary, nullable=False),
)

# One article's account of an event, as extracted; `event` is the merged event it belongs to.
REPORT = Table(
    "report",
    METADATA,
    Column("id", String, primary_key=True),
    Column("article", ForeignKey("article.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("event", ForeignKey("event.id"), nullable=False, index=True),
    Column("place", Integer, nullable=False),  # its position among the article's reports
    Column("json", LargeBinary, nullable=False),
)

# Keys under which reports that may tell of one event find each other.
BLOCK = Table(
    "block",
    METADATA,
    Column("key", String, primary_key=True),
    Column("report", ForeignKey("report.id", ondelete="CASCADE"), primary_key=True),
    Index("block_by_report", "report"),
    sqlite_with_rowid=False,
)

# A timeline is one range of this table: its key is the order in which a timeline is read.
APPEARANCE = Table(
    "appearance",
    METADATA,
    Column("actor", String, primary_key=True),
    Column("day", String(10), primary_key=True),
    Column("grain", Integer, primary_key=True),
    Column("event", ForeignKey("event.id", ondelete="CASCADE"), primary_key=True),
    Column("first", String(10)),  # null: open
    Column("last", String(10)),  # null: open
    Column("status", String, nullable=False),
    Column("type", String, nullable=False),
    Column("role", String, nullable=False),  # of several the strongest: who did it, or had it done to him
    Column("itself", Boolean, nullable=False),  # false: only somebody on its behalf takes part
    Index("appearance_by_event", "event"),
    sqlite_with_rowid=False,
)

# Actors that articles have brought: no table of the package has them.
ACTOR = Table(
    "actor",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("sector", String),
)

# What they are called, folded: in full, and a person by surname. A range of it is what begins so.
NAME = Table(
    "name",
    METADATA,
    Column("key", String, primary_key=True),
    Column("actor", ForeignKey("actor.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)
