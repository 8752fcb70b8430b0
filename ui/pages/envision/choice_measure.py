"""The measures that chosen ideas became, before one's eyes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from core.dossier.records.envision import Idea
from core.dossier.records.realise import Measure
from core.text import numbers
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.pages.page import Page
from ui.parts.buttons import link
from ui.parts.labels import caption, label, muted, strong
from ui.parts.layouts import column, panel, row
from ui.parts.notice import Mark
from ui.parts.rows import LinkRow, LinkRows


class MeasureCard(QWidget):
    """An outlined card: it stands in the plan now, and what the plan still asks of it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._id = ""
        self.title, self.state = strong(wraps=True), muted()
        self.to_plan = link(_("Work it out in the plan"), self.go, icon="arrow-right")
        head = row(Mark("measure", "accent", 20), caption(_("Now a measure in the plan")), None)
        card = panel(head, self.title, self.state, self.to_plan, role="outlined", gap=6)
        self.setLayout(column(card))
        self.hide()

    def show_measure(self, measure: Measure | None) -> None:
        """Show it, or nothing while there is none."""
        self.setVisible(measure is not None)
        if measure is None:
            return
        self._id = measure.id
        self.title.setText(measure.title)
        owner = measure.owner_name or measure.owner_role or _("no owner yet")
        term = numbers.date(measure.due_on) if measure.due_on else _("no term yet")
        self.state.setText(f"{owner} · {term}")

    def go(self) -> None:
        """To the plan."""
        self._page.session.go("plan", self._id)


class PlannedIdeas(QWidget):
    """The plan as it grows: each chosen idea is a row that leads to its measure."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.words = label()
        self.rows = LinkRows(_("In the plan"))
        self.setLayout(column(self.words, self.rows, None, gap=4))
        self.rows.opened.connect(lambda id: page.session.go("plan", id))

    def show_ideas(self, found: Sequence[Idea], looked_at: str) -> None:
        """Show the measures of these ideas; the one of the idea that is looked at stands first."""
        wanted = {idea.id for idea in found}
        planned = [
            measure
            for measure in self._page.dossier.all(Measure, cycle=self._page.cycle.id)
            if measure.idea in wanted
        ]
        planned.sort(key=lambda one: one.idea != looked_at)
        rows = [
            LinkRow(one.id, one.title, icon="measure", here=one.idea == looked_at)
            for one in planned
        ]
        self.rows.set_rows(rows)
        words = ngettext(
            "In the plan: {count} measure", "In the plan: {count} measures", len(planned)
        )
        self.words.setText(words.format(count=len(planned)))
        self.setVisible(bool(planned))
