"""Before a dossier closes over words that could not be saved: read them, copy them, or go back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.text.translate import gettext as _
from ui.acting import Unsaved
from ui.look.scale import px
from ui.parts.buttons import danger, plain, primary
from ui.parts.labels import label, prose, section
from ui.parts.layouts import column, holder, row, scroll

LEAST_WIDE, MOST_HIGH = 560, 260


class UnsavedDialog(QDialog):
    """Shows what would be lost."""

    def __init__(
        self, parent: QWidget, unsaved: Sequence[Unsaved], leave: Callable[[], object] | None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Not everything is saved"))
        self.unsaved = tuple(unsaved)
        self._leave = leave
        self.copy = plain(_("Copy the text"), self.copy_text, "copy")
        self.go = danger(_("Close without it"), self.leave_it)
        self.back = primary(_("Back to the dossier"), self.reject)
        self.go.setVisible(leave is not None)
        words = _("You typed this, and it is not saved. Go back to add it, or copy it first.")
        if not self.unsaved:
            words = _("Everything you typed is saved.")
        self.copy.setVisible(bool(self.unsaved))
        self.setLayout(
            column(
                section(_("Not everything is saved")), prose(words), self._texts(),
                row(self.copy, None, self.go, self.back), margins=24, gap=12,
            )
        )  # fmt: skip
        self.setMinimumWidth(px(LEAST_WIDE))
        self.back.setFocus()

    def copy_text(self) -> None:
        """Put all of it on the clipboard."""
        texts = [f"{one.label}\n{one.text}" for one in self.unsaved]
        QGuiApplication.clipboard().setText("\n\n".join(texts))
        self.copy.setText(_("Copied"))

    def leave_it(self) -> None:
        """Close all the same."""
        self.accept()
        if self._leave is not None:
            self._leave()

    def _texts(self) -> QWidget:
        laid = QVBoxLayout()
        laid.setContentsMargins(0, 0, 0, 0)
        for one in self.unsaved:
            covered = _("Only the advisor may see this; it is copied along.")
            words = prose(covered if one.private else one.text)
            laid.addLayout(column(label(one.label), words.selectable(), gap=2))
        laid.addStretch(1)
        texts = holder(laid)
        area = scroll(texts)
        area.setMinimumHeight(min(px(MOST_HIGH), texts.sizeHint().height() + px(8)))
        return area
