"""What time expressions mean: frozen values that resolve against an anchor into readings."""

from timeline.temporal.algebra.base import Anchor, Expr, Leaning, Reading, Reference
from timeline.temporal.algebra.period import Grain, Period

__all__ = ["Anchor", "Expr", "Grain", "Leaning", "Period", "Reading", "Reference"]
