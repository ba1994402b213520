"""Opens a store of any version the code has known, to bring it to the newest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from sqlalchemy import inspect, text

from timeline.errors import StoreError
from timeline.model import Article
from timeline.storage.engine import connect, default_database, writing
from timeline.storage.schema import HEAD, check_known, name_store, revision_of, upgrade
from timeline.storage.writer import Writer

_OLD = "report_3"  # what the migration leaves of version 3: the reports, to be merged anew


@dataclass(frozen=True, slots=True)
class Migration:
    """An upgrade under way, inside one transaction."""

    writer: Writer
    before: str
    after: str = HEAD

    def old_articles(self) -> Iterator[tuple[Article, list[bytes]]]:
        """The articles whose reports have to be merged anew, with these as JSON, in order."""
        connection = self.writer.connection
        if not inspect(connection).has_table(_OLD):
            return
        for row in list(connection.execute(text("SELECT * FROM article ORDER BY id"))):
            found = connection.execute(
                text(f"SELECT json FROM {_OLD} WHERE article = :id ORDER BY place"), {"id": row.id}
            )
            published = date.fromisoformat(row.published)
            article = Article(row.text, published, row.source, row.url, row.title, row.id)
            yield article, [each.json for each in found]
        connection.execute(text(f"DROP TABLE {_OLD}"))


@contextmanager
def migrating(database: str | None) -> Iterator[Migration]:
    """The upgrade of the store that the URL names: kept whole when the block ends, or not at all."""
    engine = connect(database or default_database())
    try:
        with writing(engine) as connection:
            before = revision_of(connection)
            if before is None:
                raise StoreError("the database is empty: there is nothing to upgrade")
            check_known(before)
            if before != HEAD:
                upgrade(connection)
                name_store(connection)
            yield Migration(Writer(connection), before)
    finally:
        engine.dispose()
