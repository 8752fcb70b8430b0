"""The heat map: scales down, units across, and a strip that explains the current cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableView,
    QWidget,
)

from core.text.numbers import number
from core.text.translate import gettext as _
from reports.look import HEAT_STEPS
from ui.look.scale import px
from ui.look.shapes import hatch, paint_plus, paint_shape
from ui.look.theme import tokens
from ui.parts.act import Act
from ui.parts.buttons import from_act
from ui.parts.grid_model import GridModel
from ui.parts.heat_cells import (
    CELL_HEIGHT,
    CELL_WIDTH,
    GROUP_HEIGHT,
    LEAST_WIDTH,
    HeatCell,
    HeatColumn,
    HeatDelegate,
    HeatRow,
    NamesHeader,
    UnitsHeader,
)
from ui.parts.labels import Elided
from ui.parts.layouts import clear, row
from ui.parts.painting import CENTRE, write

__all__ = ["ExplainStrip", "HeatCell", "HeatColumn", "HeatGrid", "HeatLegend", "HeatRow"]

Index = QModelIndex | QPersistentModelIndex
CellOf = Callable[[str, str], HeatCell]


class HeatGrid(QTableView):
    """The grid itself; arrows walk it, Enter opens a cell."""

    current = Signal(str, str)
    opened = Signal(str, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._model = GridModel()
        self._rows: tuple[HeatRow, ...] = ()
        self._columns: tuple[HeatColumn, ...] = ()
        self._names, self._units = NamesHeader(self), UnitsHeader(self)
        self.setModel(self._model)
        self.setVerticalHeader(self._names)
        self.setHorizontalHeader(self._units)
        self.setItemDelegate(HeatDelegate(self._names))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.activated.connect(lambda index: self.opened.emit(*self._keys(index)))

    def set_grid(
        self, rows: Sequence[HeatRow], columns: Sequence[HeatColumn], cell: CellOf
    ) -> None:
        """Show these rows and columns; `cell` gets their keys."""
        here = self._keys(self.currentIndex())
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._names.rows, self._units.columns = self._rows, self._columns

        def cell_at(down: int, across: int) -> HeatCell:
            return cell(rows[down].key, columns[across].key)

        def said(down: int, across: int) -> str:
            found = cell_at(down, across)
            return found.said or f"{columns[across].title}, {rows[down].title}, {_value(found)}"

        self._model.set_grid(
            [one.title for one in rows], [one.title for one in columns], cell_at, said
        )
        self._lay_out()
        self.select(*here)

    def select(self, row_key: str, column_key: str) -> None:
        """Make a cell current."""
        down = next((n for n, one in enumerate(self._rows) if one.key == row_key), -1)
        across = next((n for n, one in enumerate(self._columns) if one.key == column_key), -1)
        if down >= 0 and across >= 0:
            self.setCurrentIndex(self._model.index(down, across))

    def _lay_out(self) -> None:
        for place in range(len(self._rows)):
            extra = px(GROUP_HEIGHT) if self._names.opens_group(place) else 0
            self.setRowHeight(place, px(CELL_HEIGHT) + extra)
        self._units.setDefaultSectionSize(px(CELL_WIDTH))
        self._units.setMinimumSectionSize(px(LEAST_WIDTH))
        self._spread()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the room, as long as there is enough for each."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        enough = len(self._columns) * px(LEAST_WIDTH) <= self.viewport().width()
        modes = QHeaderView.ResizeMode
        self._units.setSectionResizeMode(modes.Stretch if enough else modes.Fixed)
        if not enough:
            for place in range(len(self._columns)):
                self._units.resizeSection(place, px(CELL_WIDTH))

    def _keys(self, index: Index) -> tuple[str, str]:
        if not index.isValid():
            return "", ""
        return self._rows[index.row()].key, self._columns[index.column()].key

    def _tell_current(self, index: QModelIndex) -> None:
        self.current.emit(*self._keys(index))


def _value(cell: HeatCell) -> str:
    if cell.value is None:
        return cell.hidden or _("no figure")
    return number(float(cell.value), 0)


class HeatLegend(QWidget):
    """The steps of the colours, and what the marks mean."""

    def __init__(self, hidden: str) -> None:
        super().__init__()
        self._hidden = hidden
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Legend"))

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(px(560), px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Steps, triangle, plus, hatching."""
        painter = QPainter(self)
        colours, high, left = tokens(), float(self.height()), 0.0
        tens = [f"{step:.0f}" for step in HEAT_STEPS]
        words = (f"<{tens[0]}", *tens[:-1], f"{tens[-1]}+")
        for value, word in zip((0.0, *HEAT_STEPS), words, strict=True):
            fill, ink = colours.heat(value)
            place = QRectF(left, 2, px(36), high - 4)
            painter.fillRect(place, fill)
            write(painter, place, word, "caption", ink, CENTRE)
            left += px(36)
        side = px(10)
        mark = QRectF(left + 16, (high - side) / 2, side, side)
        paint_shape(painter, mark, "triangle", colours.text)
        left = self._word(painter, mark.right() + 6, _("unfavourable (60 or more)"))
        mark.moveLeft(left + 16)
        paint_plus(painter, mark, colours.text)
        left = self._word(painter, mark.right() + 6, _("strength (under 30)"))
        mark.moveLeft(left + 16)
        hatch(painter, mark.adjusted(0, -2, 6, 2), colours.control, colours.sunken)
        self._word(painter, mark.right() + 12, self._hidden)

    def _word(self, painter: QPainter, left: float, words: str) -> float:
        place = QRectF(left, 0, self.width() - left, self.height())
        write(painter, place, words, "caption", tokens().muted)
        return left + painter.fontMetrics().horizontalAdvance(words)


class ExplainStrip(QFrame):
    """52 px under a grid: the current cell in words, and the act that fits it."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._note = Elided("", "strong"), Elided("", "muted")
        self._acts = row()
        laid = row(self._words, self._note, self._acts, gap=16)
        laid.setStretch(1, 1)
        laid.setContentsMargins(0, 8, 0, 8)
        self.setLayout(laid)
        self.setMinimumHeight(px(52))

    def explain(self, words: str, note: str, act: Act | None = None) -> None:
        """Say what a cell means; `act` is what can be done with it."""
        self._words.setText(words)
        self._note.setText(note)
        self.setAccessibleName(f"{words}, {note}")
        clear(self._acts)
        if act is not None:
            self._acts.addWidget(from_act(act, "primary"))
