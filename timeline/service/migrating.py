"""Brings a store of an earlier version to the schema of this one, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.errors import InvalidInput, StoreError
from timeline.model import Article, Event
from timeline.render.jsontext import decode
from timeline.schemas.events import load_event
from timeline.service.keeping import opening_of, tellings_of
from timeline.service.regrouping import regroup
from timeline.storage.migrating import migrating


@dataclass(frozen=True, slots=True)
class Migrated:
    """The schema a store had, and the one it has."""

    before: str
    after: str


def _old_event(article: Article, rendered: bytes) -> Event:
    """The event of an old report, which did not say yet what status and date its article gives it."""
    try:
        event = load_event(decode(rendered))
    except (InvalidInput, ValueError) as error:
        raise StoreError(f"a report of article {article.id} cannot be read: nothing was changed") from error
    edtf = event.date.edtf if event.date is not None else None
    return replace(
        event, reports=tuple(replace(each, status=event.status, edtf=edtf) for each in event.reports)
    )


def migrate_store(database: str | None = None) -> Migrated:
    """Upgrades the store of that URL in place, or leaves it as it was; raises `StoreError`."""
    with migrating(database) as migration:
        for article, reports in migration.old_articles():
            migration.writer.add_words(article.id, opening_of(article))
            regroup(migration.writer, tellings_of(_old_event(article, json) for json in reports))
        return Migrated(migration.before, migration.after)
