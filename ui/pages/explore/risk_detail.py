"""A risk in full: what shows it, how heavy it is, where it comes from, what is done about it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

from core.cycle.chain import chain
from core.cycle.year import Year
from core.dossier.records.explore import Risk
from core.explore import judging, risks
from core.explore.risks import Line
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.explore.risk_evidence import EvidenceSection
from ui.pages.explore.risk_facts import FactsSection
from ui.pages.explore.risk_judging import JudgingSection
from ui.pages.explore.risk_measures import MeasuresSection
from ui.pages.explore.risk_reason import ReasonPanel
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.badge import Badge
from ui.parts.binder import Binder, Field
from ui.parts.buttons import icon_button
from ui.parts.chain import ChainBar
from ui.parts.detail import DetailPane
from ui.parts.fields.text import LineField
from ui.parts.labels import caption
from ui.parts.layouts import column, row
from ui.parts.list_model import ROW_MIME
from ui.parts.menu import menu
from ui.parts.notice import Notice
from ui.parts.record_chain import chain_links, first_of


class RiskDetail(DetailPane):
    """Heading, class and chain first; the rest in sections that unfold."""

    dropped = Signal(str)
    """A finding was dropped here: its key."""
    removed = Signal(str)
    duplicated = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._line: Line | None = None
        self.title = LineField(_("Risk"), required=True, labelled=False, role="heading")
        self.badge, self.how = Badge(), caption(wraps=True)
        self.more = icon_button("more", _("More"), self.open_menu)
        self.chain = ChainBar()
        self.notices = column()
        self.closing = ReasonPanel(_("Close risk"), _("Why can this risk be closed?"))
        self.evidence = EvidenceSection(page, _("No finding yet: what shows that this is so?"))
        self.judging = JudgingSection(page)
        self.facts = FactsSection(page)
        self.measures = MeasuresSection(page)
        self._lay_out()
        self.form = Binder(
            page, N_("Change risk"), [Field(self.title, "title"), *self.facts.fields], self._change
        )
        self.chain.chosen.connect(self.follow)
        self.setAcceptDrops(True)

    def show_line(self, line: Line, year: Year) -> None:
        """Show a risk with all that hangs on it."""
        self._line = line
        self.begin(line.risk.id)
        self.form.show(line.risk)
        self.facts.show_risk(line.risk)
        self._show_class(line)
        self._chain = chain(year, line.risk)
        self.chain.set_links(chain_links(self._chain, "risks", line.shape))
        self.evidence.show_target(line.risk)
        self.judging.show_risk(line.risk)
        self.measures.show_measures(self._chain.measures)
        self._show_notices(line.risk)

    def follow(self, key: str) -> None:
        """Go along the chain."""
        if key == "evidence":
            self.ensureWidgetVisible(self.evidence)
            self.evidence.add.setFocus()
        elif key != "risks":
            self._page.session.go(*first_of(self._chain, key))

    def open_menu(self) -> None:
        """Offer what else can be done."""
        menu(self.more, self.further())

    def further(self) -> list[Act | None]:
        """What else can be done with a risk."""
        risk, why = self._risk(), self._page.session.why_read_only
        state = (
            Act(_("Close risk…"), self.ask_to_close, icon="check", why_not=why)
            if risk.state == "open"
            else Act(_("Take up again"), self.reopen, icon="refresh", why_not=why)
        )
        double = Act(_("Duplicate"), lambda: self.duplicated.emit(risk.id), "copy", why_not=why)
        remove = Act(_("Remove"), lambda: self.removed.emit(risk.id), icon="trash", why_not=why)
        return [state, double, None, remove]

    def ask_to_close(self) -> None:
        """Ask why, in the page."""
        session = self._page.session
        self.closing.ask(
            lambda _key, reason: session.do(
                N_("Close risk"), lambda: risks.close(session.dossier, self._risk(), reason)
            )
        )

    def reopen(self) -> None:
        """Take a closed risk up again."""
        dossier = self._page.dossier
        self._page.do(N_("Take risk up again"), lambda: risks.reopen(dossier, self._risk()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A finding may be dropped anywhere on the record."""
        if event.mimeData().hasFormat(ROW_MIME) and not self._page.session.read_only:
            event.acceptProposedAction()
            self.evidence.invite(True)
            self.reveal(self.evidence.invitation)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere."""
        self.evidence.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Link what was dropped."""
        self.evidence.invite(False)
        self.dropped.emit(bytes(event.mimeData().data(ROW_MIME).data()).decode())
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        head = row(self.title, self.more)
        head.setStretch(0, 1)
        self.column.addLayout(head)
        state = row(self.badge, self.how, gap=12)
        state.setStretch(1, 1)
        self.column.addLayout(state)
        for piece in (self.chain, self.closing):
            self.column.addWidget(piece)
        self.column.addLayout(self.notices)
        for part in (self.evidence, self.judging, self.facts, self.measures):
            self.column.addSpacing(12)
            self.column.addWidget(part)

    def _show_class(self, line: Line) -> None:
        shown = line.judgement
        self.badge.show_class(line.shape, shown.label if shown else "")
        words = []
        if shown and shown.overruled:
            words.append(_("overruled; the method says {word}").format(word=shown.computed_label))
        if line.residual:
            words.append(_("after the measures: {word}").format(word=line.residual.label))
        self.how.setText(" · ".join(words))

    def _show_notices(self, risk: Risk) -> None:
        while (item := self.notices.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if risk.state == "closed":
            words = _("Closed: {reason}").format(reason=risk.closed_reason)
            act = Act(_("Take up again"), self.reopen)
            self.notices.addWidget(Notice(words, "info", act))
        for sentence in judging.warnings(self._page.dossier, risk):
            self.notices.addWidget(Notice(sentence, "warning"))

    def _change(self, record: Risk, attribute: str, value: Any) -> Risk:
        return risks.change(
            self._page.dossier, record, **{attribute: value or self._none(attribute)}
        )

    def _none(self, attribute: str) -> object:
        """Nothing chosen, as the record keeps it."""
        return getattr(_BLANK, attribute)

    def _risk(self) -> Risk:
        assert self._line is not None
        return self._page.dossier.get(Risk, self._line.risk.id)


_BLANK = Risk(cycle="", title="")
