"""Errors say what is wrong, and say it in another process too."""

from __future__ import annotations

import pickle

import pytest

from timeline.errors import (
    BadDataFile,
    Conflict,
    InvalidInput,
    StoreError,
    TimelineError,
    TooLarge,
    UnknownName,
)

ERRORS = (
    InvalidInput("text", "is empty", (("title", "is empty"),)),
    TooLarge("text", "is too large"),
    UnknownName("actor", "turky", ("Turkey", "Turkmenistan")),
    Conflict("a1", "another article is stored as 'a1'"),
    BadDataFile("states.tsv", 7, "no name"),
    StoreError("the store cannot be used: disk full"),
)


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_an_error_passes_between_processes_whole(error: TimelineError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), vars(again)) == (str(error), vars(error))


def test_near_names_are_offered() -> None:
    assert str(ERRORS[2]) == "no actor is known as 'turky'; did you mean Turkey, Turkmenistan?"
    assert str(UnknownName("event", "x")) == "no event is known as 'x'"


def test_a_bad_file_is_named_with_its_line() -> None:
    assert str(ERRORS[4]) == "states.tsv:7: no name"
    assert str(BadDataFile("times.toml", None, "no table")) == "times.toml: no table"
