"""What a phrase leaves open in one article, another article settles, for as long as it is stored."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from timeline.events.when import landmarks
from timeline.model import Article
from timeline.service import Service, TimelineRequest

SEED = Path(__file__).resolve().parents[3] / "shared" / "seed" / "article.txt"
OPEN = Article(
    "Chad s president idriss deby has arrested hundreds of officers since last july s failed coup bid .",
    date(2017, 10, 10),
)
SETTLING = (
    "Rebel soldiers attempted a coup against Chad's President Idriss Deby on 15 July 2016.",
    "A coup attempt on 15 July 2016 failed to topple Chadian President Idriss Deby.",
    "Chad has jailed hundreds of officers since the failed coup of 15 July 2016.",
)


def coups(service: Service, actor: str) -> list[tuple[str, str, int]]:
    events = map(json.loads, service.timeline(TimelineRequest(actor)).events)
    return [
        (each["date"]["edtf"], each["date"]["basis"], each["reports"])
        for each in events
        if "coup" in each["trigger"]["text"]
    ]


@pytest.mark.parametrize("text", SETTLING)
def test_last_july_is_settled_by_another_article_and_open_again_without_it(
    service: Service, text: str
) -> None:
    service.ingest(OPEN)
    before = coups(service, "chad")
    assert before == [("2017-07", "relative", 1)]
    other = service.ingest(Article(text, date(2017, 2, 1)))
    assert coups(service, "chad") == [("2016-07-15", "corroborated", 2)]
    service.withdraw(other.id)
    assert coups(service, "chad") == before


def test_the_seed_story_is_settled_without_its_landmark(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not SEED.exists():
        pytest.skip("there is no ../shared/seed beside the checkout")
    others = tuple(each for each in landmarks.landmarks() if "coup" not in each.id)
    monkeypatch.setattr(landmarks, "landmarks", lambda: others)
    landmarks._aliases.cache_clear()
    landmarks._cues.cache_clear()
    try:
        service.ingest(Article(SEED.read_text("utf-8"), date(2017, 10, 10), "Reuters"))
        assert coups(service, "turkey") == [("2017-07", "relative", 1)]
        service.ingest(
            Article("Turkey has jailed thousands since the coup attempt of 15 July 2016.", date(2017, 1, 9))
        )
        assert coups(service, "turkey") == [("2016-07-15", "corroborated", 2)]
    finally:
        landmarks._aliases.cache_clear()
        landmarks._cues.cache_clear()
