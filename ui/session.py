"""The session: the one object that is handed around, between a page and the dossier."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal

from core.country.profile import Profile, profile
from core.cycle.own_files import files_of
from core.cycle.years import cycles
from core.dossier.dossier import Dossier
from core.dossier.faults import WriteProtected
from core.dossier.records.base import table_of
from core.dossier.records.organisation import Cycle, Organisation, OwnFile
from core.library.own import in_force, set_own
from core.text.translate import gettext as _
from ui.acting import Acts
from ui.tasks import Tasks
from ui.trail import Trail

OWN_FILES = table_of(OwnFile)


class Session(Acts):
    """One open dossier in one window: acts, news of changes, and where the user is."""

    went = Signal(str, str)
    """A step to show, and a record in it (or nothing)."""
    asked = Signal(str)
    """An act of the window that a page offers, by its id in `ui.actions`."""
    cover_changed = Signal(bool)
    cycle_changed = Signal()
    library_changed = Signal()
    """Other measures, figures, texts or rules are in force: everything is to be shown anew."""
    full_area = Signal(bool)
    """A page asks for the whole window, without sidebar, header and guide, or gives it back."""
    presenting_changed = Signal(bool)
    """A room looks along, or no longer; whoever says so sets `presenting` too."""

    def __init__(self, dossier: Dossier, cycle_id: str = "", *, inline: bool = False) -> None:
        super().__init__(dossier)
        self.tasks = Tasks(self, inline)
        self.today = dt.date.today()
        self.covered = True
        self.presenting = False
        self.trail = Trail()
        self._cycle_id = cycle_id or cycles(dossier)[-1].id
        set_own(files_of(dossier, self._cycle_id))

    @property
    def cycle_id(self) -> str:
        """Which year is shown, known without the disk."""
        return self._cycle_id

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
        """Whether nothing can be written: the year is closed, or the place takes nothing."""
        return bool(self.why_read_only)

    @property
    def why_read_only(self) -> str:
        """Why nothing can be written now; empty when it can."""
        if not self.dossier.writable:
            return str(WriteProtected(self.dossier.path))
        if self.cycle.closed_on is None:
            return ""
        return _("The year {year} is closed.").format(year=self.cycle.year)

    def close(self) -> None:
        """Stop what works beside the window, and let go of the file and of what came with it."""
        self.tasks.close()
        self.dossier.close()
        set_own({})

    def go(self, step: str, record_id: str = "") -> None:
        """Ask the window for another page, and remember the way back."""
        self.trail.add(step, record_id)
        self._arrive(step, record_id)

    def stay(self, step: str) -> None:
        """Show a step anew, where one is already."""
        self._arrive(step, "")

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
        self._work_with_own()
        self.cycle_changed.emit()

    def _arrive(self, step: str, record_id: str) -> None:
        self.went.emit(step, record_id)

    def _spread(self, tell: str, undoable: bool) -> None:
        if self.dossier.find(Cycle, self._cycle_id) is None:
            # The year that was shown was begun by the act that was taken back.
            self.show_cycle(cycles(self.dossier)[-1].id)
        if OWN_FILES in self.dossier.last_touched:
            self._work_with_own()
        super()._spread(tell, undoable)

    def _work_with_own(self) -> None:
        """The user's own files of the year that is shown are in force from here on."""
        files = files_of(self.dossier, self._cycle_id)
        if files != in_force():
            set_own(files)
            self.library_changed.emit()
