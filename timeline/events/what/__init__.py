"""What happened: the words that name events, their senses, and what governs their type."""
