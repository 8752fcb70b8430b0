"""The user's text scale: everything that holds text grows with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

SCALE_PROPERTY = "look_scale"


def scale() -> float:
    """The text scale that is on, from 1 to 2."""
    app = QCoreApplication.instance()
    held = app.property(SCALE_PROPERTY) if app else None
    return float(held) if held else 1.0


def px(value: float) -> int:
    """A distance of the tokens in screen px at the present text scale."""
    return round(value * scale())
