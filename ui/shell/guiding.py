"""What the guide, the sidebar and the status line say about how far the year is."""

from __future__ import annotations

from contextlib import suppress
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from core.cycle.attention import Point, attention
from core.cycle.guide import StepState, progress
from core.cycle.steps import Condition
from core.cycle.year import Year
from core.dossier.faults import StorageFault
from core.dossier.records.words import Step
from core.library.guide import step_guide
from core.text.translate import gettext as _
from ui.pages.registry import title_of
from ui.parts.act import Act
from ui.parts.picker import Option, pick
from ui.session import Session
from ui.shell.guide_panel import GuidePanel
from ui.shell.sidebar import Sidebar
from ui.shell.status import StatusLine
from ui.shell.steps import counts, next_open, shapes

QUIET = 120
"""Milliseconds without changes before progress is counted anew."""


class GuideStanding(NamedTuple):
    """Which steps were guided before, and whether the guide is open."""

    seen: frozenset[str]
    keeps_open: bool
    folded: bool


class Guiding(QObject):
    """Counts once after a change, and shows it in three places."""

    def __init__(
        self, session: Session, sidebar: Sidebar, panel: GuidePanel, status: StatusLine
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._sidebar, self._panel, self._status = sidebar, panel, status
        self._step = ""
        self._seen: set[str] = set()
        self._keeps_open = True
        self.points: tuple[Point, ...] = ()
        self.states: dict[Step, StepState] = {}
        self._pause = QTimer(self, singleShot=True, interval=0 if session.tasks.inline else QUIET)
        self._pause.timeout.connect(self.count)
        session.changed.connect(self._count_soon)
        session.cycle_changed.connect(self.count)
        panel.asked.connect(self._mend_condition)
        panel.folded.connect(self._keep)
        status.attention_asked.connect(self.show_attention)

    @property
    def standing(self) -> GuideStanding:
        """How the guide stands now."""
        return GuideStanding(frozenset(self._seen), self._keeps_open, self._panel.is_folded)

    def remember(self, standing: GuideStanding) -> None:
        """Begin where another guide was."""
        self._seen, self._keeps_open = set(standing.seen), standing.keeps_open

    def _count_soon(self) -> None:
        self._pause.start()

    def count(self) -> None:
        """Count progress and points of attention; a page that cannot be read is told elsewhere."""
        if self._session.dossier.is_open:
            with suppress(StorageFault), self._session.weathered():
                self._count()

    def _count(self) -> None:
        year = Year(self._session.dossier, self._session.cycle.id)
        self.states = progress(year)
        self.points = attention(year, self._session.today)
        self._sidebar.show_progress(shapes(self.states), counts(self.states))
        self._status.show_attention(len(self.points))
        self._show_conditions()

    def show_step(self, step: str, wide: bool) -> None:
        """Guide this step; open on its first visit, folded where the page is wide."""
        self._step = step
        profile = self._session.profile
        found = step_guide(step, self._session.organisation.country)
        duties = [duty for duty in profile.duties if duty.key in found.duties]
        how = [words.in_language() for words in found.how]
        self._panel.show_texts(found.why.in_language(), how, duties)
        self._show_conditions()
        first = step not in self._seen
        self._seen.add(step)
        self._panel.fold(wide or not (first or self._keeps_open))

    def show_attention(self) -> None:
        """The points of attention; one of them leads to where it is mended."""
        profile = self._session.profile
        options = [
            Option(str(place), point.text, title_of(point.step, profile), icon="flag")
            for place, point in enumerate(self.points)
        ]
        if options:
            title = _("Points of attention")
            pick(self._status.attention, title, options, (), self._mend, many=False)

    def _show_conditions(self) -> None:
        state = next((one for step, one in self.states.items() if step == self._step), None)
        conditions = state.conditions if state else ()
        self._panel.show_conditions(conditions, state.skipped if state else "")
        ahead = next_open(self.states, self._step) if self.states else None
        self._panel.show_next(self._go_act(ahead) if ahead else None)

    def _go_act(self, step: Step) -> Act:
        words = _("Next: {step}").format(step=title_of(step, self._session.profile))
        return Act(words, lambda: self._session.go(step), icon="arrow-right", writes=False)

    def _mend(self, keys: tuple[str, ...]) -> None:
        point = self.points[int(keys[0])]
        self._session.go(point.step, point.record)

    def _mend_condition(self, condition: Condition) -> None:
        self._session.go(condition.step, condition.record)

    def _keep(self, folded: bool) -> None:
        self._keeps_open = not folded
