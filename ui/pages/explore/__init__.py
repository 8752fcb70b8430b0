"""Pages of the first phase: listen, look, count, judge."""
