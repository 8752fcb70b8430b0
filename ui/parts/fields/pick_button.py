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
        self._words, self._around = text, 0
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
        self._measure()
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(words + self._around, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Narrower where it must be."""
        hint = self.sizeHint()
        return QSize(min(px(NARROWEST), hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width shows more words, or fewer."""
        super().resizeEvent(event)
        self._fit()

    def _measure(self) -> None:
        """What the edges and the icon take; without words Qt measures some of its own."""
        self.ensurePolished()
        shown = super().text()
        if shown:
            wide = self.fontMetrics().horizontalAdvance(shown)
            self._around = super().sizeHint().width() - wide

    def _fit(self) -> None:
        self._measure()
        room = max(self.width() - self._around, 0) + 1
        cut = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if cut != super().text():
            super().setText(cut)
        if self.isEnabled():
            self.set_tip(self._words if cut != self._words else "")
