"""Takes articles into the store and out of it: their events join the reports of what they tell of.

What becomes of a report is decided within its cluster, the reports that hang together by likeness. It depends
on these alone: not on the order of arrival, and not on what has been withdrawn since.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from timeline.actors.gazetteer import gazetteer
from timeline.errors import Conflict, UnknownName
from timeline.merging import Address, sketch_of
from timeline.model import Article, Event
from timeline.service.actors import brought_by
from timeline.service.regrouping import Telling, regroup
from timeline.stemming import stems
from timeline.storage import Store, Writer

# Title and beginning of a story say what it is about.
_OPENING = 100  # words
OTHERWISE = "send this one under another id, or with the url of the other one to correct it"

Item = tuple[Article, tuple[Event, ...]]


class Outcome(StrEnum):
    """What became of an article."""

    STORED = "stored"
    KNOWN = "known"  # its content is stored already, and nothing changed
    REPLACED = "replaced"  # stored, in the place of an earlier version with the same URL
    OUTDATED = "outdated"  # a later version with the same URL is stored already, and nothing changed


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of an article, and under which id it, or what stands for it, is stored."""

    id: str
    outcome: Outcome

    @property
    def is_new(self) -> bool:
        """Whether the article was stored now."""
        return self.outcome in (Outcome.STORED, Outcome.REPLACED)


def keep(store: Store, article: Article, events: tuple[Event, ...]) -> Kept:
    """Stores an article with its events in one transaction; raises `Conflict` where its id is taken."""
    (kept,) = keep_all(store, [(article, events)])
    if isinstance(kept, Conflict):
        raise kept
    return kept


def keep_all(store: Store, items: Sequence[Item]) -> list[Kept | Conflict]:
    """Stores articles with their events in one transaction; of one that cannot be stored, the `Conflict`."""
    with store.writing() as writer:
        return keep_in(writer, items)


def keep_in(writer: Writer, items: Sequence[Item]) -> list[Kept | Conflict]:
    """The same, inside a transaction of the caller's."""
    done: list[Kept | Conflict] = []
    waiting: dict[str, Item] = {}  # stored, and their events not yet
    known = writer.known([article.digest for article, _ in items])
    for article, events in items:
        kept = _admit(writer, article, known, waiting)
        done.append(kept)
        if isinstance(kept, Kept) and kept.is_new:
            known[article.digest] = kept.id
            waiting[kept.id] = (article, events)
    new = [event for _, events in waiting.values() for event in events]
    writer.add_actors(brought_by(new, gazetteer()))
    regroup(writer, [telling for _, events in waiting.values() for telling in tellings_of(events)])
    return done


def withdraw(store: Store, article: str) -> None:
    """Takes an article away, and puts the events it told of back to what the others say.

    Raises `UnknownName` where no article has that id.
    """
    with store.writing() as writer:
        if writer.digest_of(article) is None:
            raise UnknownName("article", article)
        regroup(writer, without=article)


def tellings_of(events: Iterable[Event]) -> list[Telling]:
    """An article's events as they are compared and written."""
    return [Telling(Address.of(sketch_of(event)), event, place) for place, event in enumerate(events)]


def opening_of(article: Article) -> frozenset[str]:
    """The stems of the title and of the first hundred words: what a query in words looks at."""
    return frozenset(stems(" ".join([article.title or "", *article.text.split(None, _OPENING)[:_OPENING]])))


def _admit(
    writer: Writer, article: Article, known: dict[str, str], waiting: dict[str, Item]
) -> Kept | Conflict:
    """Stores an article where there is room for it; an earlier version of it makes way."""
    if article.digest in known:
        return Kept(known[article.digest], Outcome.KNOWN)
    key, day = article.id, article.published.isoformat()
    versions = writer.published_at(article.url) if article.url is not None else ()
    later = next((id for id, published in versions if published > day), None)
    if later is not None:
        return Kept(later, Outcome.OUTDATED)
    if key not in {id for id, _ in versions} and writer.digest_of(key) is not None:
        return Conflict(key, f"another article is stored as {key!r}: {OTHERWISE}")
    for id, _ in versions:
        waiting.pop(id, None)
        known.pop(writer.digest_of(id) or "", None)
        regroup(writer, without=id)
    writer.add_article(article, opening_of(article))
    return Kept(key, Outcome.REPLACED if versions else Outcome.STORED)
