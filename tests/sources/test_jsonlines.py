"""JSON lines: a wrong line does not hide the next one."""

from __future__ import annotations

import pytest

from timeline.errors import InvalidInput
from timeline.sources.jsonlines import parse_json, read_lines


def test_lines_are_numbered_and_empty_ones_passed_over() -> None:
    lines = list(read_lines([b'{"a": 1}\n', b"\n", b"  \r\n", b"[2]\r\n", b"3"]))
    assert [(line.number, line.value, line.error) for line in lines] == [
        (1, {"a": 1}, None),
        (4, [2], None),
        (5, 3, None),
    ]


def test_a_wrong_line_is_an_error_in_its_place() -> None:
    first, second, third = read_lines([b'{"a"\n', b'"\xff"\n', b"true\n"])
    assert first.error is not None
    assert "not JSON" in str(first.error)
    assert second.error is not None
    assert str(second.error) == "not UTF-8: byte 1 is 0xff"
    assert (third.value, third.error) == (True, None)


@pytest.mark.parametrize("text", [b"", b"{", b"NaN", b'{"a": 1} x', b'"\\ud800"', b"[" * 5000, b"'a'"])
def test_what_is_no_json_is_refused(text: bytes) -> None:
    with pytest.raises(InvalidInput, match=r"^not JSON: "):
        parse_json(text)
