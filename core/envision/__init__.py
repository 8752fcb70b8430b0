"""Envisioning: what it will be like, the numbers that prove it, ideas and what becomes of them."""
