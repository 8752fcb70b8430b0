"""A quick note: something seen or heard that no question asked, in one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.dossier.records.explore import Visit
from core.explore import visit
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.conversation_entry import Suspicion
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.buttons import plain, quiet
from ui.parts.fields.text import LineField
from ui.parts.labels import fault
from ui.parts.layouts import column, panel, row


class QuickNote(QWidget):
    """Hidden until it is wanted; Enter keeps the note, Escape closes."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._visit: Visit | None = None
        self._suspicion = Suspicion(page)
        self.text = LineField(_("Quick note"), _("What you see or hear, without names"))
        self.warning = fault()
        self.keep_button = tall(plain(_("Keep the note"), self.keep, icon="check", writes=True))
        self.cancel = tall(quiet(_("Cancel"), self.hide))
        buttons = row(self.keep_button, self.cancel, None)
        self.setLayout(column(panel(self.text, self.warning, buttons)))
        self.text.line.returnPressed.connect(self.keep)
        self.text.edited.connect(self._look)
        self.hide()

    def open(self, of: Visit | None) -> None:
        """Ask what was seen, during this visit or apart from any."""
        if self._page.session.read_only:
            return
        self._visit = of
        self._look()
        self.show()
        self.text.line.setFocus()

    def keep(self) -> None:
        """Write the observation down."""
        text = str(self.text.value())
        if text:
            dossier, cycle, today = (
                self._page.dossier,
                self._page.cycle.id,
                self._page.session.today,
            )
            of = self._visit
            self._page.do(
                N_("Add observation"),
                lambda: visit.observe(dossier, cycle, text, today, of),
                tell=_("Note kept"),
            )
            if not self._page.session.failing:
                self.text.clear()
                self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        sentence = self._suspicion.of(self.text.line.text())
        self.warning.setText(sentence)
        self.warning.setVisible(bool(sentence))
