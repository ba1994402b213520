"""Time expressions: found, understood as values, resolved against an anchor."""
