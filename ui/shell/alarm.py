"""The strip that tells what befell the file: what is wrong, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from core.dossier.faults import Moved, NotSaved, StorageFault
from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.parts.buttons import link
from ui.parts.labels import Label, strong
from ui.parts.layouts import column, row
from ui.parts.notice import Mark

PASSING = (NotSaved, Moved)
"""What is over as soon as something was saved again."""


class Alarm(QFrame):
    """Stays until it is mended or the dossier is closed."""

    tried = Signal()
    """The user wants to try again."""
    wanted = Signal()
    """The user wants to see what is not saved."""
    asked = Signal(str)
    """An act of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "danger")
        self.fault: StorageFault | None = None
        self.what, self.advice = strong(""), Label("", "body", wraps=True)
        self.what.setWordWrap(True)
        self.again = link(_("Try again"), self.tried.emit)
        self.copy = link(_("Save a copy"), lambda: self.asked.emit("save_copy"))
        self.close_it = link(_("Close the dossier"), lambda: self.asked.emit("close"))
        self.show_words = link(_("Show what is not saved"), self.wanted.emit)
        acts = row(self.again, self.copy, self.show_words, self.close_it, None, gap=GAP)
        mark = Mark("warning", "danger")
        laid = row(mark, column(self.what, self.advice, acts, gap=4), gap=GAP)
        laid.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        laid.setStretch(1, 1)
        laid.setContentsMargins(GAP, 8, GAP, 8)
        self.setLayout(laid)
        self.hide()

    def tell(self, fault: StorageFault) -> None:
        """Say what happened; the last one counts."""
        self.fault = fault
        self.what.setText(str(fault))
        self.advice.setText(fault.advice)
        self.setAccessibleName(f"{fault} {fault.advice}")
        self.show()

    def clear(self) -> None:
        """It is over."""
        self.fault = None
        self.hide()

    def hear_saved(self) -> None:
        """Something was saved: the disk takes again."""
        if isinstance(self.fault, PASSING):
            self.clear()
