"""Realise: measures, their balance and planning, follow-up, effect."""
