"""A risk that asks for a desired state: beginnings to choose from, or one's own sentence."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.envision.drafts import Draft, drafts
from core.explore.risks import Line
from core.text.translate import gettext as _
from ui.parts.badge import Badge
from ui.parts.buttons import Button, link, plain
from ui.parts.detail import DetailPane
from ui.parts.fields.text import LineField
from ui.parts.labels import caption, heading, muted, prose, strong
from ui.parts.layouts import clear, column, panel, row


class Offer(DetailPane):
    """What will it be like when this is solved?"""

    taken = Signal(object)
    """The draft that was chosen."""
    written = Signal(str)
    risk_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self.title, self.badge, self.cause = heading(), Badge(), prose()
        self.to_risk = link(
            _("To the risk"), lambda: self.risk_asked.emit(self._id), icon="arrow-right"
        )
        self.own = LineField(_("In your own words"), _("In 2027 the evening shift …"))
        self.write = plain(_("Write down"), self._write, icon="check", writes=True)
        self.beginnings = column(gap=10)
        self.buttons: list[Button] = []
        self._lay_out()
        self.own.line.returnPressed.connect(self._write)

    def show_risk(self, line: Line) -> None:
        """Show a risk with beginnings for it."""
        if line.risk.id == self._id:
            return
        self._id = line.risk.id
        self.title.setText(line.risk.title)
        self.badge.show_class(line.shape, line.judgement.label if line.judgement else "")
        self.cause.setText(line.risk.cause)
        self.cause.setVisible(bool(line.risk.cause))
        self.own.set_value("")
        clear(self.beginnings)
        self.buttons = []
        for draft in drafts(line.risk):
            self.beginnings.addWidget(self._draft_card(draft))

    def _draft_card(self, draft: Draft) -> QWidget:
        begin = link(_("Begin with this"), lambda: self.taken.emit(draft), writes=True)
        self.buttons.append(begin)
        signs = caption(_("Noticed by: {signs}").format(signs=draft.signs), wraps=True)
        return panel(strong(draft.sentence, wraps=True), signs, begin, role="outlined", gap=6)

    def _lay_out(self) -> None:
        self.column.addWidget(self.title)
        self.column.addLayout(row(self.badge, self.to_risk, None))
        self.column.addWidget(self.cause)
        inside = self.section(_("What will it be like when this is solved?"))
        inside.addWidget(
            muted(_("Rewrite a beginning with the people concerned, or write your own."))
        )
        inside.addLayout(self.beginnings)
        own = row(self.own, column(None, self.write, gap=0))
        own.setStretch(0, 1)
        self.column.addSpacing(4)
        self.column.addLayout(own)

    def _write(self) -> None:
        text = self.own.line.text().strip()
        if text:
            self.written.emit(text)
