"""Merging by clusters, two times, changes, search words: what follows from the reports is made anew.

The reports themselves wait in `report_3`, to be merged by `timeline.service.migrating` in the same
transaction.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

NAME = sa.String()
DAY = sa.String(length=10)


def upgrade() -> None:
    """Makes the tables of version 4 in a SQLite file of version 3: there were no others."""
    op.execute("CREATE TABLE report_3 AS SELECT article, place, json FROM report")
    op.execute("CREATE TABLE name_3 AS SELECT * FROM name")
    for table in ("block", "appearance", "report", "event", "name"):
        op.drop_table(table)
    op.create_table(
        "appearance",
        sa.Column("actor", NAME, nullable=False),
        sa.Column("day", DAY, nullable=False),
        sa.Column("grain", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event", NAME, nullable=False),
        sa.Column("told", DAY, nullable=False),
        sa.Column("until", DAY, nullable=True),
        sa.Column("first", DAY, nullable=True),
        sa.Column("last", DAY, nullable=True),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("basis", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("itself", sa.Boolean(), nullable=False),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("salience", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("actor", "day", "grain", "event", "told"),
        sqlite_with_rowid=False,
    )
    op.create_index("appearance_by_event", "appearance", ["event"], unique=False)
    op.create_index("ix_article_url", "article", ["url"], unique=False)
    op.create_table(
        "block",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("report", NAME, nullable=False),
        sa.PrimaryKeyConstraint("key", "day", "report"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "change",
        sa.Column(
            "number",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=False,
            nullable=False,
        ),
        sa.Column("event", NAME, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("merged_into", NAME, nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "event",
        sa.Column("id", NAME, nullable=False),
        sa.Column("cluster", NAME, nullable=False),
        sa.Column("told", DAY, nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "note",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "version",
        sa.Column("event", NAME, nullable=False),
        sa.Column("told", DAY, nullable=False),
        sa.Column("until", DAY, nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("event", "told"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "word",
        sa.Column("word", NAME, nullable=False),
        sa.Column("article", NAME, nullable=False),
        sa.PrimaryKeyConstraint("word", "article"),
        sqlite_with_rowid=False,
    )
    op.create_index("word_by_article", "word", ["article"], unique=False)
    op.create_table(
        "name",
        sa.Column("key", NAME, nullable=False),
        sa.Column("actor", NAME, nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"],
            ["actor.id"],
        ),
        sa.PrimaryKeyConstraint("key", "actor"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report",
        sa.Column("id", NAME, nullable=False),
        sa.Column("article", NAME, nullable=False),
        sa.Column("event", NAME, nullable=False),
        sa.Column("cluster", NAME, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("day", DAY, nullable=True),
        sa.Column("grain", sa.Integer(), nullable=True),
        sa.Column("published", DAY, nullable=False),
        sa.Column("weight", sa.Float(), nullable=False),
        sa.Column("sketch", sa.LargeBinary(), nullable=False),
        sa.Column("blocks", sa.LargeBinary(), nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article"],
            ["article.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_report_article", "report", ["article"], unique=False)
    op.create_index("report_by_cluster", "report", ["cluster", "event"], unique=False)
    op.execute("INSERT INTO name SELECT * FROM name_3")
    op.drop_table("name_3")
