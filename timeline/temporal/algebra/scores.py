"""How sure a kind of meaning is: about the share that was right on news and histories annotated by hand."""

from timeline.temporal.algebra.period import Grain

EXPLICIT = 1.0  # "14 March 2014": 97 in 100 of the annotators agree, the rest are slips
NAMED, OTHER_NAMED = 0.9, 0.1  # "March", "Oct. 9": the likeliest occurrence and the second
WEEKDAY, OTHER_WEEKDAY = 0.93, 0.07  # "Friday" looking back
AHEAD, NOT_AHEAD = 0.85, 0.15  # "in March" with a future tense
WEEKDAY_AHEAD, WEEKDAY_NOT_AHEAD = 0.75, 0.25  # "Friday" with a future tense, by news read again
LAST_OF_TWO, OTHER_OF_TWO = 0.6, 0.4  # "last July" in October
STORY = 0.8  # "March" in a history
SAME_TIME = 0.65  # "a year earlier"
LENGTH = 0.9
RECURRENCE = 0.65  # the annotations write "daily" in three ways
VAGUE = 0.95
PARTLY_KNOWN = 0.4  # a day of a month
FIGURES, OTHER_FIGURES = 0.8, 0.2  # "03/04/2016"

_NEAR = {Grain.DAY: 0.98, Grain.YEAR: 0.85, Grain.MONTH: 0.85}
_ELSE, _FAR = 0.6, 0.7


def score_of_shift(grain: Grain, count: int) -> float:
    """How sure so many units from the anchor are: days and units next to it are surest."""
    return _NEAR.get(grain, _ELSE) if abs(count) <= 1 else _FAR
