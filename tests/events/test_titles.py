"""The sheet of titles that need the parser, as the sentences stand and degraded."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.test_pipeline import degraded
from timeline.model import Article
from timeline.pipeline import read_article

ROWS = tomllib.loads(Path("tests/corpus/events/titles.toml").read_text("utf-8"))["parsed"]


@pytest.mark.parametrize(("text", "expected"), ROWS)
@pytest.mark.parametrize("case", ["cased", "degraded"])
def test_title(text: str, expected: str, case: str) -> None:
    written = text if case == "cased" else degraded(text + "\n")
    start = written.index("*")
    events = read_article(Article(written.replace("*", ""), date(2017, 10, 10)))
    title = next(each for each in events if each.trigger.start <= start < each.trigger.end).title
    # Who has a full name in the tables is written with it where the text has lost its capitals.
    for surname, name in (("Stoltenberg", "Jens Stoltenberg"), ("Erdogan", "Recep Tayyip Erdoğan")):
        title = title.replace(name, surname)
    for surname, name in (("Merkel", "Angela Merkel"), ("Trump", "Donald Trump")):
        title = title if name in expected else title.replace(name, surname)
    assert title == expected
