"""The fewest people of whom anything is told: one rule for survey, figures and what is typed."""

FLOOR = 5
"""Counts of 1 to 4 people are never shown, and no minimum may be lower, whatever a file says."""
