"""Timelines are read in one total order, page by page, and by index ranges alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.storage.build import ARTICLE, dated, event, keep, listed, party, row
from timeline.model import ActorKind, Basis, Precision, Role, Status
from timeline.storage import Selection, Stay, Store, open_store, position_of
from timeline.storage.pages import page_query

# In the order in which a timeline shows them.
ROWS = (
    event("b-opened-earlier", dated(None, "2014-03-17", Precision.OPEN)),
    event("z-day", dated("2014-03-18")),
    event("c-month", dated("2014-03-18", "2014-04-17", Precision.MONTH, Basis.RELATIVE)),
    event("a-year", dated("2014-03-18", "2015-03-17", Precision.YEAR), status=Status.PLANNED),
    event("d-open-end", dated("2014-03-18", None, Precision.OPEN), type="FIGHT"),
    event("e-twin", dated("2016-07-15"), "turkey", party("russia", role=Role.TARGET)),
    event("f-twin", dated("2016-07-15")),
)
IDS = [each.id for each in ROWS]


@pytest.fixture
def full(store: Store) -> Store:
    keep(store, ARTICLE, *reversed(ROWS), event("undated", None), event("boundless", dated(None)))
    return store


def all_pages(store: Store, selection: Selection) -> list[str]:
    seen: list[str] = []
    while True:
        page = store.page(selection)
        assert len(page.events) <= selection.limit
        seen += [json.decode() for json in page.events]
        if page.end is None:
            return seen
        selection = replace(selection, after=page.end)


def test_a_timeline_is_ordered_by_first_day_then_finer_precision_then_id(full: Store) -> None:
    assert listed(full) == IDS
    assert listed(full, descending=True) == IDS[::-1]


def test_ids_are_ordered_by_their_characters_not_by_a_language(store: Store) -> None:
    ids = ["a", "B", "b", "ä", "Z", "a-b", "a.b", "_"]
    keep(store, ARTICLE, *(event(each, dated("2016-07-15")) for each in ids))
    assert listed(store) == sorted(ids)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 2, 3, 6, 7, 8])
def test_pages_neither_repeat_nor_skip(full: Store, limit: int, descending: bool) -> None:
    selection = Selection("turkey", limit=limit, descending=descending)
    assert all_pages(full, selection) == listed(full, descending=descending)


@pytest.mark.parametrize(
    ("first", "last", "missing"),
    [
        ("2014-03-18", None, {"b-opened-earlier"}),
        ("2015-03-17", None, {"b-opened-earlier", "z-day", "c-month", "d-open-end"}),
        (None, "2014-03-16", set(IDS)),
        (None, "2014-03-17", {"z-day", "c-month", "a-year", "d-open-end", "e-twin", "f-twin"}),
        ("2014-03-17", "2014-03-18", {"e-twin", "f-twin"}),
        ("2016-07-16", None, set(IDS)),
    ],
)
def test_days_select_what_overlaps_them(
    full: Store, first: str | None, last: str | None, missing: set[str]
) -> None:
    days = {
        name: date.fromisoformat(day) for name, day in (("first", first), ("last", last)) if day is not None
    }
    assert listed(full, **days) == [each for each in IDS if each not in missing]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"statuses": (Status.PLANNED,)}, ["a-year"]),
        ({"types": ("FIGHT",)}, ["d-open-end"]),
        ({"types": ("FIGHT",), "statuses": (Status.PLANNED,)}, []),
        ({"bases": (Basis.RELATIVE,)}, ["c-month"]),
        ({"bases": (Basis.RELATIVE, Basis.EXPLICIT)}, IDS),
        ({"bases": (Basis.PUBLICATION,)}, []),
        ({"other": "russia"}, ["e-twin"]),
        ({"other": "turkey"}, IDS),
        ({"other": "chad"}, []),
        ({"precision": Precision.DAY}, ["z-day", "e-twin", "f-twin"]),
        ({"precision": Precision.MONTH}, ["z-day", "c-month", "e-twin", "f-twin"]),
        ({"precision": Precision.OPEN}, IDS),
    ],
)
def test_only_what_is_wanted_is_found(full: Store, wanted: dict[str, object], found: list[str]) -> None:
    assert listed(full, **wanted) == found
    assert listed(full, **wanted, descending=True) == found[::-1]
    assert all_pages(full, Selection("turkey", limit=1, **wanted)) == found


def test_the_other_actor_may_be_asked_in_turn(full: Store) -> None:
    assert listed(full, "russia", other="turkey") == ["e-twin"]
    assert listed(full, "russia", roles=(Role.TARGET,)) == ["e-twin"]
    assert listed(full, "russia", roles=(Role.SOURCE, Role.BOTH)) == []


@pytest.mark.parametrize(("least", "found"), [(1, ["once", "twice"]), (2, ["twice"]), (3, [])])
def test_events_that_few_articles_tell_can_be_left_out(store: Store, least: int, found: list[str]) -> None:
    once, twice = event("once", dated("2016-07-15")), event("twice", dated("2016-07-16"))
    keep(store, ARTICLE, row(once), row(twice, reports=2))
    assert listed(store, reports=least) == found


def test_undated_events_are_in_no_timeline(full: Store) -> None:
    assert full.counts(["turkey"]) == {"turkey": len(ROWS)}
    assert position_of(row(event("undated", None)).raw) is None
    assert position_of(row(event("boundless", dated(None))).raw) is None


def test_an_event_is_in_the_timeline_of_those_acted_for(store: Store) -> None:
    leader = party("erdogan", ActorKind.PERSON, ("turkey",))
    keep(store, ARTICLE, event("visit", dated("2017-09-01", "2017-09-30"), leader))
    assert listed(store) == listed(store, "erdogan") == listed(store, "erdogan", itself=True) == ["visit"]
    assert listed(store, itself=True) == []
    assert listed(store, "russia") == []


def test_of_several_roles_of_an_actor_the_strongest_stands(store: Store) -> None:
    army = party("turkey", sector="MIL", role=Role.OTHER)
    keep(store, ARTICLE, event("coup", dated("2016-07-15"), army, party("turkey", role=Role.TARGET)))
    assert listed(store, roles=(Role.TARGET,), itself=True) == ["coup"]
    assert listed(store, roles=(Role.OTHER,)) == []


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("known", [None, date(2017, 10, 10)])
@pytest.mark.parametrize("other", [None, "russia"])
def test_a_page_is_one_index_range(
    tmp_path: object, descending: bool, known: date | None, other: str | None
) -> None:
    store = open_store(f"sqlite:///{tmp_path}/plan.db")
    place = position_of(row(ROWS[2]).raw)
    asked = Selection("turkey", after=place, descending=descending, known=known, other=other)
    sql = page_query(asked).compile(store.engine, compile_kwargs={"literal_binds": True})
    with store.engine.connect() as connection:
        plan = [step.detail for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
    store.close()
    assert plan[0].startswith("SEARCH appearance USING PRIMARY KEY (actor=? AND (day,grain,event)")
    assert not any("TEMP B-TREE" in step or "SCAN" in step for step in plan)


def test_a_long_timeline_pages_by_day(store: Store) -> None:
    days = [date(2000, 1, 1) + timedelta(days=step) for step in range(250)]
    keep(store, ARTICLE, *[event(f"{day}", dated(f"{day}")) for day in days])
    page = store.page(Selection("turkey"))
    assert len(page.events) == 100
    assert page.end is not None
    assert page.end.day == "2000-04-09"
    assert all_pages(store, Selection("turkey", limit=99)) == [f"{day}" for day in days]


STAYS = (
    Stay("eu"),
    Stay("croatia", begin=date(2013, 7, 1)),
    Stay("united-kingdom", end=date(2020, 2, 1)),
    Stay("germany"),
)
UNION = ("c-2014", "all-2015", "uk-2016", "eu-2019")


@pytest.fixture
def union(store: Store) -> Store:
    keep(
        store,
        ARTICLE,
        event("c-2012", dated("2012-01-01"), "croatia"),
        event("c-2014", dated("2014-01-01"), "croatia"),
        event("all-2015", dated("2015-01-01"), "eu", "croatia", "germany", "russia"),
        event("uk-2016", dated("2016-01-01"), "united-kingdom"),
        event("eu-2019", dated("2019-01-01"), "eu", "united-kingdom"),
        event("uk-2020", dated("2020-02-01"), "united-kingdom"),
    )
    return store


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5])
def test_united_stays_are_one_timeline_with_each_event_once(
    union: Store, limit: int, descending: bool
) -> None:
    selection = Selection("eu", stays=STAYS, limit=limit, descending=descending)
    assert all_pages(union, selection) == list(UNION[::-1] if descending else UNION)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"first": date(2015, 1, 1), "last": date(2016, 1, 1)}, ["all-2015", "uk-2016"]),
        ({"other": "russia"}, ["all-2015"]),
        ({"types": ("AID",)}, []),
    ],
)
def test_united_stays_are_filtered_like_one(
    union: Store, wanted: dict[str, object], found: list[str]
) -> None:
    assert listed(union, "eu", stays=STAYS, **wanted) == found


# What was known of one meeting, and how it moved in time, in the order of the days of print.
MOVED = (
    row(event("talks", dated("2017-09-01", "2017-09-30", Precision.MONTH)), "2017-09-10", "2017-09-12"),
    row(event("talks", dated("2017-09-11"), "turkey", "russia"), "2017-09-12", "2017-09-20"),
    row(event("talks", dated("2017-09-12"), "turkey", "russia"), "2017-09-20", reports=3),
)


@pytest.mark.parametrize(
    ("known", "turkey", "russia"),
    [
        ("2017-09-09", [], []),
        ("2017-09-10", ["talks until 2017-09-12"], []),
        ("2017-09-11", ["talks until 2017-09-12"], []),
        ("2017-09-12", ["talks until 2017-09-20"], ["talks until 2017-09-20"]),
        ("2017-09-19", ["talks until 2017-09-20"], ["talks until 2017-09-20"]),
        ("2017-09-20", ["talks"], ["talks"]),
        ("2030-01-01", ["talks"], ["talks"]),
        (None, ["talks"], ["talks"]),
    ],
)
def test_an_event_is_shown_as_it_was_known_on_a_day(
    store: Store, known: str | None, turkey: list[str], russia: list[str]
) -> None:
    keep(store, ARTICLE, *MOVED)
    day = None if known is None else date.fromisoformat(known)
    assert listed(store, known=day) == turkey
    assert listed(store, "russia", known=day) == russia
    assert listed(store, known=day, other="russia") == russia
    assert listed(store, known=day, stays=(Stay("russia"), Stay("turkey"))) == turkey


def test_filters_look_at_what_was_known(store: Store) -> None:
    keep(store, ARTICLE, *MOVED)
    then = date(2017, 9, 11)
    assert listed(store, known=then, precision=Precision.DAY) == []
    assert listed(store, known=then, last=date(2017, 9, 1)) == ["talks until 2017-09-12"]
    assert listed(store, known=then, reports=2) == []
    assert listed(store, reports=3) == ["talks"]
    assert store.counts(["turkey"]) == {"turkey": 1}
