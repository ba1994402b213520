"""When it happened, as phrases, clauses and the rest of the story tell."""
