"""The acts that change what is seen: presenting, covering, theme, size, full screen."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.look.theme import tokens
from ui.shell.appearance import next_scale
from ui.shell.desk import Desk


class Looking:
    """How it looks from here on."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def present(self) -> None:
        """Show only what a room may see, larger; the same key ends it, Esc does not."""
        session = self._desk.session
        if session is None:
            return
        session.presenting = not session.presenting
        session.presenting_changed.emit(session.presenting)
        session.cover(True)
        self._desk.dress()

    def cover(self) -> None:
        """Cover or show what only the advisor may see; never shown while presenting."""
        session = self._desk.session
        if session is not None and not session.presenting:
            session.cover(not session.covered)

    def theme(self) -> None:
        """Dark when it is light, light when it is dark."""
        self._desk.preferences.theme = "light" if tokens().theme == "dark" else "dark"
        self._desk.dress()

    def size(self, step: int) -> None:
        """Larger or smaller text."""
        preferences = self._desk.preferences
        preferences.text_scale = next_scale(preferences.text_scale, step)
        self._desk.dress()

    def language(self, language: str) -> None:
        """Speak another language."""
        self._desk.preferences.language = language
        self._desk.dress()

    def full_screen(self) -> None:
        """The whole screen, or the window again."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
