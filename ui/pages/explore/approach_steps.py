"""The thirteen steps of the year, each with a switch and the reason when it is left out."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from core.dossier.records.organisation import SkippedStep
from core.dossier.records.words import STEPS, Step
from core.explore import approach
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.fields.checks import CheckField
from ui.parts.fields.text import LineField
from ui.parts.layouts import column


class StepLine(QWidget):
    """One step: ticked is left out; the reason makes it so."""

    def __init__(self, page: Page, step: Step) -> None:
        super().__init__()
        self.page, self.step = page, step
        self.box = CheckField(page.session.profile.term(f"{step}_step"))
        self.reason = LineField(_("Why not this year"), _("Why not this year?"), labelled=False)
        self.box.settled.connect(self._switched)
        self.reason.settled.connect(self._said)
        self.setLayout(column(self.box, self.reason, gap=0))

    def show_reason(self, reason: str | None) -> None:
        """Show that the step is left out, or (None) done."""
        self.box.set_value(reason is not None)
        self.reason.show_value(reason or "")
        self.reason.setVisible(reason is not None)

    def _switched(self) -> None:
        page = self.page
        if self.box.value():
            self.reason.setVisible(True)
            self.reason.start_editing()
            return
        self.reason.setVisible(False)
        page.do(
            N_("Take up step"),
            partial(approach.take_up_step, page.dossier, page.cycle.id, self.step),
        )

    def _said(self) -> None:
        """Keep the reason; without one the step is done this year after all."""
        page, reason = self.page, self.reason.value()
        if not self.reason.pending() or not self.box.value():
            return
        if not str(reason).strip():
            self.box.set_value(False)
            self._switched()
            return
        page.do(
            N_("Leave out step"),
            partial(approach.skip_step, page.dossier, page.cycle.id, self.step, str(reason)),
        )


class StepsList(QWidget):
    """All thirteen steps."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.lines = {step: StepLine(page, step) for step in STEPS}
        self.setLayout(column(*self.lines.values(), gap=0))

    def refresh(self) -> None:
        """Show which steps are left out and why."""
        skipped = self.page.dossier.all(SkippedStep, cycle=self.page.cycle.id)
        reasons = {one.step: one.reason for one in skipped}
        for step, line in self.lines.items():
            line.show_reason(reasons.get(step))
