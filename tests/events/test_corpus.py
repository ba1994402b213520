"""The sheets of `tests/corpus/events`, each run through the step it is about."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.events import PUBLISHED, Marked, read_marked
from tests.events.guesses import guess_predicate
from timeline.events.grammar import FORMS_OF_TAG, read_noun, read_verb
from timeline.events.titles import title_of
from timeline.events.what.triggers import find_triggers
from timeline.events.when.dating import date_event
from timeline.events.when.scene import Scene, Told
from timeline.events.whether.status import judge
from timeline.events.who.clauses import place_mentions
from timeline.events.who.roles import assign_roles
from timeline.language.reader import read_texts


def sheet(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(f"tests/corpus/events/{name}.toml").read_text("utf-8"))


def triggers_of(text: str) -> list[str]:
    tokens = read_marked(text).sentence.tokens
    return [
        f"{' '.join(t.norm for t in tokens[m.predicate.first : m.predicate.last])} {m.trigger.type}"
        for m in find_triggers(tokens)
    ]


@pytest.mark.parametrize(("text", "expected"), sheet("triggers")["found"]["rows"])
def test_triggers(text: str, expected: list[str]) -> None:
    assert triggers_of(text) == expected


@pytest.mark.parametrize("text", sheet("triggers")["none"]["texts"])
def test_no_trigger(text: str) -> None:
    assert triggers_of(text) == []


def predicate_of(marked: Marked) -> Any:
    assert marked.predicate is not None
    return guess_predicate(marked.sentence.tokens, *marked.predicate)


@pytest.mark.parametrize(
    ("status", "text"), [(key, text) for key, rows in sheet("status").items() for text in rows]
)
def test_status(status: str, text: str) -> None:
    marked = read_marked(text)
    assert judge(marked.sentence.tokens, predicate_of(marked)).status == status


@pytest.mark.parametrize(
    ("status", "text"), [(key, text) for key, rows in sheet("parsed_status").items() for text in rows]
)
def test_status_as_parsed(status: str, text: str) -> None:
    before, word, after = text.split("*")
    (sentence,) = next(read_texts([before + word + after]))
    first = next(i for i, token in enumerate(sentence.tokens) if token.start == len(before))
    forms = FORMS_OF_TAG.get(sentence.tokens[first].tag)
    is_verb = forms and sentence.tokens[first].pos == "VERB"
    predicate = (
        read_verb(sentence.tokens, first, first + 1, forms)
        if is_verb
        else read_noun(sentence.tokens, first, first + 1)
    )
    assert judge(sentence.tokens, predicate).status == status


@pytest.mark.parametrize(("text", "expected"), sheet("roles")["rows"])
def test_roles(text: str, expected: str) -> None:
    text, _, wanted = (part.strip() for part in text.partition("|"))
    marked = read_marked(text)
    tokens = marked.sentence.tokens
    match = next(m for m in find_triggers(tokens) if wanted in ("", tokens[m.predicate.first].norm))
    found = assign_roles(place_mentions(marked.sentence, marked.mentions), match)
    assert ", ".join(f"{each.role} {each.id}" for each in found) == expected


@pytest.mark.parametrize(("text", "expected"), sheet("dating")["rows"])
def test_dating(text: str, expected: str) -> None:
    marked = read_marked(text)
    predicate = predicate_of(marked)
    status = judge(marked.sentence.tokens, predicate).status
    context = tuple(mention.actor.id for mention in marked.mentions)
    told = Told(marked.sentence, predicate, status, context=context)
    dated = date_event(told, marked.timexes, Scene(PUBLISHED, None)).date
    assert f"{dated.edtf} {dated.extent} {dated.basis}" == expected


@pytest.mark.parametrize(("text", "expected"), sheet("titles")["rows"])
def test_titles(text: str, expected: str) -> None:
    text, _, wanted = (part.strip() for part in text.partition("|"))
    marked = read_marked(text)
    line = place_mentions(marked.sentence, marked.mentions)
    match = next(m for m in find_triggers(line.tokens) if wanted in ("", line.tokens[m.predicate.first].norm))
    starts = {each.span.start for each in assign_roles(line, match)}
    arguments = tuple(each for each in line.placed if each.mention.start in starts)
    assert title_of(line, match.predicate, arguments) == expected
