"""The two dialogs about the file itself: another password, and a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from core.dossier.copying import save_copy
from core.dossier.file import change_password
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.parts.buttons import plain, primary
from ui.parts.labels import caption, section
from ui.parts.layouts import column, row
from ui.preferences import SUFFIX
from ui.session import Session
from ui.shell.password import PasswordField
from ui.shell.strength import strength


class PasswordDialog(QDialog):
    """Asks twice for the new password, and encrypts the whole file with it."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Change the password"))
        self._session = session
        self.password = PasswordField(_("New password"))
        self.again = PasswordField(_("The same password again"))
        self.hint = caption(strength(""), wraps=True)
        self.password.edited.connect(lambda: self.hint.setText(strength(self._typed())))
        buttons = row(None, plain(_("Cancel"), self.reject), primary(_("Change"), self.submit))
        self.setLayout(
            column(
                section(_("Change the password")), self.password, self.again, self.hint, buttons,
                margins=24, gap=12,
            )
        )  # fmt: skip

    def submit(self) -> None:
        """Change it, or say beside the field why not."""
        if self._typed() != self.again.line.text():
            self.again.fail(Fault(_("The two passwords differ.")))
            return
        try:
            change_password(self._session.dossier, self._typed())
        except Fault as fault:
            self.password.fail(fault)
            return
        self._session.say(_("The password was changed."))
        self.accept()

    def _typed(self) -> str:
        return self.password.line.text()


def ask_copy(parent: QWidget, session: Session, failed: Callable[[str], object]) -> QFileDialog:
    """Ask where a copy goes, and write it."""
    path = session.dossier.path
    dialog = QFileDialog(parent, _("Save a copy"), str(path.parent))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
    dialog.selectFile(f"{path.stem}-copy{SUFFIX}")
    dialog.fileSelected.connect(lambda name: write_copy(session, Path(name), failed))
    dialog.open()
    return dialog


def write_copy(session: Session, target: Path, failed: Callable[[str], object]) -> None:
    """Write the copy and say so, or hand the sentence to `failed`."""
    try:
        save_copy(session.dossier, target)
    except Fault as fault:
        failed(str(fault))
        return
    session.say(_("A copy was saved as {name}.").format(name=target.name))
