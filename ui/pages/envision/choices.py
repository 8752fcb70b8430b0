"""Choices: effort against impact, and what becomes of every idea, with its reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.dossier.records.envision import Idea
from core.dossier.records.explore import Risk
from core.envision import choosing, ideas
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.envision.choice_idea import ChoiceDetail
from ui.pages.envision.choice_matrix import ChoiceMatrix
from ui.pages.envision.choice_measure import PlannedIdeas
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.empty import guide_empty
from ui.parts.labels import section
from ui.parts.layouts import column, holder, row, scroll, upright, wide_scroll
from ui.parts.list_pane import ListPane, Row
from ui.parts.tall import Tall
from ui.session import Session

WIDTHS = (416, 316, 300)
"""Px of the matrix, the list and (at least) the idea; with large letters they scroll sideways."""
GROUPS = {"open": N_("To decide"), "chosen": N_("Chosen"), "parked": N_("Parked"),
          "dropped": N_("Dropped")}  # fmt: skip


class ChoicesPage(Page):
    """The matrix, the list beside it, and the idea that is decided on."""

    STEP = "choices"
    WATCHES = frozenset({"idea", "measure", "risk", "session"})
    WIDE = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self.headline = section()
        self.headline.wrap()
        self.matrix = ChoiceMatrix()
        self.planned = PlannedIdeas(self)
        self.list = ListPane(_("Ideas"), can=("remove", "rename"))
        self.detail = ChoiceDetail(self)
        self.stack = QStackedWidget()
        self._lay_out()
        self.list.chosen.connect(self.show_record)
        self.list.removed.connect(self.remove)
        self.list.renamed.connect(self.rename)
        self.matrix.chosen.connect(lambda _down, _across: self.refresh())
        self.detail.chosen.connect(self.choose)
        self.detail.reopened.connect(self.reopen)

    def primary(self) -> Act:
        """Choose the idea that is looked at."""
        idea = self._current()
        why = "" if idea and idea.fate != "chosen" else _("First take an idea that is not chosen.")
        return Act(_("Choose"), self.choose_current, icon="check", why_not=why)

    def secondary(self) -> tuple[Act, ...]:
        """Where ideas come from."""
        board = Act(_("Board"), lambda: self.session.go("sessions"), icon="board", writes=False)
        return (board,)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F, and Ctrl+Enter to choose and go on."""
        return {"find": self.list.focus_filter, "finish": self.choose_and_next}

    def refresh(self) -> None:
        """Show the matrix, the list (of the chosen cell) and the idea."""
        self._found = found = choosing.ranked(self.dossier.all(Idea, cycle=self.cycle.id))
        self._titles = {r.id: r.title for r in self.dossier.all(Risk, cycle=self.cycle.id)}
        self.matrix.show_ideas(found)
        shown = [idea for idea in found if self.matrix.holds(idea)]
        self.list.set_rows(_rows(shown))
        self.headline.setText(_headline(choosing.tally(found)))
        self.stack.setCurrentIndex(1 if found else 0)
        self._show_current()

    def show_record(self, record_id: str) -> None:
        """Show an idea; one that another cell hides takes the filter away."""
        idea = self.dossier.find(Idea, record_id)
        if idea is None:
            return
        if not self.matrix.holds(idea):
            self.matrix.let_go()
            self.refresh()
        self.list.select(record_id)
        self._show_current()

    def choose(self, idea_id: str) -> None:
        """Choose an idea: it becomes a measure."""
        idea = self.dossier.get(Idea, idea_id)
        told = _("Chosen: it stands in the plan as a measure")
        self.do(N_("Choose idea"), lambda: choosing.choose(self.dossier, idea), tell=told)
        self.list.select(idea_id)
        self._show_current()

    def choose_current(self) -> None:
        """Choose the idea that is looked at."""
        idea = self._current()
        if idea is not None and idea.fate != "chosen":
            self.choose(idea.id)

    def choose_and_next(self) -> None:
        """Choose it, and look at the next that is open."""
        self.choose_current()
        following = next((i for i in self.dossier.all(Idea, cycle=self.cycle.id)
                          if i.fate == "open"), None)  # fmt: skip
        if following is not None:
            self.show_record(following.id)

    def reopen(self, idea_id: str) -> None:
        """Decide again."""
        idea = self.dossier.get(Idea, idea_id)
        self.do(N_("Decide again on idea"), lambda: choosing.reopen(self.dossier, idea))

    def remove(self, idea_id: str) -> None:
        """Take an idea away altogether; its measure stays."""
        idea = self.dossier.get(Idea, idea_id)
        self.do(N_("Remove idea"), lambda: self.dossier.remove(idea), tell=_("Idea removed"))

    def rename(self, idea_id: str, text: str) -> None:
        """Say an idea in other words."""
        idea = self.dossier.get(Idea, idea_id)
        self.do(N_("Change idea"), lambda: ideas.change(self.dossier, idea, text=text))

    def _current(self) -> Idea | None:
        return self.dossier.find(Idea, self.list.current())

    def _show_current(self) -> None:
        idea = self._current()
        self.planned.show_ideas(self._found, idea.id if idea else "")
        self.detail.setVisible(idea is not None)
        if idea is not None:
            measure = choosing.measure_of(self.dossier, idea)
            self.detail.show_idea(idea, self._titles, measure)
        self.acts_changed.emit()

    def _lay_out(self) -> None:
        board = self.secondary()[0]
        nothing = guide_empty("choices", self.session.organisation.country, board)
        laid = column(self.headline, 4, self.matrix, 8, self.planned, None)
        laid.setContentsMargins(24, 20, 16, 16)
        left = scroll(Tall(laid))
        for column_, wide in zip((left, self.list, self.detail), WIDTHS, strict=True):
            column_.setMinimumWidth(px(wide))
        left.setMaximumWidth(px(WIDTHS[0]))
        self.list.setMaximumWidth(px(WIDTHS[1]))
        three = row(left, upright(), self.list, upright(), self.detail, gap=0)
        three.setStretch(4, 1)
        self.stack.addWidget(nothing)
        self.stack.addWidget(wide_scroll(holder(three)))
        self.body.addWidget(self.stack)


