"""The keys of the window, made from the table of actions; and the way through for Ctrl+Z."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from core.text.translate import gettext as _
from ui.actions import ACTIONS


def bind_keys(window: QWidget, runs: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """One QAction for every act with a key; raises KeyError when one has nothing to run."""
    made: dict[str, QAction] = {}
    for definition in ACTIONS:
        run = runs[definition.id]
        action = QAction(_(definition.words), window)
        action.setShortcuts([QKeySequence(key) for key in definition.shortcuts()])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked, run=run: run())
        window.addAction(action)
        made[definition.id] = action
    return made


class UndoPasses(QObject):
    """Lets Ctrl+Z through where a text widget has nothing of its own to undo.

    Every text widget of Qt takes the key, even when it does nothing with it. Only the widget that
    has the focus is listened to: a filter on the whole application would see every event.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        app.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QLineEdit | QPlainTextEdit):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the window when the widget cannot use it."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Undo) and not _undoes(watched):
            event.ignore()
            return True
        if event.matches(QKeySequence.StandardKey.Redo) and not _redoes(watched):
            event.ignore()
            return True
        return False


def _undoes(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isUndoAvailable()
    return True


def _redoes(widget: QObject) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isRedoAvailable()
    if isinstance(widget, QPlainTextEdit):
        return widget.document().isRedoAvailable()
    return True
