"""Who is named: states, organisations and persons, on the day of the article."""
