"""A table of records that is written in place, grows at its last row and takes pasted rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from core.text.faults import Fault
from core.text.translate import N_
from core.text.translate import gettext as _
from ui.acting import Unsaved
from ui.look.scale import px
from ui.look.tokens import ROW
from ui.parts.binder import Owner
from ui.parts.notice import Notice
from ui.parts.table_delegate import CellDelegate
from ui.parts.table_model import Column, RecordModel
from ui.parts.table_view import CellsView

__all__ = ["Column", "RecordTable"]

Rows = list[list[str]]


class RecordTable(QWidget):
    """Rows of records under columns that are data.

    What is typed runs as one action of `label`; a fault stands under the table. `add` gets what is
    typed in the last row, `paste` gets pasted rows of cells. `removed` and `moved` only ask.
    """

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, str)

    def __init__(
        self,
        owner: Owner,
        name: str,
        columns: Sequence[Column],
        label: str,
        add: Callable[[str], object] | None = None,
        paste: Callable[[Rows], object] | None = None,
        add_words: str = "",
        add_label: str = "",
    ) -> None:
        super().__init__()
        self._owner, self._label, self._add_label = owner, label, add_label or label
        self._add, self._paste = add, paste
        words = (add_words or _("Type to add a row")) if add else ""
        self.model = RecordModel(columns, words)
        self.view = CellsView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CellDelegate(self.view))
        self.view.setAccessibleName(name)
        self._trouble: Notice | None = None
        self._laid = QVBoxLayout(self)
        self._laid.setContentsMargins(0, 0, 0, 0)
        self._laid.addWidget(self.view, 1)
        self._dress(columns)
        self._connect()
        self.setFocusProxy(self.view)

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these; the current cell stays current."""
        here, column = self.current(), max(0, self.view.currentIndex().column())
        self.model.set_records(records)
        self.view.fit()
        place = self.model.place_of(here)
        if place >= 0 and self.view.currentIndex().row() != place:
            self.view.setCurrentIndex(self.model.index(place, column))

    def current(self) -> str:
        """The id of the current record, or nothing."""
        record = self.model.record_at(self.view.currentIndex())
        return str(record.id) if record is not None else ""

    def select(self, record_id: str) -> None:
        """Make a record current."""
        place = self.model.place_of(record_id)
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place, 0))

    def set_read_only(self, why: str) -> None:
        """Nothing can be written while the year is closed."""
        self.model.lock(bool(why))
        self.view.fit()
        self.view.setToolTip(why)

    def paste_rows(self, rows: Rows) -> None:
        """Take rows of cells, as one action."""
        if self._paste is not None and rows and not self.model.locked:
            paste = self._paste
            self._run(N_("Paste rows"), lambda: paste(rows))

    def _dress(self, columns: Sequence[Column]) -> None:
        self.view.setShowGrid(False)
        self.view.setMouseTracking(True)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.view.setEditTriggers(
            triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked
        )
        self.view.verticalHeader().setDefaultSectionSize(px(ROW))
        self.view.verticalHeader().hide()
        head = self.view.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(px(40))
        head.sectionClicked.connect(self._sort)
        for number, column in enumerate(columns):
            self.view.setColumnWidth(number, px(column.width))
            if column.stretch:
                head.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        self.model.typed.connect(self._typed)
        self.view.asked.connect(self._asked)
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._tell_chosen)

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self.current():
            self.chosen.emit(self.current())

    def _open(self, index: QModelIndex) -> None:
        record = self.model.record_at(index)
        if record is not None and self.model.columns[index.column()].set is None:
            self.opened.emit(record.id)

    def _typed(self, record: Any, column: Column, typed: str) -> None:
        if record is None:
            assert self._add is not None
            add = self._add
            self._run(self._add_label, lambda: add(typed))
        elif column.set is not None:
            setter = column.set
            self._run(self._label, lambda: setter(record, typed))
        if self._owner.session.failing:
            # The cell closed with what was typed in it.
            self._owner.session.keep_unsaved(Unsaved(column.title, typed))

    def _run(self, label: str, act: Callable[[], object]) -> None:
        self._show_fault(None)
        try:
            self._owner.session.do(label, act)
        except Fault as fault:
            self._show_fault(fault)

    def _show_fault(self, fault: Fault | None) -> None:
        if self._trouble is not None:
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
        if fault is not None:
            self._trouble = Notice(str(fault), "danger")
            self._laid.addWidget(self._trouble)

    def _asked(self, wanted: str) -> None:
        here = self.current()
        if wanted == "paste":
            self.paste_rows(clipboard_rows())
        elif wanted == "copy":
            self._copy()
        elif not here:
            return
        elif wanted == "open":
            self._enter(here)
        elif wanted == "remove" and not self.model.locked:
            self.removed.emit(here)
        elif wanted in ("up", "down") and self.model.in_own_order and not self.model.locked:
            self._move(here, -1 if wanted == "up" else 1)

    def _enter(self, here: str) -> None:
        """Edit the cell; one that cannot be written opens its record."""
        index = self.view.currentIndex()
        if self.model.columns[index.column()].set is None or self.model.locked:
            self.opened.emit(here)
        else:
            self.view.edit(index)

    def _move(self, here: str, step: int) -> None:
        records = self.model.records
        place = self.model.place_of(here) + step
        if 0 <= place < len(records):
            after = place + (1 if step > 0 else 0)
            self.moved.emit(here, records[after].id if after < len(records) else "")

    def _copy(self) -> None:
        record = self.model.record_at(self.view.currentIndex())
        if record is not None:
            cells = (column.text(record) for column in self.model.columns)
            QGuiApplication.clipboard().setText("\t".join(cells))

    def _sort(self, number: int) -> None:
        """Up, down, and back to the order of the records themselves."""
        head, here = self.view.horizontalHeader(), self.current()
        again = head.property("sorted") == number
        step = (int(head.property("turn") or 0) + 1) % 3 if again else 1
        head.setProperty("sorted", number)
        head.setProperty("turn", step)
        self.model.sort_by(number, {0: None, 1: False, 2: True}[step])
        self.view.fit()
        head.setSortIndicatorShown(step > 0)
        order = Qt.SortOrder.DescendingOrder if step == 2 else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(number, order)
        self.select(here)


def clipboard_rows() -> Rows:
    """What lies on the clipboard, as rows of cells."""
    lines = QGuiApplication.clipboard().text().splitlines()
    rows = [[cell.strip() for cell in line.split("\t")] for line in lines]
    return [row for row in rows if any(row)]
