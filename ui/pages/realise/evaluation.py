"""Evaluation: did it work, what may be said of it, and what the year taught."""

from __future__ import annotations

from functools import cached_property

from core.text.translate import gettext as _
from ui.pages.many_views import ManyViews
from ui.pages.realise.evaluation_goals import GoalsView
from ui.pages.realise.evaluation_year import YearView
from ui.parts.act import Act
from ui.session import Session


class EvaluationPage(ManyViews):
    """Two views: goal by goal, and the year as a whole."""

    STEP = "evaluation"
    VIEWS = ("goals", "year")
    WATCHES = frozenset(
        {
            "goal", "effect", "follow_up_value", "measure", "desired_state", "risk", "survey",
            "batch", "indicator_value", "yearly_evaluation", "evidence_link", "unit",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session, (_("Goals"), _("The year as a whole")))

    @cached_property
    def goals(self) -> GoalsView:
        """Goal by goal."""
        return self.put(GoalsView(self))

    @cached_property
    def year(self) -> YearView:
        """The year as a whole."""
        return self.put(YearView(self))

    def primary(self) -> Act:
        """A conclusion: of the goal, or of the year."""
        if self.shown == "year":
            tip = _("The conclusion of the year")
            return Act(_("Conclusion"), self.year.start_concluding, icon="edit", tip=tip)
        why = "" if self.goals.lines else _("There are no goals to measure.")
        tip = _("Conclude on this goal")
        return Act(_("Conclusion"), self.goals.detail.conclude, "check", tip, why_not=why)

    def secondary(self) -> tuple[Act, ...]:
        """Fill in everything that the figures can say."""
        if self.shown == "year":
            return ()
        due = any(each.due for each in self.goals.lines)
        why = "" if due else _("No goal is to be measured this year.")
        tip = _("Compare every goal of this year with the newest figures")
        act = Act(_("Measure all"), self.goals.measure_all, "refresh", tip, why_not=why)
        return (act,)

    def refresh(self) -> None:
        """Show the views; what there is to measure may be other goals."""
        super().refresh()
        self.acts_changed.emit()
