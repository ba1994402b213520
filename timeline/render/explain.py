"""Why each time expression of a text means what it does, for people: rule, anchor, readings."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import ResolvedTimex
from timeline.temporal.interval import Interval

_AROUND = 24  # characters of the text on each side of an expression


def explain_timexes(text: str, found: Sequence[ResolvedTimex]) -> str:
    """One paragraph for each expression; a sentence where there is none."""
    if not found:
        return "no time expression was found"
    return "\n\n".join(_explain(text, each) for each in found)


def _explain(text: str, resolved: ResolvedTimex) -> str:
    timex = resolved.timex
    return "\n".join(
        (
            f"{_in_context(text, timex.start, timex.end)}  at {timex.start}-{timex.end}",
            f"  {timex.type.value} by the rule “{timex.rule}”{_marks(resolved)}",
            f"  anchor: {_anchor(resolved)}",
            *(
                f"  {'means' if place == 0 else 'or'} {reading.value}{_days(reading.interval)}, "
                f"score {reading.score:.2f}"
                for place, reading in enumerate(resolved.readings)
            ),
        )
    )


def _in_context(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"…{before}[{text[start:end]}]{after}…".split())


def _marks(resolved: ResolvedTimex) -> str:
    timex = resolved.timex
    marks = (("mod", timex.mod), ("quant", timex.quant), ("freq", timex.freq))
    return "".join(f", {name} {value}" for name, value in marks if value)


def _anchor(resolved: ResolvedTimex) -> str:
    return resolved.anchor.isoformat() if resolved.anchor else "none is needed, or none is known"


def _days(interval: Interval | None) -> str:
    if interval is None:
        return ""
    first, last = interval.first, interval.last
    if first == last and first is not None:
        return f" ({first.isoformat()})"
    return f" ({first.isoformat() if first else 'open'} to {last.isoformat() if last else 'open'})"
