"""Text files: UTF-8, and nothing else is guessed."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import InvalidInput


def decode_text(content: bytes) -> str:
    """The text of the content, without a byte order mark; an error names the first byte that is wrong."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(
            "", f"not UTF-8: byte {error.start} is {error.object[error.start]:#04x}"
        ) from error


def read_text(path: Path) -> str:
    """The text of the file; an error says why it cannot be read."""
    try:
        return decode_text(path.read_bytes())
    except OSError as error:
        raise InvalidInput("", f"cannot be read: {error.strerror}") from error
