from dataclasses import replace
from datetime import date

import pytest

from timeline.actors.gazetteer import gazetteer
from timeline.actors.rows import Dated, GroupRow
from timeline.actors.tables import check_memberships, check_tables, read_memberships, read_tables
from timeline.errors import BadDataFile


@pytest.mark.parametrize(
    ("text", "first", "past"),
    [
        ("2014-03-18", date(2014, 3, 18), date(2014, 3, 18)),
        ("2014-12", date(2014, 12, 1), date(2015, 1, 1)),
        ("2014", date(2014, 1, 1), date(2015, 1, 1)),
    ],
)
def test_a_day_is_known_as_far_as_it_is_written(text: str, first: date, past: date) -> None:
    assert (Dated(text).first, Dated(text).past) == (first, past)


@pytest.mark.parametrize("text", ["2014-3", "14 March", "2014-02-30", ""])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"write a day|out of range"):
        Dated(text)


def test_the_shipped_tables_agree() -> None:
    check_tables(read_tables())


def test_an_unknown_country_is_refused_with_its_line() -> None:
    tables = read_tables()
    wrong = (replace(tables.regions[0], country="XYZ"), *tables.regions[1:])
    with pytest.raises(BadDataFile, match=r"regions\.tsv:2: crimea: unknown country 'XYZ'"):
        check_tables(replace(tables, regions=wrong))


def test_an_id_twice_is_refused() -> None:
    tables = read_tables()
    with pytest.raises(BadDataFile, match=r"id 'crimea' stands in regions\.tsv already"):
        check_tables(replace(tables, regions=(*tables.regions, tables.regions[0])))


def test_an_end_before_its_beginning_is_refused() -> None:
    tables = read_tables()
    wrong = replace(tables.offices[0], begin=Dated("2014-01-01"), end=Dated("2013-01-01"))
    with pytest.raises(BadDataFile, match=r"offices\.tsv.*: end 2013-01-01 is not after begin 2014-01-01"):
        check_tables(replace(tables, offices=(wrong,)))


def test_an_office_of_nobody_is_refused() -> None:
    tables = read_tables()
    with pytest.raises(BadDataFile, match="unknown actor 'atlantis'"):
        check_tables(replace(tables, offices=(replace(tables.offices[0], of="atlantis"),)))


def test_a_name_of_two_at_one_time_is_refused() -> None:
    tables = read_tables()
    second = replace(tables.states[0], id="second", name="Second State")
    with pytest.raises(BadDataFile, match="names 'afghanistan' too, at the same time"):
        check_tables(replace(tables, states=(*tables.states, second)))


def test_a_membership_of_nobody_or_for_no_time_is_refused() -> None:
    row = read_memberships(gazetteer())[0]
    with pytest.raises(BadDataFile, match=r"memberships\.tsv:\d+: nato: unknown actor 'atlantis'"):
        check_memberships([replace(row, member="atlantis")], gazetteer())
    with pytest.raises(BadDataFile, match=r"memberships\.tsv.*end 1948 is not after begin 1949-04-04"):
        check_memberships([replace(row, end=Dated("1948"))], gazetteer())


def test_a_group_that_ends_before_it_begins_is_refused() -> None:
    tables = read_tables()
    wrong: GroupRow = replace(tables.groups[0], begin=Dated("2014-01-01"), end=Dated("2013-01-01"))
    with pytest.raises(BadDataFile, match=r"groups\.tsv.*end 2013-01-01 is not after begin 2014-01-01"):
        check_tables(replace(tables, groups=(wrong, *tables.groups[1:])))


def test_a_full_name_of_two_in_office_at_one_time_is_refused() -> None:
    tables = read_tables()
    bush = next(row for row in tables.persons if row.id == "george-w-bush")
    twin = replace(bush, id="twin", names=("George W. Bush",))
    office = next(row for row in tables.offices if row.person == "george-w-bush" and row.title == "president")
    with pytest.raises(BadDataFile, match=r"twin: 'george w. bush' names 'george-w-bush' too, at one time"):
        check_tables(
            replace(
                tables,
                persons=(*tables.persons, twin),
                offices=(*tables.offices, replace(office, person="twin")),
            )
        )
    later = replace(office, person="twin", begin=Dated("2050"), end=None)
    offices = tuple(row for row in tables.offices if row.person != "george-w-bush" or row.end is not None)
    check_tables(replace(tables, persons=(*tables.persons, twin), offices=(*offices, later)))


def test_a_region_with_the_name_of_a_state_is_refused() -> None:
    tables = read_tables()
    wrong = (replace(tables.regions[0], names=("Turkey",)), *tables.regions[1:])
    with pytest.raises(BadDataFile, match="crimea: 'turkey' names 'turkey' too"):
        check_tables(replace(tables, regions=wrong))
