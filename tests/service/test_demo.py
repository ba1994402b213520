"""The demo articles are articles like any other."""

from __future__ import annotations

from timeline.service import Service, TimelineRequest, demo_articles


def test_there_are_enough_to_look_at() -> None:
    articles = demo_articles()
    assert len(articles) >= 12
    assert len({article.id for article in articles}) == len(articles)
    assert all(article.source and article.title for article in articles)


def test_they_make_timelines(service: Service) -> None:
    for article in demo_articles():
        service.ingest(article)
    for actor in ("turkey", "russia", "united-states", "nato", "eu", "erdogan", "putin"):
        assert service.timeline(TimelineRequest(actor)).events, actor
