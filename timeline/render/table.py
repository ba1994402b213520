"""A timeline as a table for people."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Basis, Event, Status

HEADINGS = ("DATE", "STATUS", "TYPE", "EVENT", "HOW IT IS KNOWN")
GAP = "  "
SHORTEST_TITLE = 20


def timeline_table(events: Sequence[Event], width: int | None = None) -> str:
    """The events as rows under headings; with a width, titles are cut so that rows fit where they can."""
    rows = [HEADINGS, *(_row(event) for event in events)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]
    if width is not None:
        rest = width - sum(widths) + widths[3] - len(GAP) * (len(HEADINGS) - 1)
        widths[3] = min(widths[3], max(rest, SHORTEST_TITLE))
    lines = (GAP.join(_fit(cell, size) for cell, size in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def _row(event: Event) -> tuple[str, ...]:
    date = event.date.edtf if event.date else "undated"
    return date, event.status.value, event.type, event.title, _known(event)


def _known(event: Event) -> str:
    if event.date is None:
        return ""
    if event.date.expression:
        return f'{event.date.basis.value}: "{event.date.expression}"'
    if event.date.basis is Basis.PUBLICATION and event.status is Status.ONGOING:
        return "publication: it lasted on that day"
    return event.date.basis.value


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"
