"""The cover over text that only the advisor may see."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from core.text.translate import gettext as _
from ui.parts.labels import Label
from ui.parts.layouts import row
from ui.parts.notice import Mark


class Cover(QFrame):
    """Stands in the place of an editor while its text is covered."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__()
        self.setProperty("role", "private")
        self._editor = editor
        words = Label(_("Covered. Ctrl+Shift+H shows it."), "caption")
        laid = row(Mark("eye-off", "advisor", 16), words, None)
        laid.setContentsMargins(10, 8, 10, 8)
        self.setLayout(laid)
        self.setAccessibleName(words.text())
        self.hide()

    def lie(self, covering: bool) -> None:
        """Lie over the editor, or let it be seen."""
        self.setVisible(covering)
        self._editor.setVisible(not covering)
