"""Verkennen: listen, look, count and judge."""
