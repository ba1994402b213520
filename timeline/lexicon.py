"""Reads the words and facts of `timeline/data`: a wrong file is refused with its name and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import Enum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, ClassVar, Protocol, TypeVar, get_type_hints

from timeline.errors import BadDataFile

LIST_SEPARATOR = "|"


_BLANKS = re.compile(" *\t *")


class _Record(Protocol):
    """Any dataclass: only these have fields."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


R = TypeVar("R", bound=_Record)


def data_file(name: str) -> Traversable:
    """The file `name` of `timeline/data`, wherever the package is installed."""
    return files("timeline").joinpath("data", *name.split("/"))


@cache  # the large files are asked for class by class
def read_toml(name: str) -> Mapping[str, Any]:
    """The TOML file `name` of `timeline/data`, to be read only; raises `BadDataFile` where it is not TOML."""
    try:
        return tomllib.loads(data_file(name).read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadDataFile(name, None, str(error)) from error


def read_rows(name: str, record: type[R]) -> tuple[R, ...]:
    """The rows of the TSV file `name` as `record`s, whose field names are the columns of its first line.

    Cells are read by the field's type: `str`, `int`, `float`, `date` (ISO), `bool` (`yes` or empty),
    `tuple[str, ...]` (parts joined by `|`), and any of these with `| None` (empty is `None`). Lines that
    begin with `#` and empty lines are passed over. Raises `BadDataFile` with the line that is wrong.
    """
    return tuple(parse_rows(name, data_file(name).read_text("utf-8"), record))


def parse_rows(name: str, text: str, record: type[R]) -> Iterator[R]:
    """The records of `text`, which the errors call `name`."""
    if " \t" in text or "\t " in text:
        text = _BLANKS.sub("\t", text)
    numbered = [
        (number, line.strip(" ").split("\t"))
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not numbered:
        raise BadDataFile(name, 1, "no header line")
    (header_line, header), *rows = numbered
    readers = _readers(name, header_line, header, record)
    in_order = [readers[column] for column in header]
    is_plain = header == [each.name for each in fields(record) if each.init][: len(header)]
    for number, cells in rows:
        if len(cells) != len(header):
            raise BadDataFile(name, number, f"{len(cells)} cells, the header has {len(header)}")
        try:
            values = [read(cell) for read, cell in zip(in_order, cells, strict=True)]
        except ValueError:  # which cell it is
            for column, cell in zip(header, cells, strict=True):
                _cell(name, number, column, cell, readers[column])
            raise
        yield record(*values) if is_plain else record(**dict(zip(header, values, strict=True)))


def _readers(name: str, line: int, header: list[str], record: type[R]) -> dict[str, Callable[[str], Any]]:
    hints = get_type_hints(record)
    known = {each.name for each in fields(record)}
    needed = {
        each.name for each in fields(record) if each.default is MISSING and each.default_factory is MISSING
    }
    if unknown := [column for column in header if column not in known]:
        raise BadDataFile(name, line, f"unknown column {unknown[0]!r}; known are {', '.join(sorted(known))}")
    if missing := sorted(needed - set(header)):
        raise BadDataFile(name, line, f"column {missing[0]!r} is missing")
    return {column: _reader(hints[column]) for column in header}


def _cell(name: str, line: int, column: str, cell: str, reader: Callable[[str], Any]) -> Any:
    try:
        return reader(cell.strip())
    except ValueError as error:
        raise BadDataFile(name, line, f"{column} {cell!r}: {error}") from error


@cache
def _reader(hint: Any) -> Callable[[str], Any]:
    parts: tuple[Any, ...] = getattr(hint, "__args__", ())
    if type(None) in parts:
        inner = _reader(next(part for part in parts if part is not type(None)))
        return _text_or_none if inner is _text else lambda cell: inner(cell) if cell else None
    if getattr(hint, "__origin__", None) is tuple:
        inner = _reader(parts[0])
        if inner is _text:
            return _texts
        return lambda cell: tuple(inner(part.strip()) for part in cell.split(LIST_SEPARATOR)) if cell else ()
    if hint is bool:
        return _yes
    if hint is date:
        return date.fromisoformat
    if hint is str:
        return _text
    # Of our own values a cell means one: dates of offices stand in many rows.
    reader: Callable[[str], Any] = hint if hint in (int, float) or issubclass(hint, Enum) else cache(hint)
    return reader


def _text(cell: str) -> str:
    if not cell:
        raise ValueError("empty")
    return cell


def _text_or_none(cell: str) -> str | None:
    return cell or None


def _texts(cell: str) -> tuple[str, ...]:
    return tuple([_text(part.strip()) for part in cell.split(LIST_SEPARATOR)]) if cell else ()


def _yes(cell: str) -> bool:
    if cell not in ("", "yes"):
        raise ValueError("write yes, or leave it empty")
    return cell == "yes"
