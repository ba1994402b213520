"""Feasts of other calendars, computed: the civil Islamic calendar and the Jewish one."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.temporal.algebra.names import Name
from timeline.temporal.algebra.period import Grain, Period

_ISLAMIC_EPOCH = 227_014  # the day before 1 Muharram 1, as `date.toordinal` counts
_ISLAMIC_YEAR = 354.367
_JEWISH_EPOCH = -1_373_427  # the day before 1 Tishri 1
_PARTS_A_DAY = 25_920


@dataclass(frozen=True, slots=True)
class IslamicDay(Name):
    """A day of the Islamic calendar, or its month where the day is 0: "Ramadan".

    The civil calendar is arithmetic; by sight of the moon the day may be one earlier or later.
    """

    month: int
    number: int

    @property
    def grain(self) -> Grain:
        """A day; of a month only the Gregorian month it mostly falls in is told."""
        return Grain.DAY if self.number else Grain.MONTH

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """Its occurrences in the Islamic years around the anchor."""
        year = int((anchor.ordinal - _ISLAMIC_EPOCH) / _ISLAMIC_YEAR) + 1
        return tuple(self._in(year + offset) for offset in range(-3, 4) if year + offset > 0)

    def _in(self, year: int) -> Period:
        first = islamic_new_year(year) + 29 * (self.month - 1) + self.month // 2
        middle = first + (self.number - 1 if self.number else 14)
        return Period(Grain.DAY, middle) if self.number else Period(Grain.DAY, middle).to(Grain.MONTH)

    @property
    def pattern(self) -> str:
        """Which day of our calendar it is changes: `"XXXX-XX-XX"`."""
        return "XXXX-XX-XX" if self.number else "XXXX-XX"


def islamic_new_year(year: int) -> int:
    """1 Muharram as an ordinal: eleven leap years in thirty."""
    return _ISLAMIC_EPOCH + 354 * (year - 1) + (3 + 11 * year) // 30


@dataclass(frozen=True, slots=True)
class JewishDay(Name):
    """A day of the Jewish calendar, Nisan being month 1 and Tishri 7: "Passover"."""

    month: int
    number: int

    @property
    def grain(self) -> Grain:
        """A day."""
        return Grain.DAY

    def near(self, anchor: Period) -> tuple[Period, ...]:
        """Its occurrences in the Jewish years around the anchor."""
        year = anchor.year + 3760
        return tuple(Period(Grain.DAY, self._in(year + offset)) for offset in range(-2, 5))

    def _in(self, year: int) -> int:
        if self.month < 7:  # spring and summer are counted back from the next new year
            return jewish_new_year(year + 1) - _DAYS_TO_NEW_YEAR[self.month] + self.number - 1
        start = jewish_new_year(year)
        long_marheshvan = jewish_new_year(year + 1) - start in (355, 385)
        return start + (0, 30, 59 + long_marheshvan)[self.month - 7] + self.number - 1

    @property
    def pattern(self) -> str:
        """Which day of our calendar it is changes: `"XXXX-XX-XX"`."""
        return "XXXX-XX-XX"


# From the first of Nisan, Iyar, Sivan, Tammuz, Av and Elul to the new year.
_DAYS_TO_NEW_YEAR = {1: 177, 2: 147, 3: 118, 4: 88, 5: 59, 6: 29}


def jewish_new_year(year: int) -> int:
    """1 Tishri as an ordinal, after the rules that keep feasts off certain weekdays."""
    before, here, after = (_molad_day(year + offset) for offset in (-1, 0, 1))
    if after - here == 356:
        here += 2
    elif here - before == 382:
        here += 1
    return _JEWISH_EPOCH + here


def _molad_day(year: int) -> int:
    months = (235 * year - 234) // 19
    parts = 12_084 + 13_753 * months
    day = 29 * months + parts // _PARTS_A_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
