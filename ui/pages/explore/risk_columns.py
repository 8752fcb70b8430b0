"""The two columns of the page of risks: what can be chosen left, the record right."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.library.guide import StepGuide
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.look.tokens import LIST_WIDTH
from ui.pages.explore.risk_detail import RiskDetail
from ui.pages.explore.risk_finder import Finder
from ui.pages.explore.risk_matrix import MatrixView
from ui.pages.explore.risk_strength import StrengthDetail
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.buttons import icon_button, link
from ui.parts.empty import Empty
from ui.parts.fields.segment import Segments
from ui.parts.layouts import column, holder, row, upright
from ui.parts.list_pane import ListPane

FINDER_WIDTH = 440


class Columns(QStackedWidget):
    """Nothing yet; or the register beside a risk, a strength or the matrix."""

    def __init__(self, page: Page, guide: StepGuide, risk: Act, strength: Act) -> None:
        super().__init__()
        words = [("risks", _("Risks")), ("strengths", _("Strengths"))]
        self.segments = Segments(_("View"), words)
        self.segments.choose("risks")
        self.matrix_button = icon_button("grid", _("Matrix"), lambda: None)
        self.matrix_button.setCheckable(True)
        self.all_risks = link("", lambda: None, "filter")
        self.all_risks.hide()
        self.risks = ListPane(_("Risks"), can=("remove", "move", "rename"))
        self.strengths = ListPane(_("Strengths"), can=("remove", "move", "rename"))
        self.finder = Finder()
        self.risk, self.strength, self.matrix = RiskDetail(page), StrengthDetail(page), MatrixView()
        self.no_strength = Empty(
            _("No strengths yet"),
            _("What goes well, and protects people when things get hard? Build on that."),
            strength,
        )
        self.nothing = Empty(str(guide.empty.heading), str(guide.empty.sentence), risk, strength)
        self._lists = _stack(self.risks, self.strengths, self.finder)
        self._records = _stack(self.risk, self.strength, self.matrix, self.no_strength)
        self._head = holder(row(self.segments, None, self.matrix_button))
        self._few = holder(row(self.all_risks, None))
        self._left = holder(self._left_column())
        self.addWidget(self.nothing)
        self.addWidget(holder(row(self._left, upright(), self._records, gap=0)))
        self.show_list(self.risks)

    def show_list(self, shown: QWidget) -> None:
        """One of the three lists; all findings want more room."""
        wide = px(FINDER_WIDTH if shown is self.finder else LIST_WIDTH)
        self._left.setFixedWidth(wide)
        self._head.setVisible(shown is not self.finder)
        self._few.setVisible(shown is self.risks)
        self._lists.setCurrentWidget(shown)

    def show_filter(self, shown: int, total: int) -> None:
        """Say that the register shows some of the risks, and offer the rest."""
        words = _("{shown} of {total}: show all")
        self.all_risks.setText(words.format(shown=shown, total=total))
        self.all_risks.setVisible(shown < total)

    def show_record(self, shown: QWidget) -> None:
        """The record or the matrix."""
        self._records.setCurrentWidget(shown)

    def show_findings(self) -> None:
        """Bring the head of the findings of the record in sight."""
        for record in (self.risk, self.strength):
            record.ensureWidgetVisible(record.evidence.add)

    def show_anything(self, there_is: bool) -> None:
        """The columns, or what belongs here."""
        self.setCurrentIndex(1 if there_is else 0)

    @property
    def finding(self) -> bool:
        """Whether all findings are shown, to link them."""
        return self._lists.currentWidget() is self.finder

    def _left_column(self) -> QVBoxLayout:
        laid = column(self._head, self._few, self._lists, gap=0)
        laid.setStretch(2, 1)
        head = self._head.layout()
        assert head is not None
        head.setContentsMargins(12, 12, 12, 0)
        few = self._few.layout()
        assert few is not None
        few.setContentsMargins(8, 0, 12, 0)
        return laid


def _stack(*widgets: QWidget) -> QStackedWidget:
    made = QStackedWidget()
    for widget in widgets:
        made.addWidget(widget)
    return made
