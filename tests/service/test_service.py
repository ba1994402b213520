"""The use cases: articles once, timelines by any name and page by page."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from timeline.errors import Conflict, InvalidInput, UnknownName
from timeline.model import Article
from timeline.service import Service, TimelineRequest, find_actor, read_event, search_actors

DAY = date(2017, 10, 10)
STORY = Article(
    "2017-09-12 CONSULT turkey russia\n2016-07-15 ASSAULT turkey\n2017-01-01 AID russia", DAY, "Wire"
)

pytestmark = pytest.mark.usefixtures("told")


def titles(service: Service, actor: str, **asked: object) -> list[str]:
    page = service.timeline(TimelineRequest(actor, **asked))
    return [read_event(event).title for event in page.events]


def test_an_article_is_taken_in_once(service: Service) -> None:
    first = service.ingest(STORY)
    again = service.ingest(STORY)
    assert (first.is_new, again.is_new) == (True, False)
    assert first.id == again.id == STORY.id
    assert first.events == again.events
    assert len(first.events) == 3
    assert len(titles(service, "turkey")) == 2


def test_known_content_under_another_id_is_known(service: Service) -> None:
    service.ingest(replace(STORY, given_id="mine"))
    again = service.ingest(STORY)
    assert (again.id, again.is_new) == ("mine", False)


def test_an_id_cannot_change_its_content(service: Service) -> None:
    service.ingest(replace(STORY, given_id="mine"))
    with pytest.raises(Conflict, match="'mine'"):
        service.ingest(replace(STORY, given_id="mine", text="2017-01-01 AID russia"))
    assert titles(service, "russia") == ["2017-01-01 AID russia", "2017-09-12 CONSULT turkey russia"]


def test_a_timeline_is_in_the_order_of_what_happened(service: Service) -> None:
    service.ingest(STORY)
    happened = ["2016-07-15 ASSAULT turkey", "2017-09-12 CONSULT turkey russia"]
    assert titles(service, "turkey") == happened
    assert titles(service, "turkey", order="desc") == happened[::-1]
    assert titles(service, "turkey", types=("CONSULT",)) == happened[1:]
    assert titles(service, "turkey", last=date(2016, 12, 31)) == happened[:1]


@pytest.mark.parametrize("name", ["turkey", "ankara", "TUR", "turkish", "Türkiye"])
def test_any_name_of_an_actor_finds_its_timeline(service: Service, name: str) -> None:
    service.ingest(STORY)
    assert service.timeline(TimelineRequest(name)) == service.timeline(TimelineRequest("turkey"))


def test_pages_follow_each_other(service: Service) -> None:
    service.ingest(Article("\n".join(f"2017-01-{day:02} AID turkey" for day in range(1, 8)), DAY))
    seen, cursor = [], None
    while True:
        page = service.timeline(TimelineRequest("turkey", limit=3, cursor=cursor))
        seen += [read_event(event).title for event in page.events]
        cursor = page.next
        if cursor is None:
            break
    assert seen == titles(service, "turkey")
    assert len(seen) == 7


def test_a_page_is_the_json_of_its_parts(service: Service) -> None:
    service.ingest(STORY)
    page = json.loads(service.timeline(TimelineRequest("ankara", limit=1)).as_json())
    assert list(page) == ["actor", "events", "next"]
    assert page["actor"] == {
        "id": "turkey",
        "name": find_actor("turkey").name,
        "kind": "state",
        "country": "TUR",
    }
    assert [event["title"] for event in page["events"]] == ["2016-07-15 ASSAULT turkey"]
    assert page["next"]


def test_an_article_is_read_again_as_it_was_sent(service: Service) -> None:
    service.ingest(replace(STORY, given_id="mine"))
    article = json.loads(service.article_json("mine"))
    assert article["text"] == STORY.text
    assert (article["id"], article["published"], article["source"]) == ("mine", "2017-10-10", "Wire")
    assert [event["type"] for event in article["events"]] == ["CONSULT", "ASSAULT", "AID"]


def test_an_event_is_found_by_the_id_of_its_report(service: Service) -> None:
    rendered = service.ingest(STORY).events[0]
    assert json.loads(service.event_json(f"{STORY.id}-0")) == json.loads(rendered)


def test_what_is_not_there_is_unknown(service: Service) -> None:
    with pytest.raises(UnknownName, match="no article is known as 'x'"):
        service.article_json("x")
    with pytest.raises(UnknownName, match="no event is known as 'x'"):
        service.event_json("x")
    with pytest.raises(UnknownName) as caught:
        find_actor("turky")
    assert "Turkey" in caught.value.near
    assert len(caught.value.near) <= 5


def test_a_cursor_belongs_to_its_query(service: Service) -> None:
    service.ingest(STORY)
    asked = TimelineRequest("turkey", limit=1)
    cursor = service.timeline(asked).next
    assert service.timeline(replace(asked, cursor=cursor, limit=5, actor="ankara")).events
    for other in (
        replace(asked, actor="russia"),
        replace(asked, order="desc"),
        replace(asked, types=("AID",)),
        replace(asked, statuses=("planned",)),
        replace(asked, first=date(2016, 1, 1)),
        replace(asked, last=DAY),
    ):
        with pytest.raises(InvalidInput, match="not a cursor of this query"):
            service.timeline(replace(other, cursor=cursor))


def test_search_finds_the_beginning_of_a_name() -> None:
    assert "turkey" in [actor.id for actor in search_actors("turk", 5)]


def test_a_store_is_empty_until_the_first_article(service: Service) -> None:
    assert service.is_empty()
    service.ingest(Article("Nothing.", DAY))
    assert not service.is_empty()
