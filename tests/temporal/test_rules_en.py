"""Every rule's example is matched by that rule, in the table where the rule stands."""

from __future__ import annotations

import pytest

from timeline.temporal.grammar import Rule, run
from timeline.temporal.rules_en import CASCADE, RULES, TABLES
from timeline.temporal.tagger import read_stream

ROWS = [(place, rule) for place, table in enumerate(TABLES) for rule in table]


@pytest.mark.parametrize(("place", "rule"), ROWS, ids=[rule.name for rule in RULES])
def test_example(place: int, rule: Rule) -> None:
    stream = read_stream(rule.example)
    for table in CASCADE[:place]:
        stream, _ = run(table, stream)
    _, fired = run(CASCADE[place], stream)
    assert rule.name in fired


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names)), sorted(name for name in names if names.count(name) > 1)
