"""Days with a name: "Christmas", "Thanksgiving Day 1999", "Easter", "Ramadan"; the movable ones computed."""

from __future__ import annotations

from timeline.temporal.algebra.feasts import IslamicDay, JewishDay
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import AfterEaster, DayOfYear, Name, NthWeekday
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated, fixed_day
from timeline.temporal.rules_en.deictic import chosen


def _told(name: Name, match: Match) -> Meaning:
    return chosen(name, match) if match.has("which") else dated(Named(name))


def _is_small(match: Match) -> bool:
    """Whether the name lacks the capital that it has in cased text: "jailed on election day"."""
    start = match.stream.starts[match.found.start("name")]
    return match.stream.is_cased and match.stream.text[start].islower()


def _known(match: Match) -> Meaning | None:
    year, month, day = match.numbers("name")
    return fixed_day(year, month, day)


def _fixed(match: Match) -> Meaning | None:
    if _is_small(match):
        return None
    month, day = match.numbers("name")
    return _told(DayOfYear(month, day), match)


def _floating(match: Match) -> Meaning | None:
    if _is_small(match):
        return None
    month, nth, weekday, after = match.numbers("name")
    return _told(NthWeekday(month, weekday, nth, after), match)


def _easter(match: Match) -> Meaning:
    return _told(AfterEaster(match.number("name")), match)


def _orthodox(match: Match) -> Meaning:
    return _told(AfterEaster(match.number("name"), is_eastern=True), match)


def _islamic(match: Match) -> Meaning:
    month, day = match.numbers("name")
    return _told(IslamicDay(month, day), match)


def _jewish(match: Match) -> Meaning:
    month, day = match.numbers("name")
    return _told(JewishDay(month, day), match)


_WHICH = "(?:THE? (?P<which>LAST|NEXT|THIS|PREVIOUS|FOLLOWING|COMING))?"
HOLIDAYS = (
    Rule("known day", "(?P<name>KNOWN_DAY)", "DAY_DATE", _known, "9/11"),
    Rule("fixed holiday", f"{_WHICH} (?P<name>FIXED_HOLIDAY)", "HOLIDAY_DATE", _fixed, "Christmas"),
    Rule(
        "floating holiday",
        f"{_WHICH} (?P<name>FLOATING_HOLIDAY)",
        "HOLIDAY_DATE",
        _floating,
        "Thanksgiving Day",
    ),
    Rule("Easter holiday", f"{_WHICH} (?P<name>EASTER_HOLIDAY)", "HOLIDAY_DATE", _easter, "Good Friday"),
    Rule(
        "Orthodox holiday",
        f"{_WHICH} (?P<name>ORTHODOX_HOLIDAY)",
        "HOLIDAY_DATE",
        _orthodox,
        "Orthodox Easter",
    ),
    Rule("Islamic holiday", f"{_WHICH} (?P<name>ISLAMIC_HOLIDAY)", "HOLIDAY_DATE", _islamic, "Eid al-Fitr"),
    Rule("Jewish holiday", f"{_WHICH} (?P<name>JEWISH_HOLIDAY)", "HOLIDAY_DATE", _jewish, "last Passover"),
)
