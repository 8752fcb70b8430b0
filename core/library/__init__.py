"""Typed, validated loading of everything in resources/ and of a user's own files like it."""
