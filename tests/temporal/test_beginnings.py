"""A pattern's possible beginnings are found whatever it is built of."""

from __future__ import annotations

import pytest

from timeline.temporal.beginnings import first_characters


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("[ab]c", "ab"),
        ("(?:a|b?)c", "abc"),
        ("(?P<x>a)?(?P<y>b|c)d", "abc"),
        ("(?<!z)a", "a"),
        ("(?<=[xy])(?:a)?b", "ab"),
        ("a{0,2}b", "ab"),
        ("a{1,2}b", "a"),
        ("(?=z)a", "a"),
        ("(?:a?b?)c", "abc"),
    ],
)
def test_beginnings(pattern: str, beginnings: str) -> None:
    assert first_characters(pattern) == frozenset(beginnings)


def test_an_unbalanced_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="unbalanced"):
        first_characters("a)b")
