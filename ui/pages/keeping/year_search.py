"""Search over all years: risks and measures by their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from core.dossier.dossier import Dossier
from core.keeping.search import Hit, search
from core.text.translate import gettext as _
from ui.parts.labels import caption, section
from ui.parts.layouts import column
from ui.parts.rows import LinkRow, LinkRows

ICONS = {"risks": "warning", "plan": "measure"}


class YearSearch(QWidget):
    """One line; what it finds stands under it, the newest year first."""

    chosen = Signal(object)

    def __init__(self, dossier: Dossier) -> None:
        super().__init__()
        self._dossier = dossier
        self._hits: dict[str, Hit] = {}
        self.line = QLineEdit()
        self.line.setPlaceholderText(_("A word of a risk or a measure"))
        self.line.setClearButtonEnabled(True)
        self.heading = section(_("Search all years"))
        self.heading.names(self.line)
        self.rows = LinkRows(_("What was found"))
        self.none = caption(_("Nothing was found in any year."), wraps=True)
        self.none.hide()
        self.rows.hide()
        self.line.textChanged.connect(self.look)
        self.rows.opened.connect(lambda id: self.chosen.emit(self._hits[id]))
        self.setLayout(column(self.heading, self.line, self.none, self.rows, None))

    def look(self, words: str) -> None:
        """Show what holds these words."""
        found = search(self._dossier, words)
        self._hits = {hit.id: hit for hit in found}
        self.rows.set_rows(_rows(found))
        self.none.setVisible(bool(words.strip()) and not found)

    def again(self) -> None:
        """Look again, for something may have changed."""
        self.look(self.line.text())


def _rows(found: Sequence[Hit]) -> list[LinkRow]:
    return [LinkRow(h.id, h.title, str(h.cycle.year), icon=ICONS[h.step]) for h in found]
