"""A sentence that stays eight seconds, with undo where there is something to undo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from core.text.translate import gettext as _
from ui.parts.buttons import Button
from ui.parts.labels import Label
from ui.parts.layouts import row

STAYS = 8000
"""Milliseconds; hover or focus holds it."""


class Toast(QFrame):
    """Lies over the lower left of the page; never takes the focus."""

    def __init__(self, parent: QWidget, undo: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.words = Label("", "body")
        self.button = Button(_("Undo"), "toast")
        self.button.clicked.connect(self.hide)
        self.button.clicked.connect(lambda _checked: undo())
        self.in_the_middle = False
        """Where a page has the whole window, its own buttons stand in the corners."""
        self._laid = row(self.words, self.button, gap=16)
        self.setLayout(self._laid)
        self._leaving = QTimer(self, singleShot=True, interval=STAYS)
        self._leaving.timeout.connect(self.hide)
        self.button.installEventFilter(self)
        if isinstance(parent, QStackedWidget):
            # A page that comes lies on top of everything that was there.
            parent.currentChanged.connect(lambda _place: self.raise_())
        self.hide()

    def tell(self, sentence: str, undoable: bool) -> None:
        """Say a sentence."""
        self.words.setText(sentence)
        self.button.setVisible(undoable)
        self._laid.setContentsMargins(
            18, 4 if undoable else 10, 10 if undoable else 18, 4 if undoable else 10
        )
        self.place()
        self.show()
        self.raise_()
        self._leaving.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def place(self) -> None:
        """Stand in the corner, or in the middle, above the status line."""
        self.adjustSize()
        parent = self.parentWidget()
        if parent is not None:
            left = (parent.width() - self.width()) // 2 if self.in_the_middle else 16
            self.move(left, parent.height() - self.height() - 12)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Hover holds it."""
        self._leaving.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """After that it has its time again."""
        self._leaving.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Focus on the button holds it too."""
        if event.type() == QEvent.Type.FocusIn:
            self._leaving.stop()
        elif event.type() == QEvent.Type.FocusOut:
            self._leaving.start()
        return False
