"""Evaluation: did it work, what may be said of it, and what the year taught."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from core.text.translate import gettext as _
from ui.look.tokens import WIDE
from ui.pages.page import Page
from ui.pages.realise.evaluation_goals import GoalsView
from ui.pages.realise.evaluation_year import YearView
from ui.parts.act import Act
from ui.parts.fields.segment import Segments
from ui.parts.layouts import line, row
from ui.session import Session


class EvaluationPage(Page):
    """Two views: goal by goal, and the year as a whole."""

    STEP = "evaluation"
    WATCHES = frozenset(
        {
            "goal", "effect", "follow_up_value", "measure", "desired_state", "risk", "survey",
            "batch", "indicator_value", "yearly_evaluation", "evidence_link", "unit",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        words = [("goals", _("Goals")), ("year", _("The year as a whole"))]
        self.segments = Segments(_("View"), words)
        self.goals, self.year = GoalsView(self), YearView(self)
        self.views: dict[str, GoalsView | YearView] = {"goals": self.goals, "year": self.year}
        self.stack = QStackedWidget()
        for view in self.views.values():
            self.stack.addWidget(view)
        head = row(self.segments)
        head.setContentsMargins(WIDE - 8, 8, WIDE, 8)
        self.body.addLayout(head)
        self.body.addWidget(line())
        self.body.addWidget(self.stack, 1)
        self.segments.choose("goals")
        self.segments.chosen.connect(self.show_view)

    def primary(self) -> Act:
        """A conclusion: of the goal, or of the year."""
        if self.segments.current() == "year":
            tip = _("The conclusion of the year")
            return Act(_("Conclusion"), self.year.start_concluding, icon="edit", tip=tip)
        why = "" if self.goals.lines else _("There are no goals to measure.")
        tip = _("Conclude on this goal")
        return Act(_("Conclusion"), self.goals.detail.conclude, "check", tip, why_not=why)

    def secondary(self) -> tuple[Act, ...]:
        """Fill in everything that the figures can say."""
        if self.segments.current() == "year":
            return ()
        due = any(each.due for each in self.goals.lines)
        why = "" if due else _("No goal is to be measured this year.")
        tip = _("Compare every goal of this year with the newest figures")
        act = Act(_("Measure all"), self.goals.measure_all, "refresh", tip, why_not=why)
        return (act,)

    def refresh(self) -> None:
        """Show both views."""
        for view in self.views.values():
            view.refresh()
        self.acts_changed.emit()

    def show_record(self, record_id: str) -> None:
        """Show a goal, an effect, or a note of the yearly evaluation."""
        found = next((k for k, v in self.views.items() if v.show_record(record_id)), "")
        if found:
            self.show_view(found)

    def show_view(self, key: str) -> None:
        """Show one of the views."""
        self.commit_pending()
        self.segments.choose(key)
        self.stack.setCurrentWidget(self.views[key])
        self.acts_changed.emit()
