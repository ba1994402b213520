"""Text files are UTF-8, or one sentence says where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import InvalidInput
from timeline.sources.textfile import decode_text, read_text


def test_the_text_comes_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes("Türkiye\r\nsaid".encode())
    assert read_text(path) == "Türkiye\r\nsaid"


def test_a_byte_order_mark_is_no_text() -> None:
    assert decode_text(b"\xef\xbb\xbfAnkara") == "Ankara"


def test_another_encoding_is_refused_with_its_first_wrong_byte() -> None:
    with pytest.raises(InvalidInput, match=r"^not UTF-8: byte 1 is 0xfc$"):
        decode_text("Türkiye".encode("latin-1"))


@pytest.mark.parametrize("name", ["nowhere.txt", "."])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidInput, match=r"^cannot be read: "):
        read_text(tmp_path / name)
