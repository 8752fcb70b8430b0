"""What stands before a dossier: home, and the lock. Both open one with its password."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from core.text.faults import Fault
from ui.preferences import Preferences
from ui.shell.appearance import AppearanceBar
from ui.shell.home import Home
from ui.shell.lock import LockScreen
from ui.tasks import Tasks

if TYPE_CHECKING:
    from core.dossier.dossier import Dossier
    from ui.shell.new_dossier import Founding
    from ui.shell.standing import SpaceStanding


class Keeper(Protocol):
    """The window, as the gate sees it."""

    preferences: Preferences

    def show_alone(self, widget: QWidget) -> None:
        """Show one thing and let the others go."""

    def use(self, dossier: Dossier, standing: SpaceStanding | None = None) -> None:
        """Work with an open dossier."""

    def dress(self) -> None:
        """Look and speak as preferred."""

    def show_home(self) -> None:
        """Back to the recent files."""


class Gate:
    """Shows one of the two, and shows it once more when the looks change."""

    def __init__(self, window: Keeper, tasks: Tasks) -> None:
        self._window, self._tasks = window, tasks
        self._anew: Callable[[], object]
        self.home: Home
        self.show_home()

    def show_home(self, before: Home | None = None) -> None:
        """The recent files; with what was being filled in before it was dressed anew."""
        window = self._window
        settings = AppearanceBar(window.preferences)
        # The bar goes with the look it changes, so let its own signal end first.
        settings.changed.connect(lambda: QTimer.singleShot(0, window.dress))
        self.home = Home(window.preferences, settings)
        self.home.unlock_asked.connect(self._unlock)
        self.home.founded.connect(self._found)
        self._anew = lambda: self.show_home(self.home)
        window.show_alone(self.home)
        if before is not None:
            self.home.stand_as(before)

    def show_lock(self, path: Path, standing: SpaceStanding) -> None:
        """Ask for the password of the file that was open, to go on where it stood."""
        screen, window = LockScreen(path), self._window
        screen.asked.connect(
            lambda file, password: _opening().unlock(
                self._tasks, file, password,
                lambda dossier: window.use(dossier, standing), screen.fail,
            )
        )  # fmt: skip
        screen.left.connect(window.show_home)
        self._anew = lambda: self.show_lock(path, standing)
        window.show_alone(screen)
        screen.password.start_editing()

    def show_anew(self) -> None:
        """In the looks and the language of now."""
        self._anew()

    def _unlock(self, path: Path, password: str) -> None:
        def refuse(fault: Fault) -> None:
            self.home.fail(path, fault)

        _opening().unlock(self._tasks, path, password, self._window.use, refuse)

    def _found(self, asked: Founding) -> None:
        self.home.form.set_busy(True)
        _opening().found(self._tasks, asked, self._window.use, self.home.form.fail)


def _opening() -> ModuleType:
    """The door to SQLCipher and sqlite-utils, imported when the first dossier is opened."""
    return import_module("ui.shell.opening")
