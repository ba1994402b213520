"""`timeline ingest` keeps the good articles and says what is wrong with the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.conftest import read_told
from timeline.cli import main
from timeline.model import Article, Event
from timeline.service import Service, TimelineRequest, open_service

STORY = "2017-09-12 CONSULT turkey russia\n"

pytestmark = pytest.mark.usefixtures("told")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


def ingest(database: str, *arguments: object, stdin: str = "") -> Result:
    return CliRunner().invoke(main, ["ingest", "--database", database, *map(str, arguments)], input=stdin)


def events_of(database: str, actor: str = "turkey") -> int:
    service: Service = open_service(database)
    found = len(service.timeline(TimelineRequest(actor)).events)
    service.close()
    return found


def test_a_file_is_stored_once(database: str, story: Path) -> None:
    first = ingest(database, story, "--published", "2017-10-10")
    again = ingest(database, story, "--published", "2017-10-10")
    assert first.exit_code == again.exit_code == 0
    assert first.stdout.startswith("stored  ")
    assert first.stdout.endswith(f"  2017-10-10  1 events  {story}\n")
    assert again.stdout.startswith("known ")
    assert events_of(database) == 1


def test_a_dash_is_stdin(database: str) -> None:
    result = ingest(database, "-", "--published", "2017-10-10", "--source", "Wire", stdin=STORY)
    assert result.exit_code == 0
    assert events_of(database) == 1


def test_good_articles_are_kept_and_wrong_ones_reported(database: str, story: Path, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    wrong = [{"text": ""}, {"text": "x", "published": "2017-13-01"}, {"text": "x", "place": "y"}]
    right = {"id": "n1", "text": STORY, "published": "2017-10-11"}
    lines.write_text("\n".join([*map(json.dumps, wrong), "{", json.dumps(right)]))
    latin = tmp_path / "latin.txt"
    latin.write_bytes(b"\xfcber")
    result = ingest(
        database, story, latin, tmp_path / "none.txt", "--published", "2017-10-10", "--jsonl", lines
    )
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "n1  2017-10-11  1 events" in result.stdout
    report = result.stderr.splitlines()
    assert report[0] == f"{latin}: not UTF-8: byte 0 is 0xfc"
    assert report[1].startswith(f"{tmp_path / 'none.txt'}: cannot be read: No such file")
    assert report[2] == f"{lines}:1: text: is empty"
    assert report[3].startswith(f"{lines}:2: published: '2017-13-01' is no day")
    assert report[4].startswith(f"{lines}:3: place: unknown; known are")
    assert report[5].startswith(f"{lines}:4: not JSON")
    assert len(report) == 6


def test_a_line_says_more_than_the_options(database: str, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text('{"text": "a", "published": "2017-10-11"}\n{"text": "b"}\n')
    result = ingest(database, "--jsonl", lines, "--published", "2016-01-01")
    assert [line.split()[2] for line in result.stdout.splitlines()] == ["2017-10-11", "2016-01-01"]


def test_one_id_with_two_contents_is_reported(database: str, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    articles = [{"id": "a", "text": text, "published": "2017-10-11"} for text in ("one", "two")]
    lines.write_text("\n".join(map(json.dumps, articles)))
    result = ingest(database, "--jsonl", lines)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{lines}:2: another article is stored as 'a'")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        ([], 2, "name at least one FILE"),
        (["--jsonl", "/nowhere/x.jsonl"], 1, "/nowhere/x.jsonl: cannot be read: No such file"),
        (["-"], 1, "-: text: is empty"),
    ],
)
def test_wrong_use_is_one_sentence(database: str, arguments: list[str], code: int, sentence: str) -> None:
    result = ingest(database, *arguments)
    assert result.exit_code == code
    assert sentence in result.stderr


def test_a_database_that_is_none_is_one_sentence(story: Path) -> None:
    result = ingest("nonsense", story, "--published", "2017-10-10")
    assert result.exit_code == 1
    assert (
        result.stderr
        == "Error: 'nonsense' is no database URL: write sqlite:///FILE or postgresql://USER@HOST/NAME\n"
    )


@pytest.mark.parametrize(("from_file", "sizes"), [(True, [8, 2]), (False, [1] * 10)])
def test_files_are_read_together_and_a_stream_at_once(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, from_file: bool, sizes: list[int]
) -> None:
    read: list[int] = []

    def count(articles: list[Article]) -> Iterator[tuple[Event, ...]]:
        read.append(len(articles))
        return map(read_told, articles)

    monkeypatch.setattr("timeline.cli.ingest.read_articles", count)
    rows = [{"text": f"2017-09-{day} CONSULT turkey", "published": "2017-10-10"} for day in range(10, 20)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "all.jsonl").write_text(lines)
    given = (str(tmp_path / "all.jsonl"),) if from_file else ("-",)
    found = ingest(database, "--jsonl", *given, stdin="" if from_file else lines)
    assert found.exit_code == 0
    assert found.stdout.count("stored") == 10
    assert read == sizes


def test_an_article_without_a_word_is_named_and_fails_nothing(database: str, tmp_path: Path) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text(
        '{"text": " ", "published": "2017-10-10"}\n{"text": "It rained.", "published": "2017-10-10"}\n'
    )
    done = CliRunner().invoke(main, ["ingest", "--database", database, "--jsonl", str(lines)])
    assert done.exit_code == 0
    assert "news.jsonl:1: text: is empty" in done.stderr
    assert done.stdout.startswith("stored")
