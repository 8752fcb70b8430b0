"""What befalls the file under the workspace: told and tried again, and no typed word lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.dossier.faults import Moved, StorageFault
from core.dossier.trouble import met_while_open
from core.text.faults import Fault
from ui.acting import Unsaved
from ui.pages.page import Page
from ui.parts.binder import Binder
from ui.parts.unsaved import loose_words
from ui.session import Session
from ui.shell.alarm import Alarm
from ui.shell.unsaved import UnsavedDialog


class Shelter(Protocol):
    """The workspace, as the weather sees it."""

    session: Session
    alarm: Alarm

    @property
    def page(self) -> Page:
        """The page that is shown."""

    @property
    def pages(self) -> Sequence[Page]:
        """Those that were looked at."""

    def fail(self, sentence: str) -> None:
        """Say what went wrong in a strip that stays."""


class Weather(QObject):
    """Between the session and the alarm."""

    def __init__(self, space: Shelter) -> None:
        super().__init__(space if isinstance(space, QWidget) else None)
        self._space, self._session, self._alarm = space, space.session, space.alarm
        self._session.struck.connect(self._alarm.tell)
        self._session.saved.connect(self._alarm.hear_saved)
        self._alarm.tried.connect(self.try_again)
        self._alarm.asked.connect(self._session.asked)
        self._alarm.wanted.connect(self.show_unsaved)

    def meet(self, error: BaseException) -> bool:
        """Tell what nobody caught and the user can mend; whether it was that."""
        fault = met_while_open(self._session.dossier.path, error) or error
        if isinstance(fault, StorageFault):
            self._alarm.tell(fault)
        elif isinstance(fault, Fault):
            self._space.fail(str(fault))
        return isinstance(fault, Fault)

    def look_after(self) -> None:
        """Look whether the file still lies where it was opened."""
        with suppress(StorageFault), self._session.weathered():
            self._session.dossier.place.check_there()
            if isinstance(self._alarm.fault, Moved):
                self._alarm.clear()

    def try_again(self) -> None:
        """Look whether the disk answers again, and save what waits."""
        self._alarm.clear()
        with suppress(StorageFault), self._session.weathered():
            self._session.dossier.place.check_there()
            self._space.page.refresh()
            self._space.page.commit_pending()

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Save what can be saved; what somebody typed on any page and is not."""
        found = list(self._session.unsaved)
        for page in self._space.pages:
            with suppress(Fault):
                page.commit_pending()
            found += [typed for form in page.findChildren(Binder) for typed in form.unsaved()]
            found += loose_words(page)
        return tuple(dict.fromkeys(one for one in found if one.text.strip()))

    def show_unsaved(self, leave: Callable[[], object] | None = None) -> None:
        """Show it, to copy; with something to leave for, as a question."""
        UnsavedDialog(self._space.page.window(), self.unsaved(), leave).open()
