"""News in, dated events out: what each actor did, in the order in which it happened."""
