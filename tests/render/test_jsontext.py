"""JSON that is joined is the JSON of the whole."""

from __future__ import annotations

import json

import pytest

from timeline.render.jsontext import decode, encode, json_array, json_line, json_object

VALUES = [{"a": "Türkiye", "b": None}, {"c": 1.5}]


@pytest.mark.parametrize("values", [[], VALUES[:1], VALUES])
def test_a_joined_page_is_json(values: list[object]) -> None:
    page = json_object(events=json_array(map(encode, values)), next=encode(None))
    assert json.loads(page) == {"events": values, "next": None}
    assert page.endswith(b"}\n")
    assert page.count(b"\n") == 1


def test_a_line_is_the_value_and_its_end() -> None:
    assert json_line(VALUES) == encode(VALUES) + b"\n"
    assert decode(json_line(VALUES)) == VALUES
