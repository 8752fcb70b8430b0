"""Consultation and decision: be heard, be answered, and tell people what comes of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.consult.consultations import headline
from core.text.translate import gettext as _
from ui.look.tokens import GAP, WIDE
from ui.pages.page import Page
from ui.pages.realise.consultation_agenda import AgendaView
from ui.pages.realise.consultation_decisions import DecisionsView
from ui.pages.realise.consultation_told import ToldView
from ui.parts.act import Act
from ui.parts.fields.segment import Segments
from ui.parts.labels import caption
from ui.parts.layouts import line, row
from ui.session import Session


class ConsultationPage(Page):
    """Three views: what is asked of the workers' side, of management, and what is told."""

    STEP = "consultation"
    WATCHES = frozenset({"consultation", "decision", "communication", "measure", "organisation"})

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        words = [
            ("agenda", _("Consultation")),
            ("decisions", _("Decisions")),
            ("told", _("Communication")),
        ]
        self.segments, self.said = Segments(_("View"), words), caption()
        self.agenda, self.decisions, self.told = (
            AgendaView(self),
            DecisionsView(self),
            ToldView(self),
        )
        self.views: dict[str, AgendaView | DecisionsView | ToldView] = {
            "agenda": self.agenda,
            "decisions": self.decisions,
            "told": self.told,
        }
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        head = row(self.segments, None, self.said, gap=GAP)
        head.setContentsMargins(WIDE - 8, 8, WIDE, 8)
        self.body.addLayout(head)
        self.body.addWidget(line())
        self.body.addWidget(self.stack, 1)
        self.segments.choose("agenda")
        self.segments.chosen.connect(self.show_view)

    def primary(self) -> Act:
        """What is added or done in the view that is shown."""
        if self.segments.current() == "decisions":
            waits = any(x.decision.answer == "awaited" for x in self.decisions.lines)
            why = "" if waits else _("Every measure has an answer.")
            return Act(
                _("Approve the rest"), self.decisions.approve_rest, icon="check", why_not=why
            )
        if self.segments.current() == "told":
            return Act(_("Message"), self.told.add, icon="plus", tip=_("New message"))
        return Act(
            _("Consultation"), self.agenda.add, icon="plus", tip=_("New consultation of your own")
        )

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F."""
        return {"find": self.agenda.list.focus_filter}

    def refresh(self) -> None:
        """Show the three views."""
        for view in self.views.values():
            view.refresh()
        self.said.setText(headline(self.agenda.items))
        self.acts_changed.emit()

    def show_record(self, record_id: str) -> None:
        """Show a consultation, a measure's decision or a message."""
        found = next((k for k, v in self.views.items() if v.show_record(record_id)), "")
        if found:
            self.show_view(found)

    def show_view(self, key: str) -> None:
        """Show one of the views."""
        self.commit_pending()
        self.segments.choose(key)
        self.stack.setCurrentWidget(self.views[key])
        self.said.setVisible(key == "agenda")
        self.acts_changed.emit()
