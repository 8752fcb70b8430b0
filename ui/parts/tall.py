"""A widget in a scroll area that is as high as its wrapped text asks."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget


class Tall(QWidget):
    """Qt asks a layout for its least height without its width, so that wrapped text gets too
    little room; here the width counts.
    """

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps otherwise."""
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """Other words need other room."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _grow(self) -> None:
        laid = self.layout()
        if laid is not None and laid.hasHeightForWidth():
            self.setMinimumHeight(laid.totalHeightForWidth(self.width()))
        elif laid is not None:
            self.setMinimumHeight(laid.totalSizeHint().height())
