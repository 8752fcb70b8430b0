"""A question that needs a reason: one text and one act, in the page itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.parts.buttons import plain, quiet
from ui.parts.fields.text import TextField
from ui.parts.labels import strong
from ui.parts.layouts import column, panel, row

Apply = Callable[[str], object]
"""Gets the reason; may raise a Fault, which stands under the text."""


class ReasonBox(QWidget):
    """Hidden until something is asked; nothing happens without the reason."""

    closed = Signal()
    """It was answered, or left."""

    def __init__(self) -> None:
        super().__init__()
        self._apply: Apply | None = None
        self.question = strong(wraps=True)
        self.reason = TextField(_("Reason"), labelled=False)
        self.go = plain("", self.apply, writes=True)
        self.cancel = quiet(_("Cancel"), self.close_it)
        buttons = row(self.go, self.cancel, None)
        self.setLayout(column(panel(self.question, self.reason, buttons, gap=12)))
        self.hide()

    def ask(self, question: str, act: str, apply: Apply, reason: str = "") -> None:
        """Show the question; `apply` gets the reason when it is answered."""
        self._apply = apply
        self.question.setText(question)
        self.reason.editor.setAccessibleName(question)
        self.go.setText(act)
        self.reason.set_value(reason)
        self.show()
        self.reason.start_editing()

    def apply(self) -> None:
        """Do it, or say under the text what is missing."""
        if self._apply is None:
            return
        try:
            self._apply(self.reason.value())
        except Fault as fault:
            self.reason.show_fault(fault)
            return
        self.close_it()

    def close_it(self) -> None:
        """Ask no more."""
        self._apply = None
        self.hide()
        self.closed.emit()
