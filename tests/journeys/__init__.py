"""Whole days of work."""
