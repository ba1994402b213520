"""Events and expressions as text for people and machines, one module for each format."""
