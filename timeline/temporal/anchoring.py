"""Resolves time expressions in their text: each against the day of writing or the date told before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from timeline.model import ResolvedTimex, Timex, TimexType
from timeline.temporal.algebra.base import Anchor, Leaning, Reading, Reference
from timeline.temporal.algebra.dates import Fixed, Named, SameTime, Shift
from timeline.temporal.algebra.names import Weekday
from timeline.temporal.algebra.period import Grain, Period, period_of_value

# What the nearest verb before a weekday or month says about its direction.
_CUE = re.compile(
    r"\b(?:(?P<ahead>will|shall|'ll|won't|would|scheduled|expected|expects?|slated|set to|set for|supposed|upcoming|can|may|might|should|must|planning"
    r"|as soon as|as early as|no later than|to (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|[a-z]+s\b|[a-z]+ed\b)"
    r"[a-z]{2,})|(?P<back>said|says|was|were|had|has|have|told|did|met|fell|rose|came|went|took|made|saw|held|left"
    r"|began|gave|got|found|since|won|lost|led|ran|sent|kept|spoke|wrote|paid|not until"
    r"|brought|thought|sold|bought|built|fought|hit|shot|struck|flew|broke|grew|became|[a-z]{2,}ed))\b"
)
_ENDED = re.compile(r"\bended\s+(?:on\s+)?$")
_FORWARD_PREPOSITION = re.compile(r"\b(?:until|till|through|effective|starting|beginning)\s+$")
_AFTER_CUE = re.compile(
    r"\b(?:(?P<ahead>will|shall|is to|are to|is due to)|said|was|were|had|did|[a-z]{2,}ed)\b"
)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z\"“'`])|\n\s*\n|\s\.\s")
_LONG_GRAINS = (Grain.YEAR, Grain.DECADE, Grain.CENTURY, Grain.MILLENNIUM)
_OPENS_SENTENCE = re.compile(
    r"(?:^|[.!?:]\s+|\n\s*)(?:(?:in|by|during|late|early|at|the|end|start|beginning|of|autumn|spring|summer|winter"
    r"|campaign|on|and|until)\s+)*$",
    re.IGNORECASE,
)
_REACH = 160  # characters of a sentence that bear on a date in it


_OTHER_SPANS = ("P9M", "P6M", "P1Y", "P12M")  # after these a report is no longer about its quarter


@dataclass(slots=True)
class _Told:
    """What the text has told so far."""

    published: Period | None
    is_story: bool
    dates: list[Period]
    is_setting: bool = False  # whether the last date opens its sentence and so sets the scene
    quarter: Period | None = None  # the quarter a report is about; None: none was named

    def last(self, grain: Grain | None = None) -> Period | None:
        """The last date told, of the grain or finer where one is asked for."""
        if grain is None:
            return self.dates[-1] if self.dates else None
        for period in reversed(self.dates[-12:]):
            if not period.is_coarser(grain):
                return period
        return self.dates[-1] if self.dates else None

    def scene(self) -> Period | None:
        """Where the story stands: the last date told, but for a year named in passing."""
        last = self.dates[-1]
        if last.grain is not Grain.YEAR or self.is_setting:
            return last
        recent = reversed(self.dates[-4:-1])
        return next((each for each in recent if each.grain not in _LONG_GRAINS), last)


def resolve_timexes(
    text: str, timexes: tuple[Timex, ...], published: date | None
) -> tuple[ResolvedTimex, ...]:
    """Each expression with its readings, in the same order."""
    told = _Told(
        None if published is None else Period.of_day(published),
        is_story(timexes, published),
        [],
    )
    return tuple(_resolve(text, timex, told) for timex in timexes)


def is_story(timexes: tuple[Timex, ...], published: date | None) -> bool:
    """Whether the text tells history rather than news: its dates name years long before it was written."""
    if published is None:
        return True
    years = [
        timex.expr.period.year
        for timex in timexes
        if isinstance(timex.expr, Fixed) and timex.expr.period.grain in (Grain.YEAR, Grain.MONTH, Grain.DAY)
    ]
    old = sum(year < published.year - 1 for year in years)
    deictic = sum(_is_news_word(timex) for timex in timexes)
    return old >= 3 and old > 5 * deictic


def _is_news_word(timex: Timex) -> bool:
    expr = timex.expr
    if isinstance(expr, Named):
        return isinstance(expr.name, Weekday)
    return isinstance(expr, Shift) and expr.reference is Reference.SPEECH


def _resolve(text: str, timex: Timex, told: _Told) -> ResolvedTimex:
    anchor = _anchor(text, timex, told)
    if anchor is None:
        readings: tuple[Reading, ...] = (Reading(timex.expr.unread(), None, 0.5),)
    else:
        readings = timex.expr.read(anchor)
    best = readings[0]
    _note_quarter(timex, best, told)
    if timex.type in (TimexType.DATE, TimexType.TIME) and (period := period_of_value(best.value)):
        told.dates.append(period)
        told.is_setting = _OPENS_SENTENCE.search(text[max(0, timex.start - 40) : timex.start]) is not None
    is_anchored = anchor is not None and timex.expr.reference is not Reference.NONE
    day = anchor.period.day if is_anchored and anchor and anchor.period.in_calendar else None
    return ResolvedTimex(timex, day, readings)


def _anchor(text: str, timex: Timex, told: _Told) -> Anchor | None:
    match timex.expr.reference:
        case _ if isinstance(timex.expr, SameTime) and not told.is_story:
            period = told.quarter or told.published
        case Reference.NONE:
            return Anchor(told.published or Period.of_year(1))
        case Reference.SPEECH:
            period = told.last() if told.is_story and told.dates else told.published
        case Reference.PREVIOUS if _grain_of(timex) is Grain.QUARTER:
            period = _quarter(told)
        case Reference.PREVIOUS:
            period = told.last(_grain_of(timex)) or told.published
        case _:
            period = told.scene() if told.is_story and told.dates else told.published
    if period is None:
        return None
    return Anchor(period, _leaning(text, timex, told))


def _note_quarter(timex: Timex, best: Reading, told: _Told) -> None:
    if isinstance(timex.expr, SameTime):
        return
    period = period_of_value(best.value)
    if period is not None and period.grain is Grain.QUARTER:
        told.quarter = period
    elif best.value in _OTHER_SPANS:
        told.quarter = None


def _quarter(told: _Told) -> Period | None:
    """The quarter under report: the one named, else the last that was over at publication."""
    if told.quarter is not None:
        return told.quarter
    return told.published and told.published.to(Grain.QUARTER).shift(-1)


def _grain_of(timex: Timex) -> Grain | None:
    return timex.expr.grain if isinstance(timex.expr, Shift) else None


def _leaning(text: str, timex: Timex, told: _Told) -> Leaning:
    if told.is_story and told.dates:
        return Leaning.STORY
    before = _SENTENCE_END.split(text[max(0, timex.start - _REACH) : timex.start])[-1].lower()
    if _FORWARD_PREPOSITION.search(before):
        return Leaning.BACK if re.search(r"\b(?:not|up|was|were|had)\s+\w+\s+$", before) else Leaning.AHEAD
    if _ENDED.search(before):
        return Leaning.OVER
    cues = list(_CUE.finditer(before))
    if cues:
        return Leaning.AHEAD if cues[-1]["ahead"] else Leaning.BACK
    after = _AFTER_CUE.search(_SENTENCE_END.split(text[timex.end : timex.end + _REACH])[0].lower())
    return Leaning.AHEAD if after and after["ahead"] else Leaning.BACK
