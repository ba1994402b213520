"""A text with its time expressions marked in place, as TimeML does it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from timeline.model import ResolvedTimex, TimexType

_DATED = (TimexType.DATE, TimexType.TIME)


def timeml_text(text: str, found: Sequence[ResolvedTimex]) -> str:
    """The text escaped for XML, each expression inside a `<TIMEX3>` with its attributes."""
    pieces, done = [], 0
    for number, each in enumerate(found, 1):
        start, end = each.timex.start, each.timex.end
        pieces += [escape(text[done:start]), _tag(number, each), escape(text[start:end]), "</TIMEX3>"]
        done = end
    return "".join([*pieces, escape(text[done:])])


def _tag(number: int, resolved: ResolvedTimex) -> str:
    timex = resolved.timex
    is_relative = resolved.anchor is not None and timex.type in _DATED
    attributes = {
        "tid": f"t{number}",
        "type": timex.type.value,
        "value": resolved.best.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "temporalFunction": "true" if is_relative else "false",
    }
    told = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value)
    return f"<TIMEX3 {told}>"
