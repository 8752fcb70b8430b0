"""The plan as a table: a filter above it, and rows pasted from a spreadsheet seen before they
count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from core.realise.measures import Line
from core.realise.pasting import Pasted
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.look.scale import px
from ui.pages.page import Page
from ui.pages.realise.plan_columns import PlanColumns
from ui.pages.realise.plan_paste import PastePreview
from ui.parts.buttons import icon_button, quiet
from ui.parts.labels import Elided, muted
from ui.parts.layouts import column, holder, row
from ui.parts.table import RecordTable


class PlanTable(QWidget):
    """Filter, table, preview. The signals only ask."""

    taken = Signal(object)
    """The rows that were pasted and seen."""
    released = Signal()
    """Show what the filter of another view left out."""

    def __init__(
        self,
        page: Page,
        add: Callable[[str], object],
        paste: Callable[[list[list[str]]], object],
        ask_to_stop: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._lines: tuple[Line, ...] = ()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter on measure, risk, owner…"))
        self.filter.setAccessibleName(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.only = Elided("", "muted")
        self.release = quiet(_("Show all"), self.released.emit, icon="close")
        self.paste = icon_button(
            "paste", _("Paste rows from a spreadsheet"), self.paste_clipboard, "Ctrl+V",
            writes=True,
        )  # fmt: skip
        self.columns = PlanColumns(page, ask_to_stop).all()
        self.table = RecordTable(
            page,
            _("Measures"),
            self.columns,
            label=N_("Change measure"),
            add=add,
            paste=paste,
            add_words=_("Type a measure, or paste rows from a spreadsheet"),
            add_label=N_("Add measure"),
        )
        self.none = muted(_("No measure has these words."))
        self.none.hide()
        self.preview = PastePreview(page)
        self._stack = QStackedWidget()
        self._lay_out()
        self.filter.textChanged.connect(lambda _text: self._sift())
        self.preview.taken.connect(self._take)
        self.preview.left.connect(self._leave)

    def show_lines(self, lines: Sequence[Line], only: str) -> None:
        """Show these; `only` says what another view left of them."""
        self._lines = tuple(lines)
        self.only.setText(only)
        self.only.setVisible(bool(only))
        self.release.setVisible(bool(only))
        self._sift()

    def paste_clipboard(self) -> None:
        """Take the rows that lie on the clipboard, as Ctrl+V does."""
        text = QGuiApplication.clipboard().text()
        self.table.paste_rows([line.split("\t") for line in text.splitlines()] or [[""]])

    def show_pasted(self, pasted: Pasted) -> None:
        """Show what was pasted, as it would be taken over."""
        self.preview.show_pasted(pasted)
        self._stack.setCurrentWidget(self.preview)
        self.preview.add.setFocus()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def _sift(self) -> None:
        words = self.filter.text().casefold().split()
        shown = [line for line in self._lines if all(w in self._said(line) for w in words)]
        self.table.set_records(shown)
        self.none.setVisible(bool(words) and not shown)

    def _said(self, line: Line) -> str:
        return " ".join(column.text(line) for column in self.columns).casefold()

    def _take(self, pasted: Pasted) -> None:
        self._leave()
        self.taken.emit(pasted)

    def _leave(self) -> None:
        self._stack.setCurrentIndex(0)
        self.table.setFocus()

    def _lay_out(self) -> None:
        head = row(self.filter, self.only, self.release, None, self.paste)
        self.filter.setMinimumWidth(px(160))
        head.setStretch(0, 2)
        head.setStretch(3, 3)
        found = column(self.none, self.table)
        found.setStretch(1, 1)
        self._listed = holder(found)
        self._stack.addWidget(self._listed)
        self._stack.addWidget(self.preview)
        laid = column(holder(head), self._stack, gap=10)
        laid.setStretch(1, 1)
        self.setLayout(laid)
