"""Whether it came about, and how sure that is."""