def _rows(found: list[Idea]) -> list[Row]:
    return [
        Row(
            id=idea.id,
            title=idea.text,
            muted=_judged(idea),
            icon="idea",
            group=_(GROUPS[idea.fate]),
            dim=idea.fate in ("parked", "dropped"),
            said=", ".join((idea.text, _judged(idea), ideas.fate_word(idea))),
        )
        for idea in found
    ]


def _judged(idea: Idea) -> str:
    """What was judged, or the reason of what was decided."""
    if idea.fate in ("parked", "dropped"):
        return idea.reason
    if not (idea.effort and idea.impact):
        votes = ngettext("{count} vote", "{count} votes", idea.votes).format(count=idea.votes)
        return _("{votes} · not judged yet").format(votes=votes)
    words = _("{effort} · {impact}")
    return words.format(
        effort=choosing.effort_word(idea.effort), impact=choosing.impact_word(idea.impact)
    )


def _headline(tally: choosing.Tally) -> str:
    """How far the choosing is, in a sentence or two."""
    sentence = ngettext(
        "{count} idea: {chosen} chosen, {parked} parked, {dropped} dropped.",
        "{count} ideas: {chosen} chosen, {parked} parked, {dropped} dropped.",
        tally.ideas,
    ).format(count=tally.ideas, chosen=tally.chosen, parked=tally.parked, dropped=tally.dropped)
    if not tally.open:
        return _("{counts} All are decided.").format(counts=sentence)
    left = ngettext("{count} is still open.", "{count} are still open.", tally.open)
    return f"{sentence} {left.format(count=tally.open)}"
