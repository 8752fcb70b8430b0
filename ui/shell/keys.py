"""The keys of the window, made from the table of actions; and their way past what edits text."""

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


OWN_UNDO = ("undo", "redo")
"""Acts that a text widget may keep for itself."""
OURS = frozenset(
    QKeySequence(key).toString()
    for one in ACTIONS
    if one.id not in OWN_UNDO
    for key in one.shortcuts()
)


class KeysPass(QObject):
    """Lets the keys of the window through where a text widget would take them.

    On Linux Ctrl+K, Ctrl+D and Ctrl+E mean something else in every text widget of Qt, as do more
    on macOS; Ctrl+Z is taken even where there is nothing to undo. Only the widget that has the
    focus is listened to: a filter on the whole application would see every event.
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
        if QKeySequence(event.keyCombination()).toString() in OURS:
            event.ignore()
            return True
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
