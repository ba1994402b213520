"""Parts of a year: quarters, halves and seasons: "the third quarter of 1984", "the fall of 2007"."""

from __future__ import annotations

from timeline.temporal.algebra.dates import Fixed, InYear, SameQuarter
from timeline.temporal.algebra.named import Named
from timeline.temporal.algebra.names import PartOfYear
from timeline.temporal.algebra.period import Grain, Period
from timeline.temporal.grammar import Match, Meaning, Rule
from timeline.temporal.rules_en.build import dated


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


def _last_quarter(match: Match) -> Meaning:
    return _part(Grain.QUARTER, 4, match)


def _half(match: Match) -> Meaning | None:
    number = match.number("n")
    return _part(Grain.HALF, 2 if number == -1 else number, match) if number in (1, 2, -1) else None


def _season(match: Match) -> Meaning:
    return _part(Grain.SEASON, match.number("season"), match)


def _winter_of_two_years(match: Match) -> Meaning:
    return dated(Fixed(Period.part_of_year(Grain.SEASON, match.number("year"), match.number("season"))))


def _lettered_quarter(match: Match) -> Meaning | None:
    number = match.number("n" if match.has("n") else "first")
    is_joined = match.text[1] in "qQ" or match.text[1].isdigit()
    is_part_of_word = match.before(1).strip(" (\n") or match.after(1).isalnum()
    is_quarter = is_joined and not is_part_of_word and 1 <= number <= 4
    return _part(Grain.QUARTER, number, match) if is_quarter else None


PARTS = (
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
        "quarter by its letter",
        "(?:QUARTER_LETTER (?P<n>TO_12)|(?P<first>TO_12) QUARTER_LETTER) (?:OF|IN|COMMA)?"
        " (?P<year>YEAR_NUMBER)?",
        "QUARTER_DATE",
        _lettered_quarter,
        "Q3 2016",
    ),
    Rule(
        "quarter of a year",
        "THE (?P<year>YEAR_NUMBER) QUARTER",
        "QUARTER_DATE",
        _same_quarter,
        "the 1988 quarter",
    ),
    Rule(
        "last quarter of a year",
        "THE? LAST QUARTER (?:OF|IN) (?P<year>YEAR_NUMBER)",
        "QUARTER_DATE",
        _last_quarter,
        "the last quarter of 2015",
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
        "THE (?P<year>YEAR_NUMBER) (?P<season>SEASON_NAME) (?! OF)",
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
)
