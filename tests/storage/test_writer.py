"""A writer adds, moves and takes away inside one transaction."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.storage.build import ARTICLE, TOLD, dated, event, keep, listed, report, row
from timeline.model import ActorKind
from timeline.render.jsontext import encode
from timeline.storage import ActorRow, Store
from timeline.storage.totals import having, spread

KEY = -(2**62)  # keys are signed numbers of eight bytes
TALKS, VISIT = (event(key, dated("2017-09-12")) for key in ("talks", "visit"))


def keep_found(store: Store, blocks: dict[str, list[tuple[int, int]]]) -> None:
    """Stores an article that tells of these events, which are found under these keys and days."""
    rows = [row(event(key, dated("2017-09-12"))) for key in blocks]
    with store.writing() as writer:
        writer.add_article(ARTICLE, {"turkey"})
        writer.put_events(rows)
        writer.put_reports(report(each, blocks=encode(blocks[each.id])) for each in rows)


def test_stored_articles_are_known_by_their_digests(store: Store) -> None:
    mine = replace(ARTICLE, given_id="mine", url="https://example.org/1")
    keep(store, mine)
    with store.writing() as writer:
        assert writer.known([mine.digest, "other"]) == {mine.digest: "mine"}
        assert writer.digest_of("mine") == mine.digest
        assert writer.digest_of("other") is None
        assert writer.published_at("https://example.org/1") == (("mine", TOLD),)
        assert writer.published_at("https://example.org/2") == ()


def test_an_article_is_found_by_its_words(store: Store) -> None:
    with store.writing() as writer:
        writer.add_articles([(ARTICLE, ["ship", "turkey", "ship"])])
    with store.reading() as connection:
        assert having(connection, ["ship", "plane"]) == {ARTICLE.id: frozenset({"ship"})}
        assert spread(connection, ["ship", "plane"]) == {"ship": 1}


def test_a_report_alone_has_the_json_of_its_event(store: Store) -> None:
    keep(store, ARTICLE, TALKS)
    with store.writing() as writer:
        (found,) = writer.reports_in({"talks"})
        assert writer.reports_in({"other"}) == ()
        assert writer.clusters_of(ARTICLE.id) == {"talks"}
        assert writer.events(["talks", "other"]) == {"talks": b"talks"}
    assert found == report(row(TALKS), json=b"talks")


def test_cleared_events_are_gone_with_all_they_were_known_as(store: Store) -> None:
    keep(store, ARTICLE, row(TALKS, "2017-09-12", TOLD), row(TALKS), row(VISIT))
    with store.writing() as writer:
        writer.clear_events(["talks"])
    assert listed(store) == ["visit"]
    assert store.event("talks") is None
    with store.writing() as writer:
        writer.put_events([row(TALKS, "2017-09-12", TOLD), row(TALKS)])
    assert listed(store) == ["talks", "visit"]


def test_a_removed_article_leaves_nothing(store: Store) -> None:
    keep_found(store, {"talks": [(KEY, 0)], "visit": [(KEY, 9), (1, 9)]})
    with store.writing() as writer:
        writer.remove_article(ARTICLE.id)
        writer.clear_events(["talks", "visit"])
        assert writer.found([(KEY, 0, 9), (1, 0, 9)]) == {}
    assert store.is_empty()
    assert store.known(ARTICLE.digest) is None
    with store.reading() as connection:
        assert having(connection, ["turkey"]) == {}
    keep(store, ARTICLE, TALKS)
    assert listed(store) == ["talks"]


@pytest.fixture
def placed(store: Store) -> Store:
    blocks = {
        "day9": [(KEY, 9), (KEY + 1, 9)],
        "day12": [(KEY, 12)],
        "any": [(KEY, 0)],
        "else": [(KEY + 1, 12)],
    }
    keep_found(store, blocks)
    return store


@pytest.mark.parametrize(
    ("searches", "found"),
    [
        ([], set()),
        ([(KEY, 10, 12)], {"day12", "any"}),
        ([(KEY, 9, 12)], {"day9", "day12", "any"}),
        ([(KEY, 13, 99)], {"any"}),
        ([(KEY, 13, 99), (KEY + 1, 12, 12)], {"any", "else"}),
        ([(KEY, 9, 9), (KEY + 1, 9, 9)], {"any", "day9"}),
        ([(KEY + 2, 0, 99)], set()),
        ([(key, 9, 12) for key in range(KEY - 20_000, KEY + 1)], {"day9", "day12", "any"}),
    ],
)
def test_a_search_finds_what_lies_in_its_days_or_has_none(
    placed: Store, searches: list[tuple[int, int, int]], found: set[str]
) -> None:
    with placed.writing() as writer:
        rows = writer.found(searches)
    assert rows.keys() == found
    assert all(cluster == id for id, (cluster, _) in rows.items())
    assert all(sketch in (b"[]", "[]") for _, sketch in rows.values())


ANN = ActorRow("ann-lee", "Ann Lee", ActorKind.PERSON, keys=("ann lee", "lee"))


def add(store: Store, *rows: ActorRow) -> None:
    with store.writing() as writer:
        writer.add_actors(rows)


def test_an_actor_is_found_by_its_names_and_their_beginnings(store: Store) -> None:
    bob = ActorRow("bob-lee", "Bob Lee", ActorKind.PERSON, keys=("bob lee", "lee"))
    add(store, ANN, bob)
    assert store.actor("ann-lee") == replace(ANN, keys=())
    assert store.actor("lee") is None
    assert [each.id for each in store.actors_called("lee")] == ["ann-lee", "bob-lee"]
    assert [each.id for each in store.actors_beginning("le", 1)] == ["ann-lee"]
    assert [each.id for each in store.actors_beginning("b", 5)] == ["bob-lee"]


@pytest.mark.parametrize("at_once", [False, True])
def test_a_later_article_fills_gaps_and_overwrites_nothing(store: Store, at_once: bool) -> None:
    told = [
        ANN,
        replace(ANN, country="USA", name="ANN LEE", keys=("ann",)),
        replace(ANN, country="CAN", sector="GOV"),
    ]
    for rows in [told] if at_once else [[each] for each in told]:
        add(store, *rows)
    assert store.actor("ann-lee") == replace(ANN, country="USA", sector="GOV", keys=())
    assert [each.id for each in store.actors_called("ann")] == ["ann-lee"]
    assert [each.id for each in store.actors_called("lee")] == ["ann-lee"]


def test_nobody_is_added_by_no_one(store: Store) -> None:
    add(store)
    assert store.actors_beginning("", 5) == ()
