"""Renderers: from blocks to a file."""
