"""Where the drawings of the window lie."""

from __future__ import annotations

from pathlib import Path

# Not through importlib.resources: it costs ten milliseconds before the first window stands.
ICON_FILES = Path(__file__).parents[2] / "resources" / "icons"
LOOK_FILES = ICON_FILES / "controls"
"""Marks of check boxes and arrows, in a folder per theme, for the sheet's `look:` names."""
