"""What happened: triggers, roles, status, and the date of each event."""
