"""What the keys, the palette and the menu do in the window, by the ids of `ui.actions`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.cycle.years import cycles
from core.dossier.faults import StorageFault
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.actions import ACTION_OF
from ui.parts.act import Act
from ui.parts.menu import menu
from ui.session import Session
from ui.shell.appearance import LANGUAGE_NAMES
from ui.shell.desk import Desk
from ui.shell.file_dialogs import PasswordDialog, ask_copy
from ui.shell.looking import Looking
from ui.shell.moving import Moving

Run = Callable[[], object]
PAGE_ACTS = ("find", "finish", "duplicate", "as_evidence", "note", "preview")
FILE_ACTS = ("lock", "password", "save_copy", "close")
LOOK_ACTS = ("theme", "larger", "smaller", "full_screen")


class Deeds(QObject):
    """One table of runs; what a page does is handed to the page."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._runs: dict[str, Run] = {}
        self.moving, self.looking = Moving(desk, self._runs), Looking(desk, window)
        self._runs.update(self._table())

    def runs(self) -> dict[str, Run]:
        """What every act runs."""
        return self._runs

    def run(self, action: str) -> None:
        """Do an act."""
        self._runs[action]()

    def undo(self) -> None:
        """Typing that is not saved first, then the dossier's last action."""
        session, space = self._desk.session, self._desk.workspace
        if session is None or space is None:
            return
        if not space.page.revert_pending():
            self._or_say(session.undo)

    def redo(self) -> None:
        """Bring back what was undone, after saving what is being typed."""
        session, space = self._desk.session, self._desk.workspace
        if session is not None and space is not None and space.page.commit_pending():
            self._or_say(session.redo)

    def new(self) -> None:
        """The primary act of the page."""
        space = self._desk.workspace
        if space is not None and space.header.primary is not None:
            space.header.primary.click()

    def show_menu(self) -> None:
        """Years, the file, and how it looks, under the name of the organisation."""
        session, space = self._desk.session, self._desk.workspace
        if session is not None and space is not None:
            files = [self._act(one) for one in FILE_ACTS]
            looks = [self._act(one) for one in LOOK_ACTS]
            languages = list(self._languages())
            acts = [*self._years(session), None, *files, None, *looks, None, *languages]
            menu(space.sidebar.year, acts)

    def _table(self) -> dict[str, Run]:
        moving, looking = self.moving, self.looking
        table: dict[str, Run] = {
            "palette": moving.search, "back": moving.back, "forward": moving.forward,
            "step_before": lambda: moving.step(-1), "step_after": lambda: moving.step(1),
            "guide": moving.guide, "next_region": moving.next_region,
            "present": looking.present, "cover": looking.cover, "theme": looking.theme,
            "larger": lambda: looking.size(1), "smaller": lambda: looking.size(-1),
            "full_screen": looking.full_screen,
            "undo": self.undo, "redo": self.redo, "new": self.new,
            "lock": self._desk.lock, "close": self._desk.show_home,
            "password": self._change_password, "save_copy": self._save_copy,
        }  # fmt: skip
        return table | {action: self._page_run(action) for action in PAGE_ACTS}

    def _page_run(self, action: str) -> Run:
        def run() -> None:
            space = self._desk.workspace
            acts = space.page.acts() if space is not None else {}
            if action in acts:
                acts[action]()
            elif action == "find":
                self.moving.search()
            elif self._desk.session is not None:
                self._do_without(action, self._desk.session)

        return run

    def _do_without(self, action: str, session: Session) -> None:
        """What a key does on a page that has nothing for it: go there, or say so."""
        if action == "preview":
            session.go("reports")
        else:
            words = _("“{act}” has nothing to do here.")
            session.say(words.format(act=_(ACTION_OF[action].words)))

    def _act(self, action: str) -> Act:
        one = ACTION_OF[action]
        key = one.shortcuts()[0] if one.shortcuts() else ""
        # What stands behind a tab, a menu writes at its right edge.
        words = f"{_(one.words)}\t{key}" if key else _(one.words)
        return Act(words, self._runs[action], one.icon)

    def _years(self, session: Session) -> Iterator[Act]:
        for cycle in reversed(cycles(session.dossier)):
            words = _("Year {year}, closed") if cycle.closed_on else _("Year {year}")
            mark = "check" if cycle.id == session.cycle.id else "calendar"
            yield Act(words.format(year=cycle.year), self._shows(session, cycle.id), mark)

    def _shows(self, session: Session, cycle_id: str) -> Run:
        return lambda: session.show_cycle(cycle_id)

    def _languages(self) -> Iterator[Act]:
        for key, name in LANGUAGE_NAMES:
            yield Act(name, self._speaks(key), "language")

    def _speaks(self, language: str) -> Run:
        return lambda: self.looking.language(language)

    def _or_say(self, act: Run) -> None:
        """Do it, or say why it cannot be done; what befalls the disk has its own strip."""
        try:
            act()
        except StorageFault:
            return
        except Fault as fault:
            if self._desk.workspace is not None:
                self._desk.workspace.fail(str(fault))

    def _change_password(self) -> None:
        if self._desk.session is not None:
            PasswordDialog(self._window, self._desk.session).open()

    def _save_copy(self) -> None:
        session, space = self._desk.session, self._desk.workspace
        if session is not None and space is not None:
            ask_copy(self._window, session, space.fail)
