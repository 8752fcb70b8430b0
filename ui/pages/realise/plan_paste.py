"""What was pasted, before it counts: row by row, with what was not understood."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.realise.pasting import Pasted, Row
from core.text import numbers
from core.text.translate import N_, ngettext
from core.text.translate import gettext as _
from ui.pages.page import Page
from ui.parts.buttons import plain, quiet
from ui.parts.labels import muted, section
from ui.parts.layouts import column, row
from ui.parts.table import Column, RecordTable


class PastePreview(QWidget):
    """Rows to look at, and one act that takes them over."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._pasted = Pasted(())
        self.title, self.words = section(), muted()
        self.add = plain("", lambda: self.taken.emit(self._pasted), icon="check", writes=True)
        self.leave = quiet(_("Leave it"), self.left.emit)
        self.table = RecordTable(page, _("Pasted rows"), _columns(), label=N_("Paste measures"))
        laid = column(self.title, self.words, self.table, row(self.add, self.leave, None), gap=10)
        laid.setStretch(2, 1)
        self.setLayout(laid)

    def show_pasted(self, pasted: Pasted) -> None:
        """Show these rows."""
        self._pasted = pasted
        rows, usable = len(pasted.rows), len(pasted.usable)
        words = ngettext("{count} row was pasted", "{count} rows were pasted", rows)
        self.title.setText(words.format(count=rows))
        if pasted.problems:
            words = ngettext(
                "In {count} row something was not understood; those cells stay empty.",
                "In {count} rows something was not understood; those cells stay empty.",
                pasted.problems,
            )
            self.words.setText(words.format(count=pasted.problems))
        else:
            self.words.setText(_("Everything was understood."))
        words = ngettext("Add {count} measure", "Add {count} measures", usable)
        self.add.setText(words.format(count=usable))
        self.add.set_why_not("" if usable else _("No row has a name."))
        self.table.set_records(pasted.rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _columns() -> list[Column]:
    return [
        Column("row", _("Row"), lambda one: str(one.number), width=56, align="right"),
        Column(
            "measure", _("Measure"), lambda one: str(one.title), stretch=True, width=200, lines=2
        ),
        Column("owner", _("Owner"), _owner, width=132, lines=2, leaves=3),
        Column("term", _("Term"), _term, width=100, leaves=2),
        Column("money", _("Money"), _money, width=88, align="right", leaves=1),
        Column("found", _("Not understood"), _found, width=312, lines=4, icon=_icon, tip=_found),
    ]  # fmt: skip


def _owner(one: Row) -> str:
    names = (one.values.get("owner_name"), one.values.get("owner_role"))
    return ", ".join(str(name) for name in names if name)


def _term(one: Row) -> str:
    day = one.values.get("due_on")
    return numbers.date(day) if isinstance(day, dt.date) else ""


def _money(one: Row) -> str:
    amount = one.values.get("money")
    return numbers.money(amount) if isinstance(amount, Decimal) else ""


def _found(one: Row) -> str:
    known = [_("stands in the plan already")] if one.known else []
    return " · ".join([*one.problems, *known])


def _icon(one: Row) -> str:
    if one.problems:
        return "warning"
    return "info" if one.known else "check"
