"""Keeping: the archive of a year, and proof that it is as it was."""
