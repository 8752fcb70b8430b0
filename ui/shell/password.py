"""A field for a password, and a word on how strong it is."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from core.dossier.key import LEAST_PASSWORD
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.icons import icon
from ui.look.theme import tokens
from ui.parts.fields.text import LineField

GOOD = 14
"""Letters from which a password is worth calling good: three or four words."""


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


def strength(password: str) -> str:
    """A sentence on a password: too short, weak, or good."""
    if not password:
        return _("A sentence of four words is strong and easy to remember.")
    if len(password) < LEAST_PASSWORD:
        missing = LEAST_PASSWORD - len(password)
        return _("Too short: {count} more characters are needed.").format(count=missing)
    if len(password) < GOOD or len(set(password)) < LEAST_PASSWORD:
        return _("It will do. A sentence of four words is stronger.")
    return _("Strong. Write it down and keep it safe: nobody can recover it.")
