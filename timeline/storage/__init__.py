"""Where articles and events are kept."""
