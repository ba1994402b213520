"""What all schemas share: strict days, lists in a parameter, and errors that say which fields are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from marshmallow import Schema, ValidationError, fields, validate

from timeline.errors import InvalidInput

DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
NUMBER = re.compile(r"\d{1,9}", re.ASCII)


class Record(Schema):
    """A schema that refuses unknown fields and names those it knows."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        known = ", ".join(field.data_key or name for name, field in self.load_fields.items())
        self.error_messages["unknown"] = (
            f"unknown; known are {known}" if known else "unknown; none is known here"
        )
        self.error_messages["type"] = "not a JSON object"


class Day(fields.Date):
    """A day of the calendar, written `2017-10-10` and in no other way."""

    def _deserialize(self, value: Any, *_rest: Any, **_options: Any) -> date:
        try:
            return _day(value)
        except ValueError as error:
            raise ValidationError(f"{value!r} is no day such as 2017-10-10: {error}") from error


class WholeNumber(fields.Integer):
    """A whole number in plain digits."""

    def _deserialize(self, value: Any, *_rest: Any, **_options: Any) -> int:
        if not NUMBER.fullmatch(str(value)) or isinstance(value, bool):
            raise ValidationError(f"{value!r} is no whole number")
        return int(value)


class YesNo(fields.Boolean):
    """`true` or `false`, and no other word for them."""

    def _deserialize(self, value: Any, *_rest: Any, **_options: Any) -> bool:
        if str(value).casefold() not in ("true", "false"):
            raise ValidationError(f"{value!r} is neither true nor false")
        return str(value).casefold() == "true"


class Choices(fields.List[str]):
    """One or several names: the parameter may repeat, and each may be a list with commas; case is free."""

    def __init__(self, names: tuple[str, ...], **options: Any) -> None:
        super().__init__(fields.String(metadata={"enum": list(names)}), **options)
        self.folded = {name.casefold(): name for name in names}

    def _deserialize(self, value: Any, *rest: Any, **options: Any) -> list[str | None]:
        texts = super()._deserialize(value, *rest, **options)
        return [self._known(part.strip()) for text in texts if text is not None for part in text.split(",")]

    def _known(self, name: str) -> str:
        if name.casefold() not in self.folded:
            raise ValidationError(f"{name!r} is unknown; known are {', '.join(self.folded.values())}")
        return self.folded[name.casefold()]


class Whole(validate.Regexp):
    """The whole text fits the pattern: `$` alone would let a last line end through."""

    def __call__(self, value: Any) -> Any:
        """The value, if it fits."""
        if not self.regex.fullmatch(value):
            raise ValidationError(self._format_error(value))
        return value


one_line = Whole(
    r"^[^\x00-\x1f\x7f]*[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$",
    error="is empty, or has a control character in it",
)


def load(schema: Schema, raw: object) -> Any:
    """What the schema makes of raw JSON; raises `InvalidInput` with everything that is wrong."""
    try:
        return schema.load(raw)  # type: ignore[arg-type]  # whatever came in, the schema says if it is no object
    except ValidationError as error:
        raise invalid_input(error.messages) from error


def invalid_input(messages: Any) -> InvalidInput:
    """The error that says what a schema's messages say."""
    (field, message), *others = sorted(_flat(messages, ()))
    return InvalidInput(field, message, tuple(others))


def _flat(messages: Any, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            yield from _flat(inner, path if key == "_schema" else (*path, str(key)))
    else:
        yield ".".join(path), "; ".join(str(message) for message in messages)


def _day(value: object) -> date:
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError("four digits of the year, two of the month, two of the day")
    return date.fromisoformat(value)
