"""The window: home, a dossier, or the lock; it opens, navigates and closes, and nothing else."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from core.text.faults import Fault
from core.text.translate import set_language
from ui.look.theme import apply_look
from ui.preferences import Preferences
from ui.shell.appearance import AppearanceBar
from ui.shell.home import Home
from ui.shell.keys import UndoPasses, bind_keys
from ui.shell.lock import LockScreen
from ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from core.dossier.dossier import Dossier
    from ui.session import Session
    from ui.shell.deeds import Deeds
    from ui.shell.new_dossier import Founding
    from ui.shell.workspace import Workspace

TITLE = "Veerwerk"
SMALLEST = (1024, 640)
START = (1366, 688)
PRESENTING_SCALE = 1.5
"""For the back row."""


class Window(QWidget):
    """One window, one dossier at a time."""

    def __init__(self, preferences: Preferences, inline: bool = False) -> None:
        super().__init__()
        self.setObjectName("window")
        self.preferences = preferences
        self.session: Session | None = None
        self.workspace: Workspace | None = None
        self._inline = inline
        self._tasks = Tasks(self, inline)
        self._stack = QStackedWidget()
        laid = QVBoxLayout(self)
        laid.setContentsMargins(0, 0, 0, 0)
        laid.addWidget(self._stack)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._passes = UndoPasses(app)
        self.setMinimumSize(*SMALLEST)
        self.resize(*START)
        self.home = self._new_home()
        self._show(self.home)

    @cached_property
    def deeds(self) -> Deeds:
        """What the acts of the window do, imported with the first dossier: home needs none."""
        deeds: Deeds = import_module("ui.shell.deeds").Deeds(self, self)
        return deeds

    @cached_property
    def actions_by_id(self) -> dict[str, QAction]:
        """The acts with their keys."""
        return bind_keys(self, self.deeds.runs())

    def show_home(self) -> None:
        """Close what is open, and show the recent files."""
        self.close_dossier()
        self.home = self._new_home()
        self._show(self.home)

    def open_file(self, path: Path) -> None:
        """Ask for the password of a file."""
        self.show_home()
        self.home.show_file(path)

    def use(self, dossier: Dossier, step: str = "", cycle_id: str = "") -> None:
        """Work with an open dossier, from its first open step on."""
        self.close_dossier()
        self.preferences.remember(dossier.path)
        self.actions_by_id  # noqa: B018 - the keys are bound from the first dossier on
        self.session = import_module("ui.session").Session(dossier, cycle_id, inline=self._inline)
        self.session.asked.connect(self.deeds.run)
        self._show_workspace(step or "approach")

    def close_dossier(self) -> None:
        """Save what is being typed, and close the file."""
        if self.session is None:
            return
        if self.workspace is not None and self.workspace.step:
            self.workspace.page.commit_pending()
        self.session.tasks.close()
        self.session.dossier.close()
        self.session, self.workspace = None, None
        self.setWindowTitle(TITLE)

    def lock(self) -> None:
        """Hide and close the dossier; its password brings it back where it was."""
        if self.session is None or self.workspace is None:
            return
        path, step = self.session.dossier.path, self.workspace.step
        cycle_id = self.session.cycle.id
        self.close_dossier()
        screen = LockScreen(path)
        screen.asked.connect(
            lambda file, password: _opening().unlock(
                self._tasks, file, password,
                lambda dossier: self.use(dossier, step, cycle_id), screen.fail,
            )
        )  # fmt: skip
        screen.left.connect(self.show_home)
        self._show(screen)
        screen.password.start_editing()

    def dress(self) -> None:
        """Look and speak as the user prefers, from here on."""
        set_language(self.preferences.language)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        presenting = self.session is not None and self.session.presenting
        size = max(self.preferences.text_scale, PRESENTING_SCALE if presenting else 1.0)
        apply_look(app, self.preferences.theme, size)
        if self.session is None:
            self.home = self._new_home()
            self._show(self.home)
        elif self.workspace is not None:
            self.workspace.page.commit_pending()
            self._show_workspace(self.workspace.step)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing open."""
        self.close_dossier()
        self._tasks.close()
        super().closeEvent(event)

    def _show_workspace(self, step: str) -> None:
        assert self.session is not None
        set_language(self.preferences.language, self.session.country)
        self.workspace = import_module("ui.shell.workspace").Workspace(self.session)
        assert self.workspace is not None
        self.workspace.header.asked.connect(self.deeds.run)
        self.workspace.sidebar.menu_asked.connect(self.deeds.show_menu)
        name = f"{self.session.dossier.path.stem} – {TITLE}"
        self.setWindowTitle("" if self.session.presenting else name)
        self._show(self.workspace)
        self.session.go(step)

    def _new_home(self) -> Home:
        settings = AppearanceBar(self.preferences)
        # The bar goes with the look it changes, so let its own signal end first.
        settings.changed.connect(lambda: QTimer.singleShot(0, self.dress))
        home = Home(self.preferences, settings)
        home.unlock_asked.connect(self._unlock)
        home.founded.connect(self._found)
        return home

    def _unlock(self, path: Path, password: str) -> None:
        def refuse(fault: Fault) -> None:
            self.home.fail(path, fault)

        _opening().unlock(self._tasks, path, password, self.use, refuse)

    def _found(self, asked: Founding) -> None:
        self.home.form.set_busy(True)
        _opening().found(self._tasks, asked, self.use, self.home.form.fail)

    def _show(self, widget: QWidget) -> None:
        """Show one thing and let the others go."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        for place in reversed(range(self._stack.count())):
            other = self._stack.widget(place)
            if other is not None and other is not widget:
                self._stack.removeWidget(other)
                other.deleteLater()


def _opening() -> ModuleType:
    """The door to SQLCipher and sqlite-utils, imported when the first dossier is opened."""
    return import_module("ui.shell.opening")
