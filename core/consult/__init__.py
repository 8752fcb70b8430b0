"""Consult: who was heard, what was decided, who was told."""
