"""One idea to decide on: what it takes, what it brings, and what becomes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal

from core.dossier.records.envision import Idea
from core.dossier.records.realise import Measure
from core.envision import choosing, ideas
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.envision.choice_measure import MeasureCard
from ui.pages.page import Page
from ui.parts.binder import Binder, Field
from ui.parts.buttons import plain, quiet
from ui.parts.detail import DetailPane
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import TextField
from ui.parts.flow import Flow
from ui.parts.labels import caption, heading, muted, strong
from ui.parts.layouts import column, row
from ui.parts.reason import ReasonBox


class ChoiceDetail(DetailPane):
    """Two judgements on five steps, three buttons, and the measure it becomes."""

    chosen = Signal(str)
    reopened = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.idea: Idea | None = None
        self.title, self.about = heading(), muted()
        steps = [(str(step), str(step)) for step in choosing.STEPS]
        self.effort = SegmentField(_("Effort: how long until it works?"), steps)
        self.impact = SegmentField(_("Impact: what does it bring?"), steps)
        self.effort_word, self.impact_word = caption(), caption()
        self.choose = plain(_("Choose"), self._choose, icon="check", writes=True)
        self.park = plain(_("Park…"), lambda: self.ask("parked"), icon="clock", writes=True)
        self.drop = plain(_("Drop…"), lambda: self.ask("dropped"), icon="close", writes=True)
        self.reopen = quiet(_("Decide again"), self._reopen, icon="undo", writes=True)
        self.fate = strong()
        self.reason = TextField(_("Reason"), lines=1)
        self.asking = ReasonBox()
        self.measure = MeasureCard(page)
        self._lay_out()
        self.form = Binder(
            page,
            N_("Judge idea"),
            [Field(self.effort, "effort"), Field(self.impact, "impact"),
             Field(self.reason, "reason", N_("Change reason"))],
            self._change,
        )  # fmt: skip

    def show_idea(self, idea: Idea, titles: Mapping[str, str], measure: Measure | None) -> None:
        """Show an idea; `titles` are the risks by id."""
        if self.idea is None or self.idea.id != idea.id:
            self.asking.close_it()
        self.idea = idea
        self.title.setText(idea.text)
        votes = ngettext("{count} vote", "{count} votes", idea.votes).format(count=idea.votes)
        risks = ", ".join(titles[risk] for risk in idea.risks if risk in titles)
        self.about.setText(f"{votes} · {risks or _('for no risk yet')}")
        self.form.show(idea)
        self.effort_word.setText(choosing.effort_word(idea.effort))
        self.impact_word.setText(choosing.impact_word(idea.impact))
        self._show_fate(idea, measure)

    def ask(self, fate: str) -> None:
        """Ask why it is parked or dropped, in the page."""
        if self.idea is None:
            return
        idea, dossier, session = self.idea, self._page.dossier, self._page.session
        reason = idea.reason if idea.fate == fate else ""
        if fate == "parked":
            self.asking.ask(
                _("Why does this wait, and for what?"),
                _("Park"),
                lambda why: session.do(N_("Park idea"), lambda: choosing.park(dossier, idea, why)),
                reason,
            )
        else:
            self.asking.ask(
                _("Why is this not done?"),
                _("Drop"),
                lambda why: session.do(N_("Drop idea"), lambda: choosing.drop(dossier, idea, why)),
                reason,
            )

    def _show_fate(self, idea: Idea, measure: Measure | None) -> None:
        decided = idea.fate != "open"
        self.fate.setText(ideas.fate_word(idea).capitalize())
        self.fate.setVisible(decided)
        self.reason.setVisible(idea.fate in ("parked", "dropped"))
        self.reopen.setVisible(decided)
        self.choose.setVisible(idea.fate != "chosen")
        self.park.setVisible(idea.fate != "parked")
        self.drop.setVisible(idea.fate != "dropped")
        self.measure.show_measure(measure)

    def _lay_out(self) -> None:
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        self.column.addLayout(column(self.effort, self.effort_word, gap=2))
        self.column.addLayout(column(self.impact, self.impact_word, gap=2))
        self.column.addSpacing(8)
        self.column.addLayout(row(self.fate, self.reopen, None))
        self.column.addWidget(self.reason)
        self.column.addWidget(self.measure)
        self.column.addLayout(Flow((self.choose, self.park, self.drop), 8))
        self.column.addWidget(self.asking)

    def _change(self, record: Idea, attribute: str, value: Any) -> Idea:
        dossier = self._page.dossier
        if attribute == "reason":
            return choosing.reword(dossier, record, str(value))
        return choosing.judge(dossier, record, **{attribute: int(value) if value else None})

    def _choose(self) -> None:
        if self.idea is not None:
            self.chosen.emit(self.idea.id)

    def _reopen(self) -> None:
        if self.idea is not None:
            self.reopened.emit(self.idea.id)
