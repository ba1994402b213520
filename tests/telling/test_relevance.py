from collections import Counter
from collections.abc import Iterable

import pytest

from timeline.telling.relevance import names_query, overlap, read_story, relevance


def opening(words: str) -> frozenset[str]:
    return frozenset(words.split())


FLU = [
    opening("h1n1 swine flu mexico virus said"),
    opening("h1n1 swine flu health virus people"),
    opening("h1n1 flu mexico death said people"),
    opening("h1n1 swine virus mexico health world"),
]
UNNAMED = opening("swine flu virus mexico school said")
QUAKE = [opening(f"haiti quake rescue said people aid{number}") for number in range(4)]
ELSEWHERE = opening("election senate vote said people")


def judge(wanted: frozenset[str], query: str, others: Iterable[frozenset[str]]) -> float:
    stored = [wanted, *others]
    found = [each for each in stored if names_query([query], each)]
    story = read_story(found, Counter(stem for each in stored for stem in each), len(stored))
    return relevance(overlap(wanted, story), story, named=wanted in found)


@pytest.mark.parametrize(
    ("query", "words", "named"),
    [
        ("iraq", "baghdad iraqi troop", True),
        ("iraq", "baghdad troop", False),
        ("us", "usual busi", False),
        ("us", "us troop", True),
        ("michael jackson", "jackson singer michael", True),
        ("michael jackson", "jackson hole", False),
    ],
)
def test_an_opening_names_a_query_by_all_its_stems(query: str, words: str, named: bool) -> None:
    assert names_query(query.split(), opening(words)) is named


def test_an_article_of_the_story_counts_though_it_lacks_the_name() -> None:
    assert judge(UNNAMED, "h1n1", [*FLU, *QUAKE, ELSEWHERE]) > 0.7
    assert judge(UNNAMED, "h1n1", [*FLU, ELSEWHERE]) > 0.7


@pytest.mark.parametrize("foreign", [ELSEWHERE, QUAKE[0]])
def test_an_article_of_another_story_does_not_count(foreign: frozenset[str]) -> None:
    assert judge(foreign, "h1n1", [*FLU, UNNAMED, *QUAKE[1:], ELSEWHERE]) == 0.0


def test_words_that_most_articles_have_make_no_story() -> None:
    everyday = opening("said people year govern week")
    elsewhere = [opening(f"vote{number} senate") | everyday for number in range(9)]
    assert (
        judge(everyday | {"price"}, "h1n1", [*(each | everyday for each in FLU), *elsewhere, *QUAKE]) == 0.0
    )


def test_an_article_that_names_the_query_in_passing_counts_half() -> None:
    assert judge(opening("h1n1 senate vote election"), "h1n1", [*FLU, *QUAKE, ELSEWHERE]) == 0.5


def test_an_article_in_the_middle_of_the_story_counts_whole() -> None:
    assert judge(FLU[1], "h1n1", [*FLU, *QUAKE, ELSEWHERE]) == 1.0


def test_one_article_found_shows_no_story_and_the_name_alone_decides() -> None:
    assert judge(FLU[0], "h1n1", [*QUAKE, UNNAMED]) == 1.0
    assert judge(UNNAMED, "h1n1", [*QUAKE, FLU[0]]) == 0.0


def test_nothing_found_is_no_story() -> None:
    story = read_story([], {}, 10)
    assert relevance(0.0, story, named=False) == 0.0
