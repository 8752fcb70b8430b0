"""One page per step of the year."""
