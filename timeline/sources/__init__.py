"""Articles from files, one module for each format."""
