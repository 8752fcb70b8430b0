"""Where the drawings of the window lie."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

ICON_FILES = Path(str(files("resources"))) / "icons"
LOOK_FILES = ICON_FILES / "controls"
"""Marks of check boxes and arrows, in a folder per theme, for the sheet's `look:` names."""
