"""Dates of the calendar: days, months, years, quarters, seasons, decades, centuries, weekdays."""

from __future__ import annotations

import re

from timeline.temporal.algebra.dates import Fixed, InYear, SameQuarter
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import DayOfMonth, PartOfYear, Weekday
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated, day_of_year, fixed_day

# A plural noun after four figures makes them a count: "2000 troops"; these words are no nouns.
_NO_NOUN = frozenset(
    ("was", "has", "this", "its", "does", "goes", "says", "comes", "makes", "across", "less")
)
_SENTENCE_STARTS = ".!?:\"“”'\u2019(-"
_NUMBERED = re.compile(r"(?:resolution|resolutions|no\.|number|flight|page|route|highway|model|room)\s$")
_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def _day(match: Match) -> Meaning | None:
    month, day = match.number("month"), match.number("day")
    if match.has("year"):
        return fixed_day(match.number("year"), month, day)
    name = day_of_year(month, day)
    return dated(Named(name)) if name else None


def _may_day(match: Match) -> Meaning | None:
    # "may 20 people": a modal and a count.
    word = _NEXT_WORD.match(match.after())
    is_count = word and word[1].endswith("s") and word[1] not in _NO_NOUN
    return None if is_count and not match.text[0].isupper() and not match.has("year") else _day(match)


def _month(match: Match) -> Meaning:
    return dated(Fixed(Period.of_month(match.number("year"), match.number("month"))))


def _cued_month(match: Match) -> Meaning:
    group = "month" if match.has("month") else "short"
    return dated(Named(PartOfYear(Grain.MONTH, match.number(group))))


def _bare_month(match: Match) -> Meaning:
    return dated(Named(PartOfYear(Grain.MONTH, match.number("month"))))


def _named_by_case(match: Match) -> Meaning | None:
    """A bare "May" or "March" with a capital that no sentence start explains."""
    before = match.before(3)
    starts_sentence = not before.strip() or before.rstrip()[-1] in _SENTENCE_STARTS
    follows_name = bool(re.search(r"[A-Z][a-z.]*\s$", match.before(20)))
    precedes_name = bool(re.match(r"\s(?:[A-Z]|on\b|in\b|to\b)", match.after()))
    is_name = match.text[0].isupper() and not starts_sentence and not follows_name and not precedes_name
    return _bare_month(match) if is_name else None


def _abbreviated_month(match: Match) -> Meaning | None:
    return _bare_month(match) if match.text[0].isupper() and match.text.endswith(".") else None


def _year(match: Match) -> Meaning | None:
    year = match.number("year")
    return dated(Fixed(Period.of_year(year))) if 1000 <= year <= 2199 else None


def _bare_year(match: Match) -> Meaning | None:
    if not 1400 <= match.number("year") <= 2100:
        return None
    if _NUMBERED.search(match.before(12).lower()):
        return None
    word = _NEXT_WORD.match(match.after())
    is_count = word and len(word[1]) > 3 and word[1].endswith("s") and word[1] not in _NO_NOUN
    return None if is_count and not _has_year_cue(match) else _year(match)


def _has_year_cue(match: Match) -> bool:
    return bool(
        re.search(r"(?:\b(?:in|since|by|until|till|the|from|during|of)|\()\s*$", match.before(8).lower())
    )


def _short_year(match: Match) -> Meaning | None:
    is_joined = match.end - match.start == 3 and not match.before(1).isalnum()
    year = match.number("year")
    return dated(Fixed(Period.of_year(1900 + year if year > 30 else 2000 + year))) if is_joined else None


def _bc_year(match: Match) -> Meaning:
    return dated(Fixed(Period.of_year(1 - match.number("year"))))


def _ad_year(match: Match) -> Meaning | None:
    year = match.number("year")
    return dated(Fixed(Period.of_year(year))) if year > 0 else None


