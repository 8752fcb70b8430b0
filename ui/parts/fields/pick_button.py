"""A button that shows what was picked, and is never wider than its room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from ui.look.scale import px
from ui.parts.buttons import Button

NARROWEST = 96


class PickButton(Button):
    """Long words are cut off with an ellipsis; the tip has them all."""

    def __init__(self, text: str = "", *, writes: bool = False) -> None:
        self._words = text
        super().__init__(text, "field", "chevron-down", writes)

    def setText(self, text: str) -> None:
        """Show these words, as far as they fit."""
        self._words = text
        super().setText(text)
        self._fit()
        self.updateGeometry()

    def text(self) -> str:
        """The whole of the words."""
        return self._words

    def sizeHint(self) -> QSize:
        """Room for all the words."""
        metrics, hint = self.fontMetrics(), super().sizeHint()
        more = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(super().text())
        return QSize(hint.width() + more, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Narrower where it must be."""
        hint = self.sizeHint()
        return QSize(min(px(NARROWEST), hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width shows more words, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, shown = self.fontMetrics(), super().text()
        around = super().sizeHint().width() - metrics.horizontalAdvance(shown)
        room = max(self.width() - around, 0)
        cut = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if cut != shown:
            super().setText(cut)
        if self.isEnabled():
            self.set_tip(self._words if cut != self._words else "")
