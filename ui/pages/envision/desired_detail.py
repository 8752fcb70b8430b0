"""A desired state: the sentence, the risks it answers, the signs, and the goals that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal

from core.cycle.chain import Chain, chain
from core.cycle.year import Year
from core.dossier.records.envision import DesiredState, Goal
from core.dossier.records.explore import Risk
from core.envision import desired, goals
from core.envision.gauges import Gauges
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.envision.goal_card import GoalCard
from ui.pages.envision.goal_words import gauge_options
from ui.pages.page import Page
from ui.parts.act import Act
from ui.parts.binder import Binder, Field
from ui.parts.buttons import Button, from_act, icon_button
from ui.parts.chain import ChainBar
from ui.parts.detail import DetailPane
from ui.parts.fields.text import TextField
from ui.parts.labels import muted, section
from ui.parts.layouts import column, row
from ui.parts.picker import Option, pick
from ui.parts.record_chain import chain_links, first_of
from ui.parts.rows import LinkRow, LinkRows


class DesiredDetail(DetailPane):
    """The record of a desired state."""

    removed = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.state: DesiredState | None = None
        self._chain = Chain()
        self.sentence = TextField(_("This is what it will be like"), lines=2)
        self.signs = TextField(_("By what will people notice it?"), lines=1)
        self.chain = ChainBar()
        self.risks = LinkRows(_("Risks that it answers"), removable=True)
        self.add_risk = from_act(Act(_("Risk"), self.pick_risks, icon="plus"), "link")
        self.add_goal = from_act(Act(_("Goal"), self.new_goal, icon="plus"), "link")
        self.without = muted(_("Which number would prove it? Without one nobody can tell later."))
        self.cards: list[GoalCard] = []
        self._goals = column(gap=12)
        self._lay_out()
        fields = [Field(self.sentence, "sentence"), Field(self.signs, "signs")]
        self.form = Binder(page, N_("Change desired state"), fields, self._change)
        self.chain.chosen.connect(self._follow)
        self.risks.opened.connect(lambda id: page.session.go("risks", id))
        self.risks.removed.connect(self.unlink)

    def show_state(self, state: DesiredState, year: Year) -> None:
        """Show a desired state with all that hangs on it."""
        self.state = state
        self.form.show(state)
        self._chain = chain(year, state)
        self.chain.set_links(chain_links(self._chain, "desired"))
        rows = [
            LinkRow(risk.id, risk.title, level=year.shape(risk.id)) for risk in self._chain.risks
        ]
        self.risks.set_rows(rows)
        self._show_goals(self._chain.goals)

    def new_goal(self) -> None:
        """A goal with the number that fits best; the target is to be dragged."""
        state, dossier = self.state, self._page.dossier
        if state is None:
            return
        made = self._page.do(N_("Add goal"), lambda: goals.add(dossier, state))
        if made is not None:
            self.show_goal(made.id)

    def show_goal(self, goal_id: str) -> None:
        """Bring a goal into sight, ready for the arrow keys."""
        for card in self.cards:
            if card.goal is not None and card.goal.id == goal_id:
                card.line.setFocus()
                self.ensureWidgetVisible(card)

    def remove_goal(self, goal_id: str) -> None:
        """Take a goal away."""
        dossier = self._page.dossier
        goal = dossier.get(Goal, goal_id)
        self._page.do(N_("Remove goal"), lambda: dossier.remove(goal), tell=_("Goal removed"))

    def pick_risks(self) -> None:
        """Choose the risks that it answers."""
        state = self.state
        if state is None:
            return
        known = self._page.dossier.all(Risk, cycle=state.cycle)
        options = [Option(risk.id, risk.title) for risk in known]
        pick(self.add_risk, _("Risks that it answers"), options, state.risks, self._link)

    def unlink(self, risk_id: str) -> None:
        """It no longer answers this risk."""
        if self.state is not None:
            self._link(tuple(risk for risk in self.state.risks if risk != risk_id))

    def pick_number(self, goal_id: str) -> None:
        """Choose the number that proves a goal."""
        goal = self._page.dossier.get(Goal, goal_id)
        gauges = Gauges(self._page.dossier, goal.cycle)
        options = gauge_options(gauges, gauges.all(self._chain.risks), goal.unit)
        pick(
            self._button_of(goal_id),
            _("Which number proves it?"),
            options,
            (f"{goal.kind}/{goal.key}",),
            lambda keys: self.take_number(goal_id, keys),
            many=False,
        )

    def take_number(self, goal_id: str, keys: Sequence[str]) -> None:
        """Another number proves the goal, with its own baseline."""
        if not keys:
            return
        kind, _slash, key = keys[0].partition("/")
        dossier = self._page.dossier
        goal = dossier.get(Goal, goal_id)
        self._page.do(
            N_("Change number of goal"), lambda: goals.change(dossier, goal, kind=kind, key=key)
        )

    def _show_goals(self, found: Sequence[Goal]) -> None:
        while len(self.cards) < len(found):
            self.cards.append(self._new_card())
        gauges = Gauges(self._page.dossier, self._page.cycle.id) if found else None
        for place, card in enumerate(self.cards):
            shown = place < len(found)
            card.setVisible(shown)
            if shown and gauges is not None:
                card.show_goal(found[place], gauges)
            else:
                card.goal = None
                card.form.show(None)
        self.without.setVisible(not found)

    def _new_card(self) -> GoalCard:
        card = GoalCard(self._page)
        card.removed.connect(self.remove_goal)
        card.number_asked.connect(self.pick_number)
        self._goals.addWidget(card)
        return card

    def _button_of(self, goal_id: str) -> Button:
        return next(c.number for c in self.cards if c.goal is not None and c.goal.id == goal_id)

    def _lay_out(self) -> None:
        more = icon_button("trash", _("Remove desired state"), self._remove, writes=True)
        head = row(self.sentence, column(24, more, None, gap=0))
        head.setStretch(0, 1)
        self.column.addLayout(head)
        self.column.addWidget(self.chain)
        self.column.addSpacing(4)
        self.column.addLayout(row(section(_("What proves it")), None, self.add_goal))
        self.column.addWidget(self.without)
        self.column.addLayout(self._goals)
        self.column.addSpacing(4)
        self.column.addWidget(self.signs)
        self.column.addSpacing(4)
        self.column.addLayout(row(section(_("Answers the risks")), None, self.add_risk))
        self.column.addWidget(self.risks)

    def _link(self, risks: tuple[str, ...]) -> None:
        state, dossier = self.state, self._page.dossier
        if state is not None:
            self._page.do(
                N_("Change risks of desired state"),
                lambda: desired.change(dossier, state, risks=risks),
            )

    def _change(self, record: DesiredState, attribute: str, value: Any) -> DesiredState:
        return desired.change(self._page.dossier, record, **{attribute: value})

    def _follow(self, key: str) -> None:
        if key != "desired":
            self._page.session.go(*first_of(self._chain, key))

    def _remove(self) -> None:
        if self.state is not None:
            self.removed.emit(self.state.id)
