"""The one schema of the store: articles, their reports, the events these tell of, the timelines.

Foreign keys stand only where a row belongs to one that is written before it. That merged events, timelines
and blocks agree with the reports is held by the transaction that writes them, and asked by `timeline check`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

METADATA = MetaData()

# Text in the order of its characters in every database: PostgreSQL would sort by the rules of a language.
_NAME = String().with_variant(String(collation="C"), "postgresql")
_DAY = String(10).with_variant(String(10, collation="C"), "postgresql")  # ISO text: it sorts as days do


class JsonText(TypeDecorator[bytes]):
    """JSON as the bytes that are served: PostgreSQL would send a bytea at twice its size."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Text in PostgreSQL, bytes elsewhere."""
        return dialect.type_descriptor(Text() if dialect.name == "postgresql" else LargeBinary())

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> Any:
        """Bytes, or the text they are in UTF-8."""
        return value.decode() if value is not None and dialect.name == "postgresql" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ARG002 (given)
        """The bytes again."""
        if value is None:
            return None
        return value.encode() if isinstance(value, str) else bytes(value)


ARTICLE = Table(
    "article",
    METADATA,
    Column("id", _NAME, primary_key=True),
    Column("digest", _NAME, nullable=False, unique=True),
    Column("text", Text, nullable=False),
    Column("published", _DAY, nullable=False),
    Column("source", String),
    Column("url", String, index=True),
    Column("title", String),
)

# The stems of an article's title and first words: which stories a query in words is about.
WORD = Table(
    "word",
    METADATA,
    Column("word", _NAME, primary_key=True),
    Column("article", _NAME, primary_key=True),
    Index("word_by_article", "article"),
    sqlite_with_rowid=False,
)

# What readers see: the reports of one happening merged, rendered once.
EVENT = Table(
    "event",
    METADATA,
    Column("id", _NAME, primary_key=True),
    Column("cluster", _NAME, nullable=False),
    Column("told", _DAY, nullable=False),  # the day of print that made it what it is now
    Column("json", JsonText, nullable=False),
)

# What an event was known as before: from the day `told` to the day before `until`.
VERSION = Table(
    "version",
    METADATA,
    Column("event", _NAME, primary_key=True),
    Column("told", _DAY, primary_key=True),
    Column("until", _DAY, nullable=False),
    Column("json", JsonText, nullable=False),
    sqlite_with_rowid=False,
)

# One article's account of an event, as extracted; `event` is the merged event it belongs to, `cluster` what
# that is merged within: nothing outside of a cluster can change what becomes of its reports.
REPORT = Table(
    "report",
    METADATA,
    Column("id", _NAME, primary_key=True),
    Column("article", _NAME, ForeignKey("article.id"), nullable=False, index=True),
    Column("event", _NAME, nullable=False),
    Column("cluster", _NAME, nullable=False),
    Column("place", Integer, nullable=False),  # its position among the article's reports
    Column("day", _DAY),  # the first day of its event; null: undated
    Column("grain", Integer),
    Column("published", _DAY, nullable=False),
    Column("weight", Float, nullable=False),  # what it counts for in a digest
    Column("sketch", JsonText, nullable=False),  # what decides on merging
    Column("blocks", JsonText, nullable=False),  # its rows of `block`, as [[key, day], …]
    Column("json", JsonText),  # null: it is the only one of its event, whose JSON is its own
    Index("report_by_cluster", "cluster", "event"),
)

# Keys under which reports that may tell of one event find each other, with the day, 0 where it is none.
BLOCK = Table(
    "block",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("report", _NAME, primary_key=True),
    sqlite_with_rowid=False,
)

# A timeline is one range of this table: its key is the order in which a timeline is read. An earlier version
# of an event has rows of its own, with the day from which it held no more.
APPEARANCE = Table(
    "appearance",
    METADATA,
    Column("actor", _NAME, primary_key=True),
    Column("day", _DAY, primary_key=True),
    Column("grain", Integer, primary_key=True, autoincrement=False),
    Column("event", _NAME, primary_key=True),
    Column("told", _DAY, primary_key=True),
    Column("until", _DAY),  # null: it holds
    Column("first", _DAY),  # null: open
    Column("last", _DAY),  # null: open
    Column("status", String, nullable=False),
    Column("type", String, nullable=False),
    Column("basis", String, nullable=False),
    Column("role", String, nullable=False),  # of several the strongest: who did it, or had it done to him
    Column("itself", Boolean, nullable=False),  # false: only somebody on its behalf takes part
    Column("reports", Integer, nullable=False),
    Column("salience", Float, nullable=False),
    Index("appearance_by_event", "event"),
    sqlite_with_rowid=False,
)

# What became of events, in the order in which it was committed: there is one writer at a time.
CHANGE = Table(
    "change",
    METADATA,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=False),
    Column("event", _NAME, nullable=False),
    Column("kind", String, nullable=False),  # added, changed, withdrawn
    Column("merged_into", _NAME),  # null: it is no part of another event
)

# Facts about the store itself: `store` is the name it was born with.
NOTE = Table(
    "note", METADATA, Column("name", String, primary_key=True), Column("value", String, nullable=False)
)

# Actors that articles have brought: no table of the package has them.
ACTOR = Table(
    "actor",
    METADATA,
    Column("id", _NAME, primary_key=True),
    Column("name", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("country", String),
    Column("sector", String),
)

# What they are called, folded: in full, and a person by surname. A range of it is what begins so.
NAME = Table(
    "name",
    METADATA,
    Column("key", _NAME, primary_key=True),
    Column("actor", _NAME, ForeignKey("actor.id"), primary_key=True),
    sqlite_with_rowid=False,
)
