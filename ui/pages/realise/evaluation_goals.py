"""The goals that are to be measured this year, beside the one that is chosen."""

from __future__ import annotations

from core.cycle.year import Year
from core.dossier.records.realise import Effect
from core.library.guide import step_guide
from core.realise import effect as effects
from core.realise.effect_words import conclusion_word
from core.realise.proof import Line, headline, overview, tally
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.many_views import View
from ui.pages.page import Page
from ui.pages.realise.evaluation_goal import GoalDetail
from ui.pages.realise.evaluation_verdict import MARKS
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import Empty
from ui.parts.labels import strong
from ui.parts.layouts import column
from ui.parts.list_pane import ListPane, Row


class GoalsView(View):
    """First what is to be measured this year, then what can wait."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.lines: tuple[Line, ...] = ()
        self.said, self.list = strong(wraps=True), ListPane(_("Goals"))
        self.list.head.setSpacing(8)
        self.list.head.insertWidget(0, self.said)
        self.detail = GoalDetail(page)
        words = step_guide("evaluation", page.session.organisation.country).empty
        to_goals = Act(
            _("To the goals"), lambda: page.session.go("desired"), "arrow-right", writes=False
        )
        empty = Empty(str(words.heading), str(words.sentence), to_goals)
        self.setLayout(column(ListDetail(self.list, self.detail, empty), gap=0))
        self.list.chosen.connect(lambda _id: self._show_current())
        self.list.opened.connect(lambda _id: self.detail.measure.setFocus())

    def refresh(self) -> None:
        """Show the goals, and the chosen one."""
        dossier, cycle, fresh = self._page.dossier, self._page.cycle.id, not self.list.count()
        self._year = Year(dossier, cycle)
        self.lines = overview(dossier, cycle)
        self.said.setText(headline(tally(self.lines)))
        self.list.set_rows([_row(line) for line in self.lines])
        if fresh and self.lines:
            self.list.select(self.lines[0].goal.id)
        self._show_current()

    def show_record(self, record_id: str) -> bool:
        """Choose a goal, or the one of an effect; whether it is here."""
        effect = self._page.dossier.find(Effect, record_id)
        goal_id = effect.goal if effect else record_id
        known = any(line.goal.id == goal_id for line in self.lines)
        if known:
            self.list.select(goal_id)
            self._show_current()
        return known

    def measure_all(self) -> None:
        """Measure every goal that is due."""
        page = self._page
        page.do(
            N_("Measure effects"),
            lambda: effects.measure_due(page.dossier, page.cycle.id, page.session.today),
        )

    def _show_current(self) -> None:
        here = self.list.current()
        line = next((line for line in self.lines if line.goal.id == here), None)
        if line is not None:
            self.detail.show_line(line, self._year)


def _row(line: Line) -> Row:
    effect, title = line.effect, line.goal.title or _("own count")
    words = [conclusion_word(effect.conclusion) if effect else _("not measured yet"), line.unit]
    return Row(
        line.goal.id,
        title,
        muted=" · ".join(word for word in words if word),
        icon=MARKS[effect.conclusion] if effect else "clock",
        group=_("To be measured this year") if line.due or effect else _("Later"),
        dim=not (line.due or effect),
    )
