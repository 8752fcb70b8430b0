"""The form for a new dossier: whose, which country and year, where it lies, its password."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame

from core.dossier.records.words import Country
from core.text.faults import Fault
from core.text.translate import gettext as _
from ui.parts.buttons import plain, primary
from ui.parts.fields.numbers import NumberField
from ui.parts.fields.segment import SegmentField
from ui.parts.fields.text import LineField
from ui.parts.labels import caption, section
from ui.parts.layouts import column, row
from ui.preferences import SUFFIX
from ui.shell.password import PasswordField
from ui.shell.strength import strength


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new dossier needs."""

    name: str
    country: Country
    year: int
    path: Path
    password: str


class NewDossierForm(QFrame):
    """Asks for what a dossier needs; `founded` tells it, `given_up` that it is not wanted."""

    founded = Signal(object)
    given_up = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.setProperty("role", "cardframe")
        self._folder = folder
        self.name = LineField(_("Organisation"), required=True)
        self.country = SegmentField(_("Country"), [("be", _("Belgium")), ("nl", _("Netherlands"))])
        self.country.set_value("be")
        self.year = NumberField(_("Year"), minimum=1990, maximum=2100)
        self.year.set_value(dt.date.today().year)
        self.place = LineField(_("File"), required=True)
        self.password = PasswordField(_("Password"))
        self.again = PasswordField(_("The same password again"))
        self.hint = caption(strength(""), wraps=True)
        self.button = primary(_("Make dossier"), self.submit)
        self._touched = False
        self._connect()
        self._lay_out()
        self._propose()

    def submit(self) -> None:
        """Check what was given, beside its field, and hand it over."""
        if not self._complete():
            return
        self.founded.emit(
            Founding(
                name=str(self.name.value()),
                country=cast(Country, self.country.value()),
                year=int(str(self.year.value())),
                path=Path(str(self.place.value())).expanduser(),
                password=str(self.password.value()),
            )
        )

    def fail(self, fault: Fault) -> None:
        """Show what the dossier refused, where it can be mended."""
        weak = type(fault).__name__ == "WeakPassword"
        (self.password if weak else self.place).show_fault(fault)
        if weak:
            self.hint.setText("")  # it would say the same
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """While the key is made."""
        self.button.set_why_not(_("The key is being made.") if busy else "")

    def _complete(self) -> bool:
        for field in (self.name, self.year, self.place):
            try:
                if field.value() is None:
                    raise Fault(_("A year is needed."))
            except Fault as fault:
                field.show_fault(fault)
                field.start_editing()
                return False
            field.show_fault(None)
        if self.password.value() != self.again.value():
            self.again.fail(Fault(_("The two passwords differ.")))
            return False
        self.again.show_fault(None)
        return True

    def _propose(self) -> None:
        """A file name from the name, until the user says another."""
        if self._touched:
            return
        letters = "".join(c if c.isalnum() else "-" for c in self.name.line.text().casefold())
        words = "-".join(part for part in letters.split("-") if part) or _("dossier")
        self.place.set_value(str(self._folder / f"{words}{SUFFIX}"))

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, _("Where the dossier lies"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.selectFile(str(self.place.line.text()))
        dialog.fileSelected.connect(self._take_place)
        dialog.open()

    def _take_place(self, place: str) -> None:
        self._touched = True
        self.place.set_value(place)

    def _touch(self) -> None:
        self._touched = True

    def _connect(self) -> None:
        self.name.edited.connect(self._propose)
        self.place.edited.connect(self._touch)
        self.password.edited.connect(lambda: self.hint.setText(strength(self.password.line.text())))
        self.again.line.returnPressed.connect(self.submit)

    def _lay_out(self) -> None:
        choose = plain(_("Choose…"), self._choose_place, "folder")
        self.place.laid.put_beside(self.place.line, choose)
        both = row(self.country, self.year, gap=16)
        secret = row(self.password, self.again, gap=16)
        give_up = plain(_("Cancel"), self.given_up.emit)
        self.setLayout(
            column(
                section(_("New dossier")), self.name, both, self.place, secret, self.hint, 4,
                row(None, give_up, self.button), margins=24, gap=12,
            )
        )  # fmt: skip
