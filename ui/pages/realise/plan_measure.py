"""A measure in full, beside the plan: what, why, who, when, with what, and how it is judged."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.cycle.chain import Chain, chain
from core.cycle.year import Year
from core.dossier.records.realise import Measure
from core.dossier.records.words import STATUSES
from core.realise import measures
from core.realise.measure_words import status_word
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.page import Page
from ui.pages.realise.plan_facts import MeasureFacts
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button
from ui.parts.chain import ChainBar
from ui.parts.detail import DetailPane
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.dates import DateField
from ui.parts.fields.text import TextField
from ui.parts.layouts import row
from ui.parts.menu import menu
from ui.parts.reason import ReasonBox
from ui.parts.record_chain import chain_links, first_of

WIDTH = 464
QWIDGETSIZE_MAX = 16777215
"""What Qt takes for no limit."""


class MeasureDetail(DetailPane):
    """The record of a measure; Esc goes back to the table."""

    closed = Signal()
    duplicated = Signal(str)
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.measure: Measure | None = None
        self._chain = Chain()
        self.title = TextField(_("Measure"), lines=1)
        self.chain = ChainBar()
        statuses = [(status, status_word(status)) for status in STATUSES]
        self.status = ChoiceField(_("Status"), statuses)
        self.done_on, self.stopped = DateField(_("Done on")), TextField(_("Why it was stopped"))
        self.asking = ReasonBox()
        self.facts = MeasureFacts(page)
        self.more = icon_button("more", _("More"), self.open_menu)
        self.close_button = icon_button("close", _("Close"), self.closed.emit, "Esc")
        self._lay_out()
        fields = [
            Field(self.title, "title"),
            Field(self.status, "status", N_("Change status of measure")),
            Field(self.done_on, "done_on", N_("Change status of measure")),
            Field(self.stopped, "stopped_reason", N_("Change status of measure")),
            *self.facts.fields,
        ]
        self.form = Binder(page, N_("Change measure"), fields, self._change)
        self.chain.chosen.connect(self._follow)
        self.asking.cancel.clicked.connect(lambda _on: self.form.revert())

    def show_measure(self, measure: Measure, year: Year) -> None:
        """Show a measure with all that hangs on it."""
        if self.measure is None or self.measure.id != measure.id:
            self.asking.close_it()
        self.measure = measure
        self.facts.offer(measure)
        self.form.show(measure)
        self.facts.show_measure(measure)
        self.done_on.setVisible(measure.status == "done")
        self.stopped.setVisible(measure.status == "stopped")
        self._chain = chain(year, measure)
        self.chain.set_links(chain_links(self._chain, "measures"))

    def ask_to_stop(self) -> None:
        """Ask why it is stopped, in the page."""
        measure, session = self.measure, self._page.session
        if measure is None:
            return
        self.asking.ask(
            _("Why is this measure stopped?"),
            _("Stop it"),
            lambda why: session.do(
                N_("Stop measure"),
                lambda: measures.set_status(
                    session.dossier, measure, "stopped", session.today, why
                ),
            ),
        )
        self.ensureWidgetVisible(self.asking)

    def open_menu(self) -> None:
        """What else can be done with a measure."""
        measure = self.measure
        if measure is None:
            return
        why, id = self._page.session.why_read_only, measure.id
        double = Act(_("Duplicate"), lambda: self.duplicated.emit(id), icon="copy", why_not=why)
        remove = Act(_("Remove"), lambda: self.removed.emit(id), icon="trash", why_not=why)
        menu(self.more, [double, None, remove])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = row(self.title, self.more, self.close_button, gap=4)
        head.setStretch(0, 1)
        head.setAlignment(self.more, Qt.AlignmentFlag.AlignTop)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self.chain)
        self.column.addLayout(row(self.status, self.done_on, gap=12))
        self.column.addWidget(self.stopped)
        self.column.addWidget(self.asking)
        self.column.addWidget(self.facts)
        self.be_alone(False)

    def be_alone(self, alone: bool) -> None:
        """Take the whole width, or as much as beside a view."""
        self.setMinimumWidth(0 if alone else px(WIDTH))
        self.setMaximumWidth(QWIDGETSIZE_MAX if alone else px(WIDTH))

    def _change(self, record: Measure, attribute: str, value: Any) -> Measure:
        dossier = self._page.dossier
        if attribute != "status":
            return measures.change(dossier, record, **{attribute: value})
        if value == "stopped":
            self.ask_to_stop()
            return record
        return measures.set_status(dossier, record, str(value), self._page.session.today)

    def _follow(self, key: str) -> None:
        if key != "measures":
            self._page.session.go(*first_of(self._chain, key))
