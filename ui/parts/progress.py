"""A bar of 6 px for work that takes longer than half a second."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar

STEPS = 1000


class ProgressLine(QProgressBar):
    """How far something is; without a share it moves to and fro."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, STEPS)

    def set_share(self, share: float | None) -> None:
        """From 0 to 1, or None when nobody knows."""
        if share is None:
            self.setRange(0, 0)
            return
        self.setRange(0, STEPS)
        self.setValue(round(share * STEPS))
