"""The answer to "which dates does this text name?": every expression with its readings."""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.model import Extent, ResolvedTimex, TimexType
from timeline.temporal.edtf import edtf_of_value

# A date holds one occasion on some day inside; a length or a repetition lasts over its days.
_EXTENTS = {
    TimexType.DATE: Extent.WITHIN,
    TimexType.TIME: Extent.WITHIN,
    TimexType.DURATION: Extent.THROUGHOUT,
    TimexType.SET: Extent.THROUGHOUT,
}


def expression_answer(found: ResolvedTimex) -> dict[str, Any]:
    """One expression: where it stands, what TIMEX3 makes of it, and the days it may mean, best first."""
    timex, best, days = found.timex, found.best, found.best.interval
    return {
        "start": timex.start,
        "end": timex.end,
        "type": timex.type.value,
        "value": best.value,
        "mod": timex.mod,
        "quant": timex.quant,
        "freq": timex.freq,
        "text": timex.text,
        "from": _iso(days.first if days else None),
        "to": _iso(days.last if days else None),
        "extent": None if days is None else _EXTENTS[timex.type].value,
        "edtf": edtf_of_value(best.value),
        "anchor": _iso(found.anchor),
        "rule": timex.rule,
        "readings": [{"value": each.value, "score": each.score} for each in found.readings],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
