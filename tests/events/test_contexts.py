"""The sheet of contexts, read through the whole pipeline, as it stands and degraded."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.test_pipeline import degraded
from timeline.events.what.contexts import contexts
from timeline.model import Article, Event
from timeline.pipeline import read_article

ROWS = tomllib.loads(Path("tests/corpus/events/contexts.toml").read_text("utf-8"))["rows"]
PLOVER = """
asylum cbrn corruption crime cyber diplomatic disasters economic election environment executive gender health
human_rights human_security illegal_drugs inequality intelligence legal legislative lgbt migration military
misinformation natural_resource peacekeeping political_institutions pro_autocracy pro_democracy
religion_ethnicity reparations repression rights_freedoms technology territory terrorism trafficking
"""


def event_of(marked: str) -> Event:
    start = marked.index("*")
    events = read_article(Article(marked.replace("*", ""), date(2017, 10, 10)))
    return next(each for each in events if each.trigger.start <= start < each.trigger.end)


@pytest.mark.parametrize(("text", "expected"), ROWS)
@pytest.mark.parametrize("case", ["cased", "degraded"])
def test_contexts(text: str, expected: str, case: str) -> None:
    event = event_of(text if case == "cased" else degraded(text + "\n"))
    assert set(event.contexts) == set(filter(None, expected.split("|")))


def test_they_are_the_37_of_plover() -> None:
    assert sorted(contexts()) == PLOVER.split()


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Turkey *attacked* Syria.", "18"),
        ("Turkey is *investigating* Germany.", "09"),
        ("Turkey *accused* Germany of lying.", "11"),
        ("Merkel *took office* in 2005.", None),
    ],
)
def test_cameo_root(text: str, root: str | None) -> None:
    assert event_of(text).cameo == root
