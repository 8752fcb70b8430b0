"""The window: home, a dossier, or the lock; it opens, navigates and closes, and nothing else."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from core.text.translate import set_language
from ui.look.theme import apply_look
from ui.preferences import Preferences
from ui.shell.gate import Gate
from ui.shell.home import Home
from ui.shell.keys import KeysPass, bind_keys
from ui.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from core.dossier.dossier import Dossier
    from ui.session import Session
    from ui.shell.deeds import Deeds
    from ui.shell.standing import SpaceStanding
    from ui.shell.workspace import Workspace

TITLE = "Veerwerk"
SMALLEST = (1024, 640)
START = (1366, 688)
FIRST_STEP = "approach"
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
        self._passes = KeysPass(app)
        self.setMinimumSize(*SMALLEST)
        self.resize(*START)
        self._gate = Gate(self, self._tasks)

    @property
    def home(self) -> Home:
        """The recent files, as they are shown while no dossier is open."""
        return self._gate.home

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
        """Close what is open, and show the recent files; words that are not saved are shown."""
        self._leave(self._go_home)

    def open_file(self, path: Path) -> None:
        """Ask for the password of a file."""
        self.show_home()
        self.home.show_file(path)

    def use(self, dossier: Dossier, standing: SpaceStanding | None = None) -> None:
        """Work with an open dossier, where it was left or from its first step on."""
        self.close_dossier()
        self.preferences.remember(dossier.path)
        self.actions_by_id  # noqa: B018 - the keys are bound from the first dossier on
        year = standing.cycle_id if standing else ""
        try:
            self.session = import_module("ui.session").Session(dossier, year, inline=self._inline)
            self.session.asked.connect(self.deeds.run)
            self.session.library_changed.connect(self._show_work_anew)
            self._show_workspace(standing)
        except BaseException:
            self.close_dossier()
            raise

    def close_dossier(self) -> None:
        """Save what is being typed, and close the file."""
        if self.session is None:
            return
        if self.workspace is not None:
            self.workspace.weather.unsaved()
        self.session.close()
        self.session, self.workspace = None, None
        self.setWindowTitle(TITLE)

    def lock(self) -> None:
        """Hide and close the dossier; its password brings it back where it was."""
        self._leave(self._lock)

    def meet(self, error: BaseException) -> bool:
        """Tell a fault that nobody caught where the user works; whether it was one to tell."""
        if self.workspace is None:
            return False
        return bool(self.workspace.weather.meet(error))

    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window shows whether the file is still there."""
        super().changeEvent(event)
        came = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if came and self.workspace is not None:
            self.workspace.weather.look_after()

    def dress(self) -> None:
        """Look and speak as the user prefers, from here on."""
        set_language(self.preferences.language)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        presenting = self.session is not None and self.session.presenting
        size = max(self.preferences.text_scale, PRESENTING_SCALE if presenting else 1.0)
        apply_look(app, self.preferences.theme, size)
        if self.workspace is None:
            self._gate.show_anew()
        else:
            self._show_work_anew()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing open, and no words unsaved without a question."""
        if self.workspace is not None and self.workspace.weather.unsaved():
            event.ignore()
            self._leave(self._close_all)
            return
        self.close_dossier()
        self._tasks.close()
        super().closeEvent(event)

    def _leave(self, then: Callable[[], object]) -> None:
        """Do what closes the dossier, after asking about words that are not saved."""
        if self.workspace is not None and self.workspace.weather.unsaved():
            self.workspace.weather.show_unsaved(then)
        else:
            then()

    def _go_home(self) -> None:
        self.close_dossier()
        self._gate.show_home()

    def _lock(self) -> None:
        if self.session is None or self.workspace is None:
            return
        path, standing = self.session.dossier.path, self.workspace.standing.without_words()
        self.close_dossier()
        self._gate.show_lock(path, standing)

    def _close_all(self) -> None:
        self.close_dossier()
        self.close()

    def _show_workspace(self, standing: SpaceStanding | None) -> None:
        assert self.session is not None
        set_language(self.preferences.language, self.session.country)
        space: Workspace = import_module("ui.shell.workspace").Workspace(self.session)
        space.header.asked.connect(self.deeds.run)
        space.sidebar.menu_asked.connect(self.deeds.show_menu)
        self.workspace = space
        name = f"{self.session.dossier.path.stem} – {TITLE}"
        self.setWindowTitle("" if self.session.presenting else name)
        self.show_alone(space)
        if standing is None:
            self.session.go(FIRST_STEP)
            self.deeds.moving.enter_page()
        else:
            space.stand(standing)

    def _show_work_anew(self) -> None:
        """Make everything around the dossier once more, standing where it stood."""
        if self.workspace is not None and self.workspace.step:
            self.workspace.page.commit_pending()
            self._show_workspace(self.workspace.standing)

    def show_alone(self, widget: QWidget) -> None:
        """Show one thing and let the others go."""
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        for place in reversed(range(self._stack.count())):
            other = self._stack.widget(place)
            if other is not None and other is not widget:
                self._stack.removeWidget(other)
                other.deleteLater()