def _decade(match: Match) -> Meaning | None:
    figures = match.word("figures").rstrip("s")
    if not figures.endswith("0"):
        return None
    year = int(figures)
    if 100 <= year < 1000:
        return None
    return dated(Fixed(Period(Grain.DECADE, (1900 + year if year < 100 else year) // 10)))


def _bc_decade(match: Match) -> Meaning | None:
    figures = match.word("figures").rstrip("s")
    return dated(Fixed(Period(Grain.DECADE, -1 - int(figures) // 10))) if figures.endswith("0") else None


def _nicknamed_decade(match: Match) -> Meaning:
    return dated(Fixed(Period(Grain.DECADE, 190 + match.number("name") // 10)))


def _century(match: Match) -> Meaning | None:
    if match.word("unit") != "CE":
        return None
    number = match.number("n")
    return dated(Fixed(Period(Grain.CENTURY, -number if match.has("bc") else number - 1)))


def _part(grain: Grain, number: int, match: Match) -> Meaning:
    name = PartOfYear(grain, number)
    return dated(
        InYear(name, Fixed(Period.of_year(match.number("year")))) if match.has("year") else Named(name)
    )


def _quarter(match: Match) -> Meaning | None:
    number = match.number("n")
    if number == -1:
        number = 4
    # "the third-quarter loss": the article belongs to the noun.
    is_joined = match.text.lower().startswith("the ") and "-" in match.text
    return _part(Grain.QUARTER, number, match) if 1 <= number <= 4 and not is_joined else None


def _same_quarter(match: Match) -> Meaning:
    return dated(SameQuarter(match.number("year")))


def _half(match: Match) -> Meaning | None:
    number = match.number("n")
    return _part(Grain.HALF, 2 if number == -1 else number, match) if number in (1, 2, -1) else None


def _season(match: Match) -> Meaning:
    return _part(Grain.SEASON, match.number("season"), match)


def _winter_of_two_years(match: Match) -> Meaning:
    return dated(Fixed(Period.part_of_year(Grain.SEASON, match.number("year"), match.number("season"))))


def _weekday(match: Match) -> Meaning:
    return dated(Named(Weekday(match.number("day"))))


def _abbreviated_weekday(match: Match) -> Meaning | None:
    return _weekday(match) if match.text[0].isupper() else None


def _nth_of_month(match: Match) -> Meaning | None:
    return dated(Named(DayOfMonth(match.number("day")))) if 1 <= match.number("day") <= 31 else None


def _iso(match: Match) -> Meaning | None:
    parts = [int(part) for part in match.word("date").replace("/", "-").replace(".", "-").split("-")]
    return fixed_day(parts[0], parts[1], parts[2])


def _year_month(match: Match) -> Meaning | None:
    year, month = match.number("year"), match.number("month")
    is_iso = len(match.text) == 7 and month != (year + 1) % 100  # "2011-12" are two years
    return _month(match) if is_iso else None


def _compact(match: Match) -> Meaning | None:
    figures = match.word("date")
    return fixed_day(int(figures[:4]), int(figures[4:6]), int(figures[6:]))


def _figures(match: Match) -> Meaning | None:
    parts = [int(part) for part in re.split(r"[/.-]", match.word("date"))]
    year = parts[2] if parts[2] > 99 else parts[2] + (1900 if parts[2] > 40 else 2000)
    # American order unless the figures rule it out, or full stops say that it is European.
    day_first = parts[0] > 12 or "." in match.word("date")
    month, day = (parts[1], parts[0]) if day_first else (parts[0], parts[1])
    return fixed_day(year, month, day)


CALENDAR = (
    Rule("ISO date", "(?P<date>ISO_DATE|YEAR_FIRST_DATE)", "DAY_DATE", _iso, "2014-03-05"),
    Rule(
        "year and month in figures",
        "(?P<year>YEAR_FIGURES) HYPHEN (?P<month>TO_12)",
        "MONTH_DATE",
        _year_month,
        "2014-03",
    ),
    Rule("date in figures", "(?P<date>SLASH_DATE)", "DAY_DATE", _figures, "10/30/89"),
    Rule("compact date", "(?P<date>COMPACT_DATE)", "DAY_DATE", _compact, "19980108"),
    Rule(
        "month, day, year",
        "(?P<month>MONTH_NAME) THE? (?P<day>DAY_NUMBER) COMMA? (?:OF|IN)? (?P<year>YEAR_NUMBER)",
        "DAY_DATE",
        _day,
        "March 5, 1998",
    ),
    Rule(
        "day, month, year",
        "THE? (?P<day>DAY_NUMBER) (?:OF|HYPHEN)? (?P<month>MONTH_NAME) (?:COMMA|OF|HYPHEN)?"
        " (?P<year>YEAR_NUMBER)",
        "DAY_DATE",
        _day,
        "5 March 1998",
    ),
    Rule(
        "day and month",
        "(?P<day>DAY_NUMBER) OF? (?P<month>MONTH|MARCH|MONTH_ABBR DOT?|(?<=[ORD NTH OF]) MAY)",
        "DAY_DATE",
        _day,
        "13 April",
    ),
    Rule(
        "day and May",
        "(?P<day>DAY_NUMBER) (?P<month>MAY) (?! [CARD TO_12 TO_24])",
        "DAY_DATE",
        _may_day,
        "on 7 May",
    ),
    Rule(
        "month and year",
        "(?P<month>MONTH_NAME) COMMA? OF? (?P<year>YEAR_NUMBER)",
        "MONTH_DATE",
        _month,
        "March 1998",
    ),
    Rule(
        "month and day",
        "(?P<month>[MONTH MARCH]|[MONTH_ABBR MAR] DOT?) THE? (?P<day>DAY_NUMBER)",
        "DAY_DATE",
        _day,
        "Sept. 30",
    ),
    Rule("May and day", "(?P<month>MAY) THE? (?P<day>DAY_NUMBER)", "DAY_DATE", _may_day, "May 22"),
    Rule("month", "(?P<month>MONTH)", "MONTH_DATE", _bare_month, "October"),
    Rule(
        "month after a cue",
        "(?:(?<=MAY_CUE)|(?<=[MONTH MARCH MAY MONTH_ABBR] [TO AND OR])) (?P<month>[MAY"
        " MARCH])|(?<=TIME_CUE) (?P<short>MONTH_ABBR) DOT?",
        "MONTH_DATE",
        _cued_month,
        "in may",
    ),
    Rule("May by its capital", "(?P<month>[MAY MARCH])", "MONTH_DATE", _named_by_case, "the May vote"),
    Rule(
        "month abbreviated",
        "(?P<month>[MONTH_ABBR MAR]) DOT",
        "MONTH_DATE",
        _abbreviated_month,
        "Nov. figures",
    ),
    Rule(
        "year before Christ",
        "(?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES]) ERA_BC",
        "YEAR_DATE",
        _bc_year,
        "480 BC",
    ),
    Rule(
        "year after Christ",
        "(?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES]) ERA_AD",
        "YEAR_DATE",
        _ad_year,
        "79 AD",
    ),
    Rule(
        "AD year",
        "ERA_AD (?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99 THREE_FIGURES YEAR_FIGURES])",
        "YEAR_DATE",
        _ad_year,
        "AD 79",
    ),
    Rule(
        "decade before Christ",
        "THE? (?P<figures>DECADE_FIGURES) ERA_BC",
        "DECADE_DATE",
        _bc_decade,
        "the 470s BC",
    ),
    Rule("decade", "THE? APOSTROPHE? (?P<figures>DECADE_FIGURES)", "DECADE_DATE", _decade, "the 1990s"),
    Rule(
        "decade with an apostrophe",
        "THE? (?P<figures>YEAR_FIGURES) APOSTROPHE? GENITIVE (?! _)",
        "DECADE_DATE",
        _decade,
        "the 1980's",
    ),
    Rule(
        "decade in words",
        "THE (?:TEENS|CARD)? HYPHEN? (?P<name>NICKNAMED_DECADE)",
        "DECADE_DATE",
        _nicknamed_decade,
        "the nineties",
    ),
    Rule(
        "century",
        "THE? (?P<n>ORD|SECOND) HYPHEN? (?P<unit>UNIT) (?P<bc>ERA_BC)?",
        "CENTURY_DATE",
        _century,
        "the 20th century",
    ),
    Rule(
        "fiscal quarter",
        "THE? FISCAL HYPHEN? (?P<n>NTHS|FINAL) HYPHEN? QUARTER (?:OF? (?P<year>YEAR_NUMBER))?",
        "QUARTER_DATE",
        _quarter,
        "the fiscal first quarter",
    ),
    Rule(
        "quarter",
        "THE? (?P<n>NTHS|FINAL) HYPHEN? FISCAL? QUARTER (?! OF [ART THE]) (?:(?:OF|IN)? FISCAL?"
        " (?P<year>YEAR_NUMBER))?",
        "QUARTER_DATE",
        _quarter,
        "the third quarter of 1984",
    ),
    Rule(
        "quarter of the year before it",
        "THE? (?P<year>YEAR_NUMBER) (?P<n>NTHS|FINAL) HYPHEN? QUARTER",
        "QUARTER_DATE",
        _quarter,
        "the 1988 third quarter",
    ),
    Rule(
        "half",
        "THE? (?P<n>NTHS|LATTER|FINAL|LAST) HYPHEN? HALF (?:(?:OF|IN)? FISCAL? (?P<year>YEAR_NUMBER))",
        "HALF_DATE",
        _half,
        "the second half of 2008",
    ),
    Rule(
        "season of two years",
        "THE? (?P<season>SEASON_NAME) (?:OF|IN)? (?P<year>YEAR_FIGURES) [HYPHEN SLASH] [TO_12 TO_24"
        " TO_31 TO_59 TO_99 YEAR_FIGURES]",
        "SEASON_DATE",
        _winter_of_two_years,
        "the winter of 1941-42",
    ),
    Rule(
        "season and year",
        "THE? (?P<season>SEASON_NAME) COMMA? (?:OF|IN)? (?P<year>YEAR_NUMBER)",
        "SEASON_DATE",
        _season,
        "the fall of 2007",
    ),
    Rule(
        "season of the year before it",
        "THE (?P<year>YEAR_NUMBER) (?P<season>SEASON_NAME)",
        "SEASON_DATE",
        _season,
        "the 1994 summer",
    ),
    Rule("season", "THE? (?P<season>SEASON)", "SEASON_DATE", _season, "the summer"),
    Rule(
        "season of a year to come",
        "THE? (?P<season>SPRING|FALL) (?= (?:OF|IN) (?:(?:LAST|NEXT|THIS|THAT|THE SAME|THE"
        " FOLLOWING) UNIT|[TO_99 THREE_FIGURES] ERA_BC))",
        "SEASON_DATE",
        _season,
        "the spring of next year",
    ),
    Rule(
        "season after a cue",
        "(?<=SEASON_CUE) (?P<season>SPRING|FALL) (?! OF)",
        "SEASON_DATE",
        _season,
        "in spring",
    ),
    Rule(
        "the season",
        "(?<=[IN BY SINCE TO EARLY LATE]) THE (?P<season>SPRING|FALL) (?! OF|IN)",
        "SEASON_DATE",
        _season,
        "in the fall",
    ),
    Rule("weekday", "(?P<day>WEEKDAY)", "WEEKDAY_DATE", _weekday, "Friday"),
    Rule(
        "weekday abbreviated",
        "(?P<day>WEEKDAY_ABBR) DOT",
        "WEEKDAY_DATE",
        _abbreviated_weekday,
        "Tues. morning",
    ),
    Rule(
        "weekday before a date",
        "(?P<day>WEEKDAY_ABBR) (?= COMMA? MONTH_NAME DAY_FIGURES)",
        "WEEKDAY_DATE",
        _weekday,
        "sat , oct. 3",
    ),
    Rule("the year in words", "THE UNIT (?P<year>CARD)", "YEAR_DATE", _year, "the year two thousand"),
    Rule("fiscal year", "FISCAL UNIT? (?P<year>YEAR_NUMBER)", "YEAR_DATE", _year, "fiscal 1989"),
    Rule("the year so-and-so", "THE UNIT (?P<year>YEAR_NUMBER)", "YEAR_DATE", _year, "the year 2000"),
    Rule(
        "short year",
        "APOSTROPHE (?P<year>[TO_12 TO_24 TO_31 TO_59 TO_99]) (?! GENITIVE)",
        "YEAR_DATE",
        _short_year,
        "'89",
    ),
    Rule(
        "year",
        "(?:(?<! [DOLLAR HYPHEN SLASH])|(?<= MID HYPHEN)|(?<= YEAR_FIGURES HYPHEN))"
        " (?P<year>YEAR_NUMBER) (?! PERCENT|HUNDRED|HYPHEN? ANY_UNIT|HYPHEN? OLD|AM|PM)",
        "YEAR_DATE",
        _bare_year,
        "1998",
    ),
    Rule(
        "the nth",
        "(?<= ON) THE (?P<day>NTH|ORD) (?! [_ UNIT QUARTER HALF PART NIGHT])",
        "DAY_DATE",
        _nth_of_month,
        "on the 25th",
    ),
)
