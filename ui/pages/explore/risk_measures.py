"""The measures against a risk, each one click from the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.dossier.records.realise import Measure
from core.realise.measure_words import status_word
from core.text import numbers
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.buttons import link
from ui.parts.labels import muted, section
from ui.parts.layouts import column, row
from ui.parts.rows import LinkRow, LinkRows


class MeasuresSection(QWidget):
    """Rows that lead to the plan; new measures are made there, from the library or by hand."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.to_plan = link(_("To the plan"), self.go, icon="arrow-right")
        self.rows = LinkRows(_("Measures"))
        self.nothing = muted(_("No measure against this risk yet."))
        head = row(section(_("Measures")), None, self.to_plan)
        self.setLayout(column(head, self.nothing, self.rows, gap=4))
        self.rows.opened.connect(lambda id: page.session.go("plan", id))

    def show_measures(self, measures: Sequence[Measure]) -> None:
        """Show these."""
        self.rows.set_rows([_row(each) for each in measures])
        self.nothing.setVisible(not measures)

    def go(self) -> None:
        """To the plan, where a measure for this risk is made."""
        self._page.session.go("plan")


def _row(measure: Measure) -> LinkRow:
    """Who does it stands in the plan; here it would leave the title no room."""
    words = [numbers.date(measure.due_on) if measure.due_on else _("no date")]
    words.append(status_word(measure.status))
    return LinkRow(measure.id, measure.title, " · ".join(words), icon="measure")
