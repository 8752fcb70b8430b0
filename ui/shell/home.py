"""Home: recent dossiers, unlocked in place; a new one; nothing that betrays what is in them."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.parts.buttons import Button, icon_button, plain, primary
from ui.parts.labels import Elided, heading, muted, strong
from ui.parts.layouts import clear, column, holder, row, scroll
from ui.preferences import SUFFIX, Preferences
from ui.shell.password import PasswordField

if TYPE_CHECKING:
    from ui.shell.new_dossier import NewDossierForm

WIDE = 620
WIDE_ABOVE = 48
INDENT = 14
"""Px from the edge of a file's row to its icon, and to what unfolds under it."""


class FileRow(QFrame):
    """One file: name and place; a click anywhere on it asks for its password right under it."""

    asked = Signal(object, str)
    forgotten = Signal(object)
    unfolded = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setProperty("role", "outlined")
        self.path = path
        self.name = Button(path.stem, "quiet", "folder")
        self.name.setStyleSheet("text-align: left; font-weight: 600;")
        place = Elided(str(path.parent), "caption")
        self.name.clicked.connect(lambda _checked: self.unfolded.emit(self))
        forget = icon_button("close", _("Take out of this list"), self._forget)
        self.password = PasswordField(_("Password"))
        self.password.line.returnPressed.connect(self._ask)
        self.button = primary(_("Open"), self._ask)
        self.password.laid.put_beside(self.password.line, self.button)
        inner = column(self.password)
        inner.setContentsMargins(INDENT, 0, INDENT, 8)
        self._place = holder(inner)
        head = row(self.name, place, forget)
        head.setStretch(1, 1)
        self.setLayout(column(head, self._place, margins=8, gap=4))
        self.fold()

    def unfold(self) -> None:
        """Ask for the password."""
        self._place.show()
        self.password.start_editing()

    def fold(self) -> None:
        """Show name and place only."""
        self.password.set_value("")
        self._place.hide()

    def fail(self, fault: Fault) -> None:
        """Say beside the field what is wrong."""
        self.set_busy(False)
        self.password.fail(fault)

    def set_busy(self, busy: bool) -> None:
        """While the key is made."""
        self.button.set_why_not(_("The key is being made.") if busy else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole row is the way in."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.unfolded.emit(self)
        super().mouseReleaseEvent(event)

    @property
    def is_folded(self) -> bool:
        """Whether only name and place show."""
        return self._place.isHidden()

    def _ask(self) -> None:
        self.asked.emit(self.path, self.password.line.text())

    def _forget(self) -> None:
        self.forgotten.emit(self.path)


class Home(QWidget):
    """The first thing one sees."""

    unlock_asked = Signal(object, str)
    founded = Signal(object)

    def __init__(self, preferences: Preferences, settings: QWidget | None = None) -> None:
        super().__init__()
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Home"))
        self._preferences = preferences
        self._rows: dict[Path, FileRow] = {}
        self._files = QVBoxLayout()
        self._files.setSpacing(8)
        self.new_button = primary(_("New dossier"), self.show_form, "plus")
        self.open_button = plain(_("Open a file…"), self._choose, "folder")
        self._none = muted(_("Make a dossier for an organisation, or open one you were given."))
        self._lay_out(settings)
        self.show_files()
        if self._rows:
            # Who opens the program mostly goes on where it was closed: the cursor waits there.
            self._unfold(next(iter(self._rows.values())))

    @cached_property
    def form(self) -> NewDossierForm:
        """The form for a new dossier, made when it is first asked for."""
        made: NewDossierForm = import_module("ui.shell.new_dossier").NewDossierForm(Path.home())
        made.founded.connect(self.founded)
        made.given_up.connect(self.hide_form)
        self._form_place.addWidget(made)
        return made

    def show_files(self) -> None:
        """Show the recent files that still exist."""
        clear(self._files)
        paths = [path for path in self._preferences.recent if _there(path)]
        self._rows = {path: self._row(path) for path in paths}
        for one in self._rows.values():
            self._files.addWidget(one)
        self._none.setVisible(not paths)
        self._recent.setVisible(bool(paths))
        self._weigh()

    def show_file(self, path: Path) -> None:
        """Ask for the password of this file, recent or not."""
        path = path.resolve()
        if path not in self._rows:
            self._rows[path] = self._row(path)
            self._files.insertWidget(0, self._rows[path])
        self._unfold(self._rows[path])

    def fail(self, path: Path, fault: Fault) -> None:
        """Say beside the password of a file what is wrong with it."""
        if path.resolve() not in self._rows:
            self.show_file(path)
        self._rows[path.resolve()].fail(fault)

    def showEvent(self, event: QShowEvent) -> None:
        """The cursor waits where somebody may type."""
        super().showEvent(event)
        chosen = next((one for one in self._rows.values() if not one.is_folded), None)
        if chosen is not None and not self._files_place.isHidden():
            chosen.password.start_editing()

    def show_form(self) -> None:
        """Ask for a new dossier, in place."""
        self._files_place.hide()
        self._words.hide()
        self.form.show()
        self.form.name.start_editing()

    def stand_as(self, before: Home) -> None:
        """Go on with the new dossier that was being filled in when the looks were changed."""
        if "form" in vars(before) and not before.form.isHidden():
            standing = import_module("ui.shell.standing")
            self.show_form()
            standing.stand(self.form, standing.standing_of(before.form))

    def hide_form(self) -> None:
        """Back to the list."""
        self.form.hide()
        self._words.show()
        self._files_place.show()
        self.new_button.setFocus()

    def _row(self, path: Path) -> FileRow:
        made = FileRow(path)
        made.asked.connect(self._ask)
        made.forgotten.connect(self._forget)
        made.unfolded.connect(self._unfold)
        return made

    def _ask(self, path: Path, password: str) -> None:
        self._rows[path].set_busy(True)
        self.unlock_asked.emit(path, password)

    def _unfold(self, chosen: FileRow) -> None:
        for one in self._rows.values():
            if one is not chosen:
                one.fold()
        chosen.unfold()
        self._weigh()

    def _weigh(self) -> None:
        """One button stands out: opening a chosen file, or else a new dossier."""
        chosen = any(not one.is_folded for one in self._rows.values())
        self.new_button.set_role("plain" if chosen else "primary")

    def _forget(self, path: Path) -> None:
        self._preferences.forget(path)
        self.show_files()

    def _choose(self) -> None:
        pattern = _("Dossiers (*{suffix})").format(suffix=SUFFIX)
        dialog = QFileDialog(self, _("Open a dossier"), str(Path.home()), pattern)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.show_file(Path(name)))
        dialog.open()

    def _lay_out(self, settings: QWidget | None) -> None:
        self._recent = strong(_("Recent dossiers"))
        buttons = row(self.new_button, self.open_button, None)
        self._files_place = holder(column(self._recent, self._none, self._files, 8, buttons, gap=8))
        self._words = muted(_("Explore, envision, realise: one year at a time."))
        self._form_place = column()
        middle = holder(
            column(heading("Veerwerk"), self._words, 20, self._files_place, self._form_place, None)
        )
        middle.setFixedWidth(px(WIDE))
        laid = column(WIDE_ABOVE, row(None, middle, None))
        laid.setStretch(1, 1)
        foot = row(None, settings, margins=16) if settings else row()
        self.setLayout(column(scroll(holder(laid)), foot, gap=0))


def _there(path: Path) -> bool:
    """Whether the file is there, as far as this user may see."""
    try:
        return path.is_file()
    except OSError:
        return False
