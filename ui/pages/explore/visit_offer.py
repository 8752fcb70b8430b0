"""What a "no" offers: the risk it is called, and measures of the library to look at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.dossier.records.explore import ChecklistAnswer, Risk
from core.explore import visit
from core.library.checklist import Question
from core.library.measures import MeasureTemplate, catalogue
from core.text.translate import gettext as _
from core.text.translate import ngettext
from ui.pages.explore.visit_tall import tall
from ui.pages.page import Page
from ui.parts.buttons import link, plain
from ui.parts.labels import body, caption, strong
from ui.parts.layouts import clear, column, holder, panel, row

SHOWN = 3


class Offer(QWidget):
    """Unfolds under a "no" or a "partly"."""

    wanted = Signal()
    """The risk is to be added."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._risk = ""
        self.words = strong(wraps=True)
        self.look = tall(link("", self._unfold, icon="measure"))
        self.add = tall(plain(_("Add as risk"), self.wanted.emit, icon="plus", writes=True))
        self.go = tall(link(_("To the risk"), self._go, icon="arrow-right"))
        self._measures = column(gap=4)
        self._unfolding = holder(self._measures)
        head = row(self.words, self.look, self.add, self.go, gap=12)
        head.setStretch(0, 1)
        self.frame: QFrame = panel(head, self._unfolding)
        self.setLayout(column(self.frame))

    def show_answer(self, question: Question, given: ChecklistAnswer | None) -> None:
        """Show what this answer sets going; nothing for a "yes"."""
        calls = given is not None and given.answer in visit.CALLS_FOR_A_RISK
        self.setVisible(calls)
        if given is None or not calls:
            return
        risks = visit.risks_of(self._page.dossier, given)
        self._show_risk(question, risks)
        found = catalogue().suggest((question.source,), question.constructs)[:SHOWN]
        words = ngettext("Look at {count} measure", "Look at {count} measures", len(found))
        self.look.setText(words.format(count=len(found)))
        self.look.setVisible(bool(found))
        self._show_measures(found)

    def _show_risk(self, question: Question, risks: tuple[Risk, ...]) -> None:
        self._risk = risks[0].id if risks else ""
        sentence = _("In the register: {risk}") if risks else _("As a risk: {risk}")
        self.words.setText(sentence.format(risk=risks[0].title if risks else question.risk))
        self.add.setVisible(not risks)
        self.go.setVisible(bool(risks))

    def _show_measures(self, found: tuple[MeasureTemplate, ...]) -> None:
        clear(self._measures)
        for each in found:
            self._measures.addWidget(strong(str(each.title), wraps=True))
            self._measures.addWidget(body(str(each.what)))
        note = _("You will find these again in the plan, under the risk.")
        self._measures.addWidget(caption(note, wraps=True))
        self._unfolding.hide()

    def _unfold(self) -> None:
        self._unfolding.setVisible(self._unfolding.isHidden())

    def _go(self) -> None:
        self._page.session.go("risks", self._risk)
