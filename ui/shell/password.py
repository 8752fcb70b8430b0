"""A field for a password."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.icons import icon
from ui.look.theme import tokens
from ui.parts.fields.text import LineField


class PasswordField(LineField):
    """Dots instead of letters, which can be shown."""

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setInputMethodHints(self.line.inputMethodHints())
        self._eye = QAction(icon("eye", tokens().muted), _("Show the password"), self.line)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._reveal)
        self.line.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)

    def read(self, text: str) -> str:
        """Blanks count in a password."""
        return text

    def fail(self, fault: Fault) -> None:
        """Say what is wrong, with the text selected to type over."""
        self.show_fault(fault)
        self.start_editing()

    def _reveal(self, shows: bool) -> None:
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Normal if shows else modes.Password)
        self._eye.setIcon(icon("eye-off" if shows else "eye", tokens().muted))
