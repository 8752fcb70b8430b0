"""Pages of the second phase: decide together where to go."""
