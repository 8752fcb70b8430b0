"""The sidebar: whose dossier, which year, and the way through it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from core.country.profile import Profile
from core.text.translate import gettext as _
from ui.look.fonts import font
from ui.look.scale import px, scale
from ui.look.tokens import SIDEBAR
from ui.pages.registry import PHASES, PLACE_OF, PLACES, phase_title, title_of
from ui.parts.buttons import Button
from ui.parts.labels import capitals, caption
from ui.parts.layouts import column, line, row, scroll
from ui.shell.step_button import Progress, StepButton

FOLDS_ABOVE = 1.25
"""Text scale above which only the phase one is in unfolds."""


class PhaseHead(QWidget):
    """The name of a phase, and how many of its steps are done."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._count = caption()
        laid = row(capitals(title), None, self._count)
        laid.setContentsMargins(20, 0, 16, 0)
        self.setLayout(laid)
        self.setFixedHeight(px(30))

    def show_count(self, done: int, all_: int) -> None:
        """Show `done` of `all_`."""
        self._count.setText(f"{done}/{all_}")
        words = _("{phase}: {done} of {all} steps done")
        self.setAccessibleName(words.format(phase=self._title, done=done, all=all_))


class Sidebar(QWidget):
    """216 px with every step one click away."""

    chosen = Signal(str)
    menu_asked = Signal()

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAccessibleName(_("Steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.owner = Button("", "owner")
        self.owner.setFont(font("strong"))
        self.owner.setStyleSheet("font-weight: 600;")
        self.year = Button("", "owner", "chevron-down")
        for button in (self.owner, self.year):
            button.clicked.connect(self.menu_asked)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, StepButton] = {}
        self._heads: dict[str, PhaseHead] = {}
        self._steps = column(gap=0)
        for phase in (*PHASES, ""):
            self._add_phase(phase, profile)
        self._lay_out()

    def show_owner(self, name: str, year: str) -> None:
        """Whose dossier and which year."""
        metrics = self.owner.fontMetrics()
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, px(SIDEBAR) - 44)
        self.owner.setText(cut)
        self.owner.set_tip(name)
        self.owner.setAccessibleName(name)
        self.year.setText(year)

    def show_step(self, step: str) -> None:
        """Mark the step that is shown."""
        if step in self._buttons:
            self._buttons[step].setChecked(True)
        here = PLACE_OF[step].phase if step in PLACE_OF else ""
        for other, button in self._buttons.items():
            phase = PLACE_OF[other].phase
            button.setVisible(scale() <= FOLDS_ABOVE or phase in (here, "") or not here)

    def show_progress(
        self, steps: Mapping[str, Progress], phases: Mapping[str, tuple[int, int]]
    ) -> None:
        """How far every step and every phase is."""
        for step, progress in steps.items():
            self._buttons[step].show_progress(progress)
        for phase, (done, all_) in phases.items():
            self._heads[phase].show_count(done, all_)

    def _add_phase(self, phase: str, profile: Profile) -> None:
        if phase:
            self._heads[phase] = PhaseHead(phase_title(phase, profile))
            self._steps.addWidget(self._heads[phase])
        else:
            self._steps.addSpacing(6)
            self._steps.addWidget(line())
            self._steps.addSpacing(6)
        for place in PLACES:
            if place.phase == phase:
                self._steps.addWidget(self._button(place.step, title_of(place.step, profile)))

    def _button(self, step: str, title: str) -> StepButton:
        made = StepButton(step, title)
        made.clicked.connect(lambda _checked: self.chosen.emit(step))
        self._group.addButton(made)
        self._buttons[step] = made
        return made

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(10, 4, 8, 2)
        top.setSpacing(0)
        top.addWidget(self.owner)
        top.addWidget(self.year)
        inside = QWidget()
        inside.setLayout(column(self._steps, None, gap=0))
        self.setLayout(column(top, scroll(inside), gap=0))
