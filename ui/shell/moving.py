"""The acts that go somewhere: steps, back and forward, parts of the window, the palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.cycle.years import cycles
from core.text.translate import gettext as _
from ui.actions import ACTIONS
from ui.pages.registry import PLACES, title_of
from ui.session import Session
from ui.shell.desk import Desk
from ui.shell.finding import find
from ui.shell.palette import Entry, Palette, open_palette

Run = Callable[[], object]


class Moving:
    """Where to; nothing happens while no dossier is open."""

    def __init__(self, desk: Desk, runs: Mapping[str, Run]) -> None:
        self._desk, self._runs = desk, runs
        self.palette: Palette | None = None

    def back(self) -> None:
        """Where one came from."""
        if self._desk.session:
            self._desk.session.back()

    def forward(self) -> None:
        """And back again."""
        if self._desk.session:
            self._desk.session.forward()

    def step(self, by: int) -> None:
        """The step before or after, as the sidebar has them."""
        session, space = self._desk.session, self._desk.workspace
        if session is None or space is None:
            return
        steps = [place.step for place in PLACES]
        target = steps.index(space.step) + by
        if 0 <= target < len(steps):
            session.go(steps[target])

    def next_region(self) -> None:
        """Put the focus in the next part of the window."""
        space = self._desk.workspace
        if space is None:
            return
        regions = space.regions()
        focused = QApplication.focusWidget()
        here = next((n for n, one in enumerate(regions) if _holds(one, focused)), -1)
        for ahead in range(1, len(regions) + 1):
            target = _first_focusable(regions[(here + ahead) % len(regions)])
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def enter_page(self) -> None:
        """Put the focus where the work is."""
        space = self._desk.workspace
        target = _first_focusable(space.stack) if space is not None else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def guide(self) -> None:
        """Fold or unfold the guide."""
        if self._desk.workspace:
            self._desk.workspace.guide.toggle()

    def search(self) -> None:
        """Open the palette."""
        session, space = self._desk.session, self._desk.workspace
        if session is None or space is None:
            return
        entries = (*self._steps(session), *self._years(session), *self._acts())
        self.palette = open_palette(space, entries, lambda text: _records(session, text))

    def _steps(self, session: Session) -> Iterator[Entry]:
        for place in PLACES:
            words = title_of(place.step, session.profile)
            yield Entry(words, _("Step"), partial(session.go, place.step), "arrow-right")

    def _years(self, session: Session) -> Iterator[Entry]:
        for cycle in cycles(session.dossier):
            words = _("Year {year}").format(year=cycle.year)
            yield Entry(words, _("Year"), partial(session.show_cycle, cycle.id), "calendar")

    def _acts(self) -> Iterator[Entry]:
        for one in ACTIONS:
            if one.id != "palette":
                key = one.shortcuts()[0] if one.shortcuts() else ""
                yield Entry(_(one.words), _("Act"), self._runs[one.id], one.icon, key)


def _records(session: Session, text: str) -> Sequence[Entry]:
    return [
        Entry(
            found.words,
            _(found.kind.word),
            partial(session.go, found.kind.step, found.id),
            found.kind.icon,
        )
        for found in find(session.dossier, session.cycle.id, text)
    ]


def _holds(region: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (region is widget or region.isAncestorOf(widget))


def _first_focusable(region: QWidget) -> QWidget | None:
    """The first widget of a part that the Tab key can reach."""
    for one in region.findChildren(QWidget):
        reachable = one.focusPolicy() & Qt.FocusPolicy.TabFocus
        if reachable and one.isVisible() and one.isEnabled():
            return one
    return None
