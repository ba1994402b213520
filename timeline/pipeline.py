"""What is done to an article, step after step, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import tee

from timeline.actors.coreference import resolve_pronouns
from timeline.actors.linker import Description, describe, link_actors
from timeline.actors.speakers import resolve_speakers
from timeline.actors.unnamed import find_unnamed
from timeline.events import extractor
from timeline.events.when import asked
from timeline.language.dateline import read_dateline
from timeline.language.mending import mend_text
from timeline.language.names import find_names
from timeline.language.parser import MODEL_VARIABLE, Parser, load_parser
from timeline.language.reader import read_texts
from timeline.model import Article, Event, EventDate, Explained, ResolvedTimex, Sentence
from timeline.temporal.anchoring import resolve_timexes
from timeline.temporal.spans import as_wholes
from timeline.temporal.tagger import find_timexes

__all__ = [
    "MODEL_VARIABLE",
    "Parser",
    "date_spans",
    "day_of_dateline",
    "describe_mention",
    "explain_article",
    "find_dates",
    "load_parser",
    "read_article",
    "read_articles",
]


def read_article(article: Article, parser: Parser | None = None) -> tuple[Event, ...]:
    """The events the article tells, in the order of its text, each with one report."""
    return next(read_articles([article], parser))


def read_articles(articles: Iterable[Article], parser: Parser | None = None) -> Iterator[tuple[Event, ...]]:
    """The events of each article, in order; articles are read ahead in batches, which is a little faster.

    Without a parser the one is used that `load_parser` gives.
    """
    ours, theirs = tee(articles)
    read = read_texts((mend_text(article.text) for article in theirs), parser)
    return (_events_of(article, sentences) for article, sentences in zip(ours, read, strict=True))


def explain_article(article: Article, parser: Parser | None = None) -> tuple[Explained, ...]:
    """The events the article tells, each with what every step of reading went by."""
    sentences = next(read_texts([mend_text(article.text)], parser))
    return extractor.explain_events(_reading_of(article, sentences))


def _events_of(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Event, ...]:
    return extractor.extract_events(_reading_of(article, sentences))


def _reading_of(article: Article, sentences: tuple[Sentence, ...]) -> extractor.Reading:
    text = mend_text(article.text)
    names = find_names(sentences)
    named = link_actors(sentences, article.published, names)
    mentions = resolve_speakers(sentences, resolve_pronouns(sentences, named, article.published))
    timexes = as_wholes(text, find_dates(text, article.published))
    unnamed = find_unnamed(sentences, mentions, names)
    return extractor.Reading(article, sentences, mentions, timexes, unnamed, read_dateline(text))


def date_spans(
    article: Article, spans: tuple[tuple[int, int], ...], parser: Parser | None = None
) -> tuple[EventDate | None, ...]:
    """The date of what each span (half-open offsets) names, `None` where it covers no word."""
    text = mend_text(article.text)
    timexes = as_wholes(text, find_dates(text, article.published))
    return asked.date_spans(next(read_texts([text], parser)), timexes, article.published, spans)


def find_dates(text: str, published: date | None, language: str = "en") -> tuple[ResolvedTimex, ...]:
    """The time expressions of `text`, each resolved in its place.

    Of other languages (ISO 639-1) the absolute dates alone; raises `InvalidInput` for one that is not known.
    """
    return resolve_timexes(text, find_timexes(text, language), published)


def day_of_dateline(text: str) -> date | None:
    """The day a dateline gives in full ("PARIS, 14 July 2015 (Wire) - "), `None` where it does not."""
    dateline = read_dateline(text)
    if dateline is None or dateline.date_start is None or dateline.date_end is None:
        return None
    found = find_dates(text[dateline.date_start : dateline.date_end], None)
    interval = found[0].best.interval if found else None
    return interval.first if interval is not None and interval.days == 1 else None


def describe_mention(text: str, context: str | None, on: date | None) -> Description | None:
    """Who a mention on its own means, on a day where one is given; `None` where nobody is known."""
    return describe(text, context, on)
