"""`timeline withdraw`, `export`, `import`, `check` and `migrate`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.model import Article
from timeline.service import Service, TimelineRequest, open_service

STORIES = [
    Article("2017-09-12 CONSULT turkey russia", date(2017, 9, day), "Wire", given_id=f"a{day}")
    for day in (13, 14)
]


@pytest.fixture(autouse=True)
def stored(service: Service, told: None) -> None:  # noqa: ARG001 (the article is told before it is stored)
    for story in STORIES:
        service.ingest(story)


def run(database: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments], env={"TIMELINE_DATABASE": database})


def test_articles_are_withdrawn_and_unknown_ones_named(service: Service, database: str) -> None:
    result = run(database, "withdraw", "a13", "nothing", "a14")
    assert result.exit_code == 1
    assert result.stdout == "withdrawn  a13\nwithdrawn  a14\n"
    assert result.stderr == "Error: no article is known as 'nothing'\n"
    assert service.is_empty()


def test_to_withdraw_nothing_is_wrong_use(database: str) -> None:
    assert run(database, "withdraw").exit_code == 2


def test_what_is_exported_is_imported(service: Service, database: str, tmp_path: Path) -> None:
    file, other = tmp_path / "all.jsonl", f"sqlite:///{tmp_path / 'other.db'}"
    assert run(database, "export", str(file)).exit_code == 0
    assert run(other, "import", str(file)).stdout == "2 articles with 2 reports\n"
    assert run(other, "export", "-").stdout_bytes == file.read_bytes()
    assert run(other, "import", str(file)).stdout == "0 articles with 0 reports, 2 were known\n"
    copy = open_service(other)
    assert copy.timeline(TimelineRequest("turkey")) == service.timeline(TimelineRequest("turkey"))
    copy.close()


def test_an_article_of_another_text_is_left_out_of_an_import(tmp_path: Path, database: str) -> None:
    file, other = tmp_path / "all.jsonl", f"sqlite:///{tmp_path / 'other.db'}"
    run(database, "export", str(file))
    service = open_service(other)
    service.ingest(Article("2017-09-01 AID turkey", date(2017, 9, 13), given_id="a13"))
    service.close()
    result = run(other, "import", str(file))
    assert result.stdout == "1 articles with 1 reports\n"
    assert result.stderr == "a13: left out, another article is stored under this id\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Error: line 0: the export breaks off here"),
        ('{"text": "x"}\n', "Error: line 1: no export of a timeline"),
        ('{"event-timeline":1}\n', "Error: line 1: the export breaks off here"),
        ('{"event-timeline":1}\n{\n', "Error: line 2: not JSON"),
        ('{"event-timeline":1}\n[]\n', "Error: line 2: not a JSON object"),
        ('{"event-timeline":1}\n{"mood":1}\n{"end":true}\n', "Error: line 2: not as an export writes it"),
    ],
)
def test_what_is_no_export_is_refused_whole(tmp_path: Path, text: str, sentence: str) -> None:
    file, other = tmp_path / "all.jsonl", f"sqlite:///{tmp_path / 'other.db'}"
    file.write_text(text)
    result = run(other, "import", str(file))
    assert result.exit_code == 1
    assert result.stderr.startswith(sentence)
    copy = open_service(other)
    assert copy.is_empty()
    copy.close()


def test_a_whole_store_is_well(database: str) -> None:
    result = run(database, "check")
    assert (result.exit_code, result.stdout) == (0, "2 articles with 2 reports: all is well\n")


def test_a_store_of_today_is_up_to_date(database: str) -> None:
    assert run(database, "migrate").stdout == "up to date\n"


def test_an_empty_database_is_not_migrated(tmp_path: Path) -> None:
    result = run(f"sqlite:///{tmp_path / 'empty.db'}", "migrate")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: the database is empty")
