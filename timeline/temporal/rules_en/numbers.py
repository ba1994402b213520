"""Numbers in words become one item: "twenty-four", "two hundred and fifty", "nineteen ninety-six"."""

from __future__ import annotations

from timeline.temporal.grammar import Match, Rule


def read_count(values: tuple[object, ...]) -> int | None:
    """The number that the words make, `None` when they make none ("two five")."""
    total = group = 0
    last = 10**12
    for value in values:
        if not isinstance(value, int) or value == 0:
            continue  # "and", hyphens
        if value >= 100:
            group = max(group, 1) * value
            last = value
            if value >= 1000:
                total, group = total + group, 0
        elif value < 10 <= last or last >= 100:
            group, last = group + value, value
        else:
            return None
    return total + group


def _count(match: Match) -> int | None:
    return read_count(match.values("n"))


def _spoken_year(match: Match) -> int | None:
    century, rest = match.number("century"), read_count(match.values("rest"))
    is_year = 15 <= century <= 20 and rest is not None and rest >= 10
    return century * 100 + (rest or 0) if is_year else None


def _half_more(match: Match) -> float:
    return match.number("n") + 0.5


def _fraction(match: Match) -> float | None:
    above, below = match.word("part").split("/")
    return match.number("n") + int(above) / int(below) if int(below) > int(above) > 0 else None


def _large(match: Match) -> int | None:
    count = float(match.word("n"))
    value = count * match.number("scale")
    return int(value) if value < 10**12 else None


def _nth(match: Match) -> int | None:
    return match.number("tens") + match.number("ones") if match.number("ones") < 10 else None


NUMBERS = (
    Rule(
        "spoken year",
        "(?P<century>TEENS|TENS) HYPHEN? (?P<rest>TENS (?:HYPHEN? ONES)?|TEENS) (?! HYPHEN? HUNDRED)",
        "YEAR_SPOKEN",
        _spoken_year,
        "nineteen ninety-six",
    ),
    Rule(
        "tens and nth", "(?P<tens>TENS) HYPHEN? (?P<ones>ORDINAL|SECOND)", "ORD", _nth, "twenty-first century"
    ),
    Rule("nth", "(?P<n>ORDINAL|NTH)", "ORD", lambda match: match.number("n"), "third week of March"),
    Rule(
        "a hundred",
        "(?P<n>(?:ART|ONES|TEENS|TENS) HYPHEN? HUNDRED (?:(?:AND|HYPHEN)? (?:ONES|TEENS|TENS|HUNDRED)){0,6})",
        "CARD",
        _count,
        "two hundred and fifty years",
    ),
    Rule(
        "figures and scale",
        "(?P<n>TO_12|TO_24|TO_31|TO_59|TO_99|THREE_FIGURES|DECIMAL) (?P<scale>HUNDRED)",
        "CARD",
        _large,
        "3 million years",
    ),
    Rule("tens and ones", "(?P<n>TENS HYPHEN? ONES)", "CARD", _count, "twenty-four hours"),
    Rule(
        "and a half",
        "(?P<n>ONES|TEENS|TENS|TO_12|TO_24|TO_31) HYPHEN? AND HYPHEN? ART HYPHEN? HALF",
        "CARD",
        _half_more,
        "two and a half years",
    ),
    Rule(
        "and a fraction",
        "(?P<n>TO_12|TO_24|ONES) HYPHEN? (?P<part>FRACTION)",
        "CARD",
        _fraction,
        "2 1/2 years",
    ),
    Rule("one word", "(?P<n>ONES|TEENS|TENS)", "CARD", _count, "six weeks"),
)
