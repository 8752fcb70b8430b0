"""Desired states: where to, said in a sentence and proven by a number."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from core.cycle.year import SERIOUS, Year
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.envision import desired
from core.envision.drafts import Draft
from core.explore.risks import Line as RiskLine
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.envision.desired_detail import DesiredDetail
from ui.pages.envision.desired_offer import Offer
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.detail import ListDetail
from ui.parts.empty import guide_empty
from ui.parts.list_pane import Count, ListPane, Row
from ui.session import Session


class DesiredPage(Page):
    """The list with what still asks for a sentence, and the record or the offer beside it."""

    STEP = "desired"
    WATCHES = frozenset(
        {
            "desired_state", "goal", "risk", "rating", "measure", "effect", "unit", "survey",
            "batch", "indicator_value", "evidence_link",
        }
    )  # fmt: skip

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.bare()
        self.list = ListPane(_("Desired states"), can=("remove", "move", "rename"))
        self.detail, self.offer = DesiredDetail(self), Offer()
        self.right = QStackedWidget()
        self.right.addWidget(self.detail)
        self.right.addWidget(self.offer)
        state = self.secondary()[0]
        nothing = guide_empty("desired", session.organisation.country, state)
        self.body.addWidget(ListDetail(self.list, self.right, nothing))
        self._connect()

    def primary(self) -> Act:
        """A goal for the state that is looked at."""
        why = "" if self._state() else _("First say what it will be like.")
        return Act(_("Goal"), self.detail.new_goal, icon="plus", tip=_("New goal"), why_not=why)

    def secondary(self) -> tuple[Act, ...]:
        """A new desired state."""
        tip = _("New desired state")
        return (Act(_("Desired state"), self.add, icon="target", tip=tip),)

    def acts(self) -> dict[str, Callable[[], object]]:
        """Ctrl+F."""
        return {"find": self.list.focus_filter}

    def refresh(self) -> None:
        """Show the states, the risks without one, and the record."""
        self._year = Year(self.dossier, self.cycle.id)
        lines = desired.overview(self.dossier, self.cycle.id)
        self._waiting = desired.waiting(self.dossier, self.cycle.id, SERIOUS)
        group = desired.waiting_sentence(len(self._waiting))
        offers = [_offer(line, group) for line in self._waiting]
        self.list.set_rows([*map(_row, lines), *offers])
        self._show_current()

    def show_record(self, record_id: str) -> None:
        """Show a desired state; of a goal or a risk the state it belongs to, or the offer."""
        goal = self.dossier.find(Goal, record_id)
        states = self.dossier.all(DesiredState, cycle=self.cycle.id)
        wanted = goal.desired_state if goal else record_id
        answering = next((s.id for s in states if record_id in s.risks), None)
        self.list.select(answering or wanted)
        self._show_current()
        if goal is not None:
            self.detail.show_goal(goal.id)

    def add(self) -> None:
        """A desired state with its sentence to write."""
        made = self.do(
            N_("Add desired state"),
            lambda: desired.add(self.dossier, self.cycle.id, _("This is what it will be like …")),
        )
        self._open(made)

    def begin(self, draft: Draft) -> None:
        """Take a beginning for the risk that waits."""
        risk = self.dossier.get(Risk, self.list.current())
        made = self.do(N_("Add desired state"), lambda: desired.begin(self.dossier, risk, draft))
        self._open(made)

    def write(self, sentence: str) -> None:
        """One's own sentence for the risk that waits."""
        risk = self.list.current()
        made = self.do(
            N_("Add desired state"),
            lambda: desired.add(self.dossier, self.cycle.id, sentence, (risk,)),
        )
        self._open(made)

    def remove(self, record_id: str) -> None:
        """Take a desired state away with its goals; an offer stays."""
        state = self.dossier.find(DesiredState, record_id)
        if state is not None:
            self.do(
                N_("Remove desired state"),
                lambda: self.dossier.remove(state),
                tell=_("Desired state removed"),
            )

    def rename(self, record_id: str, sentence: str) -> None:
        """Say it in other words."""
        state = self.dossier.find(DesiredState, record_id)
        if state is not None:
            self.do(
                N_("Change desired state"),
                lambda: desired.change(self.dossier, state, sentence=sentence),
            )

    def reorder(self, record_id: str, before: str) -> None:
        """Put a desired state elsewhere; before an offer is the end."""
        state = self.dossier.find(DesiredState, record_id)
        if state is not None:
            self.do(N_("Move desired state"), lambda: self.dossier.move(state, before or None))

    def _open(self, made: DesiredState | None) -> None:
        if made is not None:
            self.show_record(made.id)
            self.detail.sentence.start_editing()
            self.detail.sentence.area.selectAll()

    def _state(self) -> DesiredState | None:
        return self.dossier.find(DesiredState, self.list.current())

    def _show_current(self) -> None:
        state, current = self._state(), self.list.current()
        waits = next((line for line in self._waiting if line.risk.id == current), None)
        if state is not None:
            self.detail.show_state(state, self._year)
            self.right.setCurrentWidget(self.detail)
        elif waits is not None:
            self.offer.show_risk(waits)
            self.right.setCurrentWidget(self.offer)
        self.acts_changed.emit()

    def _connect(self) -> None:
        self.list.chosen.connect(lambda _id: self._show_current())
        self.list.removed.connect(self.remove)
        self.list.renamed.connect(self.rename)
        self.list.moved.connect(self.reorder)
        self.detail.removed.connect(self.remove)
        self.offer.taken.connect(self.begin)
        self.offer.written.connect(self.write)
        self.offer.risk_asked.connect(lambda id: self.session.go("risks", id))


def _offer(line: RiskLine, group: str) -> Row:
    """A risk that waits for a sentence."""
    word = line.judgement.label if line.judgement else ""
    return Row(
        line.risk.id,
        line.risk.title,
        word,
        line.shape,
        group=group,
        dim=True,
    )


def _row(line: desired.Line) -> Row:
    risks = ngettext("{count} risk", "{count} risks", line.risks).format(count=line.risks)
    whole = _("every goal is complete") if line.goals and line.proven == line.goals else ""
    lacking = _("a goal lacks its target") if line.proven < line.goals else ""
    words = [risks, whole or lacking]
    return Row(
        id=line.state.id,
        title=line.state.sentence,
        muted=" · ".join(word for word in words if word),
        level=line.shape,
        counts=(Count("target", line.goals, _("goals")),),
    )
