"""Consultation and decision: be heard, be answered, and tell people what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from core.consult.consultations import headline
from core.text.translate import gettext as _
from ui.pages.many_views import ManyViews
from ui.pages.realise.consultation_agenda import AgendaView
from ui.pages.realise.consultation_decisions import DecisionsView
from ui.pages.realise.consultation_told import ToldView
from ui.parts.act import Act
from ui.parts.labels import caption
from ui.session import Session


class ConsultationPage(ManyViews):
    """Three views: what is asked of the workers' side, of management, and what is told."""

    STEP = "consultation"
    VIEWS = ("agenda", "decisions", "told")
    WATCHES = frozenset({"consultation", "decision", "communication", "measure", "organisation"})

    def __init__(self, session: Session) -> None:
        self.said = caption()
        words = (_("Consultation"), _("Decisions"), _("Communication"))
        super().__init__(session, words, self.said)

    @cached_property
    def agenda(self) -> AgendaView:
        """What is asked of the workers' side."""
        return self.put(AgendaView(self))

    @cached_property
    def decisions(self) -> DecisionsView:
        """What management answers."""
        return self.put(DecisionsView(self))

    @cached_property
    def told(self) -> ToldView:
        """Who is told what."""
        return self.put(ToldView(self))

    def primary(self) -> Act:
        """What is added or done in the view that is shown."""
        if self.shown == "decisions":
            waits = any(x.decision.answer == "awaited" for x in self.decisions.lines)
            why = "" if waits else _("Every measure has an answer.")
            return Act(
                _("Approve the rest"), self.decisions.approve_rest, icon="check", why_not=why
            )
        if self.shown == "told":
            return Act(_("Message"), self.told.add, icon="plus", tip=_("New message"))
        return Act(
            _("Consultation"), self.agenda.add, icon="plus", tip=_("New consultation of your own")
        )

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F."""
        return {"find": self.agenda.list.focus_filter}

    def refresh(self) -> None:
        """Show the views, and how many consultations are open."""
        super().refresh()
        self.said.setText(headline(self.agenda.items))
        self.acts_changed.emit()

    def show_view(self, view: str) -> None:
        """Show one of the views."""
        super().show_view(view)
        self.said.setVisible(view == "agenda")
