"""English: the tables of rules in the order in which they run, each over what the ones before made."""

from timeline.temporal.grammar import compile_table
from timeline.temporal.rules_en.clock import CLOCK
from timeline.temporal.rules_en.combine import COMBINE
from timeline.temporal.rules_en.days import DAYS
from timeline.temporal.rules_en.deictic import DEICTIC
from timeline.temporal.rules_en.directed import DIRECTED
from timeline.temporal.rules_en.holidays import HOLIDAYS
from timeline.temporal.rules_en.lengths import LENGTHS, SUMS
from timeline.temporal.rules_en.macros import MACROS
from timeline.temporal.rules_en.modify import MODIFY
from timeline.temporal.rules_en.months import MONTHS
from timeline.temporal.rules_en.numbers import NUMBERS
from timeline.temporal.rules_en.parts import PARTS
from timeline.temporal.rules_en.ranges import RANGES
from timeline.temporal.rules_en.sets import NAMED_SETS, SETS
from timeline.temporal.rules_en.unplaced import UNPLACED
from timeline.temporal.rules_en.years import YEARS

TABLES = (
    NUMBERS,
    (*CLOCK, *SETS, *HOLIDAYS, *DEICTIC, *UNPLACED, *RANGES, *DAYS, *MONTHS, *PARTS, *YEARS, *LENGTHS),
    (*NAMED_SETS, *SUMS),
    (*COMBINE, *DIRECTED),
    MODIFY,
)
CASCADE = tuple(compile_table(rules, MACROS) for rules in TABLES)
RULES = tuple(rule for rules in TABLES for rule in rules)
