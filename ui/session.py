"""The session: the one object that is handed around, between a page and the dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from core.country.profile import Profile, profile
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.records.organisation import Cycle, Organisation
from core.text.translate import gettext as _
from ui.tasks import Tasks
from ui.trail import Trail

T = TypeVar("T")


class Session(QObject):
    """One open dossier in one window: acts, news of changes, and where the user is."""

    changed = Signal(frozenset)
    """The tables that an action, an undo or a redo touched."""
    went = Signal(str, str)
    """A step to show, and a record in it (or nothing)."""
    saved = Signal()
    """Something was committed to the file."""
    told = Signal(str, bool)
    """A sentence for the toast, and whether it offers undo."""
    asked = Signal(str)
    """An act of the window that a page offers, by its id in `ui.actions`."""
    cover_changed = Signal(bool)
    cycle_changed = Signal()
    full_area = Signal(bool)
    """A page asks for the whole window, without sidebar, header and guide, or gives it back."""
    presenting_changed = Signal(bool)
    """A room looks along, or no longer; whoever says so sets `presenting` too."""

    def __init__(self, dossier: Dossier, cycle_id: str = "", *, inline: bool = False) -> None:
        super().__init__()
        self.dossier = dossier
        self.tasks = Tasks(self, inline)
        self.today = dt.date.today()
        self.covered = True
        self.presenting = False
        self.trail = Trail()
        self._cycle_id = cycle_id or cycles(dossier)[-1].id

    @property
    def cycle(self) -> Cycle:
        """The year that is shown."""
        return self.dossier.get(Cycle, self._cycle_id)

    @property
    def organisation(self) -> Organisation:
        """The employer as it is in that year."""
        return self.dossier.all(Organisation, cycle=self._cycle_id)[0]

    @property
    def country(self) -> str:
        """`be` or `nl`."""
        return self.organisation.country

    @property
    def profile(self) -> Profile:
        """The vocabulary and duties of the country."""
        return profile(self.country)

    @property
    def read_only(self) -> bool:
        """Whether the year is closed."""
        return self.cycle.closed_on is not None

    @property
    def why_read_only(self) -> str:
        """Why nothing can be written now; empty when it can."""
        if not self.read_only:
            return ""
        return _("The year {year} is closed.").format(year=self.cycle.year)

    def do(self, label: str, act: Callable[[], T], tell: str = "") -> T:
        """Run an act as one labelled action and tell which tables it touched.

        `label` is marked, not translated; `tell` is a sentence for a toast with undo. A fault goes
        through, with nothing written.
        """
        with self.dossier.action(label):
            result = act()
        if self.dossier.last_touched:
            self._spread(tell, True)
        return result

    def news(self, *tables: str) -> None:
        """Tell of changes outside the history: answers, help requests, issued reports."""
        self.changed.emit(frozenset(tables))
        self.saved.emit()

    def undo(self) -> None:
        """Take the last action back."""
        label = self.dossier.undo()
        if label is not None:
            self._spread(_("Undone: {act}").format(act=_(label)), False)

    def redo(self) -> None:
        """Bring the last undone action back."""
        label = self.dossier.redo()
        if label is not None:
            self._spread(_("Done again: {act}").format(act=_(label)), False)

    @property
    def undo_label(self) -> str:
        """What undo takes back, translated; empty when there is nothing."""
        label = self.dossier.history.undo_label
        return _(label) if label else ""

    @property
    def redo_label(self) -> str:
        """What redo brings back, translated."""
        label = self.dossier.history.redo_label
        return _(label) if label else ""

    def say(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        self.told.emit(sentence, False)

    def go(self, step: str, record_id: str = "") -> None:
        """Ask the window for another page, and remember the way back."""
        self.trail.add(step, record_id)
        self._arrive(step, record_id)

    def back(self) -> None:
        """Go where the user came from."""
        place = self.trail.back()
        if place:
            self._arrive(*place)

    def forward(self) -> None:
        """Undo going back."""
        place = self.trail.forward()
        if place:
            self._arrive(*place)

    def cover(self, covered: bool) -> None:
        """Hide what only the advisor may see, or show it."""
        if covered != self.covered:
            self.covered = covered
            self.cover_changed.emit(covered)

    def show_cycle(self, cycle_id: str) -> None:
        """Show another year of the dossier."""
        self._cycle_id = cycle_id
        self.cycle_changed.emit()

    def _arrive(self, step: str, record_id: str) -> None:
        self.went.emit(step, record_id)

    def _spread(self, tell: str, undoable: bool) -> None:
        """Tell everybody: the pages, the status line, the toast."""
        if self.dossier.find(Cycle, self._cycle_id) is None:
            # The year that was shown was begun by the act that was taken back.
            self.show_cycle(cycles(self.dossier)[-1].id)
        self.changed.emit(self.dossier.last_touched)
        self.saved.emit()
        if tell:
            self.told.emit(tell, undoable)
