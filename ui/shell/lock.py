"""The lock: nothing of the dossier shows, and only its password opens it again."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.parts.buttons import link, primary
from ui.parts.labels import caption, heading
from ui.parts.layouts import column, panel, row
from ui.parts.notice import Mark
from ui.shell.password import PasswordField


class LockScreen(QWidget):
    """Asks for the password of the file that was open."""

    asked = Signal(object, str)
    left = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setObjectName("lock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.path = path
        self.password = PasswordField(_("Password"))
        self.password.line.returnPressed.connect(self._ask)
        self.button = primary(_("Open"), self._ask)
        card = panel(
            row(Mark("lock", "muted", 24), heading(_("Locked")), None),
            caption(path.stem), 8, self.password,
            row(link(_("Other dossiers"), self.left.emit), None, self.button),
            role="cardframe", gap=12,
        )  # fmt: skip
        card.setFixedWidth(px(380))
        self.setLayout(column(None, row(None, card, None), None))

    def fail(self, fault: Fault) -> None:
        """Say what is wrong."""
        self.button.set_why_not("")
        self.password.fail(fault)

    def _ask(self) -> None:
        self.button.set_why_not(_("The key is being made."))
        self.asked.emit(self.path, self.password.line.text())
