"""What the reports say, in which order and words: from a year to blocks."""
