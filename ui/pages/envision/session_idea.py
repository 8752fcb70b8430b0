"""One idea in full, beside the board: its words, where it comes from, whom it serves, its fate."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from core.dossier.records.envision import Idea, Session
from core.dossier.records.explore import Risk
from core.envision import choosing, ideas
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import danger, icon_button, link
from ui.parts.detail import DetailPane
from ui.parts.fields.choice import ChoiceField
from ui.parts.fields.text import TextField
from ui.parts.fields.units import PickField
from ui.parts.labels import body, muted, section, strong
from ui.parts.layouts import row
from ui.parts.picker import Option

WIDTH = 340


class IdeaPanel(DetailPane):
    """The record of an idea; Esc goes back to its card."""

    closed = Signal()
    voted = Signal(str, int)
    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.idea: Idea | None = None
        self.text = TextField(_("Idea"), lines=2)
        self.session = ChoiceField(_("From the session"), [], none=_("No session"))
        self.risks = PickField(_("For the risks"), none=_("Not yet placed"))
        self.votes, self.fate, self.reason = body(wraps=False), strong(), muted()
        self.more = icon_button("plus", _("One vote more"), lambda: self._vote(1), writes=True)
        self.fewer = icon_button("minus", _("One vote less"), lambda: self._vote(-1), writes=True)
        self.to_fate = link("", self._go, icon="arrow-right")
        self.delete = danger(_("Remove idea"), self._remove, icon="trash", writes=True)
        self._lay_out()
        fields = [
            Field(self.text, "text"),
            Field(self.session, "session", N_("Change session of idea")),
            Field(self.risks, "risks", N_("Change risks of idea")),
        ]
        self.form = Binder(page, N_("Change idea"), fields, self._change)

    def show_idea(self, idea: Idea, held: Sequence[Session], risks: Sequence[Risk]) -> None:
        """Show an idea; the sessions and risks of the year are there to choose from."""
        self.idea = idea
        self.session.set_options([(one.id, one.title) for one in held])
        self.risks.set_options([Option(risk.id, risk.title) for risk in risks])
        self.form.show(idea)
        words = ngettext("{count} vote", "{count} votes", idea.votes)
        self.votes.setText(words.format(count=idea.votes))
        self.fate.setText(ideas.fate_word(idea).capitalize())
        self.reason.setText(idea.reason)
        self.reason.setVisible(bool(idea.reason))
        chosen = choosing.measure_of(self._page.dossier, idea) is not None
        self.to_fate.setText(_("To the measure") if chosen else _("To the choices"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        close = icon_button("close", _("Close"), self.closed.emit, "Esc")
        self.column.addLayout(row(section(_("Idea")), None, close))
        for field in (self.text, self.session, self.risks):
            self.column.addWidget(field)
        self.column.addLayout(row(self.votes, self.fewer, self.more, None))
        self.column.addSpacing(8)
        self.column.addWidget(section(_("What became of it")))
        for piece in (self.fate, self.reason, self.to_fate):
            self.column.addWidget(piece)
        self.column.addSpacing(8)
        self.column.addWidget(self.delete)
        self.setFixedWidth(px(WIDTH))

    def _change(self, record: Idea, attribute: str, value: Any) -> Idea:
        return ideas.change(self._page.dossier, record, **{attribute: value})

    def _vote(self, by: int) -> None:
        if self.idea is not None:
            self.voted.emit(self.idea.id, by)

    def _remove(self) -> None:
        if self.idea is not None:
            self.removed.emit(self.idea.id)

    def _go(self) -> None:
        if self.idea is None:
            return
        measure = choosing.measure_of(self._page.dossier, self.idea)
        if measure is not None:
            self._page.session.go("plan", measure.id)
        else:
            self._page.session.go("choices", self.idea.id)
