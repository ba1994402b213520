"""Takes an article's events into the store: each joins the reports of the event it tells of.

Merged events are the connected components of `same_event`, so the order in which articles arrive
does not matter: a new report only ever unites components.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.actors.gazetteer import gazetteer
from timeline.merging import blocks, merge_events, same_event
from timeline.model import Article, Event
from timeline.render.jsontext import decode, encode
from timeline.schemas.events import dump_event, load_event
from timeline.service.actors import brought_by
from timeline.storage import ReportRow, Store, Writer


def keep(store: Store, article: Article, events: tuple[Event, ...]) -> str | None:
    """Stores an article with its events in one transaction and answers `None`, or the id of its equal."""
    with store.writing() as writer:
        known = writer.add_article(article)
        if known is None:
            key = article.id  # a hash of the whole text: once is enough
            writer.add_actors(brought_by(events, gazetteer()))
            for place, event in enumerate(events):
                _add(writer, key, place, event)
    return known


def read_event(rendered: bytes) -> Event:
    """The event that was written as these bytes."""
    return load_event(decode(rendered))


# Reports of the day's news are compared again and again while a batch comes in.
_read_again = lru_cache(maxsize=8192)(read_event)


def _add(writer: Writer, article: str, place: int, event: Event) -> None:
    keys, rendered = blocks(event), encode(dump_event(event))
    twins = {row.event for row in writer.reports_under(keys) if same_event(event, _read_again(row.json))}
    others = tuple(_read_again(row.json) for row in writer.reports_of(twins)) if twins else ()
    merged = merge_events((event, *others))
    shown = rendered if merged == event else encode(dump_event(merged))
    writer.put_event(merged, shown, over=merged.id in twins)
    writer.absorb(twins, into=merged.id)
    writer.add_report(ReportRow(event.id, merged.id, rendered), article, place, keys)
