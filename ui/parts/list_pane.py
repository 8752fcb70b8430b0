"""The list at the left of a page: filter, rows, keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from core.text.translate import gettext as _
from ui.look.tokens import GAP
from ui.parts.labels import muted
from ui.parts.layouts import column
from ui.parts.list_delegate import RowDelegate
from ui.parts.list_model import Count, ListModel, Row

__all__ = ["Count", "ListPane", "Row"]


class RowsView(QListView):
    """Rows with keys: Alt+Up and Alt+Down move, Del removes, Enter opens, F2 renames."""

    removed = Signal(str)
    moved = Signal(str, str)
    opened = Signal(str)

    def __init__(self, model: ListModel, name: str) -> None:
        super().__init__()
        self.rows_model = model
        self.setModel(model)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.id_at(index)))

    def id_at(self, index: QModelIndex) -> str:
        """The id of the row at an index."""
        return self.rows_model.rows[index.row()].id if index.isValid() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a list; the rest is Qt's."""
        here = self.id_at(self.currentIndex())
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if here and alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move(here, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif here and event.key() == Qt.Key.Key_Delete and not self.rows_model.locked:
            self.removed.emit(here)
        elif here and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(here)
        else:
            super().keyPressEvent(event)

    def _move(self, row_id: str, step: int) -> None:
        rows = self.rows_model.rows
        place = self.rows_model.place_of(row_id) + step
        if self.rows_model.locked or not 0 <= place < len(rows):
            return
        after = place + (1 if step > 0 else 0)
        self.moved.emit(row_id, rows[after].id if after < len(rows) else "")


class ListPane(QWidget):
    """A filter above rows that are chosen, opened, renamed, moved and removed.

    `can` names what the user may do: `remove`, `move`, `rename`. The signals only ask; the page
    does it and sets the rows anew.
    """

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    moved = Signal(str, str)
    renamed = Signal(str, str)
    rows_changed = Signal()

    def __init__(self, name: str, can: Sequence[str] = (), tall: bool = True) -> None:
        super().__init__()
        self._can = frozenset(can)
        self.model = ListModel("move" in can, "rename" in can)
        self.view = RowsView(self.model, name)
        self._delegate = RowDelegate(self.view, tall)
        self.view.setItemDelegate(self._delegate)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(_("Filter on word, unit, A…"))
        self.filter.setAccessibleName(_("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.head = QVBoxLayout()
        self.head.addWidget(self.filter)
        self.head.setContentsMargins(GAP, GAP, GAP, 8)
        self.nothing = muted(_("Nothing here has these words."))
        self.nothing.setContentsMargins(GAP, 4, GAP, GAP)
        self.nothing.hide()
        laid = column(self.head, self.nothing, self.view, gap=0)
        laid.setStretch(2, 1)
        self.setLayout(laid)
        self.setFocusProxy(self.view)
        self._connect()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen, or its neighbour takes its place."""
        kept, place = self.current(), self.view.currentIndex().row()
        with_focus = self.view.hasFocus()
        self.model.set_rows(rows)
        self.rows_changed.emit()
        self._choose(kept, place)
        self._tell_nothing()
        if with_focus:
            self.view.setFocus()

    def current(self) -> str:
        """The id of the chosen row, or nothing."""
        return self.view.id_at(self.view.currentIndex())

    def select(self, row_id: str) -> None:
        """Choose a row without telling; one that the filter hides takes the filter away."""
        if self.model.place_of(row_id) < 0 and self.filter.text():
            self.filter.clear()
        place = self.model.place_of(row_id)
        if place >= 0 and row_id != self.current():
            self._choose(row_id, place)

    def count(self) -> int:
        """How many rows there are, shown or not."""
        return self.model.count()

    def focus_filter(self) -> None:
        """Put the cursor in the filter."""
        self.filter.setFocus()
        self.filter.selectAll()

    def set_read_only(self, why: str) -> None:
        """Rows can still be chosen and opened."""
        self.model.locked = bool(why)
        self.view.setDragEnabled("move" in self._can and not why)

    def set_covered(self, covered: bool) -> None:
        """Hide what only the advisor may see."""
        self._delegate.covered = self.model.covered = covered
        self.view.viewport().update()

    def _choose(self, row_id: str, place: int) -> None:
        found = self.model.place_of(row_id)
        last = self.model.rowCount() - 1
        target = found if found >= 0 else min(max(place, 0), last)
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.view.setCurrentIndex(self.model.index(target, 0))
        selection.blockSignals(False)
        self.view.scrollTo(self.view.currentIndex())
        self.view.viewport().update()

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._sift)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self.view.opened.connect(self.opened)
        if "remove" in self._can:
            self.view.removed.connect(self.removed)
        if "rename" in self._can:
            self.model.renamed.connect(self.renamed)
        if "move" in self._can:
            self.view.moved.connect(self.moved)
            self.model.dropped.connect(self.moved)
            self.view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def _sift(self, words: str) -> None:
        kept = self.current()
        self.model.set_filter(words)
        self._choose(kept, 0)
        self._tell_nothing()
        self.chosen.emit(self.current())

    def _tell_nothing(self) -> None:
        """Say so when the filter hides every row."""
        self.nothing.setVisible(bool(self.filter.text()) and not self.model.rowCount())

    def _tell_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.view.id_at(index))
