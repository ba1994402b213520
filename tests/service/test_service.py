"""The use cases: articles once, timelines by any name and page by page."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from timeline.errors import AmbiguousName, Conflict, InvalidInput, UnknownName
from timeline.model import Article
from timeline.service import Outcome, Scope, Service, TimelineRequest, read_event

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
    assert (first.outcome, again.outcome) == (Outcome.STORED, Outcome.KNOWN)
    assert first.id == again.id == STORY.id
    assert first.events == again.events
    assert len(first.events) == 3
    assert len(titles(service, "turkey")) == 2


def test_known_content_under_another_id_is_known(service: Service) -> None:
    service.ingest(replace(STORY, given_id="mine"))
    again = service.ingest(STORY)
    assert (again.id, again.outcome) == ("mine", Outcome.KNOWN)


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
        "name": service.actor("turkey").actor.name,
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
        service.actor("turky")
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
        replace(asked, scope=Scope.SELF),
        replace(asked, roles=("both",)),
        replace(asked, actor="nato", scope=Scope.MEMBERS),
    ):
        with pytest.raises(InvalidInput, match="not a cursor of this query"):
            service.timeline(replace(other, cursor=cursor))


def found(service: Service, text: str, limit: int = 5) -> list[tuple[str, int]]:
    return [(each.actor.id, each.events) for each in service.search_actors(text, limit)]


def test_search_finds_the_beginning_of_a_name_most_events_first(service: Service) -> None:
    service.ingest(Article("2017-09-12 CONSULT turkmenistan russia\n2017-09-14 CONSULT turkey:state", DAY))
    service.ingest(Article("2017-09-13 CONSULT turkmenistan russia\n2017-09-12 AID turkana-co:company", DAY))
    assert found(service, "turk", 4)[:3] == [("turkmenistan", 2), ("turkey", 1), ("turkana-co", 1)]
    assert found(service, "turkey", 1) == [("turkey", 1)]
    assert found(service, "trukey")[0] == ("turkey", 1)
    assert ("turkana-co", 1) in found(service, "turkanna")
    assert found(service, " ") == []
    assert len(found(service, "a", 7)) == 7


NEWS = Article(
    "2011-10-05 OFFICE steve-zorbon:person\n2010-01-02 AID zorblatt-motors-corp:company turkey", DAY
)


@pytest.mark.parametrize("name", ["steve zorbon", "Zorbon", "steve-zorbon", "Steve  ZORBON", "steve"])
def test_whom_no_table_knows_is_found_again(service: Service, name: str) -> None:
    service.ingest(NEWS)
    page = service.timeline(TimelineRequest(name))
    assert (page.actor.name, page.actor.kind) == ("Steve Zorbon", "person")
    assert len(page.events) == 1


@pytest.mark.parametrize(
    "name", ["zorblatt", "Zorblatt Motors", "zorblatt motors corp", "Zorblatt Motors Inc"]
)
def test_a_company_is_found_by_a_shorter_name(service: Service, name: str) -> None:
    service.ingest(NEWS)
    assert titles(service, name) == ["2010-01-02 AID zorblatt-motors-corp:company turkey"]


def test_who_is_known_by_nothing_more_is_near(service: Service) -> None:
    service.ingest(NEWS)
    with pytest.raises(UnknownName) as caught:
        service.actor("zorblat motors x")
    assert "Zorblatt Motors Corp" in caught.value.near
    with pytest.raises(UnknownName):
        service.actor("zorb ")


def test_whom_a_title_alone_names_is_found_too(service: Service) -> None:
    service.ingest(Article("2011-10-05 OFFICE ann-lee-zorbon:person/BUS>zorblatt-motors", DAY))
    assert service.actor("zorblatt").actor.name == "Zorblatt Motors"
    assert len(titles(service, "zorblatt motors")) == 1


def test_a_poor_likeness_is_none(service: Service) -> None:
    service.ingest(Article("2011-10-05 OFFICE zo-queezelstein:person", DAY))
    assert "zo-queezelstein" not in [id for id, _ in found(service, "zorbonian")]


def test_who_joined_nobody_knows_when_belongs_while_there_is_a_body(service: Service) -> None:
    service.ingest(Article("1930-01-01 AID france\n1990-01-01 AID france", DAY))
    assert titles(service, "iaea", scope=Scope.MEMBERS) == ["1990-01-01 AID france"]


def test_a_cursor_of_one_scope_is_none_of_another(service: Service) -> None:
    service.ingest(Article("2016-01-01 AID eu\n2016-01-02 AID eu", DAY))
    asked = TimelineRequest("eu", limit=1, scope=Scope.MEMBERS)
    cursor = service.timeline(asked).next
    with pytest.raises(InvalidInput, match="not a cursor of this query"):
        service.timeline(replace(asked, scope=Scope.STATE, cursor=cursor))


def test_a_name_of_several_is_ambiguous(service: Service) -> None:
    service.ingest(Article("2011-10-05 OFFICE ann-zorbon:person\n2011-10-05 OFFICE bo-zorbon:person", DAY))
    with pytest.raises(AmbiguousName, match="'zorbon' may be ann-zorbon or bo-zorbon") as caught:
        service.actor("zorbon")
    assert [each.actor.name for each in service.actors(caught.value.choices)] == ["Ann Zorbon", "Bo Zorbon"]
    with pytest.raises(AmbiguousName, match="dr-congo or republic-of-congo"):
        titles(service, "congo")
    assert titles(service, "dr-congo") == []


def test_a_later_article_fills_in_what_is_not_known(service: Service) -> None:
    service.ingest(NEWS)
    service.ingest(Article("2012-10-05 OFFICE steve-zorbon:person/BUS", DAY))
    assert service.actor("zorbon").actor.sector == "BUS"
    service.ingest(Article("2013-10-05 OFFICE steve-zorbon:person/GOV", DAY))
    assert (service.actor("zorbon").actor.sector, service.actor("zorbon").events) == ("BUS", 3)


ROLES = Article(
    "2017-01-01 AID turkey=source chad=target\n2017-01-02 AID turkey=other bo-zorbon=source>turkey", DAY
)


@pytest.mark.parametrize(
    ("actor", "roles", "days"),
    [
        ("turkey", ("source",), ["01", "02"]),  # what is done for it is its own
        ("turkey", ("other",), []),
        ("chad", ("source", "both"), []),
        ("chad", ("target",), ["01"]),
    ],
)
def test_a_role_selects(service: Service, actor: str, roles: tuple[str, ...], days: list[str]) -> None:
    service.ingest(ROLES)
    assert [title[8:10] for title in titles(service, actor, roles=roles)] == days


ACTS = Article(
    "2017-01-01 AID turkey\n2017-01-02 AID turkey/MIL\n2017-01-03 AID bo-zorbon:person/GOV>turkey", DAY
)


@pytest.mark.parametrize(("scope", "days"), [(Scope.STATE, 3), (Scope.SELF, 1)])
def test_a_scope_leaves_out_what_others_did_for_a_state(service: Service, scope: Scope, days: int) -> None:
    service.ingest(ACTS)
    assert len(titles(service, "turkey", scope=scope)) == days
    assert len(titles(service, "bo-zorbon", scope=scope)) == 1


def test_a_union_unites_its_members_each_for_its_days(service: Service) -> None:
    lines = [
        "2012-01-01 AID croatia",
        "2014-01-01 AID croatia",
        "2015-01-01 AID eu croatia germany",
        "2016-01-01 AID united-kingdom",
        "2021-01-01 AID united-kingdom",
    ]
    service.ingest(Article("\n".join(lines), DAY))
    assert titles(service, "eu", scope=Scope.MEMBERS) == lines[1:4]
    assert titles(service, "eu", scope=Scope.MEMBERS, order="desc") == lines[3:0:-1]
    seen, cursor = [], None
    for _ in range(3):
        page = service.timeline(TimelineRequest("eu", limit=1, cursor=cursor, scope=Scope.MEMBERS))
        seen += [read_event(event).title for event in page.events]
        cursor = page.next
    assert (seen, cursor) == (lines[1:4], None)
    with pytest.raises(InvalidInput, match="no members of Turkey are known"):
        titles(service, "turkey", scope=Scope.MEMBERS)


def test_a_store_is_empty_until_the_first_article(service: Service) -> None:
    assert service.is_empty()
    service.ingest(Article("Nothing.", DAY))
    assert not service.is_empty()
